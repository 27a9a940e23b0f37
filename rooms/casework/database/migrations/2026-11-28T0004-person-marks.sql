-- The blind index: one row per mark of a person in a case (foundation/keys/blind-index.ts). No name, no order, no day.
-- Nobody reads it at the workbench: no select right for that role, on purpose. The job that answers a question sees
-- only the rows whose mark it brought along, in the compartment it was opened for; another job renews the index.
create table casework.person_marks (
  partnership uuid not null,
  id uuid primary key,
  regime text not null,
  case_id uuid not null references casework.cases on delete cascade,
  person uuid not null references casework.persons on delete cascade,
  mark text not null check (mark ~ '^[0-9a-f]{32}$')
);
create index on casework.person_marks (partnership, regime, mark);
create index on casework.person_marks (person);
create index on casework.person_marks (case_id);
alter table casework.person_marks enable row level security;
alter table casework.person_marks force row level security;
create policy mark_a_person_one_sees on casework.person_marks for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and exists (
    select from casework.persons p
    where p.id = person_marks.person and p.case_id = person_marks.case_id and p.regime = person_marks.regime
  )
);
create policy see_only_what_is_looked_up_as_job on casework.person_marks for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and ((select sealed.text('job')) = 'casework.renew-marks' or mark = any ((select sealed.list('looked_up'))::text[]))
);
create policy mark_again_as_job on casework.person_marks for insert to jobs with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('job')) = 'casework.renew-marks'
);
create policy forget_marks_as_job on casework.person_marks for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('job')) = 'casework.renew-marks'
);
grant insert on casework.person_marks to workbench;
grant select, insert, delete on casework.person_marks to jobs;
grant maintain on casework.person_marks to jobs;

-- To mark again, and to ask with, a job opens the identity of a person; it writes it down nowhere.
grant select (regime, state, identity_sealed) on casework.persons to jobs;
-- The answer to a question is which organs are involved, in cases that are open.
grant select (involved) on casework.cases to jobs;
-- Whether something was destroyed since the index was made: then the index is made anew.
create policy see_when_something_was_destroyed_as_job on casework.destructions for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select (partnership, id, regime, destroyed_on) on casework.destructions to jobs;
