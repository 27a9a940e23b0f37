-- Results leave the table: what a contribution carries with it, corrections that reach every receiver, releases with
-- their locks, and what receivers report back. Personal text is sealed; what stands open are codes, organs and days.

-- ── what a contribution carries ──
alter table casework.contributions
  -- Facts and quality checked before it was given (BGS 1.6). Rows from before this question say: not asked.
  add column checked boolean not null default false,
  add column reliability text not null default 'not-stated' check (reliability in ('not-stated', 'established', 'plausible', 'uncertain')),
  -- Rests wholly or partly on tax data (WGS 1.7(6)).
  add column tax_derived boolean not null default false,
  -- Limits its supplier set to later release (WGS 2.29(3)).
  add column conditions text[] not null default '{}'
    check (conditions <@ array['ask-first', 'no-private-parties', 'no-other-alliances', 'no-third-parties', 'stays-in-case']),
  -- What it quotes or is made of. It carries at least what these carried.
  add column rests_on uuid[] not null default '{}',
  -- The contribution it corrects, which is gone.
  add column corrects uuid;
create index on casework.contributions using gin (rests_on);

drop policy an_organ_involved_contributes on casework.contributions;
create policy an_organ_involved_contributes on casework.contributions for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and organ = (select sealed.text('organ')) and author = (select sealed.text('person'))::uuid
  and audience <@ involved and withheld <@ involved
  and lawful and checked
);

-- A decision in the minutes that quotes contributions carries what they carry.
alter table casework.decisions
  add column rests_on uuid[] not null default '{}',
  add column tax_derived boolean not null default false,
  add column conditions text[] not null default '{}'
    check (conditions <@ array['ask-first', 'no-private-parties', 'no-other-alliances', 'no-third-parties', 'stays-in-case']),
  add column first_processed_on date;

-- Two more answers to a question, and whether the asker may read the reason.
alter table casework.requests drop constraint requests_answer_check;
alter table casework.requests drop constraint requests_check;
alter table casework.requests
  add constraint an_answer_is_one_of_the_law check (answer in ('nothing-known', 'partly', 'refused', 'secrecy')),
  add constraint a_no_has_a_reason check (answer is null or answer = 'nothing-known' or answer_reason_sealed is not null),
  -- The reason would itself reveal something: for the organ that was asked only.
  add column reason_kept boolean not null default false,
  add column reminded_on date;
-- The organ that was asked answers, as before; until then the organ that asks may remind it.
drop policy the_organ_asked_answers on casework.requests;
create policy asked_answers_and_asker_reminds on casework.requests for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing' and state = 'open'
  and answer is null
  and ((asked = (select sealed.text('organ')) and involved @> (select array[sealed.text('organ')])) or asker = (select sealed.text('organ')))
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (asked = (select sealed.text('organ')) or (asker = (select sealed.text('organ')) and answer is null))
);
grant update (reason_kept, reminded_on) on casework.requests to workbench;

-- ── corrections (BGS 1.7, WGS 1.9(4)) ──

-- Somebody finds an error and tells the supplier, or the supplier finds it: corrected, destroyed, or it stands. Only the
-- supplier, who reported it and who had received it know that this was said.
create table casework.corrections (
  partnership uuid not null,
  id uuid primary key,
  case_id uuid not null references casework.cases on delete cascade,
  regime text not null, state text not null, reporter text not null, core text[] not null, involved text[] not null,
  -- The contribution as it was; its row is gone once it is corrected or destroyed.
  contribution uuid not null,
  category text not null,
  supplier text not null,
  reported_by text not null,
  reported_on date not null,
  outcome text not null check (outcome in ('reported', 'corrected', 'destroyed', 'stands')),
  answered_on date,
  replaced_by uuid,
  receivers text[] not null default '{}',
  what_sealed bytea,
  answer_sealed bytea,
  check ((outcome = 'reported') = (answered_on is null)),
  check (outcome <> 'corrected' or replaced_by is not null)
);
create index on casework.corrections (case_id);
create index on casework.corrections (contribution);
create index on casework.corrections using gin (receivers);

