-- Powers behind measures, as documents with a version. About no person: everybody may read them (tier O). A change is a new
-- version; a file keeps the version it was opened with.
create table knowledge.powers (
  partnership uuid not null,
  id uuid primary key,
  code text not null check (code ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
  version integer not null check (version > 0),
  valid_from date not null,
  content jsonb not null,
  unique (partnership, code, version)
);
alter table knowledge.powers enable row level security;
alter table knowledge.powers force row level security;

create policy read_what_is_open on knowledge.powers for select to jobs, importer
  using ((select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid);
create policy insert_when_loading_knowledge on knowledge.powers for insert to importer with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'load-knowledge'
);
grant select on knowledge.powers to workbench, jobs, importer;
-- Only loading adds. Nobody has update or delete, on purpose.
grant insert on knowledge.powers to importer;
