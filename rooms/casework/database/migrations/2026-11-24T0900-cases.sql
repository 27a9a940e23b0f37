-- Cases of the care and safety house. Personal content is sealed (columns `…_sealed`, one key per row); what stands
-- open here are codes, organs and days, because the locks and the law's periods need them.
--
-- Every row that belongs to a case carries the case's standing (regime, state, reporter, core, involved), so that one
-- lock per table can be written over one row. Two triggers keep it: a new row takes the standing of its case, and an
-- admission, an involvement or a closure changes the standing of the case and all its rows. Nobody updates a case.
create schema casework;
grant usage on schema casework to workbench, jobs;

create table casework.cases (
  partnership uuid not null,
  id uuid primary key,
  -- Only this regime may hold cases; another needs a migration, and the rules of sharing.
  regime text not null check (regime = 'WGS-ZVH'),
  -- Fixed when the case is reported and never changed: nobody has update (WGS 1.8(5)).
  purpose text not null,
  state text not null check (state in ('reported', 'open', 'closed')),
  reporter text not null,
  reporter_person uuid not null,
  -- The organs that decide together, as the law stood on the day of the report.
  core text[] not null,
  -- The organs that may process data in this case, and no other (WGS 2.31(4)). Kept by trigger.
  involved text[] not null default '{}',
  -- Whom the reporter would like at the table: a wish, no access follows from it.
  wanted text[] not null default '{}',
  -- The retention clock: starts once, never restarts.
  first_processed_on date not null,
  destroy_by date not null check (destroy_by > first_processed_on),
  reported_at timestamptz not null,
  opened_on date,
  -- A released extract of a signal this report leans on.
  extract uuid
);

-- What the conference should achieve, and the words of the released extract the report leans on. Apart from the case,
-- because a process manager sees the frame and not this.
create table casework.goals (
  partnership uuid not null,
  id uuid primary key,
  case_id uuid not null references casework.cases on delete cascade,
  regime text not null, state text not null, reporter text not null, core text[] not null, involved text[] not null,
  goal_sealed bytea not null,
  extract_sealed bytea,
  unique (partnership, case_id)
);

-- Persons apart from everything else: the subject and the direct circle, one hop (BGS 2.19). There is no column for
-- nationality, ethnicity, religion or politics, on purpose.
create table casework.persons (
  partnership uuid not null,
  id uuid primary key,
  case_id uuid not null references casework.cases on delete cascade,
  regime text not null, state text not null, reporter text not null, core text[] not null, involved text[] not null,
  role text not null check (role in ('subject', 'circle')),
  relation text check (relation in ('gezinslid', 'directSociaalContact')),
  minor boolean not null,
  first_processed_on date not null,
  identity_sealed bytea not null,
  check ((role = 'subject') = (relation is null))
);

-- What the reporter says about each criterion for admission (BGS 2.20(1) and (3)).
create table casework.criteria (
  partnership uuid not null,
  id uuid primary key,
  case_id uuid not null references casework.cases on delete cascade,
  regime text not null, state text not null, reporter text not null, core text[] not null, involved text[] not null,
  code text not null check (code in ('a', 'b', 'c', 'd')),
  explanation_sealed bytea not null,
  unique (partnership, case_id, code)
);

-- Was the person told? Each row is one answer; the youngest counts. Not told needs a reason and a day to ask again.
create table casework.tellings (
  partnership uuid not null,
  id uuid primary key,
  case_id uuid not null references casework.cases on delete cascade,
  regime text not null, state text not null, reporter text not null, core text[] not null, involved text[] not null,
  told boolean not null,
  reason_sealed bytea,
  review_on date,
  answered_at timestamptz not null,
  check (told or (reason_sealed is not null and review_on is not null))
);

-- The decision to admit, and whom it involves from the start.
create table casework.admissions (
  partnership uuid not null,
  id uuid primary key,
  case_id uuid not null references casework.cases on delete cascade,
  regime text not null, state text not null, reporter text not null, core text[] not null, involved text[] not null,
  decided_by text not null,
  decided_person uuid not null,
  decided_at timestamptz not null,
  decided_on date not null,
  involves text[] not null check (cardinality(involves) > 0),
  reasons_sealed bytea not null,
  unique (partnership, case_id)
);

-- From when until when an organ is involved, and which organ decided so.
create table casework.involvements (
  partnership uuid not null,
  id uuid primary key,
  case_id uuid not null references casework.cases on delete cascade,
  regime text not null, state text not null, reporter text not null, core text[] not null, involved text[] not null,
  organ text not null,
  decided_by text not null,
  begun_on date not null,
  ended_on date
);

