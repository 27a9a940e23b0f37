-- Who looked at how many people. An opening names staff, a day and a random id of what was opened: no identity, no case.
-- It is kept thirty days, so that slow looking is seen too, and then forgotten. Nobody may change one; nobody but the
-- person and the privacy officer may read one.
create table sharing.openings (
  partnership uuid not null,
  id uuid primary key,
  person uuid not null,
  organ text not null,
  role text not null,
  day date not null,
  kind text not null check (kind in ('person', 'export')),
  thing uuid not null,
  unique (partnership, person, day, kind, thing)
);
create index on sharing.openings (partnership, day);

-- A quota was passed: told to the privacy officer and to deciders of other organs, with the refusal itself.
create table sharing.quota_alerts (
  partnership uuid not null,
  id uuid primary key,
  person uuid not null,
  organ text not null,
  role text not null,
  kind text not null check (kind in ('person', 'export')),
  day date not null,
  at timestamptz not null,
  quota integer not null check (quota > 0),
  unique (partnership, person, day, kind)
);

-- How it ended, once; by somebody else. Nothing is written about a colleague: a code.
create table sharing.settled_alerts (
  partnership uuid not null,
  id uuid primary key,
  alert uuid not null references sharing.quota_alerts (id),
  person uuid not null,
  organ text not null,
  outcome text not null check (outcome in ('explained', 'told-to-employer', 'incident')),
  settled_on date not null,
  unique (partnership, alert)
);

alter table sharing.openings enable row level security;
alter table sharing.openings force row level security;
alter table sharing.quota_alerts enable row level security;
alter table sharing.quota_alerts force row level security;
alter table sharing.settled_alerts enable row level security;
alter table sharing.settled_alerts force row level security;

create policy count_for_oneself on sharing.openings for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and person = (select sealed.text('person'))::uuid and organ = (select sealed.text('organ'))
);
create policy alert_about_oneself on sharing.quota_alerts for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and person = (select sealed.text('person'))::uuid and organ = (select sealed.text('organ'))
);
-- Never one's own, and a decider never one of the own organ.
create policy settle_anothers_alert on sharing.settled_alerts for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and person = (select sealed.text('person'))::uuid and organ = (select sealed.text('organ'))
  and exists (
    select from sharing.quota_alerts a
    where a.id = alert and a.person <> (select sealed.text('person'))::uuid
      and ((select sealed.has('roles', 'privacy-officer')) or a.organ <> (select sealed.text('organ')))
  )
);
create policy forget_as_job on sharing.openings for all to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);

grant select, insert on sharing.openings, sharing.quota_alerts, sharing.settled_alerts to workbench;
grant select, delete on sharing.openings to jobs;
