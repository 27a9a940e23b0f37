-- Barrier models, one per phenomenon, as documents with a version. About no person: everybody may read them (tier O). A change is
-- a new version; a case keeps the version it was begun with.
create table knowledge.barrier_models (
  partnership uuid not null,
  id uuid primary key,
  code text not null check (code ~ '^[a-z][a-z0-9-]{1,60}$'),
  version integer not null check (version > 0),
  valid_from date not null,
  content jsonb not null,
  unique (partnership, code, version)
);
alter table knowledge.barrier_models enable row level security;
alter table knowledge.barrier_models force row level security;

create policy read_what_is_open on knowledge.barrier_models for select to jobs, importer
  using ((select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid);
create policy insert_when_loading_knowledge on knowledge.barrier_models for insert to importer with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'load-knowledge'
);
grant select on knowledge.barrier_models to workbench, jobs, importer;
-- Only loading adds. Nobody has update or delete, on purpose.
grant insert on knowledge.barrier_models to importer;
