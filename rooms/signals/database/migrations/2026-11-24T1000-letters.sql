-- Letters of residents, and what a desk does with them.
--
-- What the resident entrance writes (letters, answers) has a random id, a day and sealed bytes: no time, no sequence,
-- no address, no session. The night lays the rows of closed days down again in a drawn order (jobs.ts).
-- What the desk writes about a letter are coded fields (signals.signals) and a text of its own (signals.extracts).
create schema signals;
grant usage on schema signals to workbench, resident_entrance, jobs, importer;

-- Ed25519 keys of organs that sign officer lists. Public: the pages carry them. Brought in by an import only.
create table signals.list_keys (
  partnership uuid not null,
  id uuid primary key,
  organ text not null check (length(organ) between 1 and 60),
  key text not null check (length(key) = 43),
  from_day date not null,
  until_day date,
  unique (partnership, organ, key)
);

-- Signed officer lists, one text per desk and version. Public. Never changed: the newest valid one counts.
create table signals.officer_lists (
  partnership uuid not null,
  id uuid primary key,
  desk text not null check (desk in ('signal', 'radicalisation')),
  version integer not null check (version > 0),
  from_day date not null,
  until_day date not null check (until_day >= from_day and until_day - from_day < 35),
  list text not null check (length(list) <= 200000),
  signatures jsonb not null,
  unique (partnership, desk, version)
);

-- An officer's keys: the seed wrapped under six words that are nowhere, and the two public keys.
create table signals.officer_keys (
  partnership uuid not null,
  id uuid primary key,
  person uuid not null,
  desk text not null check (desk in ('signal', 'radicalisation')),
  wrapped bytea not null check (length(wrapped) = 83),
  seal_key text not null check (length(seal_key) = 1622),
  sign_key text not null check (length(sign_key) = 43),
  made_on date not null,
  left_on date,
  unique (partnership, person, desk)
);

-- A sealed letter. `token_hash`: SHA-256 of what only the words give; who presents the token reads the mailbox.
-- `settled`: the night has laid the row down in a drawn order.
create table signals.letters (
  partnership uuid not null,
  id uuid primary key,
  desk text not null check (desk in ('signal', 'radicalisation')),
  mailbox text not null check (mailbox ~ '^[0-9a-f]{64}$'),
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  letter_hash text not null check (letter_hash ~ '^[0-9a-f]{64}$'),
  envelope bytea not null check (length(envelope) between 5352 and 141400),
  day date not null,
  progress text not null default 'received' check (progress in ('received', 'reading', 'asked', 'answered', 'done')),
  settled boolean not null default false,
  unique (partnership, mailbox)
);
create index on signals.letters (partnership, desk, day);

-- The resident's one answer to the desk's one question.
create table signals.answers (
  partnership uuid not null,
  id uuid primary key,
  desk text not null check (desk in ('signal', 'radicalisation')),
  mailbox text not null check (mailbox ~ '^[0-9a-f]{64}$'),
  letter_hash text not null check (letter_hash ~ '^[0-9a-f]{64}$'),
  envelope bytea not null check (length(envelope) between 5352 and 141400),
  day date not null,
  settled boolean not null default false,
  unique (partnership, mailbox)
);

-- What the desk laid in a mailbox; always the same size.
create table signals.replies (
  partnership uuid not null,
  id uuid primary key,
  desk text not null check (desk in ('signal', 'radicalisation')),
  mailbox text not null check (mailbox ~ '^[0-9a-f]{64}$'),
  slot text not null check (slot in ('question', 'outcome')),
  envelope bytea not null check (length(envelope) = 5352),
  day date not null,
  unique (partnership, mailbox, slot)
);

