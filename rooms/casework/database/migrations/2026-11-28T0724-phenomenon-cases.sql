-- Cases about an area or a phenomenon: which barriers, whose, by when, and which public service was replaced. No person is in
-- one: no column here names anybody, none refers to a person or to a case about a person, and no operation adds somebody. What
-- is typed is sealed all the same, with a day on which it goes: people make mistakes.

create table casework.phenomenon_cases (
  partnership uuid not null,
  id uuid primary key,
  regime text not null check (regime = 'WGS-ZVH'),
  about text not null check (about in ('area', 'phenomenon')),
  -- The barrier model, in the version the case was begun with.
  model text not null check (model ~ '^[a-z][a-z0-9-]{1,60}$'),
  model_version integer not null check (model_version > 0),
  -- The organs that decide together, as the law stood on the day it was opened.
  core text[] not null,
  opened_by text not null,
  opened_on date not null,
  opened_at timestamptz not null,
  destroy_by date not null check (destroy_by > opened_on),
  closed_on date,
  close_reason text check (close_reason in ('barriers-stand', 'moved-elsewhere', 'taken-over', 'nothing-found')),
  -- A claim or a duty keeps it beyond its day, read by nobody.
  kept boolean not null default false,
  -- Where, and what should be reached.
  words_sealed bytea not null,
  check ((closed_on is null) = (close_reason is null))
);

-- Which public service was replaced: each row is one answer, the youngest counts.
create table casework.phenomenon_services (
  partnership uuid not null,
  id uuid primary key,
  case_id uuid not null references casework.phenomenon_cases on delete cascade,
  regime text not null check (regime = 'WGS-ZVH'),
  kept boolean not null default false,
  service text not null check (service in ('protection', 'credit', 'work', 'housing')),
  replaced text not null check (replaced in ('yes', 'no', 'unknown')),
  organ text not null,
  answered_at timestamptz not null,
  words_sealed bytea not null
);
create index on casework.phenomenon_services (case_id);

-- A barrier somebody takes on, with what softens it for people who are vulnerable.
create table casework.phenomenon_tasks (
  partnership uuid not null,
  id uuid primary key,
  case_id uuid not null references casework.phenomenon_cases on delete cascade,
  regime text not null check (regime = 'WGS-ZVH'),
  kept boolean not null default false,
  barrier text not null check (barrier ~ '^[a-z][a-z0-9-]{1,60}$'),
  -- The participant that does it, or that asks the owner outside.
  carried_by text not null,
  due_on date not null,
  agreed_on date not null,
  agreed_at timestamptz not null,
  outcome text check (outcome in ('done', 'partly', 'not-done')),
  obstacle text check (obstacle in ('no-power', 'no-capacity', 'side-effect', 'not-needed', 'owner-outside-declined')),
  reported_on date,
  safeguard_sealed bytea not null,
  check (due_on >= agreed_on),
  check ((outcome is null) = (reported_on is null)),
  check ((outcome is not distinct from 'done') or outcome is null or obstacle is not null),
  check (obstacle is null or outcome in ('partly', 'not-done')),
  unique (partnership, case_id, barrier, carried_by, due_on)
);
create index on casework.phenomenon_tasks (case_id);

-- Decided that somebody may need a person-centred approach. Of whom it is, is said in a report of its own, with its own
-- admission: no column leads there.
create table casework.person_approaches (
  partnership uuid not null,
  id uuid primary key,
  case_id uuid not null references casework.phenomenon_cases on delete cascade,
  regime text not null check (regime = 'WGS-ZVH'),
  kept boolean not null default false,
  decided_by text not null,
  decided_on date not null,
  decided_at timestamptz not null,
  reasons_sealed bytea not null
);
create index on casework.person_approaches (case_id);

alter table casework.phenomenon_cases enable row level security;
alter table casework.phenomenon_cases force row level security;
alter table casework.phenomenon_services enable row level security;
alter table casework.phenomenon_services force row level security;
alter table casework.phenomenon_tasks enable row level security;
alter table casework.phenomenon_tasks force row level security;
alter table casework.person_approaches enable row level security;
alter table casework.person_approaches force row level security;

create policy who_directs_or_decides_opens on casework.phenomenon_cases for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and opened_by = (select sealed.text('organ')) and closed_on is null and not kept
  and ((select sealed.has('roles', 'process-manager'))
    or ((select sealed.has('roles', 'delegate')) and (select sealed.text('organ')) = any (core)))
);
create policy who_directs_or_decides_closes on casework.phenomenon_cases for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and closed_on is null and not kept
  and ((select sealed.has('roles', 'process-manager'))
    or ((select sealed.has('roles', 'delegate')) and (select sealed.text('organ')) = any (core)))
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and closed_on is not null and not kept
);
create policy whoever_works_on_cases_answers on casework.phenomenon_services for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and organ = (select sealed.text('organ')) and not kept
  and ((select sealed.has('roles', 'process-manager')) or (select sealed.has('roles', 'delegate'))
    or (select sealed.has('roles', 'partner-professional')))
  and exists (select from casework.phenomenon_cases c where c.id = case_id and c.closed_on is null)
);
create policy who_directs_or_decides_agrees on casework.phenomenon_tasks for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and outcome is null and not kept
  and exists (select from casework.phenomenon_cases c where c.id = case_id and c.closed_on is null
    and ((select sealed.has('roles', 'process-manager'))
      or ((select sealed.has('roles', 'delegate')) and (select sealed.text('organ')) = any (c.core))))
);
create policy whoever_carries_it_reports_once on casework.phenomenon_tasks for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and carried_by = (select sealed.text('organ')) and outcome is null and not kept
  and ((select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'partner-professional')))
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and carried_by = (select sealed.text('organ')) and outcome is not null
);
create policy a_core_participant_decides on casework.person_approaches for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and decided_by = (select sealed.text('organ')) and not kept and (select sealed.has('roles', 'delegate'))
  and exists (select from casework.phenomenon_cases c where c.id = case_id and c.closed_on is null
    and (select sealed.text('organ')) = any (c.core))
);
create policy erase_as_job on casework.phenomenon_cases for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.phenomenon_services for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.phenomenon_tasks for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.person_approaches for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select, insert on casework.phenomenon_cases, casework.phenomenon_services, casework.phenomenon_tasks,
  casework.person_approaches to workbench;
grant update (closed_on, close_reason) on casework.phenomenon_cases to workbench;
grant update (outcome, obstacle, reported_on) on casework.phenomenon_tasks to workbench;
-- The night sees ids and days, never content.
grant select (partnership, id, regime, kept), update (kept), delete on casework.phenomenon_cases to jobs;
grant select (partnership, id, case_id, kept), update (kept), delete on casework.phenomenon_services to jobs;
grant select (partnership, id, case_id, kept), update (kept), delete on casework.phenomenon_tasks to jobs;
grant select (partnership, id, case_id, kept), update (kept), delete on casework.person_approaches to jobs;
grant maintain on casework.phenomenon_cases, casework.phenomenon_services, casework.phenomenon_tasks,
  casework.person_approaches to jobs;
