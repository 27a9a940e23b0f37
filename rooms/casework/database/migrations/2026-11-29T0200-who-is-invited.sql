-- Who is invited to a conference, that it may be moved before it begins, and what is kept of an invitation: which organs were asked,
-- by whom, and when it left. Being invited gives no right to read anything, and nothing here leans on what is on an agenda.
alter table casework.conferences
  -- Null: nobody chose, and the organs are those that this world proposes.
  add column members text[] check (cardinality(members) between 1 and 60),
  -- Goes up with each change of day, time or place: nobody is invited twice to the same.
  add column edition integer not null default 1 check (edition > 0);
-- One policy for one command: it is arranged before it opens, and opened and closed as it was.
drop policy a_process_manager_or_delegate_opens_and_closes on casework.conferences;
create policy a_process_manager_or_delegate_arranges_opens_and_closes on casework.conferences for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'process-manager')) or (select sealed.has('roles', 'delegate')))
  and closed_at is null
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (closed_by is null or closed_by = (select sealed.text('organ')))
);
grant update (held_on, begins_at, place, members, edition) on casework.conferences to workbench;

create table casework.invitations (
  partnership uuid not null,
  id uuid primary key,
  regime text not null,
  conference uuid not null references casework.conferences on delete cascade,
  edition integer not null check (edition > 0),
  organs text[] not null check (cardinality(organs) > 0),
  asked_by text not null,
  asked_at timestamptz not null,
  -- When the last of it left, and the organs of which somebody got it.
  left_at timestamptz,
  reached text[],
  check ((left_at is null) = (reached is null))
);
create index on casework.invitations (conference);
create index on casework.invitations (partnership) where left_at is null;
alter table casework.invitations enable row level security;
alter table casework.invitations force row level security;
create policy a_process_manager_or_delegate_invites on casework.invitations for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'process-manager')) or (select sealed.has('roles', 'delegate')))
  and asked_by = (select sealed.text('organ')) and left_at is null
);
grant select, insert on casework.invitations to workbench;

-- To whom one is on its way or went, so that nobody gets two: until the day of the conference is over. Only the job that sends reads it.
create table casework.invited (
  partnership uuid not null,
  id uuid primary key,
  conference uuid not null references casework.conferences on delete cascade,
  edition integer not null check (edition > 0),
  person uuid not null,
  unique (partnership, conference, edition, person)
);
create index on casework.invited (conference);
alter table casework.invited enable row level security;
alter table casework.invited force row level security;
create policy note_who_got_one_as_job on casework.invited for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select, insert, delete on casework.invited to jobs;

-- The job that sends sees a day, a time and a place, and never an agenda.
create policy see_when_and_where_as_job on casework.conferences for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select (partnership, id, regime, held_on, begins_at, place, edition, opened_at, closed_at) on casework.conferences to jobs;
create policy see_what_to_send_as_job on casework.invitations for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy note_that_it_left_as_job on casework.invitations for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select, update (left_at, reached) on casework.invitations to jobs;
