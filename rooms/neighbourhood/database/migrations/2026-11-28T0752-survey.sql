-- A survey of residents: designed before anybody is asked, answers sealed as they come in, figures, and then no answers any
-- more. What was decided beforehand is never changed: the update of `design` is missing on purpose.
create table neighbourhood.surveys (
  partnership uuid not null,
  id uuid primary key,
  title text not null check (length(title) between 1 and 200),
  design jsonb not null,
  fieldwork_until date not null,
  state text not null check (state in ('designed', 'importing', 'refused', 'estimated', 'final')),
  -- Which pieces are to be read, and how.
  bringing jsonb,
  fault jsonb,
  progress jsonb,
  -- Whether there are answers, and the day on which they are gone at the latest.
  answers text not null check (answers in ('none', 'held', 'destroyed')),
  destroy_by date,
  destroyed_on date,
  -- The line in the log that says so.
  destroyed_act uuid,
  designed_on date not null,
  designed_at timestamptz not null,
  -- Who works on it now, and when it was last heard of: one that falls silent is taken over.
  runner uuid,
  heard_at timestamptz,
  attempts smallint not null default 0,
  check ((answers = 'held') = (destroy_by is not null and destroyed_on is null))
);
create index on neighbourhood.surveys (partnership, fieldwork_until);

-- The answers, in pieces, each sealed with the key of its survey. Whoever brings them does not read them: at the workbench the
-- select is missing on purpose. Jobs may count and remove; only the importer reads.
create table neighbourhood.survey_parts (
  partnership uuid not null,
  id uuid primary key,
  survey uuid not null references neighbourhood.surveys,
  -- Files that broke off are brought anew under another name.
  bringing uuid not null,
  place integer not null check (place between 0 and 200),
  content_sealed bytea not null check (length(content_sealed) <= 1048576),
  unique (partnership, bringing, place)
);
create index on neighbourhood.survey_parts (survey);

-- What came out: figures of ten respondents or more. Never changed.
create table neighbourhood.survey_pictures (
  partnership uuid not null,
  id uuid primary key,
  survey uuid not null references neighbourhood.surveys,
  content jsonb not null,
  content_sha256 bytea not null check (length(content_sha256) = 32),
  made_on date not null,
  unique (partnership, survey)
);
create index on neighbourhood.survey_pictures (survey);

alter table neighbourhood.surveys enable row level security;
alter table neighbourhood.surveys force row level security;
alter table neighbourhood.survey_parts enable row level security;
alter table neighbourhood.survey_parts force row level security;
alter table neighbourhood.survey_pictures enable row level security;
alter table neighbourhood.survey_pictures force row level security;

create policy design_as_analyst on neighbourhood.surveys for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.has('roles', 'analyst')) and state = 'designed' and answers = 'none'
);
create policy steer_as_analyst on neighbourhood.surveys for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.has('roles', 'analyst')) and state <> 'final'
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.has('roles', 'analyst')) and state in ('designed', 'refused', 'importing', 'final')
);
create policy bring_as_analyst on neighbourhood.survey_parts for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.has('roles', 'analyst'))
);

-- Only the importer reads answers, and only under that name.
create policy work_on_surveys on neighbourhood.surveys for all to importer using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'import-survey'
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'import-survey'
);
create policy read_answers_when_importing on neighbourhood.survey_parts for select to importer using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'import-survey'
);
create policy write_picture_when_importing on neighbourhood.survey_pictures for all to importer using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'import-survey'
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'import-survey'
);
create policy destroy_answers_as_job on neighbourhood.surveys for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and answers <> 'held'
);
create policy destroy_answers_as_job on neighbourhood.survey_parts for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);

grant select, insert on neighbourhood.surveys to workbench;
grant update (state, bringing, fault, progress, attempts, runner, answers, destroy_by) on neighbourhood.surveys to workbench;
grant insert on neighbourhood.survey_parts to workbench;
grant select on neighbourhood.survey_pictures to workbench;
grant select, insert on neighbourhood.surveys to importer;
grant update (state, fault, progress, attempts, runner, heard_at) on neighbourhood.surveys to importer;
grant select on neighbourhood.survey_parts to importer;
grant select, insert on neighbourhood.survey_pictures to importer;
grant select on neighbourhood.surveys to jobs;
grant update (answers, destroy_by, destroyed_on, destroyed_act) on neighbourhood.surveys to jobs;
-- The content is missing on purpose: what removes answers does not read them.
grant select (partnership, id, survey) on neighbourhood.survey_parts to jobs;
grant delete, maintain on neighbourhood.survey_parts to jobs;