-- One per receiver: it has put its own copies right, or told whoever got one outside. Nothing of what was wrong is here.
create table casework.correction_tasks (
  partnership uuid not null,
  id uuid primary key,
  case_id uuid not null references casework.cases on delete cascade,
  correction uuid not null references casework.corrections on delete cascade,
  regime text not null,
  supplier text not null,
  organ text not null,
  outcome text not null check (outcome in ('corrected', 'destroyed')),
  -- put-right: own copies. tell-outside: the receiver of a release that has no account here.
  task text not null check (task in ('put-right', 'tell-outside')),
  release uuid,
  made_on date not null,
  due_on date not null,
  confirmed_on date,
  check ((task = 'tell-outside') = (release is not null))
);
create index on casework.correction_tasks (correction);
create index on casework.correction_tasks (case_id);

-- ── releases (WGS 1.7) ──

create table casework.releases (
  partnership uuid not null,
  id uuid primary key,
  case_id uuid not null references casework.cases on delete cascade,
  regime text not null, state text not null, reporter text not null, core text[] not null, involved text[] not null,
  organ text not null,
  author uuid not null,
  receiver_kind text not null check (receiver_kind in ('participant', 'alliance', 'third-party', 'guest')),
  -- The organ that receives, or the regime of the other alliance; empty for anybody without a code.
  receiver text not null,
  receiver_private boolean not null,
  interest text not null check (interest in ('public-task', 'legal-duty', 'legitimate-interest')),
  task text,
  legal_basis text,
  known_there_on date,
  aligns_interventions boolean not null,
  conference uuid references casework.conferences on delete set null,
  statement_signed_on date,
  result_kind text not null check (result_kind in ('case-result', 'advice', 'steering-information')),
  checked boolean not null check (checked),
  status text not null check (status in ('draft', 'window-open', 'released', 'blocked', 'withdrawn')),
  -- How many items it had when it was drafted: fewer now means that something was corrected or taken back.
  item_count integer not null check (item_count > 0),
  asked text[] not null,
  tax_derived boolean not null,
  conditions text[] not null,
  first_processed_on date not null,
  drafted_on date not null,
  window_ends_on date,
  ended_on date,
  -- What was handed over ends with the earliest end of what is in it.
  expires_on date not null,
  receiver_sealed bytea not null,
  necessity_sealed bytea not null,
  provenance_sealed bytea,
  handed_to_sealed bytea,
  check (status <> 'window-open' or window_ends_on is not null),
  check (status in ('draft', 'window-open') or ended_on is not null),
  check (status <> 'released' or handed_to_sealed is not null),
  check (result_kind = 'case-result' or provenance_sealed is not null or status in ('draft', 'withdrawn')),
  -- WGS 1.7(6), here too: no path may forget it.
  check (not (tax_derived and receiver_private and interest = 'legitimate-interest') or status in ('draft', 'withdrawn')),
  check (receiver_kind <> 'guest' or statement_signed_on is not null or status in ('draft', 'withdrawn')),
  check (receiver_kind <> 'third-party' or legal_basis is not null)
);
create index on casework.releases (case_id);
create index on casework.releases (conference);
create index on casework.releases using gin (involved);

-- Each item as it leaves: a copy from which passages were cut. What was cut is not in it.
create table casework.release_items (
  partnership uuid not null,
  id uuid primary key,
  case_id uuid not null references casework.cases on delete cascade,
  regime text not null, state text not null, reporter text not null, core text[] not null, involved text[] not null,
  release uuid not null references casework.releases on delete cascade,
  organ text not null,
  receiver text not null,
  receiver_kind text not null,
  supplier text not null,
  source_kind text not null check (source_kind in ('contribution', 'decision')),
  source uuid not null,
  stage text not null check (stage in ('draft', 'offered', 'handed-over')),
  category text not null,
  kind text not null,
  reliability text not null,
  under_secrecy boolean not null,
  tax_derived boolean not null,
  conditions text[] not null,
  needs_consent boolean not null,
  cut boolean not null,
  observed_on date not null,
  expires_on date not null,
  copy_sealed bytea not null,
  unique (partnership, release, source)
);
create index on casework.release_items (case_id);
create index on casework.release_items (release);
create index on casework.release_items (source);
create index on casework.release_items (expires_on);
create index on casework.release_items using gin (involved);

