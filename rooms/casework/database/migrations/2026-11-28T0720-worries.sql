-- Worries about radicalisation: a compartment of its own (regime PGA) that holds nothing until its protocol was adopted, with
-- keys of its own. Reported, weighed by two organs, worked on together, looked at again every year, and ended. There is no
-- column for religion, politics, ethnicity or nationality, and none for a figure about anybody, on purpose.
--
-- Nobody has `update` on where a worry stands but to begin monitoring: the rest follows from a weighing that two organs agreed
-- on, from a review and from a closing, by trigger. A worry that proves to be none is deleted, and nothing here says that it was.

create table casework.worries (
  partnership uuid not null,
  id uuid primary key,
  regime text not null check (regime = 'PGA'),
  purpose text not null,
  stage text not null check (stage in ('reported', 'conference', 'monitoring', 'closed')),
  strand text check (strand in ('prevention', 'approach', 'reintegration')),
  reporter text not null,
  reporter_person uuid not null,
  -- Who weighs: the organs that decide together under the protocol of that day.
  core text[] not null,
  involved text[] not null default '{}',
  minor boolean not null,
  -- Whether the person knows of the report; when not, the day on which that is looked at again.
  told boolean not null,
  telling_review_on date,
  reported_at timestamptz not null,
  first_processed_on date not null,
  -- The retention clock: starts once, never restarts.
  destroy_by date not null check (destroy_by > first_processed_on),
  -- By when somebody must say again why this is still necessary.
  review_due_on date,
  -- About whom, what was seen, how it is known, and what should be reached.
  words_sealed bytea not null,
  check (told = (telling_review_on is null)),
  check (stage <> 'reported' or (involved = '{}' and strand is null and review_due_on is null)),
  check (stage not in ('conference', 'monitoring') or (strand is not null and review_due_on is not null))
);
create index on casework.worries using gin (involved);

-- What one organ weighed, criterion by criterion, and what a second reader of another organ says of it. Without the second
-- reader nothing follows from it.
create table casework.worry_weighings (
  partnership uuid not null,
  id uuid primary key,
  worry uuid not null references casework.worries on delete cascade,
  regime text not null check (regime = 'PGA'),
  core text[] not null,
  organ text not null,
  outcome text not null check (outcome in ('nothing', 'more-information', 'conference', 'investigation')),
  strand text check (strand in ('prevention', 'approach', 'reintegration')),
  involves text[] not null default '{}',
  -- By when more information is there.
  due_on date,
  weighed_by uuid not null,
  weighed_on date not null,
  weighed_at timestamptz not null,
  -- Each criterion of the protocol with what stands for and against it, and the reasons.
  words_sealed bytea not null,
  read_organ text,
  read_by uuid,
  read_on date,
  agreed boolean,
  read_words_sealed bytea,
  check ((outcome = 'conference') = (strand is not null) and (outcome = 'conference') = (cardinality(involves) > 0)),
  check ((outcome = 'more-information') = (due_on is not null)),
  check (due_on is null or due_on > weighed_on),
  check (num_nulls(read_organ, read_by, read_on, agreed, read_words_sealed) in (0, 5)),
  -- The second reader is somebody else, of another organ.
  check (read_by is null or (read_by <> weighed_by and read_organ <> organ))
);
create index on casework.worry_weighings (worry);
-- One at a time waits for its second reader.
create unique index one_weighing_waits on casework.worry_weighings (partnership, worry) where read_by is null;

-- What stands in the plan, in words: what protects beside what worries, how it is understood, what is to be reached, what was
-- agreed and what came of it.
create table casework.worry_notes (
  partnership uuid not null,
  id uuid primary key,
  worry uuid not null references casework.worries on delete cascade,
  regime text not null check (regime = 'PGA'),
  involved text[] not null,
  organ text not null,
  kind text not null check (kind in ('protective', 'worrying', 'interpretation', 'goal', 'agreement', 'progress', 'telling')),
  -- Of which kind of data, as the protocol names them; of what protects and what worries.
  category text check (category ~ '^[a-zA-Z0-9]{2,40}$'),
  secrecy text not null check (secrecy in ('none', 'consent', 'law', 'good-care')),
  -- Of an agreement: who does it, by when, and whether the person wants it.
  owner text,
  due_on date,
  voluntary boolean,
  -- The agreement that this note says is done.
  finishes uuid references casework.worry_notes on delete cascade,
  written_by uuid not null,
  written_on date not null,
  written_at timestamptz not null,
  words_sealed bytea not null,
  check ((kind in ('protective', 'worrying')) = (category is not null)),
  check (num_nulls(owner, due_on, voluntary) = case when kind = 'agreement' then 0 else 3 end),
  check (finishes is null or kind = 'progress')
);
create index on casework.worry_notes (worry);
create index on casework.worry_notes (finishes);

