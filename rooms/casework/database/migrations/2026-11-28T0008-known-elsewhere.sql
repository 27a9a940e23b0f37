-- Is somebody known elsewhere? A question from a case about one of its persons, by name, with a reason, approved by
-- somebody else; the answer is which organs are involved, and ends on its day. An alliance without cases here asks under
-- a reference of its own (case_id is null): then the identity stands sealed on the row, and the organs that may see it
-- are the one that asks and the one it asks to approve.
create table casework.known_questions (
  partnership uuid not null,
  id uuid primary key,
  case_id uuid references casework.cases on delete cascade,
  regime text not null, state text not null, reporter text not null, core text[] not null, involved text[] not null,
  person uuid references casework.persons on delete cascade,
  asker text not null,
  asker_person uuid not null,
  -- The role in which it was asked, as the other side will see it.
  asker_function text not null,
  target text not null,
  target_kind text not null check (target_kind in ('regime', 'alliance', 'municipal')),
  purpose text not null,
  basis text not null,
  -- What the asked side sees instead of a case: random, or the asking side's own.
  reference text not null check (reference ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,63}$'),
  drafted_at timestamptz not null,
  drafted_on date not null,
  standing text not null check (standing in ('drafted', 'approved', 'refused', 'answered', 'over-limit', 'not-answered')),
  decided_by text,
  decided_person uuid,
  decided_on date,
  known boolean,
  -- Organs involved, those that may be named: all there is to an answer.
  named text[],
  may_be_incomplete boolean,
  -- How many persons who are known are missed by such a question, 0 to 1; null where it was not measured.
  miss_share double precision check (miss_share between 0 and 1),
  miss_measured_on text,
  trouble text,
  answered_on date,
  -- The first day on which the answer, or a question that was not answered, is gone.
  expires_on date not null check (expires_on > drafted_on),
  necessity_sealed bytea not null,
  identity_sealed bytea,
  refusal_sealed bytea,
  check ((case_id is null) = (person is null)),
  check ((case_id is null) = (identity_sealed is not null)),
  check (case_id is not null or (core = involved and state = 'open' and reporter = asker)),
  check ((standing = 'answered') = (known is not null)),
  check ((known is true) or coalesce(cardinality(named), 0) = 0),
  check (standing <> 'refused' or refusal_sealed is not null)
);
-- A person who is threatened, or whose kin work here: whoever asks from outside hears "not known".
create table casework.shieldings (
  partnership uuid not null,
  id uuid primary key,
  case_id uuid not null references casework.cases on delete cascade,
  regime text not null, state text not null, reporter text not null, core text[] not null, involved text[] not null,
  person uuid not null references casework.persons on delete cascade,
  decided_by text not null,
  decided_person uuid not null,
  since date not null,
  reason_sealed bytea not null,
  unique (partnership, person)
);
-- For the second-level desk: a question from outside met a shielded person and was answered "not known". Written by the
-- job that answered, in the standing of the case; nobody writes it at the workbench, on purpose.
create table casework.second_looks (
  partnership uuid not null,
  id uuid primary key,
  case_id uuid not null references casework.cases on delete cascade,
  regime text not null, state text not null, reporter text not null, core text[] not null, involved text[] not null,
  person uuid not null references casework.persons on delete cascade,
  asked_from text not null,
  asker text not null,
  asker_function text not null,
  reference text not null,
  asked_at timestamptz not null,
  seen_by text,
  seen_on date,
  check ((seen_by is null) = (seen_on is null))
);
create index on casework.known_questions (case_id);
create index on casework.known_questions (person);
create index on casework.known_questions using gin (involved);
create index on casework.known_questions (expires_on);
create index on casework.known_questions (partnership, regime) where standing = 'approved';
create index on casework.shieldings (case_id);
create index on casework.shieldings (person);
create index on casework.shieldings using gin (involved);
create index on casework.second_looks (case_id);
create index on casework.second_looks (person);
create index on casework.second_looks using gin (involved);
alter table casework.known_questions enable row level security;
alter table casework.known_questions force row level security;
alter table casework.shieldings enable row level security;
alter table casework.shieldings force row level security;
alter table casework.second_looks enable row level security;
alter table casework.second_looks force row level security;