-- What an organ that was asked says. An objection has a weighty reason; who objected shows to no other organ.
create table casework.release_positions (
  partnership uuid not null,
  id uuid primary key,
  case_id uuid not null references casework.cases on delete cascade,
  regime text not null, state text not null, reporter text not null, core text[] not null, involved text[] not null,
  release uuid not null references casework.releases on delete cascade,
  releasing text not null,
  organ text not null,
  position text not null check (position in ('no-objection', 'objects')),
  -- The items of this organ that may leave.
  consents_to uuid[] not null default '{}',
  taken_on date not null,
  reason_sealed bytea,
  reason_kept boolean not null,
  unique (partnership, release, organ),
  check (position <> 'objects' or reason_sealed is not null),
  check (position <> 'objects' or consents_to = '{}')
);
create index on casework.release_positions (case_id);
create index on casework.release_positions (release);

-- That the legality committee tested a release to a third party (WGS 1.7(2)): what it said and where that is written.
create table casework.release_advices (
  partnership uuid not null,
  id uuid primary key,
  case_id uuid not null references casework.cases on delete cascade,
  regime text not null,
  release uuid not null references casework.releases on delete cascade,
  releasing text not null,
  outcome text not null check (outcome in ('positive', 'with-remarks', 'negative')),
  reference text not null check (reference ~ '^[A-Za-z0-9][A-Za-z0-9 ./-]{1,79}$'),
  given_on date not null,
  recorded_by text not null,
  unique (partnership, release)
);
create index on casework.release_advices (case_id);
create index on casework.release_advices (release);

-- What the receiver made of it, at least yearly (WGS 1.7(4)). Asked of the releasing organ where the receiver has no account.
create table casework.release_feedback (
  partnership uuid not null,
  id uuid primary key,
  case_id uuid not null references casework.cases on delete cascade,
  regime text not null,
  release uuid not null references casework.releases on delete cascade,
  releasing text not null,
  organ text not null,
  receiver_kind text not null,
  due_on date not null,
  answered_on date,
  effective text check (effective in ('yes', 'partly', 'no', 'too-early')),
  useful text check (useful in ('yes', 'partly', 'no')),
  followed_up boolean,
  why_not_sealed bytea,
  check ((answered_on is null) = (effective is null and useful is null and followed_up is null)),
  check (followed_up is distinct from false or why_not_sealed is not null)
);
create index on casework.release_feedback (case_id);
create index on casework.release_feedback (release);

alter table casework.corrections enable row level security;
alter table casework.corrections force row level security;
alter table casework.releases enable row level security;
alter table casework.releases force row level security;
alter table casework.release_items enable row level security;
alter table casework.release_items force row level security;
alter table casework.release_positions enable row level security;
alter table casework.release_positions force row level security;
alter table casework.correction_tasks enable row level security;
alter table casework.correction_tasks force row level security;
alter table casework.release_advices enable row level security;
alter table casework.release_advices force row level security;
alter table casework.release_feedback enable row level security;
alter table casework.release_feedback force row level security;

-- Rows that show by the standing of their case take it, and follow it.
create trigger takes_standing before insert on casework.corrections
  for each row execute function casework.row_takes_standing();
create trigger takes_standing before insert on casework.releases
  for each row execute function casework.row_takes_standing();
create trigger takes_standing before insert on casework.release_items
  for each row execute function casework.row_takes_standing();
create trigger takes_standing before insert on casework.release_positions
  for each row execute function casework.row_takes_standing();
create function casework.releases_follow_case() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update casework.corrections r set state = new.state, involved = new.involved where r.case_id = new.id;
  update casework.releases r set state = new.state, involved = new.involved where r.case_id = new.id;
  update casework.release_items r set state = new.state, involved = new.involved where r.case_id = new.id;
  update casework.release_positions r set state = new.state, involved = new.involved where r.case_id = new.id;
  return null;
end
$$;
revoke all on function casework.releases_follow_case() from public;
create trigger releases_follow after update of state, involved on casework.cases
  for each row execute function casework.releases_follow_case();
