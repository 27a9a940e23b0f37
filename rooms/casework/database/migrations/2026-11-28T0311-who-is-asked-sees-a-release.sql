-- A release shows to whom it concerns: the releasing organ, who is asked, of whom something is in it, who received it.
-- Before, every organ involved saw that something was to leave, also when all of it was withheld from that organ.
alter table casework.releases add column suppliers text[] not null default '{}';
alter table casework.releases no force row level security;
alter table casework.release_items no force row level security;
update casework.releases r set suppliers = coalesce(
  (select array_agg(distinct i.supplier order by i.supplier) from casework.release_items i where i.release = r.id), '{}');
alter table casework.releases force row level security;
alter table casework.release_items force row level security;
create index on casework.releases using gin (asked);
create index on casework.releases using gin (suppliers);
