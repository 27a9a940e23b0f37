-- Who may write, and what keeps the standing of a case true. Who may read stands in access/policies.cedar (locks.sql).

alter table casework.cases enable row level security;
alter table casework.cases force row level security;
alter table casework.goals enable row level security;
alter table casework.goals force row level security;
alter table casework.persons enable row level security;
alter table casework.persons force row level security;
alter table casework.criteria enable row level security;
alter table casework.criteria force row level security;
alter table casework.tellings enable row level security;
alter table casework.tellings force row level security;
alter table casework.admissions enable row level security;
alter table casework.admissions force row level security;
alter table casework.involvements enable row level security;
alter table casework.involvements force row level security;
alter table casework.contributions enable row level security;
alter table casework.contributions force row level security;
alter table casework.requests enable row level security;
alter table casework.requests force row level security;
alter table casework.agenda_items enable row level security;
alter table casework.agenda_items force row level security;
alter table casework.decisions enable row level security;
alter table casework.decisions force row level security;
alter table casework.actions enable row level security;
alter table casework.actions force row level security;
alter table casework.guests enable row level security;
alter table casework.guests force row level security;
alter table casework.closures enable row level security;
alter table casework.closures force row level security;
alter table casework.conferences enable row level security;
alter table casework.conferences force row level security;
alter table casework.destructions enable row level security;
alter table casework.destructions force row level security;
alter table casework.feedback enable row level security;
alter table casework.feedback force row level security;

create index on casework.goals (case_id);
create index on casework.goals using gin (involved);
create index on casework.persons (case_id);
create index on casework.persons using gin (involved);
create index on casework.criteria (case_id);
create index on casework.criteria using gin (involved);
create index on casework.tellings (case_id);
create index on casework.tellings using gin (involved);
create index on casework.admissions (case_id);
create index on casework.admissions using gin (involved);
create index on casework.involvements (case_id);
create index on casework.involvements using gin (involved);
create index on casework.contributions (case_id);
create index on casework.contributions using gin (involved);
create index on casework.requests (case_id);
create index on casework.requests using gin (involved);
create index on casework.agenda_items (case_id);
create index on casework.agenda_items using gin (involved);
create index on casework.decisions (case_id);
create index on casework.decisions using gin (involved);
create index on casework.actions (case_id);
create index on casework.actions using gin (involved);
create index on casework.guests (case_id);
create index on casework.guests using gin (involved);
create index on casework.closures (case_id);
create index on casework.closures using gin (involved);
create index on casework.cases using gin (involved);
create index on casework.cases (destroy_by);
create index on casework.contributions (expires_on) where expires_on is not null;
create index on casework.agenda_items (conference);

-- A new row takes the standing of its case. With the writer's own rights: a case the writer cannot see gives no standing,
-- and the row is refused.
create function casework.row_takes_standing() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
  its_case casework.cases;
begin
  select c.* into its_case from casework.cases c where c.id = new.case_id;
  new.regime := coalesce(its_case.regime, '');
  new.state := coalesce(its_case.state, '');
  new.reporter := coalesce(its_case.reporter, '');
  new.core := coalesce(its_case.core, '{}');
  new.involved := coalesce(its_case.involved, '{}');
  return new;
end
$$;
revoke all on function casework.row_takes_standing() from public;
create trigger takes_standing before insert on casework.goals
  for each row execute function casework.row_takes_standing();
create trigger takes_standing before insert on casework.persons
  for each row execute function casework.row_takes_standing();
create trigger takes_standing before insert on casework.criteria
  for each row execute function casework.row_takes_standing();
create trigger takes_standing before insert on casework.tellings
  for each row execute function casework.row_takes_standing();
create trigger takes_standing before insert on casework.admissions
  for each row execute function casework.row_takes_standing();
create trigger takes_standing before insert on casework.involvements
  for each row execute function casework.row_takes_standing();
create trigger takes_standing before insert on casework.contributions
  for each row execute function casework.row_takes_standing();
create trigger takes_standing before insert on casework.requests
  for each row execute function casework.row_takes_standing();
