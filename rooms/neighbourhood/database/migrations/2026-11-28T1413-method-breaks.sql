-- That counting was different from a period on, told after a table was loaded. Of the whole table, all its editions. Never changed:
-- what was told wrongly is withdrawn by a further line, and the last line about a period holds.
create table neighbourhood.method_breaks (
  partnership uuid not null,
  id uuid primary key,
  table_name text not null check (length(table_name) between 1 and 80),
  from_stretch text not null check (length(from_stretch) between 4 and 20),
  why text not null check (length(why) between 3 and 300),
  verdict text not null check (verdict in ('told', 'withdrawn')),
  told_by text not null,
  told_on date not null,
  told_at timestamptz not null
);
create index on neighbourhood.method_breaks (partnership, table_name);
alter table neighbourhood.method_breaks enable row level security;
alter table neighbourhood.method_breaks force row level security;

create policy tell_as_analyst on neighbourhood.method_breaks for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.has('roles', 'analyst')) and told_by = (select sealed.text('organ'))
);
grant select, insert on neighbourhood.method_breaks to workbench;
