-- What came of questions, requests and results, counted for the yearly public figures (WGS 1.12). A row says a year and a kind,
-- nothing else: no day, no case, no organ, so that it tells nothing of one answer that was forgotten since. The night folds
-- rows into counts that only grow, so that a case that is destroyed changes no figure.
create table audit.outcomes (
  partnership uuid not null,
  id uuid primary key,
  year integer not null,
  kind text not null check (length(kind) between 1 and 40)
);
alter table audit.outcomes enable row level security;
alter table audit.outcomes force row level security;
create policy note_an_outcome on audit.outcomes for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy note_or_fold_as_job on audit.outcomes for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant insert on audit.outcomes to workbench;
grant select, insert, delete on audit.outcomes to jobs;

create table audit.outcome_counts (
  partnership uuid not null,
  id uuid primary key,
  year integer not null,
  kind text not null,
  counted integer not null check (counted > 0),
  unique (partnership, year, kind)
);
alter table audit.outcome_counts enable row level security;
alter table audit.outcome_counts force row level security;
create policy fold_as_job on audit.outcome_counts for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'audit.count'
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'audit.count'
);
-- Exact counts are for nobody: what leaves is audit.public_counts, rounded.
grant select, insert, update (counted) on audit.outcome_counts to jobs;
