-- Who works here, for which organ, and which sessions are open. A person may hold several appointments (the mayor is
-- not a member of the college); a session acts in one of them at a time.
create schema identity;
grant usage on schema identity to workbench, jobs, importer;

-- A person as the OpenID provider names them: issuer and subject, never an e-mail address.
create table identity.people (
  partnership uuid not null,
  id uuid primary key,
  issuer text not null check (length(issuer) between 1 and 300),
  subject text not null check (length(subject) between 1 and 300),
  name text not null check (length(name) between 1 and 120),
  unique (partnership, issuer, subject)
);
alter table identity.people enable row level security;
alter table identity.people force row level security;

-- WGS 1.8(2): someone acts only when the organ has named them, for a stated ground, screened (BGS 1.11) and trained.
create table identity.appointments (
  partnership uuid not null,
  id uuid primary key,
  person uuid not null references identity.people (id),
  organ text not null check (length(organ) between 1 and 60),
  function text not null check (length(function) between 1 and 120),
  roles text[] not null default '{}',
  ground text not null check (ground in ('processing', 'legality', 'maintenance')),
  regimes text[] not null default '{}',
  screening_kind text,
  -- Without it the appointment gives no access, whatever its dates say.
  screened_on date,
  trained_on date,
  from_day date not null,
  until_day date,
  -- Ends the appointment at once, in the middle of a day.
  revoked_at timestamptz,
  check (screened_on is null or screening_kind is not null),
  check (until_day is null or until_day >= from_day)
);
alter table identity.appointments enable row level security;
alter table identity.appointments force row level security;
create index on identity.appointments (person);

-- Staff of the partnership know each other by name and organ: every case shows who contributed.
create policy read_colleagues on identity.people for select to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy read_colleagues_appointments on identity.appointments for select to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy import_people on identity.people for all to importer using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy import_appointments on identity.appointments for all to importer using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
-- An administrator may end an appointment, never make one or change what it allows.
create policy end_as_administrator on identity.appointments for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.has('roles', 'administrator'))
);
grant select on identity.people, identity.appointments to workbench;
grant update (revoked_at) on identity.appointments to workbench;
grant select, insert, update on identity.people, identity.appointments to importer;

-- Open sessions. The browser has the token, this table only its SHA-256: whoever reads the table can be nobody.
create table identity.sessions (
  partnership uuid not null,
  id uuid primary key,
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  person uuid not null references identity.people (id),
  appointment uuid not null references identity.appointments (id),
  -- Of the log-in; a switch of appointment does not lengthen the day.
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz,
  unique (partnership, token_hash)
);
alter table identity.sessions enable row level security;
alter table identity.sessions force row level security;
create index on identity.sessions (person);
create policy read_with_its_token_or_as_its_person on identity.sessions for select to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (token_hash = (select sealed.text('session')) or person = (select sealed.text('person'))::uuid)
);
create policy start_as_its_person on identity.sessions for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and person = (select sealed.text('person'))::uuid
  and appointment = (select sealed.text('appointment'))::uuid
);
create policy see_or_end_with_its_token_or_as_its_person on identity.sessions for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (token_hash = (select sealed.text('session')) or person = (select sealed.text('person'))::uuid)
);
create policy forget_as_job on identity.sessions for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select, insert, update (seen_at, ended_at) on identity.sessions to workbench;
grant select, delete on identity.sessions to jobs;

-- A log-in that is under way at the provider. State, nonce and PKCE verifier are derived from the browser's cookie,
-- so nothing here helps anyone; the row makes each of them count once.
create table identity.log_ins (
  partnership uuid not null,
  id uuid primary key,
  cookie_hash text not null check (cookie_hash ~ '^[0-9a-f]{64}$'),
  started_at timestamptz not null,
  unique (partnership, cookie_hash)
);
alter table identity.log_ins enable row level security;
alter table identity.log_ins force row level security;
create policy use_with_its_cookie on identity.log_ins for all to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('entrance')) = 'workbench'
  and cookie_hash = (select sealed.text('session'))
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('entrance')) = 'workbench'
  and cookie_hash = (select sealed.text('session'))
);
create policy forget_as_job on identity.log_ins for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select, insert, delete on identity.log_ins to workbench;
grant select, delete on identity.log_ins to jobs;

-- Answers to writes, so that a retry gets the same answer and acts once. Sealed with a key derived from the request's
-- own Idempotency-Key, of which only a hash is here: without the browser that asked, an answer cannot be opened.
create table identity.answered_requests (
  partnership uuid not null,
  id uuid primary key,
  person uuid not null,
  appointment uuid not null,
  key_hash text not null check (key_hash ~ '^[0-9a-f]{64}$'),
  -- Keyed with the same secret: a hash of what was sent would tell a guesser what was sent.
  request_mac text not null check (request_mac ~ '^[0-9a-f]{64}$'),
  answer_sealed bytea,
  day date not null,
  unique (partnership, appointment, key_hash)
);
alter table identity.answered_requests enable row level security;
alter table identity.answered_requests force row level security;
create index on identity.answered_requests (partnership, day);
create policy use_own_answers on identity.answered_requests for all to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and person = (select sealed.text('person'))::uuid
  and appointment = (select sealed.text('appointment'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and person = (select sealed.text('person'))::uuid
  and appointment = (select sealed.text('appointment'))::uuid
);
create policy forget_as_job on identity.answered_requests for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select, insert, update (answer_sealed) on identity.answered_requests to workbench;
grant select, delete on identity.answered_requests to jobs;
