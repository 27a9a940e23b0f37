-- The transparency log: what was done is committed to outside this database, so that nobody, also not its superuser or
-- the holder of the log's key, changes history unnamed (packages/transparency-log, C2SP tlog-tiles and tlog-witness).

-- A leaf waits in audit.leaves until the log takes it in. It carries the id of the act it commits to; leaves from before
-- carry one of their own and are found by their commitment.
grant delete on audit.leaves to jobs;
create policy take_into_the_log on audit.leaves for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'audit.sequence'
);

-- A decision is committed to by the act it belongs to: `decided` holds one salted digest per entry of `decisions`.
alter table audit.acts add column decided bytea[] not null default '{}';
-- How the commitment was made: 1 before there was a log, 2 with every column.
alter table audit.acts add column form smallint not null default 1;
alter table audit.decisions add column salt bytea;
create index on audit.acts (partnership, person, day);

-- Verifying, counting and taking decisions again read rows and show none: hashes and answers are compared, ids of what does
-- not hold are named. One policy per table, so the one for taking decisions again joins it.
drop policy read_when_rules_came on audit.acts;
create policy read_to_verify_count_or_replay on audit.acts for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and ((select sealed.text('job')) in ('audit.sequence', 'audit.verify', 'audit.count')
    or ((select sealed.text('job')) = 'replay-decisions' and action = 'house.rules.kept'))
);
drop policy replay_decisions on audit.decisions;
create policy read_to_verify_or_replay on audit.decisions for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) in ('audit.verify', 'replay-decisions')
);

-- With how many leaves of nothing a residents' day was filled up, and the salt that proves which ones they are.
create table audit.paddings (
  partnership uuid not null,
  id uuid primary key,
  day date not null,
  padding integer not null check (padding > 0),
  salt bytea not null check (length(salt) = 32)
);
alter table audit.paddings enable row level security;
alter table audit.paddings force row level security;
create policy fill_or_verify_as_job on audit.paddings for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select, insert on audit.paddings to jobs;
grant maintain on audit.paddings to jobs;

-- The log's tiles: 256 hashes of 32 bytes, level -1 the bundles of 256 entries. One row per tile, as wide as it has become;
-- a narrower one is its beginning. Entries are random ids and salted commitments: they tell nothing by themselves.
create table audit.log_tiles (
  partnership uuid not null,
  id uuid primary key,
  level smallint not null check (level between -1 and 7),
  place integer not null check (place >= 0),
  width smallint not null check (width between 1 and 256),
  bytes bytea not null,
  unique (partnership, level, place)
);
alter table audit.log_tiles enable row level security;
alter table audit.log_tiles force row level security;
create policy keep_as_job on audit.log_tiles for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy read_to_prove_an_act on audit.log_tiles for select to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select, insert, update (width, bytes) on audit.log_tiles to jobs;
grant select on audit.log_tiles to workbench;

-- Signed checkpoints, numbered. `note` is what was signed; the other columns repeat what it says.
create table audit.checkpoints (
  partnership uuid not null,
  id uuid primary key,
  number integer not null check (number > 0),
  size bigint not null check (size >= 0),
  root bytea not null check (length(root) = 32),
  signed_at timestamptz not null,
  note bytea not null,
  unique (partnership, number)
);
alter table audit.checkpoints enable row level security;
alter table audit.checkpoints force row level security;
create policy sign_as_job on audit.checkpoints for insert to jobs with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'audit.sequence'
);
create policy read_checkpoints on audit.checkpoints for select to jobs, workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create index on audit.checkpoints (partnership, signed_at);
grant select, insert on audit.checkpoints to jobs;
grant select on audit.checkpoints to workbench;

-- Organisations that sign along and keep the leaf hashes. `key` and `pin` came to us another way than over their line.
create table audit.witnesses (
  partnership uuid not null,
  id uuid primary key,
  name text not null check (length(name) between 1 and 100),
  key text not null check (length(key) between 40 and 300),
  address text not null check (length(address) between 1 and 300),
  since date not null,
  until date,
  unique (partnership, name)
);
alter table audit.witnesses enable row level security;
alter table audit.witnesses force row level security;
create policy read_witnesses on audit.witnesses for select to jobs, workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy appoint_witnesses on audit.witnesses for insert to jobs with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'audit.appoint-witness'
);
create policy renew_witnesses on audit.witnesses for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'audit.appoint-witness'
);
grant select, insert, update on audit.witnesses to jobs;
grant select on audit.witnesses to workbench;

create table audit.cosignatures (
  partnership uuid not null,
  id uuid primary key,
  witness uuid not null references audit.witnesses (id),
  number integer not null,
  size bigint not null,
  line text not null,
  -- As the witness says in what it signed.
  cosigned_at timestamptz not null,
  unique (partnership, witness, number)
);
alter table audit.cosignatures enable row level security;
alter table audit.cosignatures force row level security;
create index on audit.cosignatures (partnership, number);
create policy read_cosignatures on audit.cosignatures for select to jobs, workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy keep_cosignatures on audit.cosignatures for insert to jobs with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'audit.ask-witness'
);
grant select, insert on audit.cosignatures to jobs;
grant select on audit.cosignatures to workbench;

