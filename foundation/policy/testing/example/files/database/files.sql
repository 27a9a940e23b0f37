-- The table of the example room. Columns may be null here on purpose: the lock itself must hold against that.
create schema files;
grant usage on schema files to workbench;
create table files.files (
  partnership uuid not null,
  id uuid primary key,
  participants text[],
  withheld text[],
  labels text[],
  readers uuid[],
  regime text,
  state text,
  lead text,
  author uuid,
  level integer,
  open_to_many boolean
);
alter table files.files enable row level security;
alter table files.files force row level security;
create index on files.files using gin (participants);
grant select on files.files to workbench;
