-- When a log cannot be signed on (a backup was put back, its tiles are damaged, its key is lost), a new one begins beside it.
-- The old rows stay as they are; the first row of the new log names the old log, how far it was signed and its root
-- (foundation/log/begin-log.ts). The first log has no row here: it follows nothing.
create table audit.logs (
  partnership uuid not null,
  id uuid primary key,
  -- 2, 3, …; a number may be missing when a backup from before was put back.
  volume integer not null check (volume > 1),
  -- The name strangers know it by.
  origin text not null check (length(origin) between 1 and 200),
  begun_at timestamptz not null,
  -- What it follows: as far as that was signed, and how many of those rows are still here.
  old_origin text not null,
  old_size bigint not null check (old_size >= 0),
  old_root bytea not null check (length(old_root) = 32),
  kept bigint not null check (kept >= 0 and kept <= old_size),
  because text not null check (because in ('restored', 'damaged', 'key-lost')),
  -- Two organs agreed, or somebody wrote down why (no names).
  agreed_by text[] not null default '{}',
  reason text check (length(reason) between 20 and 500),
  check (cardinality(agreed_by) >= 2 or reason is not null),
  -- Rows of all earlier logs that are still here: rows are counted on from there.
  rows_before bigint not null check (rows_before >= 0),
  unique (partnership, volume),
  unique (partnership, origin)
);
alter table audit.logs enable row level security;
alter table audit.logs force row level security;
create policy begin_as_job on audit.logs for insert to jobs with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'audit.sequence'
);
create policy read_logs on audit.logs for select to jobs, workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
-- No update and no delete: a log that was begun stays begun.
grant select, insert on audit.logs to jobs;
grant select on audit.logs to workbench;

-- Numbers of checkpoints run on over all logs; places of tiles begin again.
alter table audit.checkpoints add column volume integer not null default 1 check (volume > 0);
alter table audit.log_tiles add column volume integer not null default 1 check (volume > 0);
alter table audit.log_tiles drop constraint log_tiles_partnership_level_place_key;
alter table audit.log_tiles add constraint log_tiles_partnership_volume_level_place_key
  unique (partnership, volume, level, place);
create index on audit.checkpoints (partnership, volume, number);
