-- Against which phenomenon a measure is meant, by the code of its barrier model: how often those who used somebody are pursued is
-- counted per phenomenon. Null: opened before this was asked.
alter table casework.measures add phenomenon text check (phenomenon ~ '^[a-z0-9][a-z0-9-]{0,60}$');
grant select (phenomenon) on casework.measures to jobs;

alter table casework.ledger_counts drop constraint ledger_counts_figure_check,
  add constraint ledger_counts_figure_check check (figure ~ '^[a-z][a-z0-9-]{1,100}$');
alter table casework.ledger_figures drop constraint ledger_figures_figure_check,
  add constraint ledger_figures_figure_check check (figure ~ '^[a-z][a-z0-9-]{1,100}$');

-- Each count as it stood on a day, once for each change and never changed: from these every figure that was written can be computed
-- again. Numbers about nobody, for the job alone.
create table casework.ledger_tallies (
  partnership uuid not null,
  id uuid primary key,
  -- One for each night on which something changed.
  turn integer not null check (turn > 0),
  regime text not null check (regime = 'MUN'),
  organ text not null,
  figure text not null check (figure ~ '^[a-z][a-z0-9-]{1,100}$'),
  year integer not null,
  households integer not null check (households >= 0),
  counted_on date not null,
  unique (partnership, organ, figure, year, turn)
);
alter table casework.ledger_tallies enable row level security;
alter table casework.ledger_tallies force row level security;
create policy tally_as_job on casework.ledger_tallies for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy write_a_tally_as_job on casework.ledger_tallies for insert to jobs with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
-- Not granted, on purpose: update and delete.
grant select, insert on casework.ledger_tallies to jobs;
-- Up to which tally a figure was computed. Null: written before there were tallies.
alter table casework.ledger_figures add tally integer;