-- Triage of one letter, in codes. No text a person typed, on purpose.
create table signals.signals (
  partnership uuid not null,
  id uuid primary key,
  letter uuid not null,
  desk text not null check (desk in ('signal', 'radicalisation')),
  theme text not null,
  subject text not null,
  observation text not null,
  urgency text not null,
  about_safety boolean not null,
  municipal_task boolean not null,
  on_territory boolean not null,
  concrete boolean not null,
  recent boolean not null,
  state text not null default 'classified'
    check (state in ('classified', 'to-case', 'to-department', 'refused')),
  extract uuid,
  department text,
  reason text,
  classified_by uuid not null,
  classified_on date not null,
  decided_by uuid,
  decided_on date,
  destroy_by date,
  unique (partnership, letter)
);
create index on signals.signals (partnership, destroy_by) where destroy_by is not null;

-- A source-protected extract, written in the compartment that will receive it (`regime`). It holds no reference to the
-- letter, on purpose: only the desk knows which letter it came from.
create table signals.extracts (
  partnership uuid not null,
  id uuid primary key,
  regime text not null,
  organ text not null,
  theme text not null,
  subject text not null,
  state text not null default 'draft' check (state in ('draft', 'sent-back', 'released', 'taken')),
  author uuid not null,
  second_officer uuid,
  text_sealed bytea,
  remark_sealed bytea,
  written_on date not null,
  released_on date,
  taken_by_case uuid,
  destroy_by date not null,
  check (second_officer is null or second_officer <> author),
  check (state not in ('released', 'taken') or second_officer is not null)
);
create index on signals.extracts (partnership, regime, state);

alter table signals.list_keys enable row level security;
alter table signals.list_keys force row level security;
alter table signals.officer_lists enable row level security;
alter table signals.officer_lists force row level security;
alter table signals.officer_keys enable row level security;
alter table signals.officer_keys force row level security;
alter table signals.letters enable row level security;
alter table signals.letters force row level security;
alter table signals.answers enable row level security;
alter table signals.answers force row level security;
alter table signals.replies enable row level security;
alter table signals.replies force row level security;
alter table signals.signals enable row level security;
alter table signals.signals force row level security;
alter table signals.extracts enable row level security;
alter table signals.extracts force row level security;

-- ── the lists: public to read, brought in by an import ──
create policy read_in_public on signals.list_keys for select to resident_entrance, jobs, importer using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy read_in_public on signals.officer_lists for select to resident_entrance, jobs, importer using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy publish_as_importer on signals.list_keys for insert to importer with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy publish_as_importer on signals.officer_lists for insert to importer with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select on signals.list_keys, signals.officer_lists to workbench, resident_entrance, jobs, importer;
grant insert on signals.list_keys, signals.officer_lists to importer;

-- ── officers' keys: an officer makes and reads only the own one; who makes lists sees public halves only ──
create policy make_own_key on signals.officer_keys for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and person = (select sealed.text('person'))::uuid
  and case desk when 'signal' then (select sealed.has('roles', 'desk-officer'))
    else (select sealed.has('roles', 'radicalisation-officer')) end
);
create policy list_public_halves on signals.officer_keys for select to importer using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy seed_a_demonstration on signals.officer_keys for insert to importer with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy note_a_departure on signals.officer_keys for update to importer using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select, insert on signals.officer_keys to workbench;
grant select (partnership, id, person, desk, seal_key, sign_key, made_on, left_on), insert, update (left_on)
  on signals.officer_keys to importer;

-- ── the resident: lays a letter down, and reads a mailbox with its token; sees nothing of the desk ──
create policy lay_down_a_letter on signals.letters for insert to resident_entrance with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('entrance')) = 'resident'
  and token_hash = (select sealed.text('mailbox'))
  and progress = 'received' and not settled
);
create policy read_with_its_token on signals.letters for select to resident_entrance using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('entrance')) = 'resident'
  and token_hash = (select sealed.text('mailbox'))
);
create policy read_with_the_token_of_its_mailbox on signals.replies for select to resident_entrance using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and mailbox in (select l.mailbox from signals.letters l)
);
create policy answer_with_the_token_of_its_mailbox on signals.answers for insert to resident_entrance with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and not settled
  and exists (select from signals.letters l where l.mailbox = answers.mailbox and l.desk = answers.desk)
  and exists (select from signals.replies r where r.mailbox = answers.mailbox and r.slot = 'question')
);
create policy read_with_the_token_of_its_mailbox on signals.answers for select to resident_entrance using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and mailbox in (select l.mailbox from signals.letters l)
);
-- Ciphertext is not read back: the resident keeps no copy, on purpose.
grant insert on signals.letters, signals.answers to resident_entrance;
grant select (partnership, id, desk, mailbox, token_hash, letter_hash, day, progress) on signals.letters to resident_entrance;
grant select (partnership, id, desk, mailbox, letter_hash, day) on signals.answers to resident_entrance;
grant select on signals.replies to resident_entrance;

