-- Open data about areas: what is handed in, how it is read, and what came of it. About areas, never about persons (tier O).

-- What somebody handed in to be loaded. It is looked into, a person looks at what was found, then it is imported: all of
-- it or nothing. The bytes go when that is over; what was read stays as an edition.
create table neighbourhood.deliveries (
  partnership uuid not null,
  id uuid primary key,
  state text not null check (state in ('receiving', 'looking', 'looked', 'importing', 'imported', 'refused', 'cancelled')),
  encoding text not null check (encoding in ('utf-8', 'windows-1252')),
  -- Name and size of each file, in the order in which they came.
  files jsonb not null,
  -- Where the bytes are: here, or with the program that brings them (the command line); that one cannot be taken over.
  held text not null check (held in ('here', 'elsewhere')),
  recipe jsonb,
  report jsonb,
  fault jsonb,
  progress jsonb,
  edition uuid,
  boundary_set uuid,
  handed_in_on date not null,
  handed_in_at timestamptz not null,
  -- Who works on it now, and when it was last heard of: one that falls silent is taken over.
  runner uuid,
  heard_at timestamptz,
  attempts smallint not null default 0
);
create index on neighbourhood.deliveries (partnership, handed_in_at);

-- The bytes of a delivery, in pieces. Nobody at the workbench reads them: the select is missing on purpose.
create table neighbourhood.delivery_parts (
  partnership uuid not null,
  id uuid primary key default gen_random_uuid(),
  delivery uuid not null references neighbourhood.deliveries,
  file smallint not null check (file >= 0),
  place integer not null check (place >= 0),
  content bytea not null check (length(content) between 1 and 1048576),
  unique (partnership, delivery, file, place)
);
create index on neighbourhood.delivery_parts (delivery, file, place);

-- How a table is read, in versions. Nobody changes one: another way of reading is another version.
create table neighbourhood.recipes (
  partnership uuid not null,
  id uuid primary key,
  table_name text not null check (length(table_name) between 1 and 80),
  version smallint not null check (version > 0),
  content jsonb not null,
  content_sha256 bytea not null check (length(content_sha256) = 32),
  written_on date not null,
  unique (partnership, table_name, version),
  unique (partnership, table_name, content_sha256)
);

-- One state of one table as its source gave it. Never changed: a later state is a further load beside it, and where it
-- says something else about the same area and period, that is a revision.
create table neighbourhood.table_editions (
  partnership uuid not null,
  id uuid primary key,
  table_name text not null check (length(table_name) between 1 and 80),
  load smallint not null check (load > 0),
  title text not null,
  source text not null check (length(source) between 1 and 200),
  -- Null: the source states none.
  licence text,
  -- When the source says that it last changed it.
  published date,
  vintage smallint,
  recipe uuid not null references neighbourhood.recipes,
  files jsonb not null,
  content_sha256 bytea not null check (length(content_sha256) = 32),
  areas integer not null check (areas > 0),
  figures bigint not null check (figures > 0),
  report jsonb not null,
  -- From when another way of counting holds, and why.
  breaks jsonb not null,
  loaded_on date not null,
  loaded_at timestamptz not null,
  unique (partnership, table_name, load),
  unique (partnership, content_sha256, recipe)
);

-- The areas of one edition; their place is the place of their figure in every series.
create table neighbourhood.table_areas (
  partnership uuid not null,
  id uuid primary key default gen_random_uuid(),
  edition uuid not null references neighbourhood.table_editions,
  place integer not null check (place > 0),
  code text not null check (length(code) between 1 and 200),
  name text not null,
  level text not null,
  unique (partnership, edition, place)
);
create index on neighbourhood.table_areas (edition, place);

-- One figure in one period for one breakdown, over all areas: 17,000 areas and 100 figures are 100 rows, written in
-- seconds. `standings` says of each place whether a figure stands there, and if not, why: empty is not zero.
create table neighbourhood.table_series (
  partnership uuid not null,
  id uuid primary key,
  edition uuid not null references neighbourhood.table_editions,
  figure text not null,
  title text not null,
  figure_group text not null,
  unit text not null,
  decimals smallint,
  kind text not null check (kind in ('count', 'share', 'other')),
  stretch text not null,
  stretch_kind text not null check (stretch_kind in ('year', 'half-year', 'quarter', 'month')),
  stretch_from date not null,
  provisional boolean not null,
  breakdown text[] not null,
  breakdown_titles text[] not null,
  -- Holds a total of another breakdown: never added to its parts.
  is_total boolean not null,
  rounded_to smallint,
  given integer not null,
  withheld integer not null,
  amounts float8[] not null,
  standings bytea not null,
  check (cardinality(amounts) = length(standings))
);
create index on neighbourhood.table_series (edition, figure);

-- Boundaries of areas in one division. Another division is another set; which areas it shares with a table is counted.
create table neighbourhood.boundary_sets (
  partnership uuid not null,
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  level text not null,
  vintage smallint check (vintage between 1900 and 2200),
  source text not null check (length(source) between 1 and 200),
  licence text,
  content_sha256 bytea not null check (length(content_sha256) = 32),
  read_from text not null check (read_from in ('degrees', 'rd')),
  shapes integer not null check (shapes > 0),
  without_shape integer not null,
  loaded_on date not null,
  unique (partnership, content_sha256)
);
create table neighbourhood.boundary_shapes (
  partnership uuid not null,
  id uuid primary key default gen_random_uuid(),
  boundary_set uuid not null references neighbourhood.boundary_sets,
  code text not null check (length(code) between 1 and 200),
  name text not null,
  level text not null,
  municipality text,
  middle float8[] not null check (cardinality(middle) = 2),
  -- Longitudes and latitudes; null where only the middle is known, and a schematic map is drawn.
  outline jsonb,
  unique (partnership, boundary_set, code)
);
create index on neighbourhood.boundary_shapes (boundary_set, municipality);

