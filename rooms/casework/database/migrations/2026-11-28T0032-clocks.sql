-- Each row of personal content has its clock (sharing.clocks) and cannot stand without one; what quotes a contribution goes
-- to the same organs; and what is kept for a claim after its day is shielded row by row.

-- Rows from before: their clock is the earliest that is known of them.
alter table casework.cases no force row level security;
alter table casework.goals no force row level security;
alter table casework.persons no force row level security;
alter table casework.criteria no force row level security;
alter table casework.tellings no force row level security;
alter table casework.admissions no force row level security;
alter table casework.contributions no force row level security;
alter table casework.requests no force row level security;
alter table casework.decisions no force row level security;
alter table casework.actions no force row level security;
alter table casework.guests no force row level security;
alter table sharing.clocks no force row level security;
insert into sharing.clocks (partnership, id, regime, kind, case_ref, organ, first_processed_on, destroy_by, because)
  select partnership, id, regime, 'casework.cases', id, reporter, first_processed_on, destroy_by, 'hard-limit' from casework.cases;
insert into sharing.clocks (partnership, id, regime, kind, case_ref, organ, first_processed_on, destroy_by, because)
  select r.partnership, r.id, r.regime, 'casework.goals', r.case_id, r.reporter, c.first_processed_on, c.destroy_by, 'hard-limit'
  from casework.goals r join casework.cases c on c.id = r.case_id;
insert into sharing.clocks (partnership, id, regime, kind, case_ref, organ, first_processed_on, destroy_by, because)
  select r.partnership, r.id, r.regime, 'casework.persons', r.case_id, r.reporter, c.first_processed_on, c.destroy_by, 'hard-limit'
  from casework.persons r join casework.cases c on c.id = r.case_id;
insert into sharing.clocks (partnership, id, regime, kind, case_ref, organ, first_processed_on, destroy_by, because)
  select r.partnership, r.id, r.regime, 'casework.criteria', r.case_id, r.reporter, c.first_processed_on, c.destroy_by, 'hard-limit'
  from casework.criteria r join casework.cases c on c.id = r.case_id;
insert into sharing.clocks (partnership, id, regime, kind, case_ref, organ, first_processed_on, destroy_by, because)
  select r.partnership, r.id, r.regime, 'casework.tellings', r.case_id, r.reporter, c.first_processed_on, c.destroy_by, 'hard-limit'
  from casework.tellings r join casework.cases c on c.id = r.case_id;
insert into sharing.clocks (partnership, id, regime, kind, case_ref, organ, first_processed_on, destroy_by, because)
  select r.partnership, r.id, r.regime, 'casework.admissions', r.case_id, r.decided_by, c.first_processed_on, c.destroy_by, 'hard-limit'
  from casework.admissions r join casework.cases c on c.id = r.case_id;
insert into sharing.clocks (partnership, id, regime, kind, case_ref, organ, first_processed_on, destroy_by, because)
  select r.partnership, r.id, r.regime, 'casework.contributions', r.case_id, r.organ, r.first_processed_on,
    coalesce(r.expires_on, (r.first_processed_on + interval '5 years')::date),
    case when r.expires_on is null then 'hard-limit' else 'supplier-set-day' end
  from casework.contributions r;
insert into sharing.clocks (partnership, id, regime, kind, case_ref, organ, first_processed_on, destroy_by, because)
  select r.partnership, r.id, r.regime, 'casework.requests', r.case_id, r.asker, c.first_processed_on, c.destroy_by, 'hard-limit'
  from casework.requests r join casework.cases c on c.id = r.case_id;
insert into sharing.clocks (partnership, id, regime, kind, case_ref, organ, first_processed_on, destroy_by, because)
  select r.partnership, r.id, r.regime, 'casework.decisions', r.case_id, r.recorded_by, c.first_processed_on, c.destroy_by, 'hard-limit'
  from casework.decisions r join casework.cases c on c.id = r.case_id;
insert into sharing.clocks (partnership, id, regime, kind, case_ref, organ, first_processed_on, destroy_by, because)
  select r.partnership, r.id, r.regime, 'casework.actions', r.case_id, r.owner, c.first_processed_on, c.destroy_by, 'hard-limit'
  from casework.actions r join casework.cases c on c.id = r.case_id;
insert into sharing.clocks (partnership, id, regime, kind, case_ref, organ, first_processed_on, destroy_by, because)
  select r.partnership, r.id, r.regime, 'casework.guests', r.case_id, r.invited_by, c.first_processed_on, c.destroy_by, 'hard-limit'
  from casework.guests r join casework.cases c on c.id = r.case_id;
alter table casework.cases force row level security;
alter table casework.goals force row level security;
alter table casework.persons force row level security;
alter table casework.criteria force row level security;
alter table casework.tellings force row level security;
alter table casework.admissions force row level security;
alter table casework.contributions force row level security;
alter table casework.requests force row level security;
alter table casework.decisions force row level security;
alter table casework.actions force row level security;
alter table casework.guests force row level security;
alter table sharing.clocks force row level security;

