-- Measures: a file of the organ whose power it is, in the municipality's own world (regime MUN), with keys of its own. Never
-- part of a case: no column here names one. What stands open are codes, days and who did what; words are sealed, one key per row.
--
-- Severe measures stop at `casework.file_is_complete`: the policy of the decision asks it, so that no program decides past it.

create table casework.measures (
  partnership uuid not null,
  id uuid primary key,
  regime text not null check (regime = 'MUN'),
  -- The organ whose power it is: the mayor is not the municipal executive.
  organ text not null,
  -- Of the catalogue of powers, in the version the file was opened with.
  power text not null,
  power_version integer not null check (power_version > 0),
  -- Which of the grounds of the article.
  ground text not null check (ground ~ '^[a-z0-9]{1,4}$'),
  opened_by uuid not null,
  opened_on date not null,
  opened_at timestamptz not null,
  -- The retention clock of the whole file: starts once, never restarts.
  destroy_by date not null check (destroy_by > opened_on),
  -- What was found, where, and how it is known.
  facts_sealed bytea not null
);

-- Everybody who lives there, one row each. There is no column for nationality, ethnicity, religion or politics, on purpose.
create table casework.measure_members (
  partnership uuid not null,
  id uuid primary key,
  measure uuid not null references casework.measures on delete cascade,
  regime text not null check (regime = 'MUN'),
  organ text not null,
  role text not null check (role in ('main-resident', 'partner', 'child', 'other')),
  minor boolean not null,
  added_at timestamptz not null,
  identity_sealed bytea not null,
  -- The view of the person (zienswijze), beside the decision. not-given: the day passed. not-heard: waiting was impossible.
  view_asked_on date,
  view_until date,
  view text check (view in ('given', 'not-given', 'not-heard')),
  viewed_on date,
  view_sealed bytea,
  check (view_until is null or view_until > view_asked_on),
  check ((view is null) = (viewed_on is null)),
  check (view is distinct from 'given' or view_sealed is not null),
  check (view is distinct from 'not-heard' or view_sealed is not null),
  check (view is distinct from 'not-given' or (view_until is not null and viewed_on > view_until))
);
create index on casework.measure_members (measure);

-- The proportionality test, one row per question; about one member of the household, or about the measure itself. Not known
-- has somebody who finds out and a day.
create table casework.measure_answers (
  partnership uuid not null,
  id uuid primary key,
  measure uuid not null references casework.measures on delete cascade,
  regime text not null check (regime = 'MUN'),
  organ text not null,
  member uuid references casework.measure_members on delete cascade,
  question text not null check (question ~ '^[a-z][a-z-]{1,40}$'),
  known boolean not null,
  choices text[] not null default '{}',
  -- Units: days; only of the question how long.
  amount integer check (amount between 1 and 3650),
  due_on date,
  answered_by uuid not null,
  answered_at timestamptz not null,
  words_sealed bytea not null,
  check (known or due_on is not null),
  check ((question = 'duration' and known) = (amount is not null)),
  unique nulls not distinct (partnership, measure, member, question)
);
create index on casework.measure_answers (measure);

-- Did they know, and were they free? Two questions, per person. A row is never changed: who corrects it writes a new one, and
-- whoever wrote it does not sign it.
create table casework.vulnerability_checks (
  partnership uuid not null,
  id uuid primary key,
  measure uuid not null references casework.measures on delete cascade,
  regime text not null check (regime = 'MUN'),
  organ text not null,
  member uuid not null references casework.measure_members on delete cascade,
  knew text not null check (knew in ('yes', 'no', 'unknown')),
  free text not null check (free in ('yes', 'no', 'unknown')),
  dependence text not null check (dependence in ('yes', 'no', 'unknown')),
  debt text not null check (debt in ('yes', 'no', 'unknown')),
  coercion text not null check (coercion in ('yes', 'no', 'unknown')),
  child_used text not null check (child_used in ('yes', 'no', 'unknown')),
  -- Signs that somebody was used: then help comes first.
  indicators boolean not null generated always as
    (free = 'no' or dependence = 'yes' or debt = 'yes' or coercion = 'yes' or child_used = 'yes') stored,
  help text[] not null default '{}'
    check (help <@ array['debt-help', 'shelter', 'leaving-a-lender', 'victim-support', 'care', 'youth-help']),
  help_offered_on date,
  advice_asked_on date,
  filled_by uuid not null,
  filled_at timestamptz not null,
  words_sealed bytea not null,
  unique (partnership, member)
);
create index on casework.vulnerability_checks (measure);

