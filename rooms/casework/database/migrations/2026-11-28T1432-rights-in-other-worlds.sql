-- A person who uses a right is looked for outside the cases of the alliance as well: in files of measures, cases of the RIEC and
-- worries. Whoever keeps something there answers there. One row per mark of somebody who lives in a home a file is about; as
-- `casework.person_marks`, and with it: no select right at the workbench, on purpose. It goes with the person or the file.
create table casework.member_marks (
  partnership uuid not null,
  id uuid primary key,
  regime text not null check (regime = 'MUN'),
  measure uuid not null references casework.measures on delete cascade,
  member uuid not null references casework.measure_members on delete cascade,
  mark text not null check (mark ~ '^[0-9a-f]{32}$')
);
create index on casework.member_marks (partnership, mark);
create index on casework.member_marks (member);
create index on casework.member_marks (measure);
alter table casework.member_marks enable row level security;
alter table casework.member_marks force row level security;
create policy mark_a_member_one_sees on casework.member_marks for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and exists (select from casework.measure_members m where m.id = member_marks.member and m.measure = member_marks.measure)
);
create policy see_only_what_is_looked_up_as_job on casework.member_marks for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and ((select sealed.text('job')) = 'casework.renew-marks' or mark = any ((select sealed.list('looked_up'))::text[]))
);
create policy mark_again_as_job on casework.member_marks for insert to jobs with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('job')) = 'casework.renew-marks'
);
create policy forget_marks_as_job on casework.member_marks for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('job')) = 'casework.renew-marks'
);
grant insert on casework.member_marks to workbench;
grant select, insert, delete on casework.member_marks to jobs;
grant maintain on casework.member_marks to jobs;

-- The same of whom a worry about radicalisation is about. Nobody is found by it but who asks about oneself: questions from other
-- alliances do not look here. It goes with the worry.
create table casework.worry_marks (
  partnership uuid not null,
  id uuid primary key,
  regime text not null check (regime = 'PGA'),
  worry uuid not null references casework.worries on delete cascade,
  mark text not null check (mark ~ '^[0-9a-f]{32}$')
);
create index on casework.worry_marks (partnership, mark);
create index on casework.worry_marks (worry);
alter table casework.worry_marks enable row level security;
alter table casework.worry_marks force row level security;
create policy mark_a_worry_one_sees on casework.worry_marks for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and exists (select from casework.worries w where w.id = worry_marks.worry)
);
create policy see_only_what_is_looked_up_as_job on casework.worry_marks for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and ((select sealed.text('job')) = 'casework.renew-marks' or mark = any ((select sealed.list('looked_up'))::text[]))
);
create policy mark_again_as_job on casework.worry_marks for insert to jobs with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('job')) = 'casework.renew-marks'
);
create policy forget_marks_as_job on casework.worry_marks for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('job')) = 'casework.renew-marks'
);
grant insert on casework.worry_marks to workbench;
grant select, insert, delete on casework.worry_marks to jobs;
grant maintain on casework.worry_marks to jobs;

alter table casework.consultations
  drop constraint consultations_regime_check,
  add constraint consultations_regime_check check (regime in ('MUN', 'WGS-ZVH', 'WGS-RIEC', 'PGA'));
alter table casework.consultation_parts
  alter column case_id drop not null,
  add column measure uuid references casework.measures on delete cascade,
  add column worry uuid references casework.worries on delete cascade,
  add constraint a_part_is_of_one_thing check (num_nonnulls(case_id, measure, worry) = 1),
  -- What followed from a measure has no words: a kind, a day, and cents.
  alter column words_sealed drop not null,
  add column amount bigint,
  add constraint a_part_has_words check (words_sealed is not null or what = 'consequence'),
  drop constraint consultation_parts_what_check,
  add constraint consultation_parts_what_check check (what in ('person', 'other', 'contribution', 'question', 'goal', 'criterion',
    'telling', 'admission', 'decision', 'action', 'result', 'minutes', 'plan', 'phase', 'document', 'facts', 'view', 'answer',
    'check', 'advice', 'remedy', 'source', 'consequence', 'worry', 'weighing', 'note', 'necessity'));
create index on casework.consultation_parts (measure);
create index on casework.consultation_parts (worry);

-- To mark again the job opens who lives there and where; to lay out what an organ is asked about, it copies sealed words within
-- the database and opens none of them.
grant select (opened_on, facts_sealed) on casework.measures to jobs;
grant select (regime, organ, viewed_on, identity_sealed, view_sealed) on casework.measure_members to jobs;
grant select (member, question, answered_at, words_sealed) on casework.measure_answers to jobs;
grant select (filled_at, words_sealed) on casework.vulnerability_checks to jobs;
grant select (member, decided_on, reasons_sealed) on casework.vulnerability_overrides to jobs;
grant select (kind, received_on, text_sealed) on casework.measure_advices to jobs;
grant select (decided_on, reasons_sealed) on casework.measure_set_asides to jobs;
grant select (taken_at, facts_sealed) on casework.urgent_courses to jobs;
grant select (reasons_sealed) on casework.measure_decisions to jobs;
grant select (words_sealed) on casework.measure_remedies to jobs;
grant select (category, observed_on, text_sealed) on casework.measure_sources to jobs;
grant select (on_day, amount) on casework.ledger_entries to jobs;
-- Who was put in by mistake is nobody's household.
grant select (member, outcome) on casework.member_strikes to jobs;
grant select (phase, decided_by, decided_on, words_sealed) on casework.riec_steps to jobs;
grant select (organ, written_on, words_sealed) on casework.riec_blocks to jobs;
grant select (reporter, first_processed_on, words_sealed) on casework.worries to jobs;
grant select (organ, weighed_on, words_sealed, read_organ, read_on, read_words_sealed) on casework.worry_weighings to jobs;
grant select (organ, category, written_on, words_sealed) on casework.worry_notes to jobs;
grant select (organ, reviewed_on, words_sealed) on casework.necessity_reviews to jobs;
