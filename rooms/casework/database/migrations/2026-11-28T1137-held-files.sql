-- A file that is held beyond its day for a claim or a duty (R7) stays shielded: nobody in the work reads it, its own organ neither
-- (WGS 1.8(7)). The night takes the organ off its rows; no rule lets anybody read what is of no organ. When the hold ends, it goes.
create policy shield_what_is_held_as_job on casework.measures for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and organ = ''
);
create policy shield_what_is_held_as_job on casework.measure_members for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and organ = ''
);
create policy shield_what_is_held_as_job on casework.measure_answers for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and organ = ''
);
create policy shield_what_is_held_as_job on casework.vulnerability_checks for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and organ = ''
);
create policy shield_what_is_held_as_job on casework.vulnerability_signatures for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and organ = ''
);
create policy shield_what_is_held_as_job on casework.vulnerability_overrides for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and organ = ''
);
create policy shield_what_is_held_as_job on casework.measure_advices for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and organ = ''
);
create policy shield_what_is_held_as_job on casework.measure_set_asides for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and organ = ''
);
create policy shield_what_is_held_as_job on casework.advice_questions for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and organ = ''
);
create policy shield_what_is_held_as_job on casework.member_strikes for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and organ = ''
);
create policy shield_what_is_held_as_job on casework.urgent_courses for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and organ = ''
);
create policy shield_what_is_held_as_job on casework.measure_decisions for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and organ = ''
);
create policy shield_what_is_held_as_job on casework.measure_remedies for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and organ = ''
);
grant update (organ) on casework.measures, casework.measure_members, casework.measure_answers, casework.vulnerability_checks, casework.vulnerability_signatures, casework.vulnerability_overrides, casework.measure_advices, casework.measure_set_asides, casework.advice_questions, casework.member_strikes, casework.urgent_courses, casework.measure_decisions, casework.measure_remedies, casework.measure_sources to jobs;
-- An organ that was asked for advice no longer reads it either.
grant update (asked_of) on casework.measure_advices to jobs;
grant update (put_to) on casework.advice_questions to jobs;
alter table casework.measure_advices drop constraint measure_advices_asked_of_check,
  add constraint measure_advices_asked_of_check check (asked_of ~ '^([a-z][a-z-]{1,40})?$');