create table casework.vulnerability_signatures (
  partnership uuid not null,
  id uuid primary key,
  measure uuid not null references casework.measures on delete cascade,
  regime text not null check (regime = 'MUN'),
  organ text not null,
  check_id uuid not null references casework.vulnerability_checks on delete cascade,
  signed_by uuid not null,
  signed_at timestamptz not null,
  unique (partnership, check_id)
);
create index on casework.vulnerability_signatures (measure);

-- The office-holder goes on without a check, in their own name. The reasons stay in the file and reach the privacy officer and
-- the objections committee; the kind is counted.
create table casework.vulnerability_overrides (
  partnership uuid not null,
  id uuid primary key,
  measure uuid not null references casework.measures on delete cascade,
  regime text not null check (regime = 'MUN'),
  organ text not null,
  member uuid not null references casework.measure_members on delete cascade,
  kind text not null check (kind in ('acute-danger', 'not-to-be-found', 'refuses-contact', 'other')),
  decided_by uuid not null,
  decided_on date not null,
  decided_at timestamptz not null,
  reasons_sealed bytea not null,
  unique (partnership, member)
);
create index on casework.vulnerability_overrides (measure);

-- Advice on care or on children: asked, and shown as it came. Nobody changes it afterwards.
create table casework.measure_advices (
  partnership uuid not null,
  id uuid primary key,
  measure uuid not null references casework.measures on delete cascade,
  regime text not null check (regime = 'MUN'),
  organ text not null,
  kind text not null check (kind in ('care', 'youth')),
  asked_of text not null check (asked_of ~ '^[a-z][a-z-]{1,40}$'),
  asked_by uuid not null,
  asked_on date not null,
  asked_at timestamptz not null,
  due_on date not null check (due_on >= asked_on),
  received_on date,
  verdict text check (verdict in ('no-objection', 'objects')),
  text_sealed bytea,
  check ((received_on is null) = (verdict is null) and (received_on is null) = (text_sealed is null))
);
create index on casework.measure_advices (measure);
-- Not following an advice has reasons, beside it.
create table casework.measure_set_asides (
  partnership uuid not null,
  id uuid primary key,
  measure uuid not null references casework.measures on delete cascade,
  regime text not null check (regime = 'MUN'),
  organ text not null,
  advice uuid not null references casework.measure_advices on delete cascade,
  decided_by uuid not null,
  decided_on date not null,
  reasons_sealed bytea not null,
  unique (partnership, advice)
);
create index on casework.measure_set_asides (measure);

-- Acute danger: what cannot wait, in the name of the office-holder. What is missing is due in 48 hours; until then the file
-- shows as unfinished to its legal advisers and to the privacy officer.
create table casework.urgent_courses (
  partnership uuid not null,
  id uuid primary key,
  measure uuid not null references casework.measures on delete cascade,
  regime text not null check (regime = 'MUN'),
  organ text not null,
  -- Units: days.
  shortest_days integer not null check (shortest_days between 1 and 28),
  taken_by uuid not null,
  taken_at timestamptz not null,
  due_at timestamptz not null,
  finished_at timestamptz,
  -- Facts, danger, why waiting is impossible, the household as far as known, why this is the shortest time.
  facts_sealed bytea not null,
  unique (partnership, measure),
  check (due_at = taken_at + interval '48 hours')
);

create table casework.measure_decisions (
  partnership uuid not null,
  id uuid primary key,
  measure uuid not null references casework.measures on delete cascade,
  regime text not null check (regime = 'MUN'),
  organ text not null,
  outcome text not null check (outcome in ('impose', 'lighter', 'none')),
  -- Units: days.
  days integer check (days between 1 and 3650),
  decided_by uuid not null,
  decided_on date not null,
  decided_at timestamptz not null,
  -- Six weeks (Awb 6:7).
  objection_until date not null check (objection_until > decided_on),
  reasons_sealed bytea not null,
  unique (partnership, measure),
  check ((outcome = 'impose') = (days is not null))
);

