-- The key of the blind index, one per compartment, wrapped by the epoch key: see foundation/keys/blind-index.ts.
-- At the workbench only the key of the legal world one acts in; the jobs look across, for the questions between them.
create table keys.index_keys (
  partnership uuid not null,
  id uuid primary key,
  compartment text not null,
  epoch uuid not null,
  wrapped bytea not null,
  made_on date not null,
  unique (partnership, compartment)
);
alter table keys.index_keys enable row level security;
alter table keys.index_keys force row level security;
create policy use_in_own_regime on keys.index_keys for select to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and compartment = (select sealed.text('regime'))
);
create policy make_in_own_regime on keys.index_keys for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and compartment = (select sealed.text('regime'))
);
create policy renew_as_job on keys.index_keys for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
-- The workbench makes the first key of a compartment and changes none.
grant select, insert on keys.index_keys to workbench;
grant select, insert, delete, update (epoch, wrapped) on keys.index_keys to jobs;
grant maintain on keys.index_keys to jobs;