-- Which area of an older division became which of a newer one.
create table neighbourhood.recode_tables (
  partnership uuid not null,
  id uuid primary key,
  from_year smallint not null check (from_year between 1900 and 2200),
  to_year smallint not null check (to_year > from_year),
  source text not null check (length(source) between 1 and 200),
  pairs jsonb not null,
  recorded_on date not null,
  recorded_at timestamptz not null
);

-- What may be used as context when figures of areas are modelled, on record with the reason. The last decision holds.
create table neighbourhood.covariate_decisions (
  partnership uuid not null,
  id uuid primary key,
  table_name text not null,
  figure text not null,
  title text not null,
  verdict text not null check (verdict in ('allowed', 'withdrawn')),
  reason text not null check (length(reason) between 1 and 2000),
  decided_by text not null,
  decided_on date not null,
  decided_at timestamptz not null
);

alter table neighbourhood.deliveries enable row level security;
alter table neighbourhood.deliveries force row level security;
alter table neighbourhood.delivery_parts enable row level security;
alter table neighbourhood.delivery_parts force row level security;
alter table neighbourhood.recipes enable row level security;
alter table neighbourhood.recipes force row level security;
alter table neighbourhood.table_editions enable row level security;
alter table neighbourhood.table_editions force row level security;
alter table neighbourhood.table_areas enable row level security;
alter table neighbourhood.table_areas force row level security;
alter table neighbourhood.table_series enable row level security;
alter table neighbourhood.table_series force row level security;
alter table neighbourhood.boundary_sets enable row level security;
alter table neighbourhood.boundary_sets force row level security;
alter table neighbourhood.boundary_shapes enable row level security;
alter table neighbourhood.boundary_shapes force row level security;
alter table neighbourhood.recode_tables enable row level security;
alter table neighbourhood.recode_tables force row level security;
alter table neighbourhood.covariate_decisions enable row level security;
alter table neighbourhood.covariate_decisions force row level security;

-- An analyst hands in, has it looked into, has it imported, takes it back.
create policy hand_in_as_analyst on neighbourhood.deliveries for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.has('roles', 'analyst')) and state = 'receiving' and held = 'here'
);
create policy steer_as_analyst on neighbourhood.deliveries for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.has('roles', 'analyst')) and state not in ('imported', 'cancelled')
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.has('roles', 'analyst')) and state in ('receiving', 'looking', 'importing', 'cancelled')
);
create policy hand_in_parts_as_analyst on neighbourhood.delivery_parts for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.has('roles', 'analyst'))
);
create policy record_as_analyst on neighbourhood.recode_tables for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.has('roles', 'analyst'))
);
create policy decide_as_programme_manager on neighbourhood.covariate_decisions for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.has('roles', 'programme-manager')) and decided_by = (select sealed.text('organ'))
);

-- The work itself is done by a job or by the importer, and only under that name.
create policy work_on_open_data on neighbourhood.deliveries for all to jobs, importer using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'import-open-data'
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'import-open-data'
);
create policy work_on_open_data on neighbourhood.delivery_parts for all to jobs, importer using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'import-open-data'
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'import-open-data'
);
create policy write_recipe_when_importing on neighbourhood.recipes for all to jobs, importer using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'import-open-data'
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'import-open-data'
);
create policy write_edition_when_importing on neighbourhood.table_editions for all to jobs, importer using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'import-open-data'
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'import-open-data'
);
create policy write_areas_when_importing on neighbourhood.table_areas for all to jobs, importer using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'import-open-data'
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'import-open-data'
);
create policy write_series_when_importing on neighbourhood.table_series for all to jobs, importer using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'import-open-data'
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'import-open-data'
);
create policy write_boundaries_when_importing on neighbourhood.boundary_sets for all to jobs, importer using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'import-open-data'
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'import-open-data'
);
create policy write_shapes_when_importing on neighbourhood.boundary_shapes for all to jobs, importer using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'import-open-data'
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'import-open-data'
);
create policy read_when_importing on neighbourhood.recode_tables for select to jobs, importer using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'import-open-data'
);

grant select, insert on neighbourhood.deliveries to workbench;
grant update (state, encoding, recipe, report, fault, progress, boundary_set, attempts) on neighbourhood.deliveries to workbench;
grant insert on neighbourhood.delivery_parts to workbench;
grant select on neighbourhood.recipes, neighbourhood.table_editions, neighbourhood.table_areas, neighbourhood.table_series,
  neighbourhood.boundary_sets, neighbourhood.boundary_shapes to workbench;
grant select, insert on neighbourhood.recode_tables, neighbourhood.covariate_decisions to workbench;
grant select, insert, update on neighbourhood.deliveries to jobs, importer;
grant select, insert, delete on neighbourhood.delivery_parts to jobs, importer;
-- Nobody may change or remove what was loaded: update and delete are missing on purpose.
grant select, insert on neighbourhood.recipes, neighbourhood.table_editions, neighbourhood.table_areas,
  neighbourhood.table_series, neighbourhood.boundary_sets, neighbourhood.boundary_shapes to jobs, importer;
grant select on neighbourhood.recode_tables to jobs, importer;