-- Objection, interim relief, appeal: what a committee or a court made of it.
create table casework.measure_remedies (
  partnership uuid not null,
  id uuid primary key,
  measure uuid not null references casework.measures on delete cascade,
  regime text not null check (regime = 'MUN'),
  organ text not null,
  kind text not null check (kind in ('objection', 'interim-relief', 'appeal', 'higher-appeal')),
  lodged_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  outcome text check (outcome in ('upheld', 'partly', 'annulled', 'withdrawn')),
  ended_on date,
  words_sealed bytea,
  check ((outcome is null) = (ended_on is null) and (outcome is null) = (words_sealed is null)),
  check (ended_on is null or ended_on >= lodged_on)
);
create index on casework.measure_remedies (measure);

-- ── the stop ──
-- Whether everything a severe measure needs stands in the file. Runs with the rights of who asks: who may not see the file
-- finds nobody in it, and the answer is no. The questions are those of `rooms/casework/measure/test-question.ts`; a test
-- compares the two lists.
create function casework.file_is_complete(file uuid) returns boolean language sql stable
begin atomic
  select
    exists (select from casework.measure_members m where m.measure = file)
    and not exists (
      select from unnest(array['competence', 'suitability', 'lighter-means', 'time-passed', 'duration', 'minors',
        'alternative-housing', 'balance', 'who-else', 'chain-lease', 'chain-blacklist', 'chain-benefits',
        'chain-debt', 'chain-school']) as asked (question)
      where not exists (select from casework.measure_answers a
        where a.measure = file and a.member is null and a.question = asked.question and a.known))
    and not exists (
      select from casework.measure_members m
      cross join unnest(array['culpability', 'tie-to-home', 'return', 'health']) as asked (question)
      where m.measure = file and not exists (select from casework.measure_answers a
        where a.measure = file and a.member = m.id and a.question = asked.question and a.known))
    -- Violence or a weapon in the home can hit the one it was aimed at.
    and not exists (select from casework.measures f where f.id = file and f.power = 'sluiting-openbare-orde'
      and f.ground in ('b', 'c') and not exists (select from casework.measure_answers a
        where a.measure = file and a.member is null and a.question = 'protection' and a.known))
    -- What is said about children fits who stands in the household.
    and exists (select from casework.measure_answers a where a.measure = file and a.member is null
      and a.question = 'minors' and a.known and (a.choices @> array['yes']) = exists (
        select from casework.measure_members m where m.measure = file and m.minor))
    and not exists (select from casework.measure_members m where m.measure = file
      and not exists (select from casework.vulnerability_checks c
        join casework.vulnerability_signatures s on s.check_id = c.id where c.member = m.id)
      and not exists (select from casework.vulnerability_overrides o where o.member = m.id))
    and not exists (select from casework.measure_members m where m.measure = file and not m.minor
      and (m.view is null or (m.view = 'not-heard'
        and not exists (select from casework.urgent_courses u where u.measure = file))))
    and exists (select from casework.measure_advices v where v.measure = file and v.kind = 'care' and v.received_on is not null)
    and (exists (select from casework.measure_advices v where v.measure = file and v.kind = 'youth' and v.received_on is not null)
      or not exists (select from casework.measure_members m where m.measure = file and m.minor))
    and not exists (select from casework.measure_advices v where v.measure = file and (v.received_on is null
      or (v.verdict = 'objects' and not exists (select from casework.measure_set_asides x where x.advice = v.id))));
end;
revoke execute on function casework.file_is_complete(uuid) from public;
grant execute on function casework.file_is_complete(uuid) to workbench;
-- Whether the file still takes answers: until the decision, and after an urgent one until what was missing is there.
create function casework.file_takes_answers(file uuid) returns boolean language sql stable
begin atomic
  select exists (select from casework.measures f where f.id = file)
    and (not exists (select from casework.measure_decisions d where d.measure = file)
      or exists (select from casework.urgent_courses u where u.measure = file and u.finished_at is null));
end;
revoke execute on function casework.file_takes_answers(uuid) from public;
grant execute on function casework.file_takes_answers(uuid) to workbench;

