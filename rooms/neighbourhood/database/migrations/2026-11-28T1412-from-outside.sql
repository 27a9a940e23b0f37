-- A table may also be fetched from a place that the operator allows: the delivery begins with its address, the worker brings the
-- files. The address is never changed: the update of it is missing on purpose.
alter table neighbourhood.deliveries drop constraint deliveries_state_check;
alter table neighbourhood.deliveries add constraint deliveries_state_check check (
  state in ('receiving', 'fetching', 'looking', 'looked', 'importing', 'imported', 'refused', 'cancelled')
);
alter table neighbourhood.deliveries add column address text check (length(address) between 8 and 2100);
alter table neighbourhood.deliveries add constraint deliveries_fetching_check check (state <> 'fetching' or address is not null);

drop policy hand_in_as_analyst on neighbourhood.deliveries;
create policy hand_in_as_analyst on neighbourhood.deliveries for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.has('roles', 'analyst')) and held = 'here'
  and ((state = 'receiving' and address is null) or (state = 'fetching' and address is not null))
);

-- Lists of tables of the places that may be asked, fetched when an analyst asks for them and searched here: what somebody looks
-- for is told to nobody outside.
create table neighbourhood.catalogue_listings (
  partnership uuid not null,
  id uuid primary key,
  address text not null check (length(address) between 8 and 2100),
  state text not null check (state in ('waiting', 'kept', 'refused')),
  tables jsonb not null default '[]',
  fault jsonb,
  kept_on date,
  asked_at timestamptz not null,
  taken_at timestamptz,
  unique (partnership, address)
);
alter table neighbourhood.catalogue_listings enable row level security;
alter table neighbourhood.catalogue_listings force row level security;

create policy ask_as_analyst on neighbourhood.catalogue_listings for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.has('roles', 'analyst')) and state = 'waiting'
);
create policy ask_again_as_analyst on neighbourhood.catalogue_listings for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.has('roles', 'analyst'))
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.has('roles', 'analyst')) and state = 'waiting'
);
create policy work_on_open_data on neighbourhood.catalogue_listings for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'import-open-data'
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'import-open-data'
);
grant select, insert on neighbourhood.catalogue_listings to workbench;
grant update (state, asked_at) on neighbourhood.catalogue_listings to workbench;
grant select on neighbourhood.catalogue_listings to jobs;
grant update (state, tables, fault, kept_on, taken_at) on neighbourhood.catalogue_listings to jobs;
