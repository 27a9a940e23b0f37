-- The importer opens what was sealed for it, in the regime it works in, and makes or changes no key. Without an epoch key, which
-- is not here, a wrapped key opens nothing.
grant usage on schema keys to importer;
create policy open_in_own_regime on keys.case_keys for select to importer using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and compartment = (select sealed.text('regime'))
);
create policy open_in_own_regime on keys.item_keys for select to importer using (
  (select sealed.valid()) and partnership = (select sealed.text('partnership'))::uuid
  and compartment = (select sealed.text('regime'))
);
grant select on keys.case_keys, keys.item_keys to importer;