create policy the_house_keeps_standing on casework.corrections for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy the_house_keeps_standing on casework.releases for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy the_house_keeps_standing on casework.release_items for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy the_house_keeps_standing on casework.release_positions for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);

-- ── corrections: who may write ──
-- A reader tells the supplier of an error it read; a supplier says what it put right itself.
create policy reader_tells_or_supplier_puts_right on casework.corrections for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')]) and reported_by = (select sealed.text('organ'))
  and (
    (outcome = 'reported' and supplier <> (select sealed.text('organ'))
      and exists (select from casework.contributions c where c.id = contribution and c.case_id = corrections.case_id
        and c.organ = corrections.supplier and c.category = corrections.category))
    or (outcome in ('corrected', 'destroyed') and supplier = (select sealed.text('organ')))
  )
);
create policy the_supplier_answers on casework.corrections for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')]) and outcome = 'reported' and supplier = (select sealed.text('organ'))
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and supplier = (select sealed.text('organ')) and outcome <> 'reported'
);
create policy the_supplier_asks_every_receiver on casework.correction_tasks for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and supplier = (select sealed.text('organ')) and confirmed_on is null
  and exists (select from casework.corrections c where c.id = correction and c.case_id = correction_tasks.case_id
    and c.supplier = (select sealed.text('organ')) and c.outcome = correction_tasks.outcome)
);
create policy a_receiver_confirms on casework.correction_tasks for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and organ = (select sealed.text('organ')) and confirmed_on is null
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and organ = (select sealed.text('organ')) and confirmed_on is not null
);