-- No row without its clock, and no clock stops while its row stands.
alter table casework.cases add foreign key (id) references sharing.clocks (id) deferrable initially deferred;
alter table casework.goals add foreign key (id) references sharing.clocks (id) deferrable initially deferred;
alter table casework.persons add foreign key (id) references sharing.clocks (id) deferrable initially deferred;
alter table casework.criteria add foreign key (id) references sharing.clocks (id) deferrable initially deferred;
alter table casework.tellings add foreign key (id) references sharing.clocks (id) deferrable initially deferred;
alter table casework.admissions add foreign key (id) references sharing.clocks (id) deferrable initially deferred;
alter table casework.contributions add foreign key (id) references sharing.clocks (id) deferrable initially deferred;
alter table casework.requests add foreign key (id) references sharing.clocks (id) deferrable initially deferred;
alter table casework.decisions add foreign key (id) references sharing.clocks (id) deferrable initially deferred;
alter table casework.actions add foreign key (id) references sharing.clocks (id) deferrable initially deferred;
alter table casework.guests add foreign key (id) references sharing.clocks (id) deferrable initially deferred;

-- The sum of what a decision, an action or an extract quotes: only organs that got every quoted contribution read it.
alter table casework.decisions add narrowed boolean not null default false, add audience text[] not null default '{}';
alter table casework.actions add narrowed boolean not null default false, add audience text[] not null default '{}';
alter table casework.guests add narrowed boolean not null default false, add audience text[] not null default '{}';
create index on casework.decisions using gin (audience);
create index on casework.actions using gin (audience);
create index on casework.guests using gin (audience);

-- Who had a part in it when it was closed: whom a renewal of a closed case asks for consent. Read as the closure is.
alter table casework.closures add once_involved text[] not null default '{}';

-- A refused report has its proof among all other destructions too (sharing.destroyed_items); this row stays for the decider.

-- ── shielding by night: the row takes the standing of a closed case, and nobody in the work reads it ──
create policy shield_what_is_held_as_job on casework.cases for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and state = 'closed' and involved = '{}'
);
create policy shield_what_is_held_as_job on casework.goals for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and state = 'closed' and involved = '{}'
);
create policy shield_what_is_held_as_job on casework.persons for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and state = 'closed' and involved = '{}'
);
create policy shield_what_is_held_as_job on casework.criteria for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and state = 'closed' and involved = '{}'
);
create policy shield_what_is_held_as_job on casework.tellings for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and state = 'closed' and involved = '{}'
);
create policy shield_what_is_held_as_job on casework.admissions for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and state = 'closed' and involved = '{}'
);
create policy see_that_it_is_there_as_job on casework.involvements for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy shield_what_is_held_as_job on casework.involvements for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and state = 'closed' and involved = '{}'
);
create policy shield_what_is_held_as_job on casework.contributions for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and state = 'closed' and involved = '{}'
);
create policy shield_what_is_held_as_job on casework.requests for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and state = 'closed' and involved = '{}'
);
create policy see_that_it_is_there_as_job on casework.agenda_items for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy shield_what_is_held_as_job on casework.agenda_items for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and state = 'closed' and involved = '{}'
);
create policy shield_what_is_held_as_job on casework.decisions for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and state = 'closed' and involved = '{}'
);
create policy shield_what_is_held_as_job on casework.actions for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and state = 'closed' and involved = '{}'
);
create policy shield_what_is_held_as_job on casework.guests for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and state = 'closed' and involved = '{}'
);
create policy see_that_it_is_there_as_job on casework.closures for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy shield_what_is_held_as_job on casework.closures for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and state = 'closed' and involved = '{}'
);
grant select (partnership, id, case_id) on casework.involvements, casework.agenda_items, casework.closures to jobs;
grant update (state, involved) on casework.cases, casework.goals, casework.persons, casework.criteria, casework.tellings, casework.admissions, casework.involvements, casework.contributions, casework.requests, casework.agenda_items, casework.decisions, casework.actions, casework.guests, casework.closures to jobs;

-- As before, and a shielded row stays shielded whatever is decided about its case afterwards.
create or replace function casework.case_follows_decision() returns trigger
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
  update casework.goals r set state = its_case.state, involved = its_case.involved where r.case_id = its_case.id and r.state <> 'closed';
  update casework.persons r set state = its_case.state, involved = its_case.involved where r.case_id = its_case.id and r.state <> 'closed';
  update casework.criteria r set state = its_case.state, involved = its_case.involved where r.case_id = its_case.id and r.state <> 'closed';
  update casework.tellings r set state = its_case.state, involved = its_case.involved where r.case_id = its_case.id and r.state <> 'closed';
  update casework.admissions r set state = its_case.state, involved = its_case.involved where r.case_id = its_case.id and r.state <> 'closed';
  update casework.involvements r set state = its_case.state, involved = its_case.involved where r.case_id = its_case.id and r.state <> 'closed';
  update casework.contributions r set state = its_case.state, involved = its_case.involved where r.case_id = its_case.id and r.state <> 'closed';
  update casework.requests r set state = its_case.state, involved = its_case.involved where r.case_id = its_case.id and r.state <> 'closed';
  update casework.agenda_items r set state = its_case.state, involved = its_case.involved where r.case_id = its_case.id and r.state <> 'closed';
  update casework.decisions r set state = its_case.state, involved = its_case.involved where r.case_id = its_case.id and r.state <> 'closed';
  update casework.actions r set state = its_case.state, involved = its_case.involved where r.case_id = its_case.id and r.state <> 'closed';
  update casework.guests r set state = its_case.state, involved = its_case.involved where r.case_id = its_case.id and r.state <> 'closed';
  update casework.closures r set state = its_case.state, involved = its_case.involved where r.case_id = its_case.id and r.state <> 'closed';
  return null;
end
$$;
revoke all on function casework.case_follows_decision() from public;