create trigger takes_standing before insert on casework.agenda_items
  for each row execute function casework.row_takes_standing();
create trigger takes_standing before insert on casework.decisions
  for each row execute function casework.row_takes_standing();
create trigger takes_standing before insert on casework.actions
  for each row execute function casework.row_takes_standing();
create trigger takes_standing before insert on casework.guests
  for each row execute function casework.row_takes_standing();
create trigger takes_standing before insert on casework.closures
  for each row execute function casework.row_takes_standing();

-- An admission, an involvement or a closure changes the standing of the case and of every row of it, also of rows the
-- decider cannot see. With the owner's rights, under the owner's policies below: same partnership, valid context.
create function casework.case_follows_decision() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  its_case casework.cases;
begin
  if tg_table_name = 'admissions' then
    update casework.cases c set state = 'open', opened_on = new.decided_on, involved = new.involves
      where c.id = new.case_id and c.state = 'reported';
    insert into casework.involvements (partnership, id, case_id, regime, state, reporter, core, involved, organ, decided_by, begun_on)
      select c.partnership, gen_random_uuid(), c.id, c.regime, c.state, c.reporter, c.core, c.involved, entry.organ, new.decided_by, new.decided_on
      from casework.cases c, unnest(new.involves) as entry (organ) where c.id = new.case_id;
  elsif tg_table_name = 'closures' then
    update casework.cases c set state = 'closed', involved = '{}' where c.id = new.case_id and c.state = 'open';
  else
    update casework.cases c set involved = coalesce((
        select array_agg(i.organ order by i.organ) from casework.involvements i where i.case_id = c.id and i.ended_on is null
      ), '{}')
      where c.id = new.case_id and c.state = 'open';
  end if;
  select c.* into its_case from casework.cases c where c.id = new.case_id;
  update casework.goals r set state = its_case.state, involved = its_case.involved where r.case_id = its_case.id;
  update casework.persons r set state = its_case.state, involved = its_case.involved where r.case_id = its_case.id;
  update casework.criteria r set state = its_case.state, involved = its_case.involved where r.case_id = its_case.id;
  update casework.tellings r set state = its_case.state, involved = its_case.involved where r.case_id = its_case.id;
  update casework.admissions r set state = its_case.state, involved = its_case.involved where r.case_id = its_case.id;
  update casework.involvements r set state = its_case.state, involved = its_case.involved where r.case_id = its_case.id;
  update casework.contributions r set state = its_case.state, involved = its_case.involved where r.case_id = its_case.id;
  update casework.requests r set state = its_case.state, involved = its_case.involved where r.case_id = its_case.id;
  update casework.agenda_items r set state = its_case.state, involved = its_case.involved where r.case_id = its_case.id;
  update casework.decisions r set state = its_case.state, involved = its_case.involved where r.case_id = its_case.id;
  update casework.actions r set state = its_case.state, involved = its_case.involved where r.case_id = its_case.id;
  update casework.guests r set state = its_case.state, involved = its_case.involved where r.case_id = its_case.id;
  update casework.closures r set state = its_case.state, involved = its_case.involved where r.case_id = its_case.id;
  return null;
end
$$;
revoke all on function casework.case_follows_decision() from public;
create trigger changes_standing after insert on casework.admissions
  for each row execute function casework.case_follows_decision();
create trigger changes_standing after insert or update of ended_on on casework.involvements
  for each row when (pg_trigger_depth() = 0) execute function casework.case_follows_decision();
create trigger changes_standing after insert on casework.closures
  for each row execute function casework.case_follows_decision();
create policy the_house_keeps_standing on casework.cases for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy the_house_keeps_standing on casework.goals for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy the_house_keeps_standing on casework.persons for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy the_house_keeps_standing on casework.criteria for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy the_house_keeps_standing on casework.tellings for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy the_house_keeps_standing on casework.admissions for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy the_house_keeps_standing on casework.involvements for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy the_house_keeps_standing on casework.contributions for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy the_house_keeps_standing on casework.requests for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy the_house_keeps_standing on casework.agenda_items for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy the_house_keeps_standing on casework.decisions for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy the_house_keeps_standing on casework.actions for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy the_house_keeps_standing on casework.guests for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy the_house_keeps_standing on casework.closures for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);

