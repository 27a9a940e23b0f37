-- The text of every set of rules this house has worked under, under the hash that its decisions name: so that a decision
-- of years ago is taken again under the rules of that day. The text is public (policies and schema), hence not sealed.
-- `hash` is the SHA-256 of `written`; who changes the text is found by hashing it, who changes both by the log, in which
-- `id` stands. Nobody has update or delete, on purpose.
create table audit.rules (
  partnership uuid not null,
  id uuid primary key,
  hash text not null check (length(hash) = 64),
  written text not null,
  kept_on date not null,
  unique (partnership, hash)
);
alter table audit.rules enable row level security;
alter table audit.rules force row level security;
create policy keep_rules on audit.rules for insert to jobs with check (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'keep-rules'
);
create policy read_kept_rules on audit.rules for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) in ('keep-rules', 'replay-decisions')
);
grant select, insert on audit.rules to jobs;

-- Taking decisions again is control (WGS 1.8(4)): done by a job of that name and no other, which answers counts and ids
-- and leaves an act of its own.
create policy replay_decisions on audit.decisions for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'replay-decisions'
);
grant select on audit.decisions to jobs;

-- The acts of the house itself: a day, an action, an object; nobody acted.
create policy read_when_rules_came on audit.acts for select to jobs using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('job')) = 'replay-decisions' and action = 'house.rules.kept'
);
grant select on audit.acts to jobs;
