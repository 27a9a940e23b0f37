-- Where a signal is about, coded by the desk, and the only counts that may leave this room.
--
-- Areas with fewer than 500 residents are not on the list at all: a worry about them is coded to no area. A month is
-- counted once, 28 days after its end, and what comes out is kept: the same cell has the same value for ever, also when
-- letters are destroyed later. A number under five is not kept, and nor is a zero: nobody can tell them apart.
create table signals.areas (
  partnership uuid not null,
  id uuid primary key,
  code text not null check (code ~ '^[A-Z]{2}[0-9]{4,8}$'),
  name text not null check (length(name) between 1 and 200),
  residents integer not null check (residents >= 500),
  longitude float8 not null check (longitude between -180 and 180),
  latitude float8 not null check (latitude between -90 and 90),
  unique (partnership, code)
);

-- One row for every theme, also where there is nothing: that a row is there tells nothing. Null: fewer than five, or none.
create table signals.protected_months (
  partnership uuid not null,
  id uuid primary key,
  month date not null check (extract(day from month) = 1),
  theme text not null,
  areas text[] not null,
  counts integer[] not null check (5 <= all (counts)),
  whole integer check (whole >= 5),
  to_case integer check (to_case >= 5),
  to_department integer check (to_department >= 5),
  check (cardinality(areas) = cardinality(counts)),
  unique (partnership, month, theme)
);

-- `record_key`: drawn once per signal and kept: it decides what is added to the counts this signal is in.
alter table signals.signals add column area text check (area ~ '^[A-Z]{2}[0-9]{4,8}$');
alter table signals.signals add column record_key float8 not null default random() check (record_key >= 0 and record_key < 1);
alter table signals.signals alter column record_key drop default;

alter table signals.areas enable row level security;
alter table signals.areas force row level security;
alter table signals.protected_months enable row level security;
alter table signals.protected_months force row level security;

create policy lay_out on signals.areas for all to importer using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'lay-out-areas'
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'lay-out-areas'
);
create policy count_by_area on signals.areas for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) in ('protect-area-counts', 'scan-areas')
);
create policy keep_once on signals.protected_months for insert to jobs with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'protect-area-counts'
);
create policy see_what_is_kept on signals.protected_months for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'protect-area-counts'
);
grant select on signals.areas to workbench, jobs;
grant select, insert, update, delete on signals.areas to importer;
grant select on signals.protected_months to workbench;
-- Nobody changes or removes what was counted: update and delete are missing on purpose.
grant select, insert on signals.protected_months to jobs;