alter table casework.measures enable row level security;
alter table casework.measures force row level security;
alter table casework.measure_members enable row level security;
alter table casework.measure_members force row level security;
alter table casework.measure_answers enable row level security;
alter table casework.measure_answers force row level security;
alter table casework.vulnerability_checks enable row level security;
alter table casework.vulnerability_checks force row level security;
alter table casework.vulnerability_signatures enable row level security;
alter table casework.vulnerability_signatures force row level security;
alter table casework.vulnerability_overrides enable row level security;
alter table casework.vulnerability_overrides force row level security;
alter table casework.measure_advices enable row level security;
alter table casework.measure_advices force row level security;
alter table casework.measure_set_asides enable row level security;
alter table casework.measure_set_asides force row level security;
alter table casework.urgent_courses enable row level security;
alter table casework.urgent_courses force row level security;
alter table casework.measure_decisions enable row level security;
alter table casework.measure_decisions force row level security;
alter table casework.measure_remedies enable row level security;
alter table casework.measure_remedies force row level security;

-- ── who may write ──
create policy the_organ_opens_a_file on casework.measures for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor')))
  and opened_by = (select sealed.text('person'))::uuid
);
create policy the_organ_notes_who_lives_there on casework.measure_members for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor')))
  and casework.file_takes_answers(measure) and view is null
);
create policy the_organ_hears on casework.measure_members for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor')))
  and casework.file_takes_answers(measure) and view is null
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and true
);
create policy the_organ_answers on casework.measure_answers for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor')))
  and casework.file_takes_answers(measure) and answered_by = (select sealed.text('person'))::uuid
  and (member is null or exists (select from casework.measure_members m where m.id = member and m.measure = measure_answers.measure))
);
-- After an urgent decision only what was not known yet; before a decision an answer may be given again.
create policy the_organ_answers_again on casework.measure_answers for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor')))
  and casework.file_takes_answers(measure)
  and (not known or not exists (select from casework.measure_decisions d where d.measure = measure_answers.measure))
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and answered_by = (select sealed.text('person'))::uuid
);
create policy the_organ_checks on casework.vulnerability_checks for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor')))
  and casework.file_takes_answers(measure) and filled_by = (select sealed.text('person'))::uuid
  and exists (select from casework.measure_members m where m.id = member and m.measure = vulnerability_checks.measure)
);
create policy an_unsigned_check_is_done_again on casework.vulnerability_checks for delete to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor')))
  and casework.file_takes_answers(measure)
  and not exists (select from casework.vulnerability_signatures s where s.check_id = vulnerability_checks.id)
);
-- A second person, when both questions were answered and, where somebody was used, help came first.
create policy a_second_person_signs on casework.vulnerability_signatures for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor')))
  and casework.file_takes_answers(measure) and signed_by = (select sealed.text('person'))::uuid
  and exists (select from casework.vulnerability_checks c where c.id = check_id and c.measure = vulnerability_signatures.measure
    and c.filled_by <> (select sealed.text('person'))::uuid and c.knew <> 'unknown' and c.free <> 'unknown'
    and (not c.indicators or (cardinality(c.help) > 0 and c.help_offered_on is not null and c.advice_asked_on is not null)))
);
create policy the_office_holder_goes_on_without on casework.vulnerability_overrides for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing'
  and (select sealed.has('roles', 'mayor'))
  and casework.file_takes_answers(measure) and decided_by = (select sealed.text('person'))::uuid
  and exists (select from casework.measure_members m where m.id = member and m.measure = vulnerability_overrides.measure)
);
create policy the_organ_asks_advice on casework.measure_advices for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor')))
  and casework.file_takes_answers(measure) and asked_by = (select sealed.text('person'))::uuid and received_on is null
);
create policy an_advice_comes_in_once on casework.measure_advices for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor')))
  and casework.file_takes_answers(measure) and received_on is null
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and received_on is not null
);
create policy not_following_has_reasons on casework.measure_set_asides for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor')))
  and casework.file_takes_answers(measure) and decided_by = (select sealed.text('person'))::uuid
  and exists (select from casework.measure_advices v where v.id = advice and v.measure = measure_set_asides.measure and v.verdict = 'objects')
);
create policy the_office_holder_does_not_wait on casework.urgent_courses for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing'
  and (select sealed.has('roles', 'mayor'))
  and taken_by = (select sealed.text('person'))::uuid and finished_at is null
  and exists (select from casework.measures f where f.id = measure)
  and not exists (select from casework.measure_decisions d where d.measure = urgent_courses.measure)
);
create policy finished_when_nothing_is_missing on casework.urgent_courses for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor')))
  and finished_at is null
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and finished_at is not null and casework.file_is_complete(measure)
);
-- The stop-gate. Without a severe outcome reasons are enough; with one the file is complete, or the office-holder took the
-- urgent course and stays within its days.
create policy the_office_holder_decides_on_a_complete_file on casework.measure_decisions for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing'
  and (select sealed.has('roles', 'mayor'))
  and decided_by = (select sealed.text('person'))::uuid
  and exists (select from casework.measures f where f.id = measure)
  and (outcome <> 'impose'
    or (casework.file_is_complete(measure) and exists (select from casework.measure_answers a
      where a.measure = measure_decisions.measure and a.question = 'duration' and a.known and days <= a.amount))
    or exists (select from casework.urgent_courses u
      where u.measure = measure_decisions.measure and u.finished_at is null and days <= u.shortest_days))
);
create policy the_organ_notes_a_remedy on casework.measure_remedies for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor')))
  and recorded_by = (select sealed.text('person'))::uuid and outcome is null
  and exists (select from casework.measure_decisions d where d.measure = measure_remedies.measure)
);
create policy a_remedy_ends_once on casework.measure_remedies for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor')))
  and outcome is null
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and outcome is not null
);

