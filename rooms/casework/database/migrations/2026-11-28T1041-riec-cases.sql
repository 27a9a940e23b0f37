-- Cases and scans of the regional information and expertise centre (WGS 2.16-2.23). They stand among the other cases, in a legal
-- world of their own: every lock compares the world of the row with the world of whoever asks, so that no list holds both.
--
-- What a RIEC may hold grows in three phases, each entered by a decision with reasons. A scan never holds what belongs to phase
-- 3 (WGS 2.23(6)c): not by the rules, not by the locks, and not by the constraints below, which ask nobody.
alter table casework.cases
  drop constraint cases_regime_check,
  add constraint cases_regime_check check (regime in ('WGS-ZVH', 'WGS-RIEC')),
  -- scan: of an area or a sector; nobody stands in it.
  add column kind text not null default 'case' check (kind in ('case', 'scan')),
  add column phase text not null default '1' check (phase in ('1', '2', '3')),
  -- The listed form of crime it is about (BGS 2.16(1)b).
  add column crime_form text check (crime_form in
    ('human-trafficking', 'organised-drug-crime', 'real-estate-fraud', 'money-laundering', 'other-serious-organised')),
  add constraint a_scan_never_enters_phase_3 check (kind <> 'scan' or phase <> '3'),
  add constraint phases_are_of_the_riec check ((regime = 'WGS-RIEC') = (crime_form is not null)
    and (regime = 'WGS-RIEC' or (kind = 'case' and phase = '1'))),
  add constraint a_report_is_in_phase_1 check (state <> 'reported' or phase = '1');
-- A RIEC knows five criteria (BGS 2.16(1)), a care and safety house four.
alter table casework.criteria
  drop constraint criteria_code_check,
  add constraint criteria_code_check check (code in ('a', 'b', 'c', 'd') or (code = 'e' and regime = 'WGS-RIEC'));

-- ── what is given carries the phase it was given in ──
alter table casework.contributions
  add column case_kind text not null default 'case' check (case_kind in ('case', 'scan')),
  add column case_phase text not null default '1' check (case_phase in ('1', '2', '3')),
  add constraint a_scan_holds_nothing_of_phase_3 check (case_kind <> 'scan' or category not in ('wpg9', 'wpg10a', 'wpg10c')),
  add constraint nothing_of_a_later_phase check (regime <> 'WGS-RIEC' or (
    (case_phase = '3' or category not in ('wpg9', 'wpg10a', 'wpg10c'))
    and (case_phase <> '1' or category not in ('fiscaal', 'wpg8', 'wpg13', 'justitieel', 'seksueelGedragMensenhandel'))));
create function casework.contribution_takes_phase() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
  its_case record;
begin
  select c.kind, c.phase into its_case from casework.cases c where c.id = new.case_id;
  new.case_kind := coalesce(its_case.kind, 'case');
  new.case_phase := coalesce(its_case.phase, '1');
  return new;
end
$$;
revoke all on function casework.contribution_takes_phase() from public;
create trigger takes_phase before insert on casework.contributions
  for each row execute function casework.contribution_takes_phase();

-- Nobody stands in a scan.
drop policy the_reporter_or_an_organ_involved_adds on casework.persons;
create policy the_reporter_or_an_organ_involved_adds on casework.persons for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and (select sealed.text('ground')) = 'processing'
  and ((state = 'reported' and reporter = (select sealed.text('organ')))
    or (state = 'open' and involved @> (select array[sealed.text('organ')])))
  and exists (select from casework.cases c where c.id = case_id and c.kind = 'case')
);

-- ── the three phases: what was decided, on what ground, for which kinds of data and which organs ──
create table casework.riec_steps (
  partnership uuid not null,
  id uuid primary key references sharing.clocks (id) deferrable initially deferred,
  case_id uuid not null references casework.cases on delete cascade,
  regime text not null check (regime = 'WGS-RIEC'),
  state text not null, reporter text not null, core text[] not null, involved text[] not null,
  kind text not null check (kind in ('case', 'scan')),
  phase text not null check (phase in ('1', '2', '3')),
  basis text not null,
  -- The kinds of data that may come in from now on, and the organs that may give and get them.
  categories text[] not null check (cardinality(categories) > 0),
  involves text[] not null check (cardinality(involves) > 0),
  decided_by text not null,
  decided_person uuid not null,
  decided_on date not null,
  decided_at timestamptz not null,
  -- Why; of phase 1 also the five criteria and the four factors, in words. No figure.
  words_sealed bytea not null,
  unique (partnership, case_id, phase),
  constraint no_step_takes_a_scan_to_phase_3 check (kind <> 'scan' or phase <> '3'),
  constraint a_scan_asks_nothing_of_phase_3 check (kind <> 'scan' or not categories && array['wpg9', 'wpg10a', 'wpg10c'])
);
create index on casework.riec_steps (case_id);
create index on casework.riec_steps using gin (involved);

