-- Somebody was taken for a member of a household and is not. One person of the organ says so with a reason, a second one confirms:
-- leaving somebody out must never be a way around the stop. From then on that person counts nowhere and nothing about them can be
-- read; that it happened, why and by whom stays. Organs that were asked about that person hear it and confirm.
create table casework.member_strikes (
  partnership uuid not null,
  id uuid primary key,
  measure uuid not null references casework.measures on delete cascade,
  regime text not null check (regime = 'MUN'),
  organ text not null,
  member uuid not null references casework.measure_members on delete cascade,
  reason text not null check (reason in ('lives-elsewhere', 'entered-twice', 'another-person')),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  -- kept: the second person does not agree.
  outcome text check (outcome in ('struck', 'kept')),
  decided_by uuid,
  decided_at timestamptz,
  -- How it is known; names nobody.
  words_sealed bytea not null,
  check ((outcome is null) = (decided_by is null) and (outcome is null) = (decided_at is null)),
  check (decided_by <> proposed_by)
);
create index on casework.member_strikes (measure);
create unique index one_strike_at_a_time on casework.member_strikes (partnership, member) where outcome is distinct from 'kept';
alter table casework.member_strikes enable row level security;
alter table casework.member_strikes force row level security;
create policy somebody_says_it_is_a_mistake on casework.member_strikes for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor')))
  and casework.file_takes_answers(measure) and proposed_by = (select sealed.text('person'))::uuid and outcome is null
  and exists (select from casework.measure_members m where m.id = member and m.measure = member_strikes.measure)
);
create policy a_second_person_decides_on_it on casework.member_strikes for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor')))
  and casework.file_takes_answers(measure) and outcome is null and proposed_by <> (select sealed.text('person'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and outcome is not null and decided_by = (select sealed.text('person'))::uuid
);
create policy see_that_it_is_there_as_job on casework.member_strikes for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.member_strikes for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select, insert on casework.member_strikes to workbench;
grant update (outcome, decided_by, decided_at) on casework.member_strikes to workbench;
grant select (partnership, id, measure), delete on casework.member_strikes to jobs;
grant maintain on casework.member_strikes to jobs;

-- A question that named a mistaken member: since when it does not, and when the asked organ confirmed that it put its own notes right.
alter table casework.advice_questions
  add corrected_on date,
  add confirmed_on date,
  add check (confirmed_on is null or corrected_on is not null);
grant update (about, question_sealed, corrected_on, confirmed_on) on casework.advice_questions to workbench;
drop policy a_question_comes_back on casework.advice_questions;
create policy a_question_comes_back_or_is_put_right on casework.advice_questions for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and (
    (organ = (select sealed.text('organ'))
      and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor'))))
    or (put_to = (select sealed.text('organ')) and corrected_on is not null and confirmed_on is null
      and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate'))))
  )
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and (
    (organ = (select sealed.text('organ')) and (put_to = '' or (corrected_on is not null and confirmed_on is null)))
    or (put_to = (select sealed.text('organ')) and confirmed_on is not null)
  )
);

-- As before, of everybody who lives there and was not put in by mistake.
create or replace function casework.file_is_complete(file uuid) returns boolean language sql stable
begin atomic
  with household as (
    select m.id, m.minor, m.view from casework.measure_members m where m.measure = file
      and not exists (select from casework.member_strikes s where s.member = m.id and s.outcome = 'struck')
  )
  select
    exists (select from household)
    and not exists (
      select from unnest(array['competence', 'suitability', 'lighter-means', 'time-passed', 'duration', 'minors',
        'alternative-housing', 'balance', 'who-else', 'chain-lease', 'chain-blacklist', 'chain-benefits',
        'chain-debt', 'chain-school']) as asked (question)
      where not exists (select from casework.measure_answers a
        where a.measure = file and a.member is null and a.question = asked.question and a.known))
    and not exists (
      select from household m
      cross join unnest(array['culpability', 'tie-to-home', 'return', 'health']) as asked (question)
      where not exists (select from casework.measure_answers a
        where a.measure = file and a.member = m.id and a.question = asked.question and a.known))
    -- Violence or a weapon in the home can hit the one it was aimed at.
    and not exists (select from casework.measures f where f.id = file and f.power = 'sluiting-openbare-orde'
      and f.ground in ('b', 'c') and not exists (select from casework.measure_answers a
        where a.measure = file and a.member is null and a.question = 'protection' and a.known))
    -- What is said about children fits who stands in the household.
    and exists (select from casework.measure_answers a where a.measure = file and a.member is null
      and a.question = 'minors' and a.known and (a.choices @> array['yes']) = exists (select from household m where m.minor))
    and not exists (select from household m
      where not exists (select from casework.vulnerability_checks c
        join casework.vulnerability_signatures s on s.check_id = c.id where c.member = m.id)
      and not exists (select from casework.vulnerability_overrides o where o.member = m.id))
    and not exists (select from household m where not m.minor
      and (m.view is null or (m.view = 'not-heard'
        and not exists (select from casework.urgent_courses u where u.measure = file))))
    and exists (select from casework.measure_advices v where v.measure = file and v.kind = 'care' and v.received_on is not null)
    and (exists (select from casework.measure_advices v where v.measure = file and v.kind = 'youth' and v.received_on is not null)
      or not exists (select from household m where m.minor))
    and not exists (select from casework.measure_advices v where v.measure = file and (v.received_on is null
      or (v.verdict <> 'no-objection' and not exists (select from casework.measure_set_asides x where x.advice = v.id))));
end;
