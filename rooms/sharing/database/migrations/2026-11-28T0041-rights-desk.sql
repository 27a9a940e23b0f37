-- The rights desk: what a person asks of all controllers together (BGS 1.1), what each organ says (BGS 1.2), and the
-- answer. Who asks and what is said is sealed; what stands open are codes, organs and days.
--
-- The desk never learns which cases there are, or which organs are in them, until the consultation closes: a request
-- about somebody nobody knows looks the same until that day.

create table sharing.rights_requests (
  partnership uuid not null,
  id uuid primary key,
  regime text not null check (regime = 'WGS-ZVH'),
  kind text not null check (kind in ('access', 'rectification', 'erasure', 'restriction', 'objection')),
  channel text not null check (channel in ('letter', 'counter', 'telephone', 'e-mail')),
  received_on date not null,
  due_on date not null check (due_on > received_on),
  state text not null check (state in
    ('received', 'established', 'consulting', 'to-decide', 'decided', 'answered', 'not-established')),
  -- Name, birth date, address: as the person gave them.
  identity_sealed bytea not null,
  asks_sealed bytea not null,
  -- The way it was checked and the day; never a copy or a number of a document.
  identity_way text check (identity_way in ('log-in', 'document-shown', 'letter-to-known-address', 'representative')),
  identity_on date,
  asked_on date,
  closes_on date,
  -- The organs that are asked; they read the request. Kept by the night's role, which alone knows them.
  consulted text[] not null default '{}',
  -- Of whom an answer is awaited, as `organ/own` or `organ/common`: who is silent on the day is named.
  awaited text[] not null default '{}',
  -- What acts of reading are looked for in the log for the answer ("who saw me"): ids of cases from the day after their
  -- admission. Kept by the night's role; no reply of the desk carries them.
  seen_in uuid[] not null default '{}',
  seen_from date,
  -- Every organ has spoken. Shown to the privacy officer only.
  complete boolean not null default false,
  opened_on date,
  outcome text check (outcome in ('given', 'partly', 'refused', 'nothing-held')),
  decided_on date,
  decision_reason_sealed bytea,
  answered_on date,
  check ((identity_on is null) = (identity_way is null)),
  check (state in ('received', 'not-established') or identity_on is not null),
  check (state in ('received', 'established', 'not-established') or closes_on is not null),
  check (state not in ('to-decide', 'decided', 'answered') or opened_on is not null),
  check (state not in ('decided', 'answered') or (outcome is not null and decision_reason_sealed is not null)),
  check (state <> 'answered' or answered_on is not null)
);
create index on sharing.rights_requests (partnership, state);
create index on sharing.rights_requests using gin (consulted);

-- Two months more, told to the person within the first month with the reason (GDPR 12(3)). Once.
create table sharing.term_extensions (
  partnership uuid not null,
  id uuid primary key,
  request uuid not null references sharing.rights_requests on delete cascade,
  regime text not null,
  told_on date not null,
  due_on date not null,
  reason_sealed bytea not null,
  unique (partnership, request)
);

-- What an organ says about what it brought itself, or for what the participants wrote down together. `opened`: the desk
-- may see it. `late`: given after a restriction ended.
create table sharing.verdicts (
  partnership uuid not null,
  id uuid primary key,
  request uuid not null references sharing.rights_requests on delete cascade,
  regime text not null,
  organ text not null,
  about text not null check (about in ('own', 'common')),
  verdict text not null check (verdict in ('give', 'partly', 'refuse', 'nothing-held', 'no-answer')),
  letter text check (letter in ('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j')),
  -- May the person be told that something is kept back? The last of the eight factors.
  told boolean not null,
  given_on date not null,
  opened boolean not null default false,
  late boolean not null default false,
  sent_on date,
  text_sealed bytea,
  check ((verdict in ('partly', 'refuse')) = (letter is not null)),
  check ((verdict in ('give', 'partly')) = (text_sealed is not null)),
  check (told or letter is not null)
);
create index on sharing.verdicts (request);