-- Why it is still necessary, at least once a year.
create table casework.necessity_reviews (
  partnership uuid not null,
  id uuid primary key,
  worry uuid not null references casework.worries on delete cascade,
  regime text not null check (regime = 'PGA'),
  involved text[] not null,
  organ text not null,
  strand text not null check (strand in ('prevention', 'approach', 'reintegration')),
  next_on date not null,
  reviewed_by uuid not null,
  reviewed_on date not null,
  reviewed_at timestamptz not null,
  words_sealed bytea not null,
  check (next_on > reviewed_on and next_on <= reviewed_on + interval '1 year')
);
create index on casework.necessity_reviews (worry);

-- That one was closed, why, and until when it stays, read by nobody. None for a worry that proved to be none.
create table casework.worry_closures (
  partnership uuid not null,
  id uuid primary key,
  worry uuid not null references casework.worries on delete cascade,
  regime text not null check (regime = 'PGA'),
  core text[] not null,
  organ text not null,
  reason text not null check (reason in ('goals-reached', 'handed-over', 'moved-away')),
  closed_on date not null,
  destroy_by date not null,
  unique (partnership, worry)
);
create index on casework.worry_closures (worry);

alter table casework.worries enable row level security;
alter table casework.worries force row level security;
alter table casework.worry_weighings enable row level security;
alter table casework.worry_weighings force row level security;
alter table casework.worry_notes enable row level security;
alter table casework.worry_notes force row level security;
alter table casework.necessity_reviews enable row level security;
alter table casework.necessity_reviews force row level security;
alter table casework.worry_closures enable row level security;
alter table casework.worry_closures force row level security;

-- ── where a worry stands follows from what was decided ──
create function casework.worry_follows_decision() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_table_name = 'worry_weighings' then
    update casework.worries w set stage = 'conference', involved = new.involves, strand = new.strand,
        review_due_on = new.read_on + interval '1 year'
      where w.id = new.worry and w.stage = 'reported';
  elsif tg_table_name = 'necessity_reviews' then
    update casework.worries w set review_due_on = new.next_on, strand = new.strand where w.id = new.worry;
  else
    update casework.worries w set stage = 'closed', involved = '{}', core = '{}' where w.id = new.worry;
    update casework.worry_weighings r set core = '{}' where r.worry = new.worry;
    update casework.worry_notes r set involved = '{}' where r.worry = new.worry;
    update casework.necessity_reviews r set involved = '{}' where r.worry = new.worry;
  end if;
  return null;
end
$$;
revoke all on function casework.worry_follows_decision() from public;
create trigger changes_standing after update of agreed on casework.worry_weighings
  for each row when (new.agreed and new.outcome = 'conference') execute function casework.worry_follows_decision();
create trigger changes_standing after insert on casework.necessity_reviews
  for each row execute function casework.worry_follows_decision();
create trigger changes_standing after insert on casework.worry_closures
  for each row execute function casework.worry_follows_decision();
create policy the_house_keeps_standing on casework.worries for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy the_house_keeps_standing on casework.worry_weighings for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy the_house_keeps_standing on casework.worry_notes for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy the_house_keeps_standing on casework.necessity_reviews for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);

