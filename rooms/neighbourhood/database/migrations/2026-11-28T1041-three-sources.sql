-- What professionals see: a round of questions about one theme in one area, bound to the load of the figures that it read.
-- `result` is of three answers or more for anything it shows; what was asked is never changed: the update of it is missing on
-- purpose.
create table neighbourhood.elicitation_rounds (
  partnership uuid not null,
  id uuid primary key,
  theme text not null check (theme ~ '^[1-9]\.[1-9]$'),
  area text not null check (length(area) between 1 and 200),
  area_name text not null,
  issues text[] not null check (cardinality(issues) between 2 and 8),
  reads jsonb not null,
  follows uuid references neighbourhood.elicitation_rounds,
  state text not null check (state in ('open', 'closed', 'counted')),
  result jsonb,
  open_until date not null,
  opened_by text not null,
  opened_on date not null,
  opened_at timestamptz not null,
  check ((state = 'counted') = (result is not null))
);
create index on neighbourhood.elicitation_rounds (partnership, opened_at);
create index on neighbourhood.elicitation_rounds (follows);

-- One answer per person and round, until the round is counted: then it goes. Whoever answered sees that they did, and nobody
-- at the workbench reads what was answered: the select of the content is missing on purpose.
create table neighbourhood.elicitation_answers (
  partnership uuid not null,
  id uuid primary key,
  round uuid not null references neighbourhood.elicitation_rounds,
  answerer uuid not null,
  organ text not null,
  discipline text not null,
  ranks smallint[] not null check (cardinality(ranks) between 2 and 8),
  beside text,
  reason text not null check (length(reason) <= 600),
  unique (partnership, round, answerer)
);
create index on neighbourhood.elicitation_answers (round);

-- What three sources say of one theme in one area, as it was when the question was raised; who answers for it; what it was.
create table neighbourhood.divergences (
  partnership uuid not null,
  id uuid primary key,
  theme text not null check (theme ~ '^[1-9]\.[1-9]$'),
  area text not null check (length(area) between 1 and 200),
  area_name text not null,
  pattern text not null check (pattern in ('apart', 'agree', 'cannot-tell')),
  says jsonb not null,
  raised_by text not null,
  raised_on date not null,
  raised_at timestamptz not null,
  owner uuid,
  owner_organ text,
  taken_on date,
  reasons text[] not null default '{}',
  outcome text,
  note text check (length(note) <= 1000),
  closed_on date,
  check ((owner is null) = (taken_on is null)),
  check ((outcome is null) = (closed_on is null)),
  check (outcome is null or owner is not null)
);
create index on neighbourhood.divergences (partnership, raised_on);

alter table neighbourhood.elicitation_rounds enable row level security;
alter table neighbourhood.elicitation_rounds force row level security;
alter table neighbourhood.elicitation_answers enable row level security;
alter table neighbourhood.elicitation_answers force row level security;
alter table neighbourhood.divergences enable row level security;
alter table neighbourhood.divergences force row level security;

create policy open_as_analyst on neighbourhood.elicitation_rounds for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.has('roles', 'analyst')) and state = 'open' and opened_by = (select sealed.text('organ'))
);
create policy close_as_analyst on neighbourhood.elicitation_rounds for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.has('roles', 'analyst')) and state = 'open'
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.has('roles', 'analyst')) and state = 'closed'
);
create policy answer_for_oneself on neighbourhood.elicitation_answers for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.has('roles', 'partner-professional')) and answerer = (select sealed.text('person'))::uuid
  and organ = (select sealed.text('organ'))
);
create policy count_answers on neighbourhood.elicitation_rounds for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'count-answers'
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'count-answers' and state = 'counted'
);
create policy count_answers on neighbourhood.elicitation_answers for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'count-answers'
);
create policy raise_as_analyst on neighbourhood.divergences for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.has('roles', 'analyst')) and raised_by = (select sealed.text('organ')) and owner is null
);
-- Whoever takes a question answers for it; nobody takes one that has an owner, and a closed one stays as it is.
create policy answer_for_it on neighbourhood.divergences for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and ((select sealed.has('roles', 'analyst')) or (select sealed.has('roles', 'programme-manager')))
  and outcome is null and (owner is null or owner = (select sealed.text('person'))::uuid)
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and owner = (select sealed.text('person'))::uuid and owner_organ = (select sealed.text('organ'))
);

grant select, insert on neighbourhood.elicitation_rounds, neighbourhood.divergences to workbench;
grant update (state) on neighbourhood.elicitation_rounds to workbench;
grant insert on neighbourhood.elicitation_answers to workbench;
grant select (partnership, id, round, answerer) on neighbourhood.elicitation_answers to workbench;
grant update (owner, owner_organ, taken_on, reasons, outcome, note, closed_on) on neighbourhood.divergences to workbench;
grant select on neighbourhood.elicitation_rounds to jobs;
grant update (state, result) on neighbourhood.elicitation_rounds to jobs;
grant select, delete on neighbourhood.elicitation_answers to jobs;