-- How things stand with each witness: what it was last seen to have, and since when it does not answer.
create table audit.witness_standings (
  partnership uuid not null,
  id uuid primary key references audit.witnesses (id),
  size bigint not null default 0,
  leaves bigint not null default 0,
  asked_at timestamptz not null,
  answered_at timestamptz,
  outcome text not null,
  silent_since timestamptz
);
alter table audit.witness_standings enable row level security;
alter table audit.witness_standings force row level security;
create policy read_standings on audit.witness_standings for select to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy keep_standings on audit.witness_standings for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'audit.ask-witness'
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'audit.ask-witness'
);
grant select, insert, update on audit.witness_standings to jobs;
grant select on audit.witness_standings to workbench;

-- Each time the whole log was read again and compared with the acts.
create table audit.verifications (
  partnership uuid not null,
  id uuid primary key,
  asked_at timestamptz not null,
  -- Null: nobody asked, it is the night's own.
  asked_by text,
  ended_at timestamptz,
  size bigint,
  acts bigint,
  findings integer,
  -- At most a hundred: what does not hold, by kind, act, row or checkpoint.
  named jsonb
);
alter table audit.verifications enable row level security;
alter table audit.verifications force row level security;
create index on audit.verifications (partnership, asked_at);
create policy verify_as_job on audit.verifications for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy read_as_log_controller on audit.verifications for select to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.has('roles', 'log-controller'))
);
create policy ask_as_log_controller on audit.verifications for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.has('roles', 'log-controller')) and asked_by = (select sealed.text('organ'))
  and ended_at is null and findings is null and named is null and size is null and acts is null
);
grant select, insert, update on audit.verifications to jobs;
grant select, insert on audit.verifications to workbench;

-- What is wrong with the log. Nobody deletes an alarm; it ends with a conclusion in somebody's name.
create table audit.log_alarms (
  partnership uuid not null,
  id uuid primary key,
  kind text not null check (kind in
    ('split-view', 'rolled-back', 'not-consistent', 'log-damaged', 'rows-changed', 'witness-silent')),
  witness uuid references audit.witnesses (id),
  raised_at timestamptz not null,
  -- Signed notes that convince a stranger, where there are any.
  evidence bytea[] not null default '{}',
  ended_at timestamptz,
  ended_by uuid,
  ended_organ text,
  conclusion text check (conclusion in ('incident-reported', 'restored-by-agreement', 'witness-answers-again', 'examined-no-fault'))
);
alter table audit.log_alarms enable row level security;
alter table audit.log_alarms force row level security;
create index on audit.log_alarms (partnership, raised_at);
create unique index one_open_alarm_of_a_kind on audit.log_alarms
  (partnership, kind, coalesce(witness, '00000000-0000-0000-0000-000000000000')) where ended_at is null;
create policy raise_as_job on audit.log_alarms for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and ended_by is null
);
create policy read_as_log_controller on audit.log_alarms for select to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and ((select sealed.has('roles', 'log-controller')) or (select sealed.has('roles', 'privacy-officer')))
);
create policy conclude_as_log_controller on audit.log_alarms for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.has('roles', 'log-controller')) and ended_at is null
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and ended_by = (select sealed.text('person'))::uuid and ended_organ = (select sealed.text('organ'))
  and conclusion is not null
);
grant select, insert, update (ended_at, conclusion) on audit.log_alarms to jobs;
grant select, update (ended_at, ended_by, ended_organ, conclusion) on audit.log_alarms to workbench;

-- Asked to see who did what (WGS 1.8(4)): for one of four uses, about one colleague or a few objects, between two days.
-- A colleague of another organ agrees or not; what was agreed holds for a day. The people concerned ask for their own
-- accesses through the contact point (kind `accesses`): that shows organs, days and rules, and needs no second key.
create table audit.readings (
  partnership uuid not null,
  id uuid primary key,
  kind text not null check (kind in ('content', 'accesses')),
  use text not null check (use in ('legality', 'internal-control', 'security', 'court')),
  -- One legal world at a time.
  regime text not null,
  asked_by uuid not null,
  asked_organ text not null,
  asked_at timestamptz not null,
  about_person uuid,
  about_objects uuid[] not null default '{}',
  from_day date not null,
  until_day date not null,
  reason_code text not null check (reason_code in ('complaint', 'sample', 'incident', 'court-order', 'request-of-person', 'audit')),
  decided_by uuid,
  decided_organ text,
  decided_at timestamptz,
  agreed boolean,
  -- Until when it may be read; null while nobody agreed.
  open_until timestamptz,
  check (until_day >= from_day),
  check ((about_person is null) <> (cardinality(about_objects) = 0)),
  check (cardinality(about_objects) <= 200),
  check (kind = 'content' or about_person is null),
  check (decided_by is null or (decided_by <> asked_by and decided_organ <> asked_organ))
);
alter table audit.readings enable row level security;
alter table audit.readings force row level security;
create index on audit.readings (partnership, asked_at);
create policy read_as_controller_or_own on audit.readings for select to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and ((select sealed.has('roles', 'log-controller')) or (select sealed.has('roles', 'privacy-officer'))
    or asked_by = (select sealed.text('person'))::uuid)
);
create policy ask_in_own_name on audit.readings for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and asked_by = (select sealed.text('person'))::uuid and asked_organ = (select sealed.text('organ'))
  and decided_by is null and agreed is null and decided_at is null and decided_organ is null
  and case kind
    when 'content' then (select sealed.has('roles', 'log-controller')) and open_until is null
    else (select sealed.has('roles', 'contact-point-clerk')) and use = 'legality'
      and open_until <= clock_timestamp() + interval '2 days'
  end
);
create policy decide_from_another_organ on audit.readings for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and kind = 'content' and agreed is null
  and asked_by <> (select sealed.text('person'))::uuid and asked_organ <> (select sealed.text('organ'))
  and ((select sealed.has('roles', 'log-controller')) or (select sealed.has('roles', 'privacy-officer')))
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and decided_by = (select sealed.text('person'))::uuid and decided_organ = (select sealed.text('organ'))
  and agreed is not null
);
grant select, insert, update (decided_by, decided_organ, decided_at, agreed, open_until) on audit.readings to workbench;

