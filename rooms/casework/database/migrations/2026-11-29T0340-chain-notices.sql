-- What the owner of a link in the chain after a measure decided: the executive about assistance, a landlord about a lease, the mayor
-- about a permit. A notice by that owner, or by the organ that a landlord wrote to: which power, in a code, on which day, and the name
-- of the file as people speak of it. Decided nowhere here; no words, no amount, no person and no file is referred to.
create table casework.chain_notices (
  partnership uuid not null,
  id uuid primary key,
  regime text not null check (regime = 'MUN'),
  -- Who recorded it, and which organ's file it is about.
  organ text not null,
  receiver text not null,
  power text not null check (power ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
  power_version integer not null check (power_version > 0),
  kind text not null check (kind in ('reduced', 'ended', 'reclaimed', 'ended-without-court', 'ended-by-court', 'refused', 'withdrawn')),
  on_day date not null check (on_day <= recorded_on),
  -- M-123A: made from a random id, and of several files at once if need be. Whoever fills it in learns not whether there is one.
  file text not null check (file ~ '^M-[0-9]{3}[A-Z]$'),
  recorded_by uuid not null,
  recorded_on date not null,
  recorded_at timestamptz not null,
  destroy_by date not null check (destroy_by > recorded_on),
  -- It was not so; it stays to be seen that it was said.
  withdrawn_on date,
  -- Held beyond its day for a claim: read by nobody.
  kept boolean not null default false
);
create index on casework.chain_notices (partnership, organ);
create index on casework.chain_notices (partnership, receiver);
alter table casework.chain_notices enable row level security;
alter table casework.chain_notices force row level security;
create policy the_owner_says_what_it_decided on casework.chain_notices for insert to workbench with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing'
  and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor')) or (select sealed.has('roles', 'delegate')))
  and recorded_by = (select sealed.text('person'))::uuid and withdrawn_on is null and not kept
);
create policy whoever_said_it_takes_it_back on casework.chain_notices for update to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and (select sealed.text('ground')) = 'processing' and withdrawn_on is null and not kept
  and ((select sealed.has('roles', 'legal-adviser')) or (select sealed.has('roles', 'mayor')) or (select sealed.has('roles', 'delegate')))
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and regime = (select sealed.text('regime')) and organ = (select sealed.text('organ'))
  and withdrawn_on is not null
);
create policy see_that_it_is_there_as_job on casework.chain_notices for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
create policy keep_from_readers_as_job on casework.chain_notices for update to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
) with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid and kept
);
create policy erase_as_job on casework.chain_notices for delete to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
);
grant select, insert on casework.chain_notices to workbench;
grant update (withdrawn_on) on casework.chain_notices to workbench;
grant select (partnership, id), update (kept), delete on casework.chain_notices to jobs;
grant maintain on casework.chain_notices to jobs;