-- ── the night's work: sees ids and days, never content ──
create policy see_that_it_is_there_as_job on casework.measures for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.measures for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.measure_members for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.measure_members for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.measure_answers for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.measure_answers for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.vulnerability_checks for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.vulnerability_checks for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.vulnerability_signatures for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.vulnerability_signatures for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.vulnerability_overrides for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.vulnerability_overrides for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.measure_advices for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.measure_advices for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.measure_set_asides for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.measure_set_asides for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.urgent_courses for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.urgent_courses for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.measure_decisions for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.measure_decisions for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.measure_remedies for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.measure_remedies for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);

grant select, insert on casework.measures, casework.measure_members, casework.measure_answers, casework.vulnerability_checks, casework.vulnerability_signatures, casework.vulnerability_overrides, casework.measure_advices, casework.measure_set_asides, casework.urgent_courses, casework.measure_decisions, casework.measure_remedies to workbench;
grant update (view_asked_on, view_until, view, viewed_on, view_sealed) on casework.measure_members to workbench;
grant update (known, choices, amount, due_on, answered_by, answered_at, words_sealed) on casework.measure_answers to workbench;
grant delete on casework.vulnerability_checks to workbench;
grant update (received_on, verdict, text_sealed) on casework.measure_advices to workbench;
grant update (finished_at) on casework.urgent_courses to workbench;
grant update (outcome, ended_on, words_sealed) on casework.measure_remedies to workbench;
grant select (partnership, id, regime, organ, destroy_by), delete on casework.measures to jobs;
grant select (partnership, id, measure), delete on casework.measure_members to jobs;
grant select (partnership, id, measure), delete on casework.measure_answers to jobs;
grant select (partnership, id, measure), delete on casework.vulnerability_checks to jobs;
grant select (partnership, id, measure), delete on casework.vulnerability_signatures to jobs;
grant select (partnership, id, measure), delete on casework.vulnerability_overrides to jobs;
grant select (partnership, id, measure), delete on casework.measure_advices to jobs;
grant select (partnership, id, measure), delete on casework.measure_set_asides to jobs;
grant select (partnership, id, measure), delete on casework.urgent_courses to jobs;
grant select (partnership, id, measure), delete on casework.measure_decisions to jobs;
grant select (partnership, id, measure), delete on casework.measure_remedies to jobs;
grant maintain on casework.measures, casework.measure_members, casework.measure_answers, casework.vulnerability_checks, casework.vulnerability_signatures, casework.vulnerability_overrides, casework.measure_advices, casework.measure_set_asides, casework.urgent_courses, casework.measure_decisions, casework.measure_remedies to jobs;
