-- A worry about radicalisation comes to the table: from the moment two organs agreed that it belongs there until it ends it has
-- its standing among the cases, under the same id and in its own regime, so that agendas, seats, decisions, the record and the
-- circle around the person hang on it as on any case. No row of another regime can point to it: each takes regime and readers
-- from here, and every lock compares the regime.

alter table casework.cases drop constraint cases_regime_check;
alter table casework.cases add constraint cases_regime_check check (regime in ('WGS-ZVH', 'WGS-RIEC', 'PGA'));
-- Its own file stands beside it, and it goes with that file.
alter table casework.cases add column worry uuid
  generated always as (case when regime = 'PGA' then id end) stored references casework.worries on delete cascade;
create index on casework.cases (worry);
-- In this regime nothing is reported here: a report stands in its own file until two organs agreed.
alter table casework.cases add constraint a_worry_comes_to_the_table_weighed check (regime <> 'PGA' or state <> 'reported');

-- ── at which conference something was written in the plan ──
alter table casework.worry_notes add column conference uuid references casework.conferences on delete set null;
create index on casework.worry_notes (conference);

-- ── a worry that was none, or was not taken up, and that a claim or a duty keeps: read by nobody, and gone when that ends ──
create table casework.kept_worries (
  partnership uuid not null,
  id uuid primary key,
  worry uuid not null references casework.worries on delete cascade,
  regime text not null check (regime = 'PGA'),
  organ text not null,
  kept_on date not null,
  unique (partnership, worry)
);
create index on casework.kept_worries (worry);
alter table casework.kept_worries enable row level security;
alter table casework.kept_worries force row level security;

-- ── what goes back to whoever reported: a code and two days; that it was taken up goes with the worry ──
alter table casework.feedback add column worry uuid references casework.worries on delete cascade;
create index on casework.feedback (worry);

-- ── where a worry stands follows from what was decided: now also for its standing at the table ──
create or replace function casework.worry_follows_decision() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_table_name = 'worry_weighings' then
    update casework.worries w set stage = 'conference', involved = new.involves, strand = new.strand,
        review_due_on = new.read_on + case when w.minor then interval '6 months' else interval '1 year' end
      where w.id = new.worry and w.stage = 'reported';
    insert into casework.cases (partnership, id, regime, purpose, state, reporter, reporter_person, core, involved,
        first_processed_on, destroy_by, reported_at, opened_on)
      select w.partnership, w.id, w.regime, w.purpose, 'open', w.reporter, w.reporter_person, w.core, w.involved,
        w.first_processed_on, w.destroy_by, w.reported_at, new.read_on
      from casework.worries w where w.id = new.worry and w.stage = 'conference'
      on conflict (id) do nothing;
  elsif tg_table_name = 'necessity_reviews' then
    update casework.worries w set review_due_on = new.next_on, strand = new.strand where w.id = new.worry;
  else
    update casework.worries w set stage = 'closed', involved = '{}', core = '{}' where w.id = new.worry;
    update casework.worry_weighings r set core = '{}' where r.worry = new.worry;
    update casework.worry_notes r set involved = '{}' where r.worry = new.worry;
    update casework.necessity_reviews r set involved = '{}' where r.worry = new.worry;
    update casework.cases c set state = 'closed', involved = '{}', core = '{}' where c.id = new.worry;
    update casework.persons r set state = 'closed', involved = '{}' where r.case_id = new.worry;
    update casework.agenda_items r set state = 'closed', involved = '{}' where r.case_id = new.worry;
    update casework.decisions r set state = 'closed', involved = '{}' where r.case_id = new.worry;
  end if;
  if tg_table_name = 'kept_worries' then
    delete from casework.feedback f where f.worry = new.worry;
  end if;
  return null;
end
$$;
create trigger changes_standing after insert on casework.kept_worries
  for each row execute function casework.worry_follows_decision();
create policy the_house_keeps_standing on casework.kept_worries for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy the_house_forgets_what_was_told on casework.feedback for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);

-- Nobody at the workbench reads which they are: a list of what was kept would be a list of who was suspected.
create policy whoever_may_let_it_go_keeps_it on casework.kept_worries for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and (select sealed.has('roles', 'delegate')) and organ = (select sealed.text('organ'))
  and exists (select from casework.worries w where w.id = worry and w.core @> (select array[sealed.text('organ')])
    and ((w.stage = 'reported' and exists (select from casework.worry_weighings g
        where g.worry = w.id and g.agreed and g.outcome in ('nothing', 'investigation')))
      or (w.stage in ('conference', 'monitoring') and w.involved @> (select array[sealed.text('organ')]))))
);
create policy see_that_it_is_there_as_job on casework.kept_worries for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);

-- ── somebody under age: looked at again within half a year ──
drop policy a_core_participant_reviews on casework.necessity_reviews;
create policy a_core_participant_reviews on casework.necessity_reviews for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and (select sealed.has('roles', 'delegate')) and involved @> (select array[sealed.text('organ')])
  and organ = (select sealed.text('organ')) and reviewed_by = (select sealed.text('person'))::uuid
  and exists (select from casework.worries w where w.id = worry and w.stage in ('conference', 'monitoring')
    and w.core @> (select array[sealed.text('organ')]) and w.involved = necessity_reviews.involved
    and (not w.minor or next_on <= reviewed_on + interval '6 months'))
);

-- ── the circle: whom it held by mistake goes at once; only in this regime ──
create policy an_organ_involved_takes_somebody_out_of_the_circle on casework.persons for delete to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and regime = 'PGA' and role = 'circle' and state = 'open' and involved @> (select array[sealed.text('organ')])
);
grant delete on casework.persons to workbench;

grant insert on casework.kept_worries to workbench;
grant select (partnership, id, worry) on casework.kept_worries to jobs;