-- ── releases: who may write ──
create policy an_organ_involved_drafts on casework.releases for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')]) and organ = (select sealed.text('organ')) and author = (select sealed.text('person'))::uuid and status = 'draft'
  and (receiver_kind = 'participant'
    or ((select sealed.has('roles', 'delegate')) and core @> (select array[sealed.text('organ')])))
);
-- The releasing organ opens the window, withdraws and hands over; an organ that is asked blocks by objecting. For handing
-- over every lock that rows can show is held here too: objection, committee, consent, the window, nothing missing.
create policy releasing_organ_goes_on_and_objection_blocks on casework.releases for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and ((organ = (select sealed.text('organ')) and status in ('draft', 'window-open'))
    or (status = 'window-open' and asked @> (select array[sealed.text('organ')])))
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (
    (organ = (select sealed.text('organ')) and status in ('window-open', 'withdrawn'))
    or (organ = (select sealed.text('organ')) and status = 'released'
      and not exists (select from casework.release_positions p where p.release = releases.id and p.position = 'objects')
      and (receiver_kind <> 'third-party' or exists (select from casework.release_advices a
        where a.release = releases.id and a.outcome <> 'negative'))
      and (ended_on > window_ends_on or asked <@ (select coalesce(array_agg(p.organ), '{}') from casework.release_positions p
        where p.release = releases.id))
      and item_count = (select count(*) from casework.release_items i where i.release = releases.id)
      and not exists (select from casework.release_items i where i.release = releases.id and i.needs_consent
        and not exists (select from casework.release_positions p where p.release = releases.id and p.organ = i.supplier
          and p.consents_to @> array[i.id]))
      and (receiver_kind <> 'alliance' or not exists (select from casework.release_items i
        where i.release = releases.id and i.under_secrecy)))
    or (status = 'blocked'
      and exists (select from casework.release_positions p where p.release = releases.id
        and p.organ = (select sealed.text('organ')) and p.position = 'objects'))
  )
);
create policy the_releasing_organ_copies on casework.release_items for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')]) and organ = (select sealed.text('organ')) and stage = 'draft'
  and exists (select from casework.releases r where r.id = release and r.case_id = release_items.case_id
    and r.organ = release_items.organ and r.status = 'draft' and r.receiver = release_items.receiver
    and r.receiver_kind = release_items.receiver_kind)
  and (
    (source_kind = 'contribution' and exists (select from casework.contributions c where c.id = release_items.source
      and c.case_id = release_items.case_id and c.organ = supplier and c.category = release_items.category
      and c.conditions <@ release_items.conditions and (not c.tax_derived or release_items.tax_derived)
      and (c.secrecy = 'none' or under_secrecy)))
    or (source_kind = 'decision' and exists (select from casework.decisions d where d.id = release_items.source
      and d.case_id = release_items.case_id and d.recorded_by = supplier
      and d.conditions <@ release_items.conditions and (not d.tax_derived or release_items.tax_derived)))
  )
);
create policy the_releasing_organ_offers on casework.release_items for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')]) and organ = (select sealed.text('organ'))
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and organ = (select sealed.text('organ'))
  and exists (select from casework.releases r where r.id = release and (
    (r.status = 'window-open' and stage = 'offered') or (r.status = 'released' and stage = 'handed-over')))
);
-- What a supplier corrects or takes back goes from every copy as well; the releasing organ drops what it withdraws.
create policy a_copy_goes_with_its_source on casework.release_items for delete to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and state = 'open' and (supplier = (select sealed.text('organ')) or organ = (select sealed.text('organ')))
);
create policy an_organ_asked_takes_a_position on casework.release_positions for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')]) and organ = (select sealed.text('organ'))
  and exists (select from casework.releases r where r.id = release and r.case_id = release_positions.case_id
    and r.organ = releasing and r.status = 'window-open'
    and (r.asked @> (select array[sealed.text('organ')]) or r.organ = (select sealed.text('organ'))))
  and not exists (select from unnest(consents_to) as entry (item) where not exists (
    select from casework.release_items i where i.id = entry.item and i.release = release_positions.release
      and i.supplier = (select sealed.text('organ'))))
);
create policy a_privacy_officer_records_the_test on casework.release_advices for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'legality'
  and (select sealed.has('roles', 'privacy-officer')) and recorded_by = (select sealed.text('organ'))
  and exists (select from casework.releases r where r.id = release and r.case_id = release_advices.case_id
    and r.organ = releasing and r.receiver_kind = 'third-party' and r.status = 'window-open')
);
-- Asked by the releasing organ when it leaves; the next year's question by whoever answers this year's.
create policy feedback_is_asked_when_it_leaves_and_yearly on casework.release_feedback for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and (releasing = (select sealed.text('organ')) or organ = (select sealed.text('organ'))) and answered_on is null
  and exists (select from casework.releases r where r.id = release and r.case_id = release_feedback.case_id
    and r.organ = releasing and r.status = 'released' and r.receiver_kind = release_feedback.receiver_kind)
);
create policy the_receiver_reports_back on casework.release_feedback for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and organ = (select sealed.text('organ')) and answered_on is null
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and organ = (select sealed.text('organ')) and answered_on is not null
);

-- ── the night's work: sees ids and days, never content ──
create policy see_that_it_is_there_as_job on casework.corrections for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.corrections for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.releases for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.releases for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.release_items for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.release_items for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.release_positions for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.release_positions for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.release_feedback for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.release_feedback for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);

grant select, insert on casework.corrections, casework.correction_tasks, casework.releases, casework.release_items,
  casework.release_positions, casework.release_advices, casework.release_feedback to workbench;
grant update (outcome, answered_on, replaced_by, receivers, answer_sealed) on casework.corrections to workbench;
grant update (confirmed_on) on casework.correction_tasks to workbench;
grant update (status, asked, window_ends_on, ended_on, handed_to_sealed) on casework.releases to workbench;
grant update (stage) on casework.release_items to workbench;
grant delete on casework.release_items to workbench;
grant update (answered_on, effective, useful, followed_up, why_not_sealed) on casework.release_feedback to workbench;
grant select (partnership, id, case_id), delete on casework.corrections to jobs;
grant select (partnership, id, case_id), delete on casework.releases to jobs;
grant select (partnership, id, case_id, expires_on), delete on casework.release_items to jobs;
grant select (partnership, id, case_id), delete on casework.release_positions to jobs;
grant select (partnership, id, case_id), delete on casework.release_feedback to jobs;
grant maintain on casework.corrections, casework.releases, casework.release_items, casework.release_positions, casework.release_feedback to jobs;
