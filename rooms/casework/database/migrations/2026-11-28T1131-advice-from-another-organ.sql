-- The organ that is asked for advice about a measure has a page of its own: it sees the question and who it is about, and nothing
-- else of the file. What it answers stands in the file unedited. It may say that it cannot say anything.

-- What another organ is asked, as it sees it. It stands on that organ's page until the file is decided, or the question was
-- taken back; then it names nobody there.
create table casework.advice_questions (
  partnership uuid not null,
  id uuid primary key,
  measure uuid not null references casework.measures on delete cascade,
  regime text not null check (regime = 'MUN'),
  -- The organ that asks.
  organ text not null,
  advice uuid not null references casework.measure_advices on delete cascade,
  -- On whose page it stands; on nobody's any more when it is empty.
  put_to text not null check (put_to ~ '^([a-z][a-z-]{1,40})?$'),
  kind text not null check (kind in ('care', 'youth')),
  asked_on date not null,
  asked_at timestamptz not null,
  due_on date not null,
  -- Whom of the household the question names.
  about uuid[] not null,
  -- The question, and who it is about.
  question_sealed bytea not null,
  check (put_to = '' or organ <> put_to),
  unique (partnership, advice)
);
create index on casework.advice_questions (measure);
create index on casework.advice_questions (partnership, put_to);
alter table casework.advice_questions enable row level security;
alter table casework.advice_questions force row level security;

alter table casework.measure_advices
  -- Who of the asked organ wrote it; nobody where the deciding organ took over what came on paper.
  add answered_by uuid,
  -- Why whoever is bound to secrecy may speak, and in words.
  add secrecy text check (secrecy in ('none', 'consent', 'law', 'good-care')),
  add secrecy_sealed bytea,
  add check ((answered_by is null) = (secrecy is null)),
  add check (secrecy_sealed is null or secrecy <> 'none'),
  drop constraint measure_advices_verdict_check,
  -- declines: the organ says that it cannot advise.
  add constraint measure_advices_verdict_check check (verdict in ('no-objection', 'objects', 'declines'));

create policy the_organ_puts_a_question on casework.advice_questions for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor')))
  and casework.file_takes_answers(measure)
  and exists (select from casework.measure_advices v where v.id = advice and v.measure = advice_questions.measure
    and v.asked_of = put_to and v.received_on is null)
  and not exists (select from unnest(about) as named (id) where not exists (
    select from casework.measure_members m where m.id = named.id and m.measure = advice_questions.measure))
);
create policy a_question_comes_back on casework.advice_questions for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor')))
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and put_to = ''
);
-- Once: by somebody of the organ on whose page the question stands; what came on paper by the organ that decides, which never
-- answers for an organ on whose page the question stands.
drop policy an_advice_comes_in_once on casework.measure_advices;
create policy an_advice_comes_in_once on casework.measure_advices for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing' and received_on is null
  and (
    (organ = (select sealed.text('organ'))
      and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor')))
      and casework.file_takes_answers(measure)
      and not exists (select from casework.advice_questions q where q.advice = measure_advices.id and q.put_to <> ''))
    or (asked_of = (select sealed.text('organ'))
      and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')))
      and exists (select from casework.advice_questions q
        where q.advice = measure_advices.id and q.put_to = measure_advices.asked_of))
  )
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and received_on is not null
  and (
    (organ = (select sealed.text('organ')) and answered_by is null)
    or (asked_of = (select sealed.text('organ')) and answered_by = (select sealed.text('person'))::uuid)
  )
);
-- Going on without an advice that could not be given has reasons as well.
alter policy not_following_has_reasons on casework.measure_set_asides with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor')))
  and casework.file_takes_answers(measure) and decided_by = (select sealed.text('person'))::uuid
  and exists (select from casework.measure_advices v where v.id = advice and v.measure = measure_set_asides.measure
    and v.verdict in ('objects', 'declines'))
);

create policy see_that_it_is_there_as_job on casework.advice_questions for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.advice_questions for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);

grant select, insert on casework.advice_questions to workbench;
grant update (put_to) on casework.advice_questions to workbench;
grant update (answered_by, secrecy, secrecy_sealed) on casework.measure_advices to workbench;
grant select (partnership, id, measure), delete on casework.advice_questions to jobs;
grant maintain on casework.advice_questions to jobs;

-- As before, and an advice that could not be given is set aside with reasons too.
create or replace function casework.file_is_complete(file uuid) returns boolean language sql stable
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
      or (v.verdict <> 'no-objection' and not exists (select from casework.measure_set_asides x where x.advice = v.id))));
end;