create trigger takes_standing before insert on casework.known_questions
  for each row when (new.case_id is not null) execute function casework.row_takes_standing();
create trigger takes_standing before insert on casework.shieldings
  for each row execute function casework.row_takes_standing();

-- These rows follow the standing of their case as all others do. With the owner's rights, under the owner's policies.
create function casework.questions_follow_case() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update casework.known_questions r set state = new.state, involved = new.involved where r.case_id = new.id;
  update casework.shieldings r set state = new.state, involved = new.involved where r.case_id = new.id;
  update casework.second_looks r set state = new.state, involved = new.involved where r.case_id = new.id;
  return null;
end
$$;
revoke all on function casework.questions_follow_case() from public;
create trigger questions_follow after update of state, involved on casework.cases
  for each row execute function casework.questions_follow_case();
create policy the_house_keeps_standing on casework.known_questions for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy the_house_keeps_standing on casework.shieldings for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy the_house_keeps_standing on casework.second_looks for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);

-- Drafting: an organ involved, about a person of that very case; or under an own reference, with an organ to approve.
create policy an_organ_involved_drafts_a_question on casework.known_questions for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and purpose = (select sealed.text('purpose'))
  and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate'))
    or (select sealed.has('roles', 'process-manager')))
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and asker = (select sealed.text('organ')) and asker_person = (select sealed.text('person'))::uuid
  and standing = 'drafted' and decided_by is null and known is null
  and (case_id is null or exists (
    select from casework.persons p where p.id = known_questions.person and p.case_id = known_questions.case_id
  ))
);
-- Approving or refusing: a delegate of a core participant who is involved, and not whoever asks.
create policy another_delegate_decides_on_a_question on casework.known_questions for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and (select sealed.has('roles', 'delegate')) and core @> (select array[sealed.text('organ')])
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and standing = 'drafted' and asker_person <> (select sealed.text('person'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and standing in ('approved', 'refused')
  and decided_by = (select sealed.text('organ')) and decided_person = (select sealed.text('person'))::uuid
);
create policy a_core_participant_shields_a_person on casework.shieldings for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and (select sealed.has('roles', 'delegate')) and core @> (select array[sealed.text('organ')])
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and decided_by = (select sealed.text('organ')) and decided_person = (select sealed.text('person'))::uuid
  and exists (select from casework.persons p where p.id = shieldings.person and p.case_id = shieldings.case_id)
);
create policy a_core_participant_lifts_a_shield on casework.shieldings for delete to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and (select sealed.has('roles', 'delegate')) and core @> (select array[sealed.text('organ')])
  and state = 'open' and involved @> (select array[sealed.text('organ')])
);
create policy a_core_participant_takes_a_second_look on casework.second_looks for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and (select sealed.has('roles', 'delegate')) and core @> (select array[sealed.text('organ')])
  and state = 'open' and involved @> (select array[sealed.text('organ')]) and seen_by is null
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and seen_by = (select sealed.text('organ'))
);
create policy ask_and_answer_as_job on casework.known_questions for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_who_is_shielded_as_job on casework.shieldings for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.shieldings for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy note_for_a_second_look_as_job on casework.second_looks for insert to jobs with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and seen_by is null
);

grant select, insert on casework.known_questions, casework.shieldings to workbench;
grant select on casework.second_looks to workbench;
grant update (standing, decided_by, decided_person, decided_on, refusal_sealed) on casework.known_questions to workbench;
grant delete on casework.shieldings to workbench;
grant update (seen_by, seen_on) on casework.second_looks to workbench;
grant select, delete, update (standing, known, named, may_be_incomplete, miss_share, miss_measured_on, trouble, answered_on,
  expires_on) on casework.known_questions to jobs;
grant select (partnership, id, case_id, person), delete on casework.shieldings to jobs;
grant insert on casework.second_looks to jobs;
grant select (reporter) on casework.cases to jobs;
grant maintain on casework.known_questions, casework.shieldings, casework.second_looks to jobs;
