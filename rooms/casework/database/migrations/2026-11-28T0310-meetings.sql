-- A conference as it is held: it opens and closes once; who is there per case; and its record, block by block.

-- ── opening and closing; a series, one following another ──
alter table casework.conferences
  add column begins_at text check (begins_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  add column opened_at timestamptz,
  add column closed_at timestamptz,
  add column closed_by text,
  add column follows uuid references casework.conferences on delete set null,
  add check (closed_at is null or opened_at is not null),
  add check ((closed_at is null) = (closed_by is null)),
  add unique (partnership, follows);
create policy a_process_manager_or_delegate_opens_and_closes on casework.conferences for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'process-manager')) or (select sealed.has('roles', 'delegate')))
  and closed_at is null
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and opened_at is not null and (closed_by is null or closed_by = (select sealed.text('organ')))
);
grant update (opened_at, closed_at, closed_by) on casework.conferences to workbench;

-- ── what a decision says beside its reasons, and an action beside its power ──
-- Votes are of organs. Alternatives and objections are words about a person, and sealed.
alter table casework.decisions
  add column review_on date,
  add column votes_for text[] not null default '{}',
  add column votes_against text[] not null default '{}',
  add column votes_abstaining text[] not null default '{}',
  add column alternatives_sealed bytea,
  add column objections_sealed bytea,
  add check (not votes_for && votes_against and not votes_for && votes_abstaining and not votes_against && votes_abstaining);
-- Whether the person goes along with it or has it imposed; null for what was agreed before this was asked.
alter table casework.actions add column footing text check (footing in ('voluntary', 'imposed', 'between-organs'));

-- ── who is there, per case: the organ, whoever speaks for it, that secrecy was stated (WGS 1.11), and a tie of one's own ──
-- A tie is a kind and never its story: why somebody steps aside is nobody's business here.
create table casework.attendances (
  partnership uuid not null,
  id uuid primary key,
  case_id uuid not null references casework.cases on delete cascade,
  regime text not null, state text not null, reporter text not null, core text[] not null, involved text[] not null,
  conference uuid not null references casework.conferences on delete cascade,
  organ text not null,
  person uuid not null,
  came_at timestamptz not null,
  secrecy_stated_on date not null,
  tie text not null check (tie in ('none', 'personal', 'work')),
  unique (partnership, conference, case_id, person)
);
alter table casework.attendances enable row level security;
alter table casework.attendances force row level security;
create index on casework.attendances (case_id);
create index on casework.attendances (conference);
create index on casework.attendances using gin (involved);
create trigger takes_standing before insert on casework.attendances
  for each row execute function casework.row_takes_standing();
create policy the_house_keeps_standing on casework.attendances for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.attendances for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy shield_what_is_held_as_job on casework.attendances for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and state = 'closed' and involved = '{}'
);
create policy somebody_of_an_organ_involved_takes_a_seat on casework.attendances for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and organ = (select sealed.text('organ')) and person = (select sealed.text('person'))::uuid
);
create policy somebody_says_what_ties_them on casework.attendances for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and organ = (select sealed.text('organ')) and person = (select sealed.text('person'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select, insert on casework.attendances to workbench;
grant update (tie, secrecy_stated_on) on casework.attendances to workbench;
grant select (partnership, id, case_id), update (state, involved) on casework.attendances to jobs;

-- ── the record: a list of blocks ──
-- A block belongs to one case at one conference. `audience` are the organs that read it, fixed when it is begun and never
-- wider than what it quotes; its clock starts with the oldest it quotes. One writer at a time holds the pen. `edition` is
-- drawn anew with each version: pages hear that id and nothing else.
create table casework.blocks (
  partnership uuid not null,
  id uuid primary key references sharing.clocks (id) deferrable initially deferred,
  case_id uuid not null references casework.cases on delete cascade,
  regime text not null, state text not null, reporter text not null, core text[] not null, involved text[] not null,
  conference uuid not null references casework.conferences on delete cascade,
  part text not null check (part in ('interpretation', 'dissent', 'scenario', 'note')),
  organ text not null,
  audience text[] not null,
  rests_on uuid[] not null default '{}',
  begun_at timestamptz not null,
  version integer not null check (version > 0),
  edition uuid not null,
  written_by text not null,
  pen uuid,
  pen_organ text,
  pen_until timestamptz,
  text_sealed bytea not null,
  check (organ = any (audience)),
  check ((pen is null) = (pen_until is null) and (pen is null) = (pen_organ is null))
);
create index on casework.blocks using gin (audience);
alter table casework.blocks enable row level security;
alter table casework.blocks force row level security;
create index on casework.blocks (case_id);
create index on casework.blocks (conference);
create index on casework.blocks using gin (involved);
create trigger takes_standing before insert on casework.blocks
  for each row execute function casework.row_takes_standing();
create policy the_house_keeps_standing on casework.blocks for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on casework.blocks for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy shield_what_is_held_as_job on casework.blocks for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and state = 'closed' and involved = '{}'
);
create policy erase_as_job on casework.blocks for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy an_organ_involved_begins_a_block on casework.blocks for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and organ = (select sealed.text('organ')) and written_by = organ and audience <@ involved
);
create policy whoever_reads_a_block_may_write_it on casework.blocks for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and audience @> (select array[sealed.text('organ')])
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and audience @> (select array[sealed.text('organ')])
  and (pen is null or (pen = (select sealed.text('person'))::uuid and pen_organ = (select sealed.text('organ'))))
);
create policy the_organ_that_began_a_block_takes_it_out on casework.blocks for delete to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and state = 'open' and involved @> (select array[sealed.text('organ')])
  and organ = (select sealed.text('organ'))
);
grant select, insert, delete on casework.blocks to workbench;
grant update (version, edition, written_by, pen, pen_organ, pen_until, text_sealed) on casework.blocks to workbench;
grant select (partnership, id, case_id, conference, organ, part, begun_at, text_sealed), update (state, involved), delete on casework.blocks to jobs;
grant maintain on casework.blocks to jobs;

-- Both follow their case, except a row that is kept shielded.
create function casework.record_follows_case() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update casework.attendances r set state = new.state, involved = new.involved where r.case_id = new.id and r.state <> 'closed';
  update casework.blocks r set state = new.state, involved = new.involved where r.case_id = new.id and r.state <> 'closed';
  return null;
end
$$;
revoke all on function casework.record_follows_case() from public;
create trigger record_follows after update of state, involved on casework.cases
  for each row execute function casework.record_follows_case();

-- A person who asks what is known is given what the minutes say too: each organ looks at the blocks it began.
alter table casework.consultation_parts drop constraint consultation_parts_what_check;
alter table casework.consultation_parts add constraint consultation_parts_what_check check (what in ('person', 'other',
  'contribution', 'question', 'goal', 'criterion', 'telling', 'admission', 'decision', 'action', 'result', 'minutes'));
grant select (alternatives_sealed, objections_sealed) on casework.decisions to jobs;