-- Nobody reads the acts of others without such a reading, in force, and then only what it is about; one's own, always.
drop policy read_for_one_of_the_four_uses on audit.acts;
create policy read_own_or_in_a_reading_in_force on audit.acts for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (
    (person = (select sealed.text('person'))::uuid and appointment = (select sealed.text('appointment'))::uuid)
    or exists (
      select from audit.readings r
      where r.asked_by = (select sealed.text('person'))::uuid
        and r.asked_organ = (select sealed.text('organ'))
        and r.open_until > clock_timestamp()
        and acts.regime = r.regime
        and acts.day between r.from_day and r.until_day
        and (acts.person = r.about_person or acts.objects && r.about_objects)
        and case r.kind
          when 'content' then r.agreed and (select sealed.has('roles', 'log-controller'))
            and (select sealed.text('purpose')) = 'log-' || r.use || '/1'
          else (select sealed.has('roles', 'contact-point-clerk'))
        end
    )
  )
);

-- Acts per day, organ and kind, without persons and objects: what internal control needs before it asks for a reading.
-- Kept per day by the night's count; public figures are made from it, rounded.
create table audit.act_counts (
  partnership uuid not null,
  id uuid primary key,
  day date not null,
  -- Empty for residents' acts.
  organ text not null,
  action text not null,
  result text not null,
  problem text not null,
  acts integer not null check (acts > 0),
  unique (partnership, day, organ, action, result, problem)
);
alter table audit.act_counts enable row level security;
alter table audit.act_counts force row level security;
create policy count_as_job on audit.act_counts for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy read_as_log_controller on audit.act_counts for select to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and ((select sealed.has('roles', 'log-controller')) or (select sealed.has('roles', 'privacy-officer')))
);
grant select, insert, delete on audit.act_counts to jobs;
grant select on audit.act_counts to workbench;

-- What residents may know of it: per year and kind, rounded to fives, totals too.
create table audit.public_counts (
  partnership uuid not null,
  id uuid primary key,
  year integer not null,
  kind text not null,
  rounded integer not null check (rounded >= 0 and rounded % 5 = 0),
  unique (partnership, year, kind)
);
alter table audit.public_counts enable row level security;
alter table audit.public_counts force row level security;
create policy publish_as_job on audit.public_counts for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy read_what_is_public on audit.public_counts for select to resident_entrance, workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select, insert, delete on audit.public_counts to jobs;
grant select on audit.public_counts to resident_entrance, workbench;

-- The second stream (Logboek Dataverwerkingen): one row per act and object, without anybody who works here. Written when
-- the log takes the act in; `log_row` says how far a collector has been told.
create table audit.processings (
  partnership uuid not null,
  id uuid primary key,
  log_row bigint not null,
  trace uuid not null,
  activity text not null,
  object uuid,
  name text not null,
  ok boolean not null,
  started_at timestamptz not null
);
alter table audit.processings enable row level security;
alter table audit.processings force row level security;
create index on audit.processings (partnership, log_row);
create index on audit.processings (partnership, trace);
create index on audit.processings (partnership, object);
create policy stream_as_job on audit.processings for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy read_for_legality on audit.processings for select to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('purpose')) = 'log-legality/1'
  and ((select sealed.has('roles', 'log-controller')) or (select sealed.has('roles', 'privacy-officer'))
    or (select sealed.has('roles', 'contact-point-clerk')))
);
grant select, insert on audit.processings to jobs;
grant select on audit.processings to workbench;
-- How far each collector has been told.
create table audit.processings_told (
  partnership uuid not null,
  id uuid primary key,
  collector text not null,
  up_to bigint not null,
  unique (partnership, collector)
);
alter table audit.processings_told enable row level security;
alter table audit.processings_told force row level security;
create policy tell_as_job on audit.processings_told for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select, insert, update (up_to) on audit.processings_told to jobs;
