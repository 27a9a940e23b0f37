-- Nothing happens unseen: one row per act, reads and refusals too. It holds who, what, which objects, when and the
-- decision; never content. Nobody has update or delete, on purpose.
create schema audit;
grant usage on schema audit to workbench, resident_entrance, jobs;

create table audit.acts (
  partnership uuid not null,
  id uuid primary key,
  -- Null for residents' acts: these have a day and nothing finer.
  at timestamptz,
  day date not null,
  action text not null,
  result text not null check (result in ('done', 'refused')),
  problem text,
  person uuid,
  appointment uuid,
  organ text,
  regime text,
  purpose text,
  task uuid,
  objects uuid[] not null default '{}',
  decisions uuid[] not null default '{}',
  request uuid,
  salt bytea not null,
  commitment bytea not null
);
alter table audit.acts enable row level security;
alter table audit.acts force row level security;
create index on audit.acts (partnership, day);
create index on audit.acts using gin (objects);

-- A row can only be written in one's own name.
create policy insert_own_act on audit.acts for insert to workbench with check (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and person = (select sealed.text('person'))::uuid
  and appointment = (select sealed.text('appointment'))::uuid
  and organ = (select sealed.text('organ'))
  and regime = (select sealed.text('regime'))
  and purpose = (select sealed.text('purpose'))
);
-- WGS 1.8(4): the log serves four uses and no other; each reading is itself an act.
create policy read_for_one_of_the_four_uses on audit.acts for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.has('roles', 'log-controller'))
  and (select sealed.text('purpose')) in
    ('log-legality/1', 'log-internal-control/1', 'log-security/1', 'log-court/1')
);
create policy insert_residents_acts_of_a_closed_day on audit.acts for insert to jobs with check (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and person is null and at is null
);
grant select, insert on audit.acts to workbench;
grant insert on audit.acts to jobs;

-- What the transparency log will hold: commitments only. Order is by nothing: ids are random.
create table audit.leaves (
  partnership uuid not null,
  id uuid primary key,
  day date not null,
  commitment bytea not null check (length(commitment) = 32)
);
alter table audit.leaves enable row level security;
alter table audit.leaves force row level security;
create index on audit.leaves (partnership, day);
create policy insert_own_leaf on audit.leaves for insert to workbench, jobs with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy read_to_make_the_log on audit.leaves for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant insert on audit.leaves to workbench;
grant select, insert on audit.leaves to jobs;

-- Residents' acts of days not yet closed. A day, an object, an action: no time, no order, no person, no request.
-- Nobody may select at the resident entrance, on purpose.
create table audit.resident_acts (
  partnership uuid not null,
  id uuid primary key,
  action text not null,
  object uuid,
  day date not null
);
alter table audit.resident_acts enable row level security;
alter table audit.resident_acts force row level security;
create policy insert_as_resident on audit.resident_acts for insert to resident_entrance with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('entrance')) = 'resident'
);
create policy move_to_the_audit on audit.resident_acts for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant insert on audit.resident_acts to resident_entrance;
grant select, insert, delete on audit.resident_acts to jobs;
-- MAINTAIN lets the nightly job rewrite these tables, so that their place on disk tells no order.
grant maintain on audit.resident_acts, audit.acts, audit.leaves to jobs;
