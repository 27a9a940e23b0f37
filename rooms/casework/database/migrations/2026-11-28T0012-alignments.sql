-- After a hit: may what was agreed to do be aligned (BGS 1.10(1)b)? A request of its own, with a reason; only agreements
-- cross, and nothing under medical or youth-care secrecy (BGS 1.10(2)). One row on the asking side (question is set), one
-- in each case that is asked (case_id is set); a job carries the words from one compartment into the other.
create table casework.alignments (
  partnership uuid not null,
  id uuid primary key,
  case_id uuid references casework.cases on delete cascade,
  question uuid references casework.known_questions on delete cascade,
  -- In a case: the person it is about, and the asking side's row.
  person uuid references casework.persons on delete cascade,
  asking uuid,
  regime text not null, state text not null, reporter text not null, core text[] not null, involved text[] not null,
  other text not null,
  asker text not null,
  asker_function text not null,
  reference text not null,
  basis text not null,
  asked_at timestamptz not null,
  standing text not null check (standing in ('asked', 'delivered', 'aligned', 'declined')),
  decided_by text,
  decided_person uuid,
  decided_on date,
  -- In a case: the agreements that may cross.
  shared uuid[] not null default '{}',
  expires_on date not null,
  why_sealed bytea not null,
  -- On the asking side: the agreements that came back.
  agreements_sealed bytea,
  check ((case_id is null) <> (question is null)),
  check ((case_id is null) = (person is null) and (case_id is null) = (asking is null)),
  check (standing = 'aligned' or (cardinality(shared) = 0 and agreements_sealed is null)),
  unique (partnership, question)
);
create index on casework.alignments (case_id);
create index on casework.alignments (person);
create index on casework.alignments (question);
create index on casework.alignments (asking);
create index on casework.alignments (expires_on);
create index on casework.alignments using gin (involved);
alter table casework.alignments enable row level security;
alter table casework.alignments force row level security;

create function casework.alignments_follow_case() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update casework.alignments r set state = new.state, involved = new.involved where r.case_id = new.id;
  return null;
end
$$;
revoke all on function casework.alignments_follow_case() from public;
create trigger alignments_follow after update of state, involved on casework.cases
  for each row execute function casework.alignments_follow_case();
create policy the_house_keeps_standing on casework.alignments for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
-- Only beside an answered question of the own organ that was a hit.
create policy an_organ_asks_to_align_after_a_hit on casework.alignments for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')))
  and asker = (select sealed.text('organ')) and standing = 'asked' and decided_by is null and case_id is null
  and exists (
    select from casework.known_questions q
    where q.id = alignments.question and q.known and q.asker = alignments.asker and q.target = alignments.other
      and q.core = alignments.core and q.involved = alignments.involved and q.state = alignments.state
      and q.expires_on = alignments.expires_on
  )
);
create policy a_core_participant_decides_on_alignment on casework.alignments for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and (select sealed.has('roles', 'delegate')) and core @> (select array[sealed.text('organ')])
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and case_id is not null and standing = 'delivered'
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and standing in ('aligned', 'declined')
  and decided_by = (select sealed.text('organ')) and decided_person = (select sealed.text('person'))::uuid
  and (select count(*) from casework.actions a where a.id = any (alignments.shared) and a.case_id = alignments.case_id)
    = cardinality(shared)
);
create policy carry_between_compartments_as_job on casework.alignments for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select, insert on casework.alignments to workbench;
grant update (standing, decided_by, decided_person, decided_on, shared) on casework.alignments to workbench;
grant select, insert, delete, update (standing, agreements_sealed, decided_on) on casework.alignments to jobs;
grant select (owner, due_on, what_sealed) on casework.actions to jobs;
grant maintain on casework.alignments to jobs;
