-- One request counts for everybody who is responsible, also for who keeps something outside the cases of the alliance: in a file
-- of a measure, a case of the RIEC, a worry. There the request goes on: a row of its own in that legal world, sealed anew under
-- the keys of that world, with a reference of its own. It is answered there by the organs concerned, and what they keep back
-- stays there. The desk, which works in the alliance's world, sees no such row; what the person may know comes back to it.
alter table sharing.rights_requests
  add column passed_on_from uuid,
  drop constraint rights_requests_regime_check,
  add constraint rights_requests_regime_check check (regime in ('MUN', 'WGS-ZVH', 'WGS-RIEC', 'PGA')),
  add constraint who_asks_asks_at_the_desk check ((passed_on_from is null) = (regime = 'WGS-ZVH')),
  -- No desk works on it: it waits for organs, also after the day, until it is let go of.
  add constraint what_goes_on_waits_for_organs check (passed_on_from is null or (state = 'consulting' and consulted <> '{}'));
create unique index one_request_goes_on_once on sharing.rights_requests (partnership, passed_on_from, regime)
  where passed_on_from is not null;

-- elsewhere: came back from another world. Only what the person may know; who keeps something back is not named.
alter table sharing.verdicts
  add column brought_back_on date,
  drop constraint verdicts_about_check,
  add constraint verdicts_about_check check (about in ('own', 'common', 'elsewhere')),
  add constraint what_comes_back_may_be_told check (about <> 'elsewhere' or (told and verdict in ('give', 'partly', 'refuse')
    and (verdict <> 'refuse' or organ = '')));
drop index sharing.one_verdict_in_time;
create unique index one_verdict_in_time on sharing.verdicts (partnership, request, organ, about)
  where not late and about <> 'elsewhere';

drop policy register_as_contact_point on sharing.rights_requests;
create policy register_as_contact_point on sharing.rights_requests for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.has('roles', 'contact-point-clerk'))
  and state = 'received' and consulted = '{}' and awaited = '{}' and not complete and passed_on_from is null
);
create policy pass_on_as_job on sharing.rights_requests for insert to jobs with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and passed_on_from is not null and awaited = '{}' and not complete and opened_on is null and outcome is null
);
grant insert on sharing.rights_requests to jobs;

-- As before; and nobody at work says what came from elsewhere.
drop policy speak_for_own_organ on sharing.verdicts;
create policy speak_for_own_organ on sharing.verdicts for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing' and sent_on is null and put_right_on is null
  and about <> 'elsewhere' and brought_back_on is null
  and exists (select from sharing.rights_requests r where r.id = request
    and r.consulted @> (select array[sealed.text('organ')]) and (late or r.state = 'consulting')
    and (not to_put_right or r.kind in ('rectification', 'erasure')))
  and (
    (not late and not opened and verdict <> 'no-answer')
    or (late and opened and verdict = 'give' and exists (select from sharing.restrictions x where x.request = verdicts.request
      and x.organ = verdicts.organ and x.about = verdicts.about and x.ended_on is not null))
  )
);
-- As before: the night names who was silent. Beside it, what comes back from another world: with the others while organs are
-- asked, afterwards as later information that is open at once.
drop policy name_the_silent_as_job on sharing.verdicts;
create policy name_the_silent_or_bring_back_as_job on sharing.verdicts for insert to jobs with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and sent_on is null and not to_put_right and brought_back_on is null
  and (
    (verdict = 'no-answer' and about <> 'elsewhere' and not opened and not late
      and exists (select from sharing.rights_requests r where r.id = request and r.state = 'consulting'))
    or ((select sealed.text('job')) = 'sharing.bring-back' and about = 'elsewhere' and opened = late
      and exists (select from sharing.rights_requests r where r.id = request and r.passed_on_from is null
        and r.regime = verdicts.regime and late = (r.state <> 'consulting')))
  )
);
-- As before; and once, that what was said went back to the desk.
drop policy open_on_the_day_or_note_what_was_put_right_as_job on sharing.verdicts;
create policy open_note_what_was_put_right_or_came_back_as_job on sharing.verdicts for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (
    (not opened or (to_put_right and put_right_on is null))
    or ((select sealed.text('job')) = 'sharing.bring-back' and brought_back_on is null)
  )
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (
    (opened and sent_on is null)
    or (put_right_on is not null
      and exists (select from sharing.rights_requests r where r.id = request and verdicts.opened = (r.state <> 'consulting')))
    or ((select sealed.text('job')) = 'sharing.bring-back' and brought_back_on is not null)
  )
);
grant update (brought_back_on) on sharing.verdicts to jobs;
