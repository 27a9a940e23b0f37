-- Until when anything may be kept, and how it goes. Ids, organs and days, except three sealed columns with reasons.

-- One clock per row of personal content, in whichever room the row stands (`kind` is its table); `id` is the row's own.
-- It says when the data were first processed in this partnership. Nobody has update: a clock never restarts, and a copy,
-- a quote or a split starts with the earliest day of what it comes from. A renewal stands beside it, never in it.
create table sharing.clocks (
  partnership uuid not null,
  id uuid primary key,
  regime text not null,
  kind text not null check (kind ~ '^[a-z]+\.[a-z_]+$'),
  case_ref uuid not null,
  -- By which word people speak of the case; only on the clock of the case itself.
  name text check (length(name) <= 60),
  -- Who supplied it: whose consent a renewal needs (WGS 1.8(7)).
  organ text not null,
  first_processed_on date not null,
  destroy_by date not null,
  because text not null check (because in ('hard-limit', 'supplier-set-day', 'quoted')),
  quotes uuid[] not null default '{}',
  -- The act's own limit, also for whoever passes by the rules: five years after the first processing, on the day exactly.
  check (destroy_by <= first_processed_on + interval '5 years'),
  check (destroy_by >= first_processed_on)
);
create index on sharing.clocks (partnership, regime, destroy_by);
create index on sharing.clocks (case_ref);

-- Core participants order that data of one case stay available longer (BGS 1.16(2)-(3)).
create table sharing.renewals (
  partnership uuid not null,
  id uuid primary key,
  regime text not null,
  case_ref uuid not null,
  name text not null check (length(name) <= 60),
  -- a: open at the limit and still meeting the criteria; b: closed less than a year before it, with a high risk of relapse.
  ground text not null check (ground in ('a', 'b')),
  limit_on date not null,
  until_on date not null check (until_on > limit_on and until_on <= limit_on + interval '2 years'),
  -- Whom it is asked: every organ that may have supplied something. Who did, each sees of itself only.
  asked text[] not null,
  deciders text[] not null,
  proposed_by text not null,
  proposed_person uuid not null,
  proposed_on date not null,
  state text not null default 'proposed' check (state in ('proposed', 'decided', 'withdrawn')),
  decided_by text,
  decided_person uuid,
  decided_on date,
  reasons_sealed bytea not null,
  check (regime = 'WGS-ZVH'),
  check (proposed_by = any (deciders)),
  check ((state = 'decided') = (decided_by is not null and decided_person is not null and decided_on is not null)),
  check (decided_by is distinct from proposed_by and decided_person is distinct from proposed_person)
);
create index on sharing.renewals (case_ref);
-- A supplier's answer about one item. Seen by that supplier and by the control of legality only: whoever decides must not
-- learn from it what was withheld.
create table sharing.consents (
  partnership uuid not null,
  id uuid primary key,
  regime text not null,
  renewal uuid not null references sharing.renewals (id) on delete cascade,
  item uuid not null,
  organ text not null,
  person uuid not null,
  consents boolean not null,
  answered_on date not null,
  unique (partnership, renewal, item)
);

-- A claim or a statutory duty keeps a case from destruction: it stays shielded, nobody in the work reads it (WGS 1.8(7)).
create table sharing.holds (
  partnership uuid not null,
  id uuid primary key,
  regime text not null,
  case_ref uuid not null,
  ground text not null check (ground in ('claim', 'duty')),
  placed_by text not null,
  placed_person uuid not null,
  placed_on date not null,
  review_on date not null check (review_on > placed_on),
  lifted boolean not null default false,
  lifted_by text,
  lifted_on date,
  reason_sealed bytea not null,
  check (lifted = (lifted_by is not null) and lifted = (lifted_on is not null))
);
create index on sharing.holds (case_ref);

-- What two people of two organs let go, frozen as they saw it. `items`: id, kind, case, rule and day; no words.
create table sharing.destruction_lists (
  partnership uuid not null,
  id uuid primary key,
  regime text not null,
  until_on date not null,
  made_on date not null,
  made_by text not null,
  made_person uuid not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  items jsonb not null check (jsonb_typeof(items) = 'array' and jsonb_array_length(items) > 0)
);
create table sharing.releases (
  partnership uuid not null,
  id uuid primary key,
  regime text not null,
  list uuid not null references sharing.destruction_lists (id),
  organ text not null,
  person uuid not null,
  released_on date not null,
  unique (partnership, list, organ),
  unique (partnership, list, person)
);

-- What was destroyed, row by row: which rule, which days, and a hash of table and id. Written in the transaction that
-- destroys. Who holds the id from elsewhere can show that it is gone; from the hash nobody finds the id.
create table sharing.destroyed_items (
  partnership uuid not null,
  id uuid primary key,
  regime text not null,
  run uuid not null,
  kind text not null,
  rule text not null check (rule in ('R1', 'R2', 'R4')),
  because text not null,
  first_processed_on date not null,
  destroyed_on date not null,
  list uuid,
  by_organ text,
  item_hash text not null check (item_hash ~ '^[0-9a-f]{64}$')
);
create index on sharing.destroyed_items (partnership, regime, run);
-- A certificate sums up one run. Never changed, kept as long as the log.
create table sharing.certificates (
  partnership uuid not null,
  id uuid primary key,
  regime text not null,
  destroyed_on date not null,
  content jsonb not null
);

alter table sharing.clocks enable row level security;
alter table sharing.clocks force row level security;
alter table sharing.renewals enable row level security;
alter table sharing.renewals force row level security;
alter table sharing.consents enable row level security;
alter table sharing.consents force row level security;
alter table sharing.holds enable row level security;
alter table sharing.holds force row level security;
alter table sharing.destruction_lists enable row level security;
alter table sharing.destruction_lists force row level security;
alter table sharing.releases enable row level security;
alter table sharing.releases force row level security;
alter table sharing.destroyed_items enable row level security;
alter table sharing.destroyed_items force row level security;
alter table sharing.certificates enable row level security;
alter table sharing.certificates force row level security;

