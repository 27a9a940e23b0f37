-- The register of breaches of personal data (GDPR 33(5), BGS 1.4). Anybody who works in the alliance puts one in; only the
-- contact point handles it and only the contact point and the privacy officer read it, also not who put it in: a person
-- who tells of an own mistake is not looked up here. The words are sealed.
create table sharing.breaches (
  partnership uuid not null,
  id uuid primary key,
  regime text not null check (regime = 'WGS-ZVH'),
  state text not null check (state in ('open', 'closed')),
  -- From when somebody here knew of it: the seventy-two hours run from then.
  discovered_at timestamptz not null,
  registered_on date not null,
  registered_by text not null,
  natures text[] not null check (cardinality(natures) between 1 and 3
    and natures <@ array['confidentiality', 'integrity', 'availability']),
  what_sealed bytea not null,
  gravity text check (gravity in ('unlikely', 'risk', 'high-risk')),
  persons integer check (persons >= 0),
  assessment_sealed bytea,
  notified boolean,
  notified_at timestamptz,
  notification_sealed bytea,
  told boolean,
  told_on date,
  not_telling_ground text check (not_telling_ground in ('a', 'b', 'c')),
  telling_sealed bytea,
  closed_on date,
  lesson_sealed bytea,
  check ((gravity is null) = (assessment_sealed is null)),
  check (notified is distinct from true or notified_at is not null),
  check (notified is distinct from false or (gravity = 'unlikely' and notification_sealed is not null)),
  check (notified_at is null or notified_at <= discovered_at + interval '72 hours' or notification_sealed is not null),
  check (told is distinct from false or gravity <> 'high-risk' or not_telling_ground is not null),
  check (state <> 'closed' or (gravity is not null and notified is not null and told is not null and lesson_sealed is not null))
);
create index on sharing.breaches (partnership, state);
alter table sharing.breaches enable row level security;
alter table sharing.breaches force row level security;

create policy register_for_own_organ on sharing.breaches for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and registered_by = (select sealed.text('organ')) and state = 'open'
  and gravity is null and notified is null and told is null
);
create policy judge_as_contact_point on sharing.breaches for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.has('roles', 'contact-point-clerk')) and state = 'open'
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_that_it_is_there_as_job on sharing.breaches for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy let_go_as_job on sharing.breaches for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select, insert on sharing.breaches to workbench;
grant update (state, gravity, persons, assessment_sealed, notified, notified_at, notification_sealed, told, told_on,
  not_telling_ground, telling_sealed, closed_on, lesson_sealed) on sharing.breaches to workbench;
grant select (partnership, id, regime, registered_on), delete on sharing.breaches to jobs;
grant maintain on sharing.breaches to jobs;
