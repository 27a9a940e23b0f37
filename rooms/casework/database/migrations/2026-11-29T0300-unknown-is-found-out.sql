-- A sign that is not known was not looked at: before a second person signs, somebody tried to find out (the person was asked,
-- advice was asked, or help was offered), as help comes first where a sign was found (Awb 3:2). What cannot be found out at all
-- is for the office-holder, who goes on without a check and says why.
alter table casework.vulnerability_checks
  add question_put_on date,
  -- Both questions answered; help first where a sign was found; finding out first where one is not known.
  add may_be_signed boolean not null generated always as (
    knew <> 'unknown' and free <> 'unknown'
    and (not (free = 'no' or dependence = 'yes' or debt = 'yes' or coercion = 'yes' or child_used = 'yes')
      or (cardinality(help) > 0 and help_offered_on is not null and advice_asked_on is not null))
    and (not (dependence = 'unknown' or debt = 'unknown' or coercion = 'unknown' or child_used = 'unknown')
      or question_put_on is not null or advice_asked_on is not null or help_offered_on is not null)) stored;

drop policy a_second_person_signs on casework.vulnerability_signatures;
create policy a_second_person_signs on casework.vulnerability_signatures for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor')))
  and casework.file_takes_answers(measure) and signed_by = (select sealed.text('person'))::uuid
  and exists (select from casework.vulnerability_checks c where c.id = check_id and c.measure = vulnerability_signatures.measure
    and c.filled_by <> (select sealed.text('person'))::uuid and c.may_be_signed)
);
-- What was signed with something unknown that nobody tried to find out counts no longer, and is done again.
drop policy an_unsigned_check_is_done_again on casework.vulnerability_checks;
create policy an_unsigned_check_is_done_again on casework.vulnerability_checks for delete to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor')))
  and casework.file_takes_answers(measure)
  and (not may_be_signed or not exists (select from casework.vulnerability_signatures s where s.check_id = vulnerability_checks.id))
);

-- As before, with checks that count: a signature under one that may not be signed completes nothing.
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
        join casework.vulnerability_signatures s on s.check_id = c.id where c.member = m.id and c.may_be_signed)
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
