-- What the organs involved are asked when a person uses a right (BGS 1.2). One row per organ and subject: what it brought
-- itself, or what the participants wrote down together. The desk cannot read these tables: no policy names it, on purpose.
create table casework.consultations (
  partnership uuid not null,
  id uuid primary key,
  -- Of the rights desk; which case it is about stands in the parts only.
  request uuid not null,
  regime text not null check (regime = 'WGS-ZVH'),
  organ text not null,
  about text not null check (about in ('own', 'common')),
  asked_on date not null,
  closes_on date not null,
  answered_on date,
  unique (partnership, request, organ, about)
);

-- What there is about a case that organ may speak for: also when the case was closed since and is shielded. The words are
-- the very bytes of their row, under that row's key: who erases the row erases these. They go when the verdict is given.
create table casework.consultation_parts (
  partnership uuid not null,
  id uuid primary key,
  consultation uuid not null references casework.consultations on delete cascade,
  case_id uuid not null references casework.cases on delete cascade,
  regime text not null,
  organ text not null,
  what text not null check (what in ('person', 'other', 'contribution', 'question', 'goal', 'criterion', 'telling', 'admission',
    'decision', 'action', 'result')),
  category text,
  seen_on date,
  from_table text not null,
  from_row uuid not null,
  from_column text not null,
  words_sealed bytea not null
);
create index on casework.consultations (request);
create index on casework.consultation_parts (consultation);
create index on casework.consultation_parts (case_id);

alter table casework.consultations enable row level security;
alter table casework.consultations force row level security;
alter table casework.consultation_parts enable row level security;
alter table casework.consultation_parts force row level security;

create policy answer_for_own_organ on casework.consultations for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing' and answered_on is null
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and answered_on is not null
);
create policy let_go_once_answered on casework.consultation_parts for delete to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing'
);
create policy consult_as_job on casework.consultations for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy consult_as_job on casework.consultation_parts for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select on casework.consultations, casework.consultation_parts to workbench;
grant update (answered_on) on casework.consultations to workbench;
grant delete on casework.consultation_parts to workbench;
grant select, insert, delete on casework.consultations, casework.consultation_parts to jobs;
grant maintain on casework.consultations, casework.consultation_parts to jobs;

-- To lay out what an organ is asked about, the job copies sealed words within the database. It opens none of them.
grant select (partnership, id, case_id, organ) on casework.involvements to jobs;
grant select (decided_by, decided_on, reasons_sealed) on casework.admissions to jobs;
grant select (role, first_processed_on) on casework.persons to jobs;
grant select (organ, category, observed_on, content_sealed) on casework.contributions to jobs;
grant select (asker, asked_at, why_sealed) on casework.requests to jobs;
grant select (goal_sealed) on casework.goals to jobs;
grant select (code, explanation_sealed) on casework.criteria to jobs;
grant select (answered_at, reason_sealed) on casework.tellings to jobs;
grant select (decided_on, reasons_sealed) on casework.decisions to jobs;
grant select (agreed_at, done_on, what_sealed, result_sealed) on casework.actions to jobs;
