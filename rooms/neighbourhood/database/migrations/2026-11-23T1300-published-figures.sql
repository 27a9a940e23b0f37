-- Published figures about areas. Nothing here is about a person; everything may be read by anyone (tier O).
-- Rows are only ever added: an edition that was loaded stays as it was, so that a report can be made again.
create schema neighbourhood;
grant usage on schema neighbourhood to workbench, resident_entrance, jobs, importer;

-- One state of the published pages. A correction of an edition is a further load of the same code, beside the first.
create table neighbourhood.editions (
  partnership uuid not null,
  id uuid primary key,
  code text not null check (length(code) between 1 and 80),
  load smallint not null check (load > 0),
  -- Last day the edition speaks about; null when the source does not say.
  covers_until date,
  standing text not null check (standing in ('published', 'secondary')),
  -- What the publisher says about reuse. Nothing else than silence has been seen so far.
  reuse text not null default 'not-stated' check (reuse in ('not-stated')),
  content_sha256 bytea not null check (length(content_sha256) = 32),
  loaded_on date not null,
  unique (partnership, code, load),
  unique (partnership, code, content_sha256)
);
alter table neighbourhood.editions enable row level security;
alter table neighbourhood.editions force row level security;

-- One series: what is counted or asked, about which area, from which kind of source. Labels never change, since
-- reports are made again from them; a source that changes a label brings a new indicator.
create table neighbourhood.indicators (
  partnership uuid not null,
  id uuid primary key,
  theme text not null check (theme ~ '^[1-9]\.[1-9]$'),
  area text not null,
  source text not null check (source in ('police-register', 'survey')),
  unit text not null check (unit in ('count', 'percent', 'score')),
  nl text not null,
  en text not null,
  -- Languages whose label is our own wording, because the page was not seen in that language.
  own_words text[] not null default '{}',
  -- Dutch label of the total this indicator is counted in.
  part_of text,
  unique (partnership, theme, area, source, unit, nl)
);
alter table neighbourhood.indicators enable row level security;
alter table neighbourhood.indicators force row level security;

-- One number, with the page it stands on.
create table neighbourhood.figures (
  partnership uuid not null,
  id uuid primary key,
  edition uuid not null references neighbourhood.editions,
  indicator uuid not null references neighbourhood.indicators,
  -- Null when the source prints no year.
  year smallint check (year between 1990 and 2100),
  period text not null check (period in ('full-year', 'jan-mar', 'jan-jun', 'jan-sep', 'not-printed')),
  amount numeric not null check (amount >= 0),
  -- People asked; null when the source prints no number, and then no margin can be given.
  sample_size integer check (sample_size > 0),
  page text not null,
  check ((year is null) = (period = 'not-printed')),
  unique nulls not distinct (partnership, edition, indicator, year, period)
);
alter table neighbourhood.figures enable row level security;
alter table neighbourhood.figures force row level security;
create index on neighbourhood.figures (partnership, indicator);

-- Residents read what is published; so do jobs, to make reports; the importer reads what it compares with.
create policy read_what_is_published on neighbourhood.editions for select to resident_entrance, jobs, importer
  using ((select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid);
create policy read_what_is_published on neighbourhood.indicators for select to resident_entrance, jobs, importer
  using ((select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid);
create policy read_what_is_published on neighbourhood.figures for select to resident_entrance, jobs, importer
  using ((select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid);

-- Only the importer adds. Nobody has update or delete, on purpose.
create policy insert_when_importing_figures on neighbourhood.editions for insert to importer with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'import-figures'
);
create policy insert_when_importing_figures on neighbourhood.indicators for insert to importer with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'import-figures'
);
create policy insert_when_importing_figures on neighbourhood.figures for insert to importer with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'import-figures'
);
grant select on neighbourhood.editions, neighbourhood.indicators, neighbourhood.figures
  to workbench, resident_entrance, jobs, importer;
grant insert on neighbourhood.editions, neighbourhood.indicators, neighbourhood.figures to importer;
