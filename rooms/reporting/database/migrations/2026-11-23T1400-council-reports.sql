-- Reports to the council, made from published figures. Nothing here is about a person (tier O).
-- Rows are only ever added: a report that was published is never changed, and neither is what was read into figures.
create schema reporting;
grant usage on schema reporting to workbench, resident_entrance;

-- What somebody read into the figures of one edition. A newer edition leaves it behind; it is never moved along.
create table reporting.interpretations (
  partnership uuid not null,
  id uuid primary key,
  theme text not null check (theme ~ '^[1-9]\.[1-9]$'),
  -- Code of the edition that was read.
  edition text not null check (length(edition) between 1 and 80),
  nl text not null check (length(nl) between 1 and 2000),
  en text not null check (length(en) between 1 and 2000),
  written_on date not null
);
alter table reporting.interpretations enable row level security;
alter table reporting.interpretations force row level security;
create index on reporting.interpretations (partnership, edition);

-- One report: which editions and interpretations it was made from, its words, and the hashes that prove that it comes
-- out the same again.
create table reporting.reports (
  partnership uuid not null,
  id uuid primary key,
  as_of text not null check (length(as_of) between 1 and 80),
  number smallint not null check (number > 0),
  made_on date not null,
  form smallint not null,
  editions uuid[] not null check (cardinality(editions) > 0),
  interpretations uuid[] not null default '{}',
  figures_sha256 bytea not null check (length(figures_sha256) = 32),
  renderer text not null,
  pdf_nl_sha256 bytea not null check (length(pdf_nl_sha256) = 32),
  pdf_en_sha256 bytea not null check (length(pdf_en_sha256) = 32),
  -- json, not jsonb: the words come back in the order they were written, so that the bytes are the same.
  texts json not null,
  unique (partnership, as_of, number)
);
alter table reporting.reports enable row level security;
alter table reporting.reports force row level security;

create policy read_what_is_published on reporting.interpretations for select to resident_entrance
  using ((select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid);
create policy read_what_is_published on reporting.reports for select to resident_entrance
  using ((select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid);

-- Nobody has update or delete, on purpose.
create policy insert_as_analyst_or_programme_manager on reporting.interpretations for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and ((select sealed.has('roles', 'analyst')) or (select sealed.has('roles', 'programme-manager')))
);
create policy insert_as_analyst_or_programme_manager on reporting.reports for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and ((select sealed.has('roles', 'analyst')) or (select sealed.has('roles', 'programme-manager')))
);
grant select on reporting.interpretations, reporting.reports to workbench, resident_entrance;
grant insert on reporting.interpretations, reporting.reports to workbench;
