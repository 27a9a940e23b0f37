-- One arm per verb: whoever may update a row may leave it only as that verb leaves it. A lock does not see the row as it
-- was; so each arm names the role and what must stand beside the new state.
drop policy go_on_as_contact_point_or_open_as_officer on sharing.rights_requests;
create policy go_on_as_contact_point_or_open_as_officer on sharing.rights_requests for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and (((select sealed.has('roles', 'contact-point-clerk')) and state in ('received', 'established', 'to-decide', 'decided'))
    or ((select sealed.has('roles', 'privacy-officer')) and state = 'consulting' and complete))
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and (
    -- Who asks is established, or is not: nobody was consulted yet.
    ((select sealed.has('roles', 'contact-point-clerk')) and state in ('established', 'not-established')
      and asked_on is null and closes_on is null and consulted = '{}' and not complete
      and opened_on is null and outcome is null and decided_on is null and answered_on is null)
    -- Organs are asked, once: whom the night found stands there from then on.
    or ((select sealed.has('roles', 'contact-point-clerk')) and state = 'consulting'
      and asked_on is not null and consulted = '{}' and not complete
      and opened_on is null and outcome is null and decided_on is null and answered_on is null)
    -- Decided and answered only after the consultation: everybody spoke, or those asked had their time.
    or ((select sealed.has('roles', 'contact-point-clerk')) and state = 'decided'
      and (complete or consulted <> '{}') and opened_on is not null and decided_on is not null and answered_on is null)
    or ((select sealed.has('roles', 'contact-point-clerk')) and state = 'answered'
      and (complete or consulted <> '{}') and opened_on is not null and decided_on is not null)
    or ((select sealed.has('roles', 'privacy-officer')) and state = 'to-decide' and complete
      and opened_on is not null and outcome is null and decided_on is null and answered_on is null)
  )
);

-- The privacy officer opens when every organ has spoken; the contact point sends what is open once it is decided.
drop policy open_as_officer_or_send_as_contact_point on sharing.verdicts;
create policy open_as_officer_or_send_as_contact_point on sharing.verdicts for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and (
    ((select sealed.has('roles', 'privacy-officer')) and not opened
      and exists (select from sharing.rights_requests r where r.id = request and r.state = 'consulting' and r.complete))
    or ((select sealed.has('roles', 'contact-point-clerk')) and opened and sent_on is null
      and exists (select from sharing.rights_requests r where r.id = request and r.state in ('decided', 'answered')))
  )
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and (
    ((select sealed.has('roles', 'privacy-officer')) and opened and sent_on is null
      and exists (select from sharing.rights_requests r where r.id = request and r.state = 'consulting' and r.complete))
    or ((select sealed.has('roles', 'contact-point-clerk')) and opened and sent_on is not null
      and exists (select from sharing.rights_requests r where r.id = request and r.state in ('decided', 'answered')))
  )
);
-- In time while organs are consulted; late only beside an own restriction that ended, to give what it kept back.
drop policy speak_for_own_organ on sharing.verdicts;
create policy speak_for_own_organ on sharing.verdicts for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing' and sent_on is null
  and exists (select from sharing.rights_requests r where r.id = request
    and r.consulted @> (select array[sealed.text('organ')]) and (late or r.state = 'consulting'))
  and (
    (not late and not opened and verdict <> 'no-answer')
    or (late and opened and verdict = 'give' and exists (select from sharing.restrictions x where x.request = verdicts.request
      and x.organ = verdicts.organ and x.about = verdicts.about and x.ended_on is not null))
  )
);
-- An organ speaks once about its own and once for all.
create unique index one_verdict_in_time on sharing.verdicts (partnership, request, organ, about) where not late;

-- The night names who was silent and opens; it speaks for nobody.
drop policy name_the_silent_as_job on sharing.verdicts;
create policy see_what_was_said_as_job on sharing.verdicts for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy name_the_silent_as_job on sharing.verdicts for insert to jobs with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and verdict = 'no-answer' and not opened and not late and sent_on is null
  and exists (select from sharing.rights_requests r where r.id = request and r.state = 'consulting')
);
create policy open_on_the_day_as_job on sharing.verdicts for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and not opened
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and opened and sent_on is null
);
create policy let_go_as_job on sharing.verdicts for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
drop policy consult_and_close_as_job on sharing.rights_requests;
create policy see_that_it_is_there_as_job on sharing.rights_requests for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy consult_and_close_as_job on sharing.rights_requests for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and state = 'consulting'
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and ((state = 'consulting' and opened_on is null) or (state = 'to-decide' and opened_on is not null and outcome is null))
);
create policy let_go_as_job on sharing.rights_requests for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
