-- The account of one thing says to a privacy officer which organs opened it, how often and when: no colleague and no content,
-- so it needs no second key. It is a use of the log all the same (WGS 1.8(4): control of legality), so each time it is written
-- down here, and it is open for as long as making the answer takes.
alter table audit.readings drop constraint readings_kind_check;
alter table audit.readings add constraint readings_kind_check check (kind in ('content', 'accesses', 'account'));
alter table audit.readings drop constraint readings_reason_code_check;
alter table audit.readings add constraint readings_reason_code_check check (
  reason_code in ('complaint', 'sample', 'incident', 'court-order', 'request-of-person', 'audit', 'account')
  and (reason_code = 'account') = (kind = 'account')
);
drop policy ask_in_own_name on audit.readings;
create policy ask_in_own_name on audit.readings for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and asked_by = (select sealed.text('person'))::uuid and asked_organ = (select sealed.text('organ'))
  and decided_by is null and agreed is null and decided_at is null and decided_organ is null
  and case kind
    when 'content' then (select sealed.has('roles', 'log-controller')) and open_until is null
    when 'account' then (select sealed.has('roles', 'privacy-officer')) and (select sealed.text('ground')) = 'legality'
      and use = 'legality' and regime = (select sealed.text('regime')) and cardinality(about_objects) = 1
      and open_until <= clock_timestamp() + interval '1 minute'
    else (select sealed.has('roles', 'contact-point-clerk')) and use = 'legality'
      and open_until <= clock_timestamp() + interval '2 days'
  end
);
drop policy read_own_or_in_a_reading_in_force on audit.acts;
create policy read_own_or_in_a_reading_in_force on audit.acts for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (
    (person = (select sealed.text('person'))::uuid and appointment = (select sealed.text('appointment'))::uuid)
    or exists (
      select from audit.readings r
      where r.asked_by = (select sealed.text('person'))::uuid
        and r.asked_organ = (select sealed.text('organ'))
        and r.open_until > clock_timestamp()
        and acts.regime = r.regime
        and acts.day between r.from_day and r.until_day
        and (acts.person = r.about_person or acts.objects && r.about_objects)
        and case r.kind
          when 'content' then r.agreed and (select sealed.has('roles', 'log-controller'))
            and (select sealed.text('purpose')) = 'log-' || r.use || '/1'
          when 'account' then (select sealed.has('roles', 'privacy-officer')) and (select sealed.text('ground')) = 'legality'
            and r.regime = (select sealed.text('regime'))
          else (select sealed.has('roles', 'contact-point-clerk'))
        end
    )
  )
);