-- ── the desk: its own desk only. Reading stands in access/policies.cedar (locks.sql) ──
create policy carry_on_at_own_desk on signals.letters for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('regime')) = 'MUN'
  and case desk when 'signal' then (select sealed.has('roles', 'desk-officer'))
    else (select sealed.has('roles', 'radicalisation-officer')) end
);
create policy rewrap_at_own_desk on signals.answers for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('regime')) = 'MUN'
  and case desk when 'signal' then (select sealed.has('roles', 'desk-officer'))
    else (select sealed.has('roles', 'radicalisation-officer')) end
);
create policy reply_from_own_desk on signals.replies for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('regime')) = 'MUN'
  and case desk when 'signal' then (select sealed.has('roles', 'desk-officer'))
    else (select sealed.has('roles', 'radicalisation-officer')) end
);
-- Only the signal desk classifies: nothing about a worry about radicalisation is written until its protocol is adopted.
create policy classify_at_the_signal_desk on signals.signals for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('regime')) = 'MUN' and desk = 'signal'
  and (select sealed.has('roles', 'desk-officer'))
  and classified_by = (select sealed.text('person'))::uuid
);
create policy decide_at_the_signal_desk on signals.signals for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('regime')) = 'MUN' and desk = 'signal'
  and (select sealed.has('roles', 'desk-officer'))
);
grant select on signals.letters, signals.answers, signals.replies, signals.signals to workbench;
grant update (progress, envelope) on signals.letters to workbench;
grant update (envelope) on signals.answers to workbench;
grant insert on signals.replies to workbench;
grant insert, update on signals.signals to workbench;

-- ── extracts: written by one officer, released by another, taken by a case ──
create policy write_in_own_name on signals.extracts for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.has('roles', 'desk-officer'))
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and author = (select sealed.text('person'))::uuid and state = 'draft' and second_officer is null
);
-- The writer revises; another officer releases or sends back; a case takes what was released.
create policy revise_release_or_take on signals.extracts for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and (
    (state in ('draft', 'sent-back', 'released') and organ = (select sealed.text('organ'))
      and (select sealed.has('roles', 'desk-officer')))
    or (state = 'released' and ((select sealed.has('roles', 'process-manager')) or (select sealed.has('roles', 'delegate'))))
  )
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and (
    (state in ('draft', 'sent-back', 'released') and organ = (select sealed.text('organ'))
      and (select sealed.has('roles', 'desk-officer'))
      and (state <> 'released' or second_officer = (select sealed.text('person'))::uuid))
    or (state = 'taken' and ((select sealed.has('roles', 'process-manager')) or (select sealed.has('roles', 'delegate'))))
  )
);
grant select, insert on signals.extracts to workbench;
grant update (state, second_officer, text_sealed, remark_sealed, released_on, taken_by_case, destroy_by)
  on signals.extracts to workbench;

-- ── the night: lays letters down in a drawn order, and destroys what is due. It sees ciphertext only ──
create policy tend_by_night on signals.letters for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy tend_by_night on signals.answers for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy destroy_by_night on signals.replies for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy destroy_by_night on signals.signals for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy destroy_by_night on signals.extracts for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select, insert, delete on signals.letters, signals.answers to jobs;
grant select, delete on signals.replies, signals.signals, signals.extracts to jobs;
grant maintain on signals.letters, signals.answers, signals.replies, signals.signals, signals.extracts to jobs;