-- ── reporting ──
create policy a_participant_reports on casework.cases for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and purpose = (select sealed.text('purpose'))
  and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'process-manager')))
  and reporter = (select sealed.text('organ')) and reporter_person = (select sealed.text('person'))::uuid
  and state = 'reported' and involved = '{}'
);
create policy the_reporter_or_an_organ_involved_adds on casework.goals for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and (select sealed.text('ground')) = 'processing'
  and ((state = 'reported' and reporter = (select sealed.text('organ')))
    or (state = 'open' and involved @> (select array[sealed.text('organ')])))
);
create policy the_reporter_or_an_organ_involved_adds on casework.persons for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and (select sealed.text('ground')) = 'processing'
  and ((state = 'reported' and reporter = (select sealed.text('organ')))
    or (state = 'open' and involved @> (select array[sealed.text('organ')])))
);
create policy the_reporter_or_an_organ_involved_adds on casework.criteria for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and (select sealed.text('ground')) = 'processing'
  and ((state = 'reported' and reporter = (select sealed.text('organ')))
    or (state = 'open' and involved @> (select array[sealed.text('organ')])))
);
create policy the_reporter_or_an_organ_involved_adds on casework.tellings for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and (select sealed.text('ground')) = 'processing'
  and ((state = 'reported' and reporter = (select sealed.text('organ')))
    or (state = 'open' and involved @> (select array[sealed.text('organ')])))
);

-- ── deciding: core participants only (WGS 2.31(2), (4) and (8)) ──
create policy a_core_participant_admits on casework.admissions for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and (select sealed.text('ground')) = 'processing'
  and (select sealed.has('roles', 'delegate')) and core @> (select array[sealed.text('organ')])
  and state = 'reported'
  and decided_by = (select sealed.text('organ')) and decided_person = (select sealed.text('person'))::uuid
);
create policy a_core_participant_involves on casework.involvements for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and (select sealed.text('ground')) = 'processing'
  and (select sealed.has('roles', 'delegate')) and core @> (select array[sealed.text('organ')])
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and decided_by = (select sealed.text('organ')) and ended_on is null
);
create policy a_core_participant_ends_an_involvement on casework.involvements for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and (select sealed.text('ground')) = 'processing'
  and (select sealed.has('roles', 'delegate')) and core @> (select array[sealed.text('organ')])
  and state = 'open' and involved @> (select array[sealed.text('organ')])
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and ended_on is not null
);
create policy a_core_participant_closes on casework.closures for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and (select sealed.text('ground')) = 'processing'
  and (select sealed.has('roles', 'delegate')) and core @> (select array[sealed.text('organ')])
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and decided_by = (select sealed.text('organ'))
);
-- A refused report is destroyed by the one who refuses it, at once (BGS 1.16(1)).
create policy a_core_participant_destroys_what_is_refused on casework.cases for delete to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and (select sealed.text('ground')) = 'processing'
  and (select sealed.has('roles', 'delegate')) and core @> (select array[sealed.text('organ')])
  and state = 'reported'
);
create policy a_core_participant_proves_destruction on casework.destructions for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and (select sealed.text('ground')) = 'processing'
  and (select sealed.has('roles', 'delegate')) and core @> (select array[sealed.text('organ')])
  and by_organ = (select sealed.text('organ'))
);
create policy a_core_participant_tells_the_reporter on casework.feedback for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and (select sealed.text('ground')) = 'processing' and (select sealed.has('roles', 'delegate'))
);

-- ── contributing: organs involved only ──
create policy an_organ_involved_contributes on casework.contributions for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and organ = (select sealed.text('organ')) and author = (select sealed.text('person'))::uuid
  and audience <@ involved and withheld <@ involved
);
create policy an_organ_involved_withdraws_its_own on casework.contributions for delete to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and organ = (select sealed.text('organ'))
);
create policy an_organ_involved_asks_another on casework.requests for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing' and state = 'open'
  and (involved @> (select array[sealed.text('organ')]) or (select sealed.has('roles', 'process-manager')))
  and asker = (select sealed.text('organ')) and asked = any (involved) and answer is null
);
create policy the_organ_asked_answers on casework.requests for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and asked = (select sealed.text('organ')) and answer is null
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and asked = (select sealed.text('organ'))
);

