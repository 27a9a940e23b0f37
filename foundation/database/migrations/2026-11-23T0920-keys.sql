-- Erasure that erases. Epoch key (outside the database) → case key → item key → personal content.
-- Deleting a wrapped key is not enough while its wrapping key lives; so an erasure makes a fresh case key, and the
-- epoch is rotated: then no copy of these tables that anyone ever made opens what was erased.
create schema keys;
grant usage on schema keys to workbench, jobs;

-- Names of epochs; the keys themselves are never here.
create table keys.epochs (
  partnership uuid not null,
  id uuid primary key,
  created_on date not null,
  retired_on date
);
alter table keys.epochs enable row level security;
alter table keys.epochs force row level security;
create unique index one_epoch_in_force on keys.epochs (partnership) where retired_on is null;
create policy read_own_partnership on keys.epochs for select to workbench, jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy rotate_as_job on keys.epochs for insert to jobs with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy retire_as_job on keys.epochs for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select on keys.epochs to workbench, jobs;
grant insert, update (retired_on), delete on keys.epochs to jobs;
create policy forget_as_job on keys.epochs for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and retired_on is not null
);

-- One key per case and compartment (regime).
create table keys.case_keys (
  partnership uuid not null,
  id uuid primary key,
  compartment text not null,
  case_ref uuid not null,
  epoch uuid not null,
  wrapped bytea not null,
  unique (partnership, compartment, case_ref)
);
alter table keys.case_keys enable row level security;
alter table keys.case_keys force row level security;
create policy use_in_own_regime on keys.case_keys for all to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and compartment = (select sealed.text('regime'))
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and compartment = (select sealed.text('regime'))
);
create policy rewrap_as_job on keys.case_keys for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select, insert, delete, update (epoch, wrapped) on keys.case_keys to workbench, jobs;

-- One key per row of personal content, wrapped by its case key.
create table keys.item_keys (
  partnership uuid not null,
  id uuid primary key,
  compartment text not null,
  case_key uuid not null,
  table_name text not null,
  row_ref uuid not null,
  wrapped bytea not null,
  unique (partnership, table_name, row_ref)
);
alter table keys.item_keys enable row level security;
alter table keys.item_keys force row level security;
create index on keys.item_keys (case_key);
create policy use_in_own_regime on keys.item_keys for all to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and compartment = (select sealed.text('regime'))
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and compartment = (select sealed.text('regime'))
);
create policy erase_as_job on keys.item_keys for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select, insert, delete, update (wrapped) on keys.item_keys to workbench, jobs;
grant maintain on keys.epochs, keys.case_keys, keys.item_keys to jobs;

create table audit.closed_days (
  partnership uuid not null,
  id uuid primary key,
  day date not null,
  unique (partnership, day)
);
-- Which days the nightly job has closed, so that it may run twice.
alter table audit.closed_days enable row level security;
alter table audit.closed_days force row level security;
create policy close_as_job on audit.closed_days for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select, insert on audit.closed_days to jobs;
