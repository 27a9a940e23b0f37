-- The rules a partnership works by, as versioned documents: regimes, organs with their tasks, purposes.
-- No person is in here, and everybody may read it: that is the point. A row is never changed; a newer version is added.
create schema sharing;
grant usage on schema sharing to workbench, resident_entrance, jobs, importer;

create table sharing.regimes (
  partnership uuid not null,
  id uuid primary key,
  code text not null,
  version integer not null check (version > 0),
  valid_from date not null,
  content jsonb not null,
  unique (partnership, code, version)
);
create table sharing.organs (
  partnership uuid not null,
  id uuid primary key,
  code text not null,
  version integer not null check (version > 0),
  valid_from date not null,
  content jsonb not null,
  unique (partnership, code, version)
);
create table sharing.purposes (
  partnership uuid not null,
  id uuid primary key,
  code text not null,
  version integer not null check (version > 0),
  valid_from date not null,
  content jsonb not null,
  unique (partnership, code, version)
);

alter table sharing.regimes enable row level security;
alter table sharing.regimes force row level security;
alter table sharing.organs enable row level security;
alter table sharing.organs force row level security;
alter table sharing.purposes enable row level security;
alter table sharing.purposes force row level security;

-- The workbench reads by the rules of access/policies.cedar (locks.sql). The public page and the night's jobs read too.
create policy read_in_public_and_by_jobs on sharing.regimes for select to resident_entrance, jobs, importer using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy read_in_public_and_by_jobs on sharing.organs for select to resident_entrance, jobs, importer using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy read_in_public_and_by_jobs on sharing.purposes for select to resident_entrance, jobs, importer using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
-- Only an import brings a new version in. Nobody has update or delete, on purpose: what a case was opened under stays.
create policy load_as_importer on sharing.regimes for insert to importer with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy load_as_importer on sharing.organs for insert to importer with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy load_as_importer on sharing.purposes for insert to importer with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select on sharing.regimes, sharing.organs, sharing.purposes to workbench, resident_entrance, jobs, importer;
grant insert on sharing.regimes, sharing.organs, sharing.purposes to importer;
