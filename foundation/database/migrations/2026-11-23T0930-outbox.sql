-- Events wait here, in the same transaction as what they tell of, until the job worker hands them on.
-- Ids only: what an event is about is read again, under the reader's own lock.
create schema outbox;
grant usage on schema outbox to workbench, jobs;

create table outbox.events (
  partnership uuid not null,
  id uuid primary key,
  name text not null check (name ~ '^[a-z]+\.[A-Z][A-Za-z]+$'),
  regime text not null,
  ids uuid[] not null,
  raised_at timestamptz not null,
  handed_on_at timestamptz
);
alter table outbox.events enable row level security;
alter table outbox.events force row level security;
create index on outbox.events (raised_at) where handed_on_at is null;
create policy raise_in_own_regime on outbox.events for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
);
create policy hand_on_as_job on outbox.events for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant insert on outbox.events to workbench;
grant select, delete, update (handed_on_at) on outbox.events to jobs;

-- pg-boss keeps its own tables here; only the jobs role enters, with names of jobs and ids, never content.
create schema pgboss;
grant usage, create on schema pgboss to jobs;
