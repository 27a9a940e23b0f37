-- One arm per verb, as at the rights desk: the organ asked answers, the asker reminds, and neither leaves the other's mark.
drop policy asked_answers_and_asker_reminds on casework.requests;
create policy asked_answers_and_asker_reminds on casework.requests for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing' and state = 'open'
  and answer is null
  and ((asked = (select sealed.text('organ')) and involved @> (select array[sealed.text('organ')]))
    or (asker = (select sealed.text('organ'))
      and (involved @> (select array[sealed.text('organ')]) or (select sealed.has('roles', 'process-manager')))))
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing' and state = 'open'
  and (
    (asked = (select sealed.text('organ')) and involved @> (select array[sealed.text('organ')])
      and answer is not null and answered_at is not null)
    or (asker = (select sealed.text('organ'))
      and (involved @> (select array[sealed.text('organ')]) or (select sealed.has('roles', 'process-manager')))
      and reminded_on is not null
      and answer is null and answered_at is null and answer_reason_sealed is null and not reason_kept)
  )
);

drop policy an_organ_involved_holds_back_or_hands_over on casework.persons;
create policy an_organ_involved_holds_back_or_hands_over on casework.persons for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')]) and notice_sent_on is null
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')]) and notice_sent_on is null
  and (notice_handed_on is null or notice_held_by = '{}')
);

-- By night a person is shielded, or the job that hears of a letter marks it as sent and leaves the standing of the case.
drop policy shield_what_is_held_or_mark_sent_as_job on casework.persons;
create policy shield_what_is_held_or_mark_sent_as_job on casework.persons for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and ((select sealed.text('job')) is distinct from 'casework.mark-informed' or notice_handed_on is not null)
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (
    ((select sealed.text('job')) is distinct from 'casework.mark-informed' and state = 'closed' and involved = '{}')
    or ((select sealed.text('job')) = 'casework.mark-informed' and notice_handed_on is not null and notice_sent_on is not null
      and ((state = 'closed' and involved = '{}')
        or exists (select from casework.cases c where c.id = case_id and c.state = persons.state
          and c.involved = persons.involved)))
  )
);