-- What an organ brings to a case. `audience` are the organs that get it; `withheld` never get it, also not when the
-- audience grows. The reason for withholding is for the author alone.
create table casework.contributions (
  partnership uuid not null,
  id uuid primary key,
  case_id uuid not null references casework.cases on delete cascade,
  regime text not null, state text not null, reporter text not null, core text[] not null, involved text[] not null,
  organ text not null,
  author uuid not null,
  category text not null,
  -- The article on which this kind of data may be here.
  basis text not null,
  kind text not null check (kind in ('fact', 'interpretation')),
  source text not null check (source in ('own-observation', 'own-file', 'told-by-subject', 'told-by-another')),
  observed_on date not null,
  secrecy text not null check (secrecy in ('none', 'consent', 'law', 'good-care')),
  -- Lawfully held by the supplier: declared, or it does not go in (BGS 1.5).
  lawful boolean not null check (lawful),
  audience text[] not null,
  withheld text[] not null default '{}',
  expires_on date,
  answers uuid,
  first_processed_on date not null,
  contributed_at timestamptz not null,
  content_sealed bytea not null,
  secrecy_reason_sealed bytea,
  withheld_reason_sealed bytea,
  check (not audience && withheld),
  check (not organ = any (withheld)),
  check (cardinality(withheld) = 0 or withheld_reason_sealed is not null),
  check (secrecy = 'none' or secrecy_reason_sealed is not null)
);

-- One organ asks another what it knows. That a contribution answers it shows only to those who see the contribution.
create table casework.requests (
  partnership uuid not null,
  id uuid primary key,
  case_id uuid not null references casework.cases on delete cascade,
  regime text not null, state text not null, reporter text not null, core text[] not null, involved text[] not null,
  asker text not null,
  asked text not null,
  categories text[] not null check (cardinality(categories) > 0),
  due_on date not null,
  asked_at timestamptz not null,
  why_sealed bytea not null,
  answer text check (answer in ('nothing-known', 'refused')),
  answered_at timestamptz,
  answer_reason_sealed bytea,
  check (answer is distinct from 'refused' or answer_reason_sealed is not null)
);

-- A conference holds no person: a day and a place. Which cases are on the agenda shows only to organs involved.
create table casework.conferences (
  partnership uuid not null,
  id uuid primary key,
  regime text not null,
  held_on date not null,
  place text not null,
  called_by text not null
);
create table casework.agenda_items (
  partnership uuid not null,
  id uuid primary key,
  case_id uuid not null references casework.cases on delete cascade,
  regime text not null, state text not null, reporter text not null, core text[] not null, involved text[] not null,
  conference uuid not null references casework.conferences on delete cascade,
  placed_at timestamptz not null
);
create table casework.decisions (
  partnership uuid not null,
  id uuid primary key,
  case_id uuid not null references casework.cases on delete cascade,
  regime text not null, state text not null, reporter text not null, core text[] not null, involved text[] not null,
  conference uuid not null references casework.conferences on delete cascade,
  outcome text not null check (outcome in ('continue', 'adjust', 'hand-over', 'propose-closing')),
  basis text not null,
  recorded_by text not null,
  decided_on date not null,
  decided_at timestamptz not null,
  reasons_sealed bytea not null
);
create table casework.actions (
  partnership uuid not null,
  id uuid primary key,
  case_id uuid not null references casework.cases on delete cascade,
  regime text not null, state text not null, reporter text not null, core text[] not null, involved text[] not null,
  conference uuid references casework.conferences on delete set null,
  owner text not null,
  -- The task of the owner on which the action rests, and its article. Taking part adds no power (WGS 1.3(4)).
  task text not null,
  basis text not null,
  due_on date not null,
  agreed_at timestamptz not null,
  done_on date,
  what_sealed bytea not null,
  result_sealed bytea,
  check (done_on is null or result_sealed is not null)
);
-- A third party joins one conference about one case: a signed statement, an extract with a reason, never an account
-- (WGS 2.31(9)-(10), BGS 2.21).
create table casework.guests (
  partnership uuid not null,
  id uuid primary key,
  case_id uuid not null references casework.cases on delete cascade,
  regime text not null, state text not null, reporter text not null, core text[] not null, involved text[] not null,
  conference uuid not null references casework.conferences on delete cascade,
  invited_by text not null,
  statement_signed_on date not null,
  handed_over_on date not null,
  organisation_sealed bytea not null,
  reason_sealed bytea not null,
  extract_sealed bytea not null
);

-- All that may still be known of a closed case, by the core participants only: when, why, until when.
create table casework.closures (
  partnership uuid not null,
  id uuid primary key,
  case_id uuid not null references casework.cases on delete cascade,
  regime text not null, state text not null, reporter text not null, core text[] not null, involved text[] not null,
  decided_by text not null,
  closed_on date not null,
  reason text not null check (reason in ('goal-reached', 'criteria-no-longer-met', 'handed-over', 'no-cooperation-possible')),
  destroy_by date not null,
  unique (partnership, case_id)
);
-- Proof of destruction, without anything of what was destroyed.
create table casework.destructions (
  partnership uuid not null,
  id uuid primary key,
  regime text not null,
  case_ref uuid not null,
  core text[] not null,
  rule text not null check (rule in ('R1', 'R2')),
  destroyed_on date not null,
  by_organ text
);
-- What the reporter hears back: codes only, nothing of the case.
create table casework.feedback (
  partnership uuid not null,
  id uuid primary key,
  regime text not null,
  person uuid not null,
  reported_on date not null,
  told_on date not null,
  outcome text not null check (outcome in ('admitted', 'refused')),
  unmet text[] not null default '{}',
  advice text not null check (advice in ('none', 'local-team', 'own-organisation', 'more-information'))
);