-- The documents of a case, paragraph by paragraph: what makes enforcing the law hard here, and what is advised. Each names what
-- it rests on, and goes to the organs that got all of it and to no other.
create table casework.riec_blocks (
  partnership uuid not null,
  id uuid primary key references sharing.clocks (id) deferrable initially deferred,
  case_id uuid not null references casework.cases on delete cascade,
  regime text not null check (regime = 'WGS-RIEC'),
  state text not null, reporter text not null, core text[] not null, involved text[] not null,
  document text not null check (document in ('enforcement-bottleneck', 'intervention-advice')),
  organ text not null,
  audience text[] not null check (cardinality(audience) > 0),
  rests_on uuid[] not null check (cardinality(rests_on) > 0),
  written_by uuid not null,
  written_on date not null,
  written_at timestamptz not null,
  words_sealed bytea not null
);
create index on casework.riec_blocks (case_id);
create index on casework.riec_blocks using gin (involved);
create index on casework.riec_blocks using gin (audience);

alter table casework.riec_steps enable row level security;
alter table casework.riec_steps force row level security;
alter table casework.riec_blocks enable row level security;
alter table casework.riec_blocks force row level security;
create trigger takes_standing before insert on casework.riec_steps
  for each row execute function casework.row_takes_standing();
create trigger takes_standing before insert on casework.riec_blocks
  for each row execute function casework.row_takes_standing();

-- Nobody has update on a case: its phase follows from a decision, and its rows follow the case, also those the decider cannot see.
create function casework.riec_follows_case() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_table_name = 'riec_steps' then
    update casework.cases c set phase = new.phase where c.id = new.case_id and c.state = 'open';
  else
    update casework.riec_steps r set state = new.state, involved = new.involved where r.case_id = new.id and r.state <> 'closed';
    update casework.riec_blocks r set state = new.state, involved = new.involved where r.case_id = new.id and r.state <> 'closed';
  end if;
  return null;
end
$$;
revoke all on function casework.riec_follows_case() from public;
create trigger changes_phase after insert on casework.riec_steps
  for each row when (new.phase <> '1') execute function casework.riec_follows_case();
create trigger riec_follows after update of state, involved on casework.cases
  for each row execute function casework.riec_follows_case();
create policy the_house_keeps_standing on casework.riec_steps for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy the_house_keeps_standing on casework.riec_blocks for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);

-- One phase after the other; the first with the decision on the report, before the case is open.
create policy a_participant_enters_the_next_phase on casework.riec_steps for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and (select sealed.has('roles', 'delegate')) and core @> (select array[sealed.text('organ')])
  and decided_by = (select sealed.text('organ')) and decided_person = (select sealed.text('person'))::uuid
  and involves <@ core
  and exists (select from casework.cases c where c.id = case_id and c.kind = riec_steps.kind
    and ((riec_steps.phase = '1' and c.state = 'reported' and c.reporter_person <> (select sealed.text('person'))::uuid)
      or (c.state = 'open' and c.involved @> (select array[sealed.text('organ')]) and riec_steps.involves <@ c.involved
        and riec_steps.phase = (c.phase::int + 1)::text)))
);
create policy an_organ_involved_writes_what_it_may_read on casework.riec_blocks for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')]) and audience @> (select array[sealed.text('organ')])
  and organ = (select sealed.text('organ')) and written_by = (select sealed.text('person'))::uuid
);

create policy see_that_it_is_there_as_job on casework.riec_steps for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.riec_steps for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy shield_what_is_held_as_job on casework.riec_steps for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and state = 'closed' and involved = '{}'
);
create policy see_that_it_is_there_as_job on casework.riec_blocks for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.riec_blocks for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy shield_what_is_held_as_job on casework.riec_blocks for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and state = 'closed' and involved = '{}'
);
grant select, insert on casework.riec_steps, casework.riec_blocks to workbench;
grant select (partnership, id, case_id), update (state, involved), delete on casework.riec_steps, casework.riec_blocks to jobs;
grant maintain on casework.riec_steps, casework.riec_blocks to jobs;