-- ── clocks: start with the content, end after it ──
create policy start_for_own_organ on sharing.clocks for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and organ = (select sealed.text('organ'))
);
-- A key from the content to its clock keeps this from stopping the clock of anything that is still there.
create policy stop_after_the_content on sharing.clocks for delete to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
);
grant select, insert, delete on sharing.clocks to workbench;
-- Whoever destroys a whole case may not see which organs supplied something to it, and stops their clocks all the same.
-- With the owner's rights, in the regime of the act only; that nothing of the case is left, the keys from its rows see to.
create policy the_house_stops_clocks on sharing.clocks for all to schakel_owner using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime'))
);
create function sharing.stop_clocks(in_case uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
  delete from sharing.clocks k where k.case_ref = in_case;
end;
revoke all on function sharing.stop_clocks(uuid) from public;
grant execute on function sharing.stop_clocks(uuid) to workbench, jobs;

-- ── renewals: ordered by two core participants, consented to item by item ──
create policy propose_as_core_participant on sharing.renewals for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and (select sealed.has('roles', 'delegate')) and deciders @> (select array[sealed.text('organ')])
  and proposed_by = (select sealed.text('organ')) and proposed_person = (select sealed.text('person'))::uuid
  and state = 'proposed'
);
create policy end_proposed_renewal on sharing.renewals for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and (select sealed.has('roles', 'delegate')) and deciders @> (select array[sealed.text('organ')])
  and state = 'proposed'
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and ((state = 'decided' and decided_by = (select sealed.text('organ')) and decided_person = (select sealed.text('person'))::uuid)
    or (state = 'withdrawn' and proposed_by = (select sealed.text('organ'))))
);
-- Only for what the own organ supplied, while it is not decided.
create policy answer_for_own_items on sharing.consents for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and organ = (select sealed.text('organ')) and person = (select sealed.text('person'))::uuid
  and exists (
    select from sharing.renewals r join sharing.clocks k on k.case_ref = r.case_ref
    where r.id = consents.renewal and r.state = 'proposed' and k.id = consents.item and k.organ = consents.organ
  )
);
create policy answer_again_before_the_decision on sharing.consents for delete to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and exists (select from sharing.renewals r where r.id = consents.renewal and r.state = 'proposed')
);
grant select, insert on sharing.renewals to workbench;
grant update (state, decided_by, decided_person, decided_on) on sharing.renewals to workbench;
grant select, insert, delete on sharing.consents to workbench;

-- ── holds: by a legal adviser, until lifted ──
create policy hold_as_legal_adviser on sharing.holds for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'legality'
  and (select sealed.has('roles', 'legal-adviser'))
  and placed_by = (select sealed.text('organ')) and placed_person = (select sealed.text('person'))::uuid
  and not lifted
);
create policy lift_as_legal_adviser on sharing.holds for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'legality'
  and (select sealed.has('roles', 'legal-adviser')) and not lifted
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and lifted and lifted_by = (select sealed.text('organ'))
);
grant select, insert on sharing.holds to workbench;
grant update (lifted, lifted_by, lifted_on) on sharing.holds to workbench;

-- ── lists and their releases: the control of legality, two people, two organs ──
create policy make_as_privacy_officer on sharing.destruction_lists for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'legality'
  and (select sealed.has('roles', 'privacy-officer'))
  and made_by = (select sealed.text('organ')) and made_person = (select sealed.text('person'))::uuid
);
create policy release_for_own_organ on sharing.releases for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'legality'
  and ((select sealed.has('roles', 'privacy-officer')) or (select sealed.has('roles', 'legal-adviser')))
  and organ = (select sealed.text('organ')) and person = (select sealed.text('person'))::uuid
  and exists (select from sharing.destruction_lists l where l.id = releases.list)
);
grant select, insert on sharing.destruction_lists, sharing.releases to workbench;

-- ── proof: by the night, and by whoever refuses a report and destroys it with the decision ──
create policy prove_refusal_as_core_participant on sharing.destroyed_items for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and (select sealed.text('ground')) = 'processing'
  and (select sealed.has('roles', 'delegate')) and rule = 'R2' and by_organ = (select sealed.text('organ'))
);
grant select, insert on sharing.destroyed_items to workbench;
grant select on sharing.certificates to workbench;

-- ── the night: ids and days, never the reasons ──
create policy see_what_is_due_as_job on sharing.clocks for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy stop_as_job on sharing.clocks for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_as_job on sharing.renewals for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on sharing.renewals for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_as_job on sharing.consents for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_as_job on sharing.holds for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy erase_as_job on sharing.holds for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_as_job on sharing.destruction_lists for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_as_job on sharing.releases for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy see_as_job on sharing.destroyed_items for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy prove_as_job on sharing.destroyed_items for insert to jobs with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and by_organ is null
);
create policy see_as_job on sharing.certificates for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy certify_as_job on sharing.certificates for insert to jobs with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select, delete on sharing.clocks to jobs;
grant select (partnership, id, regime, case_ref, until_on, state, decided_on), delete on sharing.renewals to jobs;
grant select (partnership, renewal, item, consents) on sharing.consents to jobs;
grant select (partnership, id, regime, case_ref, lifted), delete on sharing.holds to jobs;
grant select on sharing.destruction_lists, sharing.releases to jobs;
grant select, insert on sharing.destroyed_items, sharing.certificates to jobs;
-- MAINTAIN lets the night rewrite what held erased words.
grant maintain on sharing.renewals, sharing.holds to jobs;
