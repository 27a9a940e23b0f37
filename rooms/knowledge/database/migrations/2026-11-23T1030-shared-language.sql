-- The shared language of the partnership: words, what each organ means by them, fields and themes of safety policy.
-- Nothing here is about a person; everybody may read it (tier O). Rows are only ever added: a change is a new version.
create schema knowledge;
grant usage on schema knowledge to workbench, resident_entrance, jobs, importer;

-- One version of one word. The highest version is the one in use.
create table knowledge.terms (
  partnership uuid not null,
  id uuid primary key,
  code text not null check (code ~ '^[a-z][a-z-]{1,60}$'),
  version integer not null check (version > 0),
  valid_from date not null,
  name_nl text not null,
  name_en text not null,
  says_nl text not null,
  says_en text not null,
  source_nl text not null,
  source_en text not null,
  unique (partnership, code, version)
);
alter table knowledge.terms enable row level security;
alter table knowledge.terms force row level security;

-- What one organ means by a word, beside the shared explanation; `confirmed_on` null: our draft, not yet theirs.
create table knowledge.meanings (
  partnership uuid not null,
  id uuid primary key,
  term text not null,
  organ text not null,
  version integer not null check (version > 0),
  valid_from date not null,
  nl text not null,
  en text not null,
  confirmed_on date,
  unique (partnership, term, organ, version)
);
alter table knowledge.meanings enable row level security;
alter table knowledge.meanings force row level security;

-- Fields (`5`) and themes (`5.2`) as one edition of the safety analysis names them. Themes move between editions.
create table knowledge.themes (
  partnership uuid not null,
  id uuid primary key,
  edition text not null,
  code text not null check (code ~ '^[1-9](\.[1-9])?$'),
  nl text not null,
  en text not null,
  -- The English name is our own wording.
  own boolean not null,
  page text not null,
  source_nl text not null,
  source_en text not null,
  loaded_on date not null,
  unique (partnership, edition, code)
);
alter table knowledge.themes enable row level security;
alter table knowledge.themes force row level security;

-- The workbench reads by the rules of access/policies.cedar (locks.sql); these three read what is open.
create policy read_what_is_open on knowledge.terms for select to resident_entrance, jobs, importer
  using ((select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid);
create policy read_what_is_open on knowledge.meanings for select to resident_entrance, jobs, importer
  using ((select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid);
create policy read_what_is_open on knowledge.themes for select to resident_entrance, jobs, importer
  using ((select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid);

-- Only loading adds. Nobody has update or delete, on purpose.
create policy insert_when_loading_knowledge on knowledge.terms for insert to importer with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'load-knowledge'
);
create policy insert_when_loading_knowledge on knowledge.meanings for insert to importer with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'load-knowledge'
);
create policy insert_when_loading_knowledge on knowledge.themes for insert to importer with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'load-knowledge'
);
grant select on knowledge.terms, knowledge.meanings, knowledge.themes to workbench, resident_entrance, jobs, importer;
grant insert on knowledge.terms, knowledge.meanings, knowledge.themes to importer;
