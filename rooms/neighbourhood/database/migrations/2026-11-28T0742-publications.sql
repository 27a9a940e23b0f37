-- What is proposed for publication, with what an attacker was left with. The table it was made from is kept nowhere: only
-- what would be published stands here, and of a proposal that may not be published not even that.
create table neighbourhood.publication_proposals (
  partnership uuid not null,
  id uuid primary key,
  state text not null check (state in ('proposed', 'blocked', 'released', 'declined')),
  origin text not null check (origin in ('open-data', 'own-count', 'survey')),
  -- Which records or answers were counted: publications on the same basis are held against each other.
  basis text not null check (length(basis) between 1 and 80),
  title_nl text not null check (length(title_nl) between 1 and 200),
  title_en text not null check (length(title_en) between 1 and 200),
  artefact text,
  artefact_sha256 bytea,
  -- Exactly the figures the artefact shows of a held table, for the next proof.
  ledger jsonb not null,
  report jsonb not null,
  against uuid[] not null,
  proposed_by text not null,
  proposed_for text not null,
  proposed_on date not null,
  proposed_at timestamptz not null,
  decided_for text,
  decided_on date,
  decision_reason text check (length(decision_reason) between 1 and 2000),
  check ((artefact is null) = (artefact_sha256 is null)),
  check ((state = 'blocked') = (artefact is null)),
  check (artefact_sha256 = sha256(convert_to(artefact, 'UTF8')))
);
create index on neighbourhood.publication_proposals (partnership, proposed_at);

-- What was published, as its very bytes. Never changed, never removed: there is no right to, for anybody, on purpose.
create table neighbourhood.publications (
  partnership uuid not null,
  -- That of its proposal.
  id uuid primary key references neighbourhood.publication_proposals,
  basis text not null check (length(basis) between 1 and 80),
  -- The how manieth on its basis: two released at once would not have been proven against each other.
  place integer not null check (place > 0),
  origin text not null check (origin in ('open-data', 'own-count', 'survey')),
  title_nl text not null,
  title_en text not null,
  artefact text not null,
  artefact_sha256 bytea not null check (artefact_sha256 = sha256(convert_to(artefact, 'UTF8'))),
  ledger jsonb not null,
  released_for text not null,
  released_on date not null,
  unique (partnership, basis, place)
);

alter table neighbourhood.publication_proposals enable row level security;
alter table neighbourhood.publication_proposals force row level security;
alter table neighbourhood.publications enable row level security;
alter table neighbourhood.publications force row level security;

create policy propose_as_analyst on neighbourhood.publication_proposals for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.has('roles', 'analyst')) and state in ('proposed', 'blocked')
  and proposed_by = (select sealed.text('person')) and proposed_for = (select sealed.text('organ'))
);
-- Two people: nobody decides on an own proposal, also not in another appointment.
create policy decide_as_another on neighbourhood.publication_proposals for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and ((select sealed.has('roles', 'programme-manager')) or (select sealed.has('roles', 'privacy-officer')))
  and state = 'proposed' and proposed_by <> (select sealed.text('person'))
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and state in ('released', 'declined') and decided_for = (select sealed.text('organ'))
);
create policy release_as_another on neighbourhood.publications for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and ((select sealed.has('roles', 'programme-manager')) or (select sealed.has('roles', 'privacy-officer')))
  and released_for = (select sealed.text('organ'))
  and exists (
    select from neighbourhood.publication_proposals p
    where p.id = publications.id and p.state = 'released' and p.artefact_sha256 = publications.artefact_sha256
  )
);
create policy read_what_is_published on neighbourhood.publications for select to resident_entrance
  using ((select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid);

grant select, insert on neighbourhood.publication_proposals to workbench;
grant update (state, decided_for, decided_on, decision_reason) on neighbourhood.publication_proposals to workbench;
grant select, insert on neighbourhood.publications to workbench;
grant select on neighbourhood.publications to resident_entrance;
