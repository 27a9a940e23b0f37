-- Lessons of the work: what went well and what would be done differently. No case, no person, no day: the year is enough.
-- Until somebody of another organ has read that nobody can be recognised, only who works on cases sees one.
create table knowledge.lessons (
  partnership uuid not null,
  id uuid primary key,
  organ text not null,
  kind text not null check (kind in ('starting-in-time', 'the-right-partners', 'agreements', 'sharing-data', 'ending-well')),
  worked text not null check (length(worked) <= 2000),
  differently text not null check (length(differently) <= 2000),
  year integer not null,
  shared boolean not null default false
);
alter table knowledge.lessons enable row level security;
alter table knowledge.lessons force row level security;
create policy who_works_on_cases_writes_a_lesson on knowledge.lessons for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) = 'processing' and (select sealed.text('regime')) = 'WGS-ZVH'
  and organ = (select sealed.text('organ')) and not shared
);
create policy another_organ_shares_a_lesson on knowledge.lessons for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) = 'processing' and (select sealed.text('regime')) = 'WGS-ZVH'
  and organ <> (select sealed.text('organ')) and not shared
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and shared
);
create policy another_organ_takes_a_lesson_out on knowledge.lessons for delete to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('ground')) = 'processing' and (select sealed.text('regime')) = 'WGS-ZVH'
  and organ <> (select sealed.text('organ')) and not shared
);
grant select, insert, delete on knowledge.lessons to workbench;
grant update (shared) on knowledge.lessons to workbench;
