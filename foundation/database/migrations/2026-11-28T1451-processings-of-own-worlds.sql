-- Whoever looks a processing up is answered from the legal worlds that their appointment holds, and from no other: when something
-- was done in the compartment for radicalisation, or how many letters came in on a day, is nobody's to look up. What residents did
-- has no world, and goes to the collector only.
alter table audit.processings add column regime text;
alter table audit.processings no force row level security;
alter table audit.acts no force row level security;
update audit.processings p set regime = a.regime from audit.acts a
  where a.partnership = p.partnership and coalesce(a.request, a.id) = p.trace and a.action = p.name;
alter table audit.acts force row level security;
alter table audit.processings force row level security;

drop policy read_for_legality on audit.processings;
create policy read_for_legality on audit.processings for select to workbench using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('purpose')) = 'log-legality/1'
  and ((select sealed.has('roles', 'log-controller')) or (select sealed.has('roles', 'privacy-officer'))
    or (select sealed.has('roles', 'contact-point-clerk')))
  and regime = any (array(select unnest(a.regimes) from identity.appointments a
    where a.id = (select sealed.text('appointment'))::uuid))
);
