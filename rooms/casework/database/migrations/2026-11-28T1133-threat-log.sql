-- Threats against people who work here: a small compartment of one organ, for whoever was threatened and for whoever answers for
-- the safety of its workers. It is about the work and never a mark on a resident: there is no column for who threatened, for an
-- address, a file or a case, on purpose. It goes after the period of the municipality's world, which is a year.
create table casework.threats (
  partnership uuid not null,
  id uuid primary key,
  regime text not null check (regime = 'MUN'),
  organ text not null,
  reporter uuid not null,
  on_day date not null check (on_day <= reported_on),
  kind text not null check (kind in ('verbal', 'written', 'following', 'damage', 'violence')),
  reported_on date not null,
  reported_at timestamptz not null,
  destroy_by date not null check (destroy_by > reported_on),
  -- What was done for the worker, once.
  steps text[] not null default '{}' check (steps <@ array['talked-through', 'reported-to-police', 'other-worker', 'two-together',
    'no-visits', 'support-offered']),
  answered_on date,
  -- Held beyond its day for a claim: read by nobody.
  kept boolean not null default false,
  words_sealed bytea not null,
  check ((answered_on is null) = (cardinality(steps) = 0))
);
create index on casework.threats (partnership, organ);
alter table casework.threats enable row level security;
alter table casework.threats force row level security;
create policy whoever_was_threatened_reports on casework.threats for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing' and reporter = (select sealed.text('person'))::uuid
  and answered_on is null and not kept
);
create policy whoever_answers_for_workers_says_what_was_done on casework.threats for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing' and not kept and answered_on is null
  and ((select sealed.has('roles', 'mayor')) or (select sealed.has('roles', 'programme-manager')))
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and answered_on is not null
);
create policy see_that_it_is_there_as_job on casework.threats for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy keep_from_readers_as_job on casework.threats for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and kept
);
create policy erase_as_job on casework.threats for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select, insert on casework.threats to workbench;
grant update (steps, answered_on) on casework.threats to workbench;
grant select (partnership, id), update (kept), delete on casework.threats to jobs;
grant maintain on casework.threats to jobs;
