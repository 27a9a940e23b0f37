-- Looking whether something changes, on areas: what was searched, what was found, and what people made of it.
--
-- `plan`: the counts as they were read when the search was asked for, so that the same seed finds the same next year. Null
-- for signals: their counts never come here.
create table neighbourhood.detection_runs (
  partnership uuid not null,
  id uuid primary key,
  source text not null check (source in ('register', 'signals')),
  method text not null check (method in ('space-time', 'aberration')),
  title text not null check (length(title) between 1 and 400),
  theme text,
  settings jsonb not null,
  seed text not null check (length(seed) between 1 and 100),
  plan jsonb,
  searched jsonb,
  state text not null default 'waiting' check (state in ('waiting', 'searching', 'done', 'failed')),
  progress float8 not null default 0 check (progress between 0 and 1),
  runner uuid,
  heard_at timestamptz,
  attempts smallint not null default 0,
  asked_by text not null,
  asked_on date not null,
  asked_at timestamptz not null,
  check ((source = 'register') = (plan is not null)),
  check ((state = 'done') = (searched is not null))
);

-- A question to people. `observed` and `expected` are null where the counts are of signals: then only steps are known.
create table neighbourhood.detection_findings (
  partnership uuid not null,
  id uuid primary key,
  run uuid not null references neighbourhood.detection_runs,
  place smallint not null check (place > 0),
  areas text[] not null check (cardinality(areas) > 0),
  names text[] not null check (cardinality(names) = cardinality(areas)),
  first_stretch text not null,
  last_stretch text not null,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  observed integer,
  expected float8,
  excess text,
  chance float8 not null check (chance between 0 and 1),
  owner uuid,
  owner_organ text,
  asked text[] not null default '{}',
  taken_on date,
  outcome text,
  note text check (length(note) <= 1000),
  closed_on date,
  check ((owner is null) = (taken_on is null)),
  check ((outcome is null) = (closed_on is null)),
  check (outcome is null or owner is not null),
  check ((observed is null) = (excess is not null)),
  unique (partnership, run, place)
);

-- When and where people were asked to report: more reports then say something about the asking.
create table neighbourhood.detection_campaigns (
  partnership uuid not null,
  id uuid primary key,
  what text not null check (length(what) between 3 and 200),
  municipality text check (municipality ~ '^GM[0-9]{4}$'),
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  entered_by text not null,
  entered_on date not null,
  entered_at timestamptz not null
);

alter table neighbourhood.detection_runs enable row level security;
alter table neighbourhood.detection_runs force row level security;
alter table neighbourhood.detection_findings enable row level security;
alter table neighbourhood.detection_findings force row level security;
alter table neighbourhood.detection_campaigns enable row level security;
alter table neighbourhood.detection_campaigns force row level security;

create policy ask_as_analyst on neighbourhood.detection_runs for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.has('roles', 'analyst')) and state = 'waiting'
);
create policy enter_as_analyst on neighbourhood.detection_campaigns for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.has('roles', 'analyst')) and entered_by = (select sealed.text('organ'))
);
-- Whoever takes a question answers for it; nobody takes one that has an owner, and a closed one stays as it is.
create policy answer_for_it on neighbourhood.detection_findings for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and ((select sealed.has('roles', 'analyst')) or (select sealed.has('roles', 'programme-manager')))
  and outcome is null and (owner is null or owner = (select sealed.text('person'))::uuid)
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and owner = (select sealed.text('person'))::uuid and owner_organ = (select sealed.text('organ'))
);
create policy search_for_change on neighbourhood.detection_runs for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'search-for-change'
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'search-for-change'
);
create policy put_the_question on neighbourhood.detection_findings for insert to jobs with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'search-for-change' and owner is null and outcome is null
);

grant select, insert on neighbourhood.detection_runs, neighbourhood.detection_campaigns to workbench;
grant select on neighbourhood.detection_findings to workbench;
grant update (owner, owner_organ, asked, taken_on, outcome, note, closed_on) on neighbourhood.detection_findings to workbench;
grant select on neighbourhood.detection_runs to jobs;
grant update (state, progress, searched, runner, heard_at, attempts) on neighbourhood.detection_runs to jobs;
grant insert on neighbourhood.detection_findings to jobs;
