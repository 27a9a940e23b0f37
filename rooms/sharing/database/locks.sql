-- Generated from rooms/sharing/access (policies.cedar, mapping.ts) by "npm run locks". Do not edit: change the rule.

-- Reading sharing.regimes:
--   permit sharing/everyone-reads-the-regimes (BWBR0050665:2.18::2025-03-01;house:rules-are-public)
drop policy if exists read_regime_as_the_rules_say on sharing.regimes;
create policy read_regime_as_the_rules_say on sharing.regimes for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and code is not null
  and (
    true
  )
);

-- Reading sharing.organs:
--   permit sharing/everyone-reads-the-organs (BWBR0049962:2.27:1:2025-07-05;BWBR0049962:2.27:2:2025-07-05)
drop policy if exists read_organ_as_the_rules_say on sharing.organs;
create policy read_organ_as_the_rules_say on sharing.organs for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and code is not null
  and (
    true
  )
);

-- Reading sharing.purposes:
--   permit sharing/everyone-reads-the-purposes (BWBR0049962:1.8:5:2025-07-05;house:rules-are-public)
drop policy if exists read_purpose_as_the_rules_say on sharing.purposes;
create policy read_purpose_as_the_rules_say on sharing.purposes for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and code is not null
  and (
    true
  )
);
