-- Protocols on their way into force. A municipality proposes its own rules for a regime; the legality committee is heard
-- (WGS 1.8(6)); two organs adopt. No person is in here: rules, organs and days. Rows are added, never changed, except
-- that a proposal ends.

create table sharing.protocols (
  partnership uuid not null,
  id uuid primary key,
  regime text not null,
  version integer not null check (version > 0),
  -- The file as it was handed in, and what was read from it.
  written text not null check (length(written) between 1 and 100000),
  content jsonb not null,
  -- Written to show how it is done; nobody may work by it.
  example boolean not null,
  proposed_by text not null,
  proposed_on date not null,
  state text not null check (state in ('proposed', 'adopted', 'withdrawn'))
);
create index on sharing.protocols (partnership, regime, state);

-- What the national legality committee said, with minority notes (BGS 1.13, 1.14), as the privacy officer recorded it.
create table sharing.advices (
  partnership uuid not null,
  id uuid primary key,
  protocol uuid not null references sharing.protocols (id),
  outcome text not null check (outcome in ('positive', 'with-remarks', 'negative')),
  reference text not null check (length(reference) between 1 and 200),
  summary text not null check (length(summary) between 1 and 4000),
  minority_note text check (length(minority_note) between 1 and 4000),
  given_on date not null,
  recorded_by text not null
);
create index on sharing.advices (protocol);

-- Going on without advice, or against it: only with reasons, told to the committee and the coordinating officer (BGS 1.13).
create table sharing.deviations (
  partnership uuid not null,
  id uuid primary key,
  protocol uuid not null references sharing.protocols (id),
  reason text not null check (length(reason) between 1 and 4000),
  organ text not null,
  recorded_on date not null
);
create index on sharing.deviations (protocol);

create table sharing.adoptions (
  partnership uuid not null,
  id uuid primary key,
  protocol uuid not null references sharing.protocols (id),
  organ text not null,
  adopted_on date not null,
  unique (partnership, protocol, organ)
);

alter table sharing.protocols enable row level security;
alter table sharing.protocols force row level security;
alter table sharing.advices enable row level security;
alter table sharing.advices force row level security;
alter table sharing.deviations enable row level security;
alter table sharing.deviations force row level security;
alter table sharing.adoptions enable row level security;
alter table sharing.adoptions force row level security;

create policy propose_as_legal_adviser on sharing.protocols for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.has('roles', 'legal-adviser')) and proposed_by = (select sealed.text('organ'))
  and state = 'proposed'
);
create policy record_advice_as_privacy_officer on sharing.advices for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.has('roles', 'privacy-officer')) and recorded_by = (select sealed.text('organ'))
  and exists (select from sharing.protocols p where p.id = protocol and p.state = 'proposed')
);
create policy deviate_for_own_organ on sharing.deviations for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and ((select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'mayor')))
  and organ = (select sealed.text('organ'))
  and exists (select from sharing.protocols p where p.id = protocol and p.state = 'proposed')
);
-- Only an organ that decides in the proposed regime, and only once the committee was heard or the deviation is written.
create policy adopt_for_own_organ on sharing.adoptions for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and ((select sealed.has('roles', 'delegate')) or (select sealed.has('roles', 'mayor')))
  and organ = (select sealed.text('organ'))
  and exists (
    select from sharing.protocols p, jsonb_array_elements(p.content -> 'participants') participant
    where p.id = protocol and p.state = 'proposed'
      and participant ->> 'organ' = adoptions.organ and participant ->> 'kind' <> 'private'
  )
  and (
    exists (select from sharing.deviations d where d.protocol = adoptions.protocol)
    or (exists (select from sharing.advices a where a.protocol = adoptions.protocol)
      and not exists (select from sharing.advices a where a.protocol = adoptions.protocol and a.outcome = 'negative'))
  )
);
-- A proposal is adopted with its second organ, or taken back by the organ that made it.
create policy end_proposal on sharing.protocols for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and state = 'proposed'
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and ((state = 'withdrawn' and proposed_by = (select sealed.text('organ')) and (select sealed.has('roles', 'legal-adviser')))
  or (state = 'adopted'
    and (select count(distinct a.organ) from sharing.adoptions a where a.protocol = protocols.id) >= 2))
);
-- The rules themselves follow only from a protocol that two organs adopted.
create policy bring_in_what_was_adopted on sharing.regimes for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and exists (
    select from sharing.protocols p
    where p.state = 'adopted' and p.regime = regimes.code and p.version = regimes.version
      and (p.content - 'purposes' - 'validFrom') = (regimes.content - 'validFrom')
  )
);
create policy bring_in_what_was_adopted on sharing.purposes for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and exists (
    select from sharing.protocols p
    where p.state = 'adopted' and p.content -> 'purposes' @> jsonb_build_array(purposes.content)
  )
);

grant select, insert on sharing.protocols, sharing.advices, sharing.deviations, sharing.adoptions to workbench;
grant update (state) on sharing.protocols to workbench;
grant insert on sharing.regimes, sharing.purposes to workbench;