-- ── the work ──
create policy a_participant_reports on casework.worries for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and purpose = (select sealed.text('purpose'))
  and ((select sealed.has('roles', 'partner-professional')) or (select sealed.has('roles', 'delegate')))
  and reporter = (select sealed.text('organ')) and reporter_person = (select sealed.text('person'))::uuid
  and stage = 'reported'
);
create policy a_core_participant_weighs on casework.worry_weighings for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and (select sealed.has('roles', 'delegate')) and core @> (select array[sealed.text('organ')])
  and organ = (select sealed.text('organ')) and weighed_by = (select sealed.text('person'))::uuid and read_by is null
  and exists (select from casework.worries w where w.id = worry and w.stage = 'reported' and w.core = worry_weighings.core
    and w.reporter_person <> (select sealed.text('person'))::uuid)
);
create policy another_organ_reads_it_once on casework.worry_weighings for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and (select sealed.has('roles', 'delegate')) and core @> (select array[sealed.text('organ')])
  and read_by is null and organ <> (select sealed.text('organ')) and weighed_by <> (select sealed.text('person'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and read_by = (select sealed.text('person'))::uuid and read_organ = (select sealed.text('organ'))
);
create policy an_organ_involved_writes on casework.worry_notes for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and involved @> (select array[sealed.text('organ')])
  and organ = (select sealed.text('organ')) and written_by = (select sealed.text('person'))::uuid
  and exists (select from casework.worries w where w.id = worry and w.stage in ('conference', 'monitoring')
    and w.involved = worry_notes.involved and w.review_due_on >= written_on)
);
-- Not before something that protects, something to reach and something agreed stand in the plan.
create policy monitoring_begins_with_a_plan on casework.worries for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and (select sealed.has('roles', 'delegate')) and core @> (select array[sealed.text('organ')]) and involved @> (select array[sealed.text('organ')])
  and stage = 'conference'
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and stage = 'monitoring'
  and exists (select from casework.worry_notes n where n.worry = worries.id and n.kind = 'protective')
  and exists (select from casework.worry_notes n where n.worry = worries.id and n.kind = 'goal')
  and exists (select from casework.worry_notes n where n.worry = worries.id and n.kind = 'agreement')
);
create policy a_core_participant_reviews on casework.necessity_reviews for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and (select sealed.has('roles', 'delegate')) and involved @> (select array[sealed.text('organ')])
  and organ = (select sealed.text('organ')) and reviewed_by = (select sealed.text('person'))::uuid
  and exists (select from casework.worries w where w.id = worry and w.stage in ('conference', 'monitoring')
    and w.core @> (select array[sealed.text('organ')]) and w.involved = necessity_reviews.involved)
);
create policy a_core_participant_closes on casework.worry_closures for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and (select sealed.has('roles', 'delegate')) and core @> (select array[sealed.text('organ')])
  and organ = (select sealed.text('organ'))
  and exists (select from casework.worries w where w.id = worry and w.stage in ('conference', 'monitoring')
    and w.core = worry_closures.core and w.involved @> (select array[sealed.text('organ')]))
);
-- What two organs weighed to be nothing for this table goes at once, and so does a worry that proved to be none.
create policy a_worry_that_is_none_goes on casework.worries for delete to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and (select sealed.has('roles', 'delegate')) and core @> (select array[sealed.text('organ')])
  and ((stage = 'reported' and exists (select from casework.worry_weighings g
      where g.worry = worries.id and g.agreed and g.outcome in ('nothing', 'investigation')))
    or (stage in ('conference', 'monitoring') and involved @> (select array[sealed.text('organ')])))
);

-- ── the night's work: sees ids and days, never content ──
create policy see_that_it_is_there_as_job on casework.worries for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.worries for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.worry_weighings for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.worry_weighings for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.worry_notes for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.worry_notes for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.necessity_reviews for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.necessity_reviews for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.worry_closures for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on casework.worry_closures for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy shield_as_job on casework.worries for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy shield_as_job on casework.worry_weighings for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy shield_as_job on casework.worry_notes for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy shield_as_job on casework.necessity_reviews for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);

grant select, insert on casework.worries, casework.worry_weighings, casework.worry_notes, casework.necessity_reviews, casework.worry_closures to workbench;
grant update (stage), delete on casework.worries to workbench;
grant update (read_organ, read_by, read_on, agreed, read_words_sealed) on casework.worry_weighings to workbench;
grant select (partnership, id, regime, destroy_by), update (stage, involved, core), delete on casework.worries to jobs;
grant select (partnership, id, worry), update (core), delete on casework.worry_weighings to jobs;
grant select (partnership, id, worry), update (involved), delete on casework.worry_notes to jobs;
grant select (partnership, id, worry), update (involved), delete on casework.necessity_reviews to jobs;
grant select (partnership, id, worry), delete on casework.worry_closures to jobs;
grant maintain on casework.worries, casework.worry_weighings, casework.worry_notes, casework.necessity_reviews, casework.worry_closures to jobs;
