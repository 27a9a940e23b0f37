-- What an alliance released to an organ goes into that organ's file of a measure one item at a time: asked in the alliance's
-- world, carried by a job, kept in the file's world under the file's keys. The case sees only that it released something.
create table casework.measure_deliveries (
  partnership uuid not null,
  id uuid primary key,
  case_id uuid not null references casework.cases on delete cascade,
  regime text not null check (regime = 'WGS-ZVH'),
  -- The organ that received the item and delivers it to a file of its own.
  organ text not null,
  item uuid not null references casework.release_items on delete cascade,
  -- A file in another world: no key leads there, on purpose.
  measure uuid not null,
  delivered_by uuid not null,
  delivered_at timestamptz not null,
  carried_on date,
  unique (partnership, item, measure)
);
create index on casework.measure_deliveries (case_id);
create index on casework.measure_deliveries (item);

create table casework.measure_sources (
  partnership uuid not null,
  id uuid primary key,
  measure uuid not null references casework.measures on delete cascade,
  regime text not null check (regime = 'MUN'),
  organ text not null,
  -- What made it come here; which case it was, nobody here can tell.
  delivery uuid not null,
  supplier text not null,
  category text not null,
  observed_on date not null,
  arrived_on date not null,
  -- Its own day, from where it came: coming here starts no new clock.
  expires_on date not null,
  text_sealed bytea not null,
  unique (partnership, delivery)
);
create index on casework.measure_sources (measure);

alter table casework.measure_deliveries enable row level security;
alter table casework.measure_deliveries force row level security;
alter table casework.measure_sources enable row level security;
alter table casework.measure_sources force row level security;

create policy the_receiver_delivers_one_item on casework.measure_deliveries for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing' and (select sealed.has('roles', 'mayor'))
  and delivered_by = (select sealed.text('person'))::uuid and carried_on is null
  and exists (select from casework.release_items i where i.id = item and i.case_id = measure_deliveries.case_id
    and i.receiver = measure_deliveries.organ and i.stage = 'handed-over')
);
-- What its supplier corrected or took back goes from the file as well, also after the decision (BGS 1.7).
create policy the_organ_drops_a_source on casework.measure_sources for delete to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor')))
);
create policy carry_as_job on casework.measure_deliveries for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy carry_as_job on casework.measure_sources for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select, insert on casework.measure_deliveries to workbench;
grant select, delete on casework.measure_sources to workbench;
grant select, delete, update (carried_on) on casework.measure_deliveries to jobs;
grant select (partnership, id, measure, regime, organ, expires_on), insert, delete on casework.measure_sources to jobs;
grant maintain on casework.measure_deliveries, casework.measure_sources to jobs;
-- To carry an item the job reads what left the case, and whether the file still takes it.
grant select (supplier, category, observed_on, receiver, stage, copy_sealed) on casework.release_items to jobs;