-- Why an organ keeps something back: the letter, the eight factors (UAVG 41(2)), the reason, and when it looks again. For
-- that organ and the privacy officer; the desk never reads it.
create table sharing.restrictions (
  partnership uuid not null,
  id uuid primary key,
  request uuid not null references sharing.rights_requests on delete cascade,
  verdict uuid not null references sharing.verdicts on delete cascade,
  regime text not null,
  organ text not null,
  about text not null check (about in ('own', 'common')),
  letter text not null check (letter in ('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j')),
  since date not null,
  look_again_on date not null,
  ended_on date,
  factors_sealed bytea not null,
  reason_sealed bytea not null
);
create index on sharing.restrictions (request);
create index on sharing.restrictions (look_again_on) where ended_on is null;

alter table sharing.rights_requests enable row level security;
alter table sharing.rights_requests force row level security;
alter table sharing.term_extensions enable row level security;
alter table sharing.term_extensions force row level security;
alter table sharing.verdicts enable row level security;
alter table sharing.verdicts force row level security;
alter table sharing.restrictions enable row level security;
alter table sharing.restrictions force row level security;

create policy register_as_contact_point on sharing.rights_requests for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.has('roles', 'contact-point-clerk'))
  and state = 'received' and consulted = '{}' and awaited = '{}' and seen_in = '{}' and not complete
);
-- While organs are consulted the desk changes nothing: it waits for the day, or for the privacy officer, who opens the
-- answers once every organ has spoken.
create policy go_on_as_contact_point_or_open_as_officer on sharing.rights_requests for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and (((select sealed.has('roles', 'contact-point-clerk')) and state in ('received', 'established', 'to-decide', 'decided'))
    or ((select sealed.has('roles', 'privacy-officer')) and state = 'consulting' and complete))
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and state in ('established', 'consulting', 'to-decide', 'decided', 'answered', 'not-established')
);
create policy extend_as_contact_point on sharing.term_extensions for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.has('roles', 'contact-point-clerk'))
);
create policy speak_for_own_organ on sharing.verdicts for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing' and verdict <> 'no-answer'
  and opened = late and sent_on is null
  and exists (select from sharing.rights_requests r where r.id = request
    and r.consulted @> (select array[sealed.text('organ')]) and (late or r.state = 'consulting'))
);
-- The privacy officer opens the answers; the contact point sends what is open.
create policy open_as_officer_or_send_as_contact_point on sharing.verdicts for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
  and ((select sealed.has('roles', 'privacy-officer'))
    or ((select sealed.has('roles', 'contact-point-clerk')) and opened))
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and opened
);
create policy restrict_for_own_organ on sharing.restrictions for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing' and ended_on is null
);
create policy look_again_for_own_organ on sharing.restrictions for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing' and ended_on is null
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and organ = (select sealed.text('organ'))
);

-- The night: finds whom to consult, closes a consultation on its day, and lets go of what is no longer needed.
create policy consult_and_close_as_job on sharing.rights_requests for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on sharing.term_extensions for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy let_go_as_job on sharing.term_extensions for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy name_the_silent_as_job on sharing.verdicts for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on sharing.restrictions for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy let_go_as_job on sharing.restrictions for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);

grant select, insert on sharing.rights_requests, sharing.term_extensions, sharing.verdicts, sharing.restrictions to workbench;
grant update (state, identity_way, identity_on, asked_on, closes_on, opened_on, outcome, decided_on, decision_reason_sealed,
  answered_on) on sharing.rights_requests to workbench;
grant update (opened, sent_on) on sharing.verdicts to workbench;
grant update (look_again_on, reason_sealed, ended_on) on sharing.restrictions to workbench;
grant select, delete, update (consulted, awaited, seen_in, seen_from, complete, state, opened_on) on sharing.rights_requests to jobs;
grant select, delete on sharing.term_extensions, sharing.restrictions to jobs;
grant select, insert, delete, update (opened) on sharing.verdicts to jobs;
grant maintain on sharing.rights_requests, sharing.term_extensions, sharing.verdicts, sharing.restrictions to jobs;
