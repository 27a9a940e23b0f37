-- A case goes up to the person-centred approach only where all three conditions of the network for youth at risk are written down:
-- serious nuisance, crime or drop-out; problems on more than one domain; and cooperation between partners that is stuck.
alter table casework.plan_reviews
  add column harm_sealed bytea,
  add column problems_sealed bytea,
  add column stuck_sealed bytea,
  drop constraint plan_reviews_check1,
  add constraint a_step_rests_on_criteria check (step is null or step in ('same', 'person-approach') or cardinality(criteria) > 0),
  drop constraint plan_reviews_step_check,
  add constraint plan_reviews_step_check check (step in ('up', 'same', 'down', 'person-approach')),
  add constraint three_conditions_for_the_person_centred_approach check (
    (step is not distinct from 'person-approach') = (harm_sealed is not null)
    and (harm_sealed is null) = (problems_sealed is null) and (harm_sealed is null) = (stuck_sealed is null)
  );
grant update (harm_sealed, problems_sealed, stuck_sealed) on casework.plan_reviews to workbench;
grant select (harm_sealed, problems_sealed, stuck_sealed) on casework.plan_reviews to jobs;
