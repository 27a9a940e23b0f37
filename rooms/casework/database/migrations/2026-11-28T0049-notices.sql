-- The duty to inform whom one has data about (GDPR 14, BGS 1.3), person by person: due one month after the first
-- processing; held back by an organ on a ground, with a day to look again; handed to the contact point, which sends it.
-- The standing of it is on the person, so that it follows who may see that person.
alter table casework.persons
  add column notice_held_by text[] not null default '{}',
  add column notice_handed_on date,
  add column notice_sent_on date,
  add check (notice_sent_on is null or notice_handed_on is not null);

-- Why an organ holds it back: for that organ and the privacy officer alone. Others see only that it may not go out now.
create table casework.notice_deferrals (
  partnership uuid not null,
  id uuid primary key,
  case_id uuid not null references casework.cases on delete cascade,
  person uuid not null references casework.persons on delete cascade,
  regime text not null,
  organ text not null,
  ground text not null check (ground in ('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', '14-5-b')),
  since date not null,
  review_on date not null,
  lifted_on date,
  reason_sealed bytea not null
);
create index on casework.notice_deferrals (case_id);
create index on casework.notice_deferrals (person);
create unique index one_deferral_in_force on casework.notice_deferrals (partnership, person, organ) where lifted_on is null;
alter table casework.notice_deferrals enable row level security;
alter table casework.notice_deferrals force row level security;

create policy an_organ_involved_holds_back_or_hands_over on casework.persons for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')]) and notice_sent_on is null
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (notice_handed_on is null or notice_held_by = '{}')
);
create policy an_organ_involved_defers on casework.notice_deferrals for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing' and lifted_on is null
  and exists (select from casework.persons p where p.id = person and p.case_id = notice_deferrals.case_id)
);
create policy an_organ_looks_again_at_its_own on casework.notice_deferrals for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing' and lifted_on is null
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
-- By night a person is shielded with its case, or what was handed over is marked as sent. The second asks nothing of the
-- row as it becomes, so neither does the policy; which columns the job may touch is in its grants.
drop policy shield_what_is_held_as_job on casework.persons;
create policy shield_what_is_held_or_mark_sent_as_job on casework.persons for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.notice_deferrals for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.notice_deferrals for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant update (notice_held_by, notice_handed_on) on casework.persons to workbench;
grant select, insert, update (review_on, reason_sealed, lifted_on) on casework.notice_deferrals to workbench;
grant select (notice_handed_on), update (notice_sent_on) on casework.persons to jobs;
grant select (partnership, id, case_id), delete on casework.notice_deferrals to jobs;
grant maintain on casework.notice_deferrals to jobs;
