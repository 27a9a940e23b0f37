-- Plans of two persons are aligned only if they belong to each other's direct circle, their problems depend on each other, and it
-- is necessary (BGS 2.20(2)). The row says that, and nothing of either record: who opens the other case, opens it under its own
-- involvement. It is seen by organs that are involved in both, and by no other: to anybody else neither case shows that there
-- is another.
create table casework.plan_links (
  partnership uuid not null,
  id uuid primary key references sharing.clocks (id) deferrable initially deferred,
  case_id uuid not null references casework.cases on delete cascade,
  regime text not null check (regime = 'WGS-ZVH'),
  state text not null, reporter text not null, core text[] not null, involved text[] not null,
  other_case uuid not null references casework.cases on delete cascade,
  other_involved text[] not null,
  -- Who of the circle here is whom the other case is about, and the other way round. If one of them goes, so does the link.
  person uuid not null references casework.persons on delete cascade,
  other_person uuid not null references casework.persons on delete cascade,
  -- Every core participant that is involved in both consents, the one that proposed first.
  asked text[] not null check (cardinality(asked) > 1),
  consented text[] not null check (cardinality(consented) > 0 and consented <@ asked),
  -- ended: also when one of the two cases ends.
  standing text not null check (standing in ('proposed', 'agreed', 'ended')),
  proposed_on date not null,
  proposed_at timestamptz not null,
  words_sealed bytea not null,
  check (case_id <> other_case),
  check (standing <> 'agreed' or consented @> asked)
);
create index on casework.plan_links (case_id);
create index on casework.plan_links (other_case);
create index on casework.plan_links (person);
create index on casework.plan_links (other_person);
create index on casework.plan_links using gin (involved);
-- One at a time between two cases, whichever of them it was proposed from.
create unique index one_link_lives on casework.plan_links (partnership, least(case_id, other_case), greatest(case_id, other_case))
  where standing <> 'ended';
alter table casework.plan_links enable row level security;
alter table casework.plan_links force row level security;

create function casework.link_takes_other_standing() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  new.other_involved := coalesce((select c.involved from casework.cases c
    where c.id = new.other_case and c.regime = 'WGS-ZVH' and c.state = 'open'), '{}');
  return new;
end
$$;
revoke all on function casework.link_takes_other_standing() from public;
create trigger takes_other_standing before insert on casework.plan_links
  for each row execute function casework.link_takes_other_standing();
create trigger takes_standing before insert on casework.plan_links
  for each row execute function casework.row_takes_standing();

create function casework.links_follow_cases() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update casework.plan_links r set state = new.state, involved = new.involved,
      standing = case when new.state = 'closed' then 'ended' else r.standing end
    where r.case_id = new.id;
  update casework.plan_links r set other_involved = new.involved,
      standing = case when new.state = 'closed' then 'ended' else r.standing end
    where r.other_case = new.id;
  return null;
end
$$;
revoke all on function casework.links_follow_cases() from public;
create trigger links_follow after update of state, involved on casework.cases
  for each row execute function casework.links_follow_cases();
create policy the_house_keeps_standing on casework.plan_links for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);

create policy a_core_participant_of_both_proposes on casework.plan_links for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and (select sealed.has('roles', 'delegate')) and core @> (select array[sealed.text('organ')])
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and other_involved @> (select array[sealed.text('organ')])
  and asked <@ core and asked <@ involved and asked <@ other_involved
  and consented = (select array[sealed.text('organ')]) and standing = 'proposed'
  and exists (select from casework.persons p where p.id = person and p.case_id = plan_links.case_id and p.role = 'circle')
  and exists (select from casework.persons p where p.id = other_person and p.case_id = other_case and p.role = 'circle')
);
-- An organ adds itself and no other; with the last one the link holds; any of them ends it.
create policy who_was_asked_consents_or_ends on casework.plan_links for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and (select sealed.has('roles', 'delegate')) and asked @> (select array[sealed.text('organ')])
  and involved @> (select array[sealed.text('organ')]) and other_involved @> (select array[sealed.text('organ')])
  and standing <> 'ended'
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and (standing = 'ended' or consented @> (select array[sealed.text('organ')]))
);
create policy see_that_it_is_there_as_job on casework.plan_links for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.plan_links for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy shield_what_is_held_as_job on casework.plan_links for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and state = 'closed' and involved = '{}'
);
grant select, insert on casework.plan_links to workbench;
grant update (consented, standing) on casework.plan_links to workbench;
grant select (partnership, id, case_id), update (state, involved), delete on casework.plan_links to jobs;
grant maintain on casework.plan_links to jobs;

-- ── a child in the circle of another ──
-- Named only with a reason of its own, which goes with the row; and gone after a year, by its clock.
alter table casework.persons
  add column named_because_sealed bytea,
  add constraint a_minor_in_the_circle_has_a_reason
    check (not minor or role = 'subject' or named_because_sealed is not null) not valid;
