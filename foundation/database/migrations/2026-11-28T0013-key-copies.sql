-- The two holders of the wrapped keys. A backup of the data opens nothing whose epoch is gone; what makes yesterday's backup
-- useful is today's copy of the wrapped keys, kept once and never in versions, elsewhere (foundation/keys/copy-to-holders.ts).

-- Which copies were made. A restored database that knows a copy is younger than it: then its own keys hold, else the copy's.
create table keys.copies (
  partnership uuid not null,
  id uuid primary key,
  epoch uuid not null,
  made_at timestamptz not null
);
alter table keys.copies enable row level security;
alter table keys.copies force row level security;
create policy copy_as_job on keys.copies for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select, insert, delete on keys.copies to jobs;

-- Keys were erased and the holders do not know yet. Ids of nothing: a row says only that a copy is due. Whoever erases may add
-- one; only the job that copies takes them away.
create table keys.erasures_to_copy (
  partnership uuid not null,
  id uuid primary key
);
alter table keys.erasures_to_copy enable row level security;
alter table keys.erasures_to_copy force row level security;
create policy note_own_erasure on keys.erasures_to_copy for insert to workbench, jobs with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy read_as_job on keys.erasures_to_copy for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy copied_as_job on keys.erasures_to_copy for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant insert on keys.erasures_to_copy to workbench, jobs;
grant select, delete on keys.erasures_to_copy to jobs;