-- ── the conference ──
create policy a_process_manager_or_delegate_calls on casework.conferences for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'process-manager')) or (select sealed.has('roles', 'delegate')))
  and called_by = (select sealed.text('organ'))
);
create policy an_organ_involved_places_on_the_agenda on casework.agenda_items for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing' and state = 'open'
  and (involved @> (select array[sealed.text('organ')]) or (select sealed.has('roles', 'process-manager')))
);
create policy an_organ_involved_records_the_decision on casework.decisions for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and ((select sealed.has('roles', 'process-manager')) or (select sealed.has('roles', 'delegate')))
  and recorded_by = (select sealed.text('organ'))
);
create policy an_organ_involved_agrees_an_action on casework.actions for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and owner = any (involved) and done_on is null
);
create policy the_owner_finishes_its_action on casework.actions for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and owner = (select sealed.text('organ')) and done_on is null
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and owner = (select sealed.text('organ'))
);
create policy a_core_participant_lets_a_guest_join on casework.guests for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and (select sealed.text('ground')) = 'processing'
  and (select sealed.has('roles', 'delegate')) and core @> (select array[sealed.text('organ')])
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and invited_by = (select sealed.text('organ'))
);

-- ── the night's work: sees ids and days, never content ──
create policy see_what_is_due_as_job on casework.cases for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy destroy_what_is_due_as_job on casework.cases for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.goals for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.goals for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.persons for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.persons for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.criteria for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.criteria for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.tellings for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.tellings for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.admissions for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.admissions for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.contributions for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.contributions for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.requests for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.requests for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.decisions for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.decisions for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.actions for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.actions for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.guests for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.guests for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy prove_destruction_as_job on casework.destructions for insert to jobs with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and by_organ is null
);
create policy forget_old_feedback_as_job on casework.feedback for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_old_feedback_as_job on casework.feedback for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);

-- Rights are as narrow as the verbs: nobody updates a case, a person, a contribution or a decision.
grant select, insert on casework.cases, casework.goals, casework.persons, casework.criteria, casework.tellings, casework.admissions, casework.involvements, casework.contributions, casework.requests, casework.agenda_items, casework.decisions, casework.actions, casework.guests, casework.closures, casework.conferences, casework.destructions, casework.feedback to workbench;
grant delete on casework.cases, casework.contributions to workbench;
grant update (ended_on) on casework.involvements to workbench;
grant update (answer, answered_at, answer_reason_sealed) on casework.requests to workbench;
grant update (done_on, result_sealed) on casework.actions to workbench;
grant select (partnership, id, regime, state, core, destroy_by), delete on casework.cases to jobs;
grant select (partnership, id, case_id), delete on casework.goals to jobs;
grant select (partnership, id, case_id), delete on casework.persons to jobs;
grant select (partnership, id, case_id), delete on casework.criteria to jobs;
grant select (partnership, id, case_id), delete on casework.tellings to jobs;
grant select (partnership, id, case_id), delete on casework.admissions to jobs;
grant select (partnership, id, case_id, expires_on), delete on casework.contributions to jobs;
grant select (partnership, id, case_id), delete on casework.requests to jobs;
grant select (partnership, id, case_id), delete on casework.decisions to jobs;
grant select (partnership, id, case_id), delete on casework.actions to jobs;
grant select (partnership, id, case_id), delete on casework.guests to jobs;
grant insert on casework.destructions to jobs;
grant select (partnership, id, told_on), delete on casework.feedback to jobs;
-- MAINTAIN lets the night rewrite these tables, so that what was erased is not left lying on disk.
grant maintain on casework.cases, casework.goals, casework.persons, casework.criteria, casework.tellings, casework.admissions, casework.contributions, casework.requests, casework.decisions, casework.actions, casework.guests, casework.feedback to jobs;
