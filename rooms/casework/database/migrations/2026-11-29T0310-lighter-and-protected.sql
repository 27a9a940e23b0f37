-- A decision for something lighter says what, out of the lighter means of the power, and what was tried before. The file has
-- weighed those means, and whether the organ is competent.
alter table casework.measure_decisions
  add lighter text[] check (lighter <@ array['warning', 'penalty-payment', 'order', 'mediation', 'help-plan'] and cardinality(lighter) > 0),
  add tried text[] check (tried <@ array['warning', 'penalty-payment', 'order', 'mediation', 'help-plan', 'nothing'] and cardinality(tried) > 0),
  add constraint lighter_says_what check ((outcome = 'lighter') = (lighter is not null and tried is not null)
    and (lighter is null) = (tried is null)) not valid;

-- Who may be the victim of violence at the home is protected: by whom, from which day, and who calls whom when it is needed.
alter table casework.measure_answers
  add protection_by_sealed bytea,
  add protection_from date,
  add protection_call_sealed bytea,
  add constraint a_victim_is_protected check (
    (question = 'protection' and known and choices @> array['victim']) = (protection_by_sealed is not null)
    and (protection_by_sealed is null) = (protection_from is null)
    and (protection_by_sealed is null) = (protection_call_sealed is null)) not valid;
grant update (protection_by_sealed, protection_from, protection_call_sealed) on casework.measure_answers to workbench;
grant select (protection_by_sealed, protection_call_sealed) on casework.measure_answers to jobs;

create function casework.lighter_is_weighed(file uuid, means text[]) returns boolean language sql stable
begin atomic
  select exists (select from casework.measure_answers a
      where a.measure = file and a.member is null and a.question = 'competence' and a.known)
    and exists (select from casework.measure_answers a
      where a.measure = file and a.member is null and a.question = 'lighter-means' and a.known and a.choices @> means);
end;
revoke execute on function casework.lighter_is_weighed(uuid, text[]) from public;
grant execute on function casework.lighter_is_weighed(uuid, text[]) to workbench;

drop policy the_office_holder_decides_on_a_complete_file on casework.measure_decisions;
create policy the_office_holder_decides_on_a_complete_file on casework.measure_decisions for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing'
  and (select sealed.has('roles', 'mayor'))
  and decided_by = (select sealed.text('person'))::uuid
  and exists (select from casework.measures f where f.id = measure)
  and (outcome = 'none'
    or (outcome = 'lighter' and casework.lighter_is_weighed(measure, lighter))
    or (outcome = 'impose' and casework.file_is_complete(measure) and exists (select from casework.measure_answers a
      where a.measure = measure_decisions.measure and a.question = 'duration' and a.known and days <= a.amount))
    or (outcome = 'impose' and exists (select from casework.urgent_courses u
      where u.measure = measure_decisions.measure and u.finished_at is null and days <= u.shortest_days)))
);

-- As before, where somebody may be the victim only with how that person is protected.
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
    -- Violence or a weapon in the home can hit the one it was aimed at, who is then protected.
    and not exists (select from casework.measures f where f.id = file and f.power = 'sluiting-openbare-orde'
      and f.ground in ('b', 'c') and not exists (select from casework.measure_answers a
        where a.measure = file and a.member is null and a.question = 'protection' and a.known
        and (not a.choices @> array['victim'] or a.protection_from is not null)))
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
