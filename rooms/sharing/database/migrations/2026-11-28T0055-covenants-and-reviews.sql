-- What organs of an alliance have signed. Public: names of organs and days, the place of the document and its fingerprint.
-- Nobody changes or removes one: a covenant that ended stays findable.
create table sharing.covenants (
  partnership uuid not null,
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  regime text not null,
  parties text[] not null check (cardinality(parties) >= 2),
  from_day date not null,
  until_day date not null check (until_day > from_day),
  place text not null check (length(place) between 1 and 300),
  document_sha256 text not null check (document_sha256 ~ '^[0-9a-f]{64}$'),
  recorded_by text not null,
  recorded_on date not null
);

-- Who looked at which rights, once a year (BIO2 5.18.02). About staff only; never one's own.
create table sharing.authorisation_reviews (
  partnership uuid not null,
  id uuid primary key,
  appointment uuid not null,
  reviewed_organ text not null,
  reviewed_person uuid not null,
  person uuid not null,
  organ text not null,
  outcome text not null check (outcome in ('kept', 'to-end')),
  reviewed_on date not null,
  written timestamptz not null,
  check (person <> reviewed_person)
);
create index on sharing.authorisation_reviews (appointment, reviewed_on);

alter table sharing.covenants enable row level security;
alter table sharing.covenants force row level security;
alter table sharing.authorisation_reviews enable row level security;
alter table sharing.authorisation_reviews force row level security;

create policy record_as_legal_adviser on sharing.covenants for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.has('roles', 'legal-adviser')) and recorded_by = (select sealed.text('organ'))
);
-- What is signed is published: the resident entrance reads it without anybody being known.
create policy read_at_the_resident_entrance on sharing.covenants for select to resident_entrance using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy review_for_own_organ_or_as_administrator on sharing.authorisation_reviews for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and person = (select sealed.text('person'))::uuid and organ = (select sealed.text('organ'))
  and (((select sealed.has('roles', 'delegate')) and reviewed_organ = (select sealed.text('organ')))
    or (select sealed.has('roles', 'administrator')))
);
grant select, insert on sharing.covenants, sharing.authorisation_reviews to workbench;
grant select on sharing.covenants to resident_entrance;
