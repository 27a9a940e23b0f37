-- Decisions of the rules: who asked to do what with which object, the answer, and the rules that gave it.
-- `inputs` holds the codes, ids and days the rules looked at (never text somebody typed), so that the decision can be
-- taken again under the rules of that hash. Nobody has update or delete, on purpose.
create table audit.decisions (
  partnership uuid not null,
  id uuid primary key,
  at timestamptz not null,
  person uuid not null,
  appointment uuid not null,
  organ text not null,
  regime text not null,
  purpose text not null,
  action text not null,
  resource_type text not null,
  resource uuid not null,
  inputs jsonb not null,
  allowed boolean not null,
  determining text[] not null default '{}',
  rules text not null check (length(rules) = 64)
);
alter table audit.decisions enable row level security;
alter table audit.decisions force row level security;
create index on audit.decisions (partnership, resource, at);
create index on audit.decisions (partnership, person, at);

-- A decision can only be recorded in one's own name.
create policy insert_own_decision on audit.decisions for insert to workbench with check (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and person = (select sealed.text('person'))::uuid
  and appointment = (select sealed.text('appointment'))::uuid
  and organ = (select sealed.text('organ'))
  and regime = (select sealed.text('regime'))
  and purpose = (select sealed.text('purpose'))
);
-- One's own, in the appointment, regime and for the purpose in which it was asked ("why not?"); or the log's four
-- uses (WGS 1.8(4)), each reading being an act itself.
create policy read_own_or_for_one_of_the_four_uses on audit.decisions for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (
    (person = (select sealed.text('person'))::uuid
      and appointment = (select sealed.text('appointment'))::uuid
      and regime = (select sealed.text('regime')))
    or ((select sealed.has('roles', 'log-controller'))
      and (select sealed.text('purpose')) in
        ('log-legality/1', 'log-internal-control/1', 'log-security/1', 'log-court/1'))
  )
);
grant select, insert on audit.decisions to workbench;
