-- Generated from rooms/reporting/access (policies.cedar, mapping.ts) by "npm run locks". Do not edit: change the rule.

-- Reading reporting.reports:
--   permit reporting/everybody-reads-reports (house:published-figures-are-open)
drop policy if exists read_report_as_the_rules_say on reporting.reports;
create policy read_report_as_the_rules_say on reporting.reports for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (
    true
  )
);

-- Reading reporting.interpretations:
--   permit reporting/everybody-reads-interpretations (house:published-figures-are-open)
drop policy if exists read_interpretation_as_the_rules_say on reporting.interpretations;
create policy read_interpretation_as_the_rules_say on reporting.interpretations for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (
    true
  )
);
