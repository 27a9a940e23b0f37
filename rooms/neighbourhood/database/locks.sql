-- Generated from rooms/neighbourhood/access (policies.cedar, mapping.ts) by "npm run locks". Do not edit: change the rule.

-- Reading neighbourhood.editions:
--   permit neighbourhood/everybody-reads-editions (house:published-figures-are-open)
drop policy if exists read_edition_as_the_rules_say on neighbourhood.editions;
create policy read_edition_as_the_rules_say on neighbourhood.editions for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (
    true
  )
);

-- Reading neighbourhood.indicators:
--   permit neighbourhood/everybody-reads-indicators (house:published-figures-are-open)
drop policy if exists read_indicator_as_the_rules_say on neighbourhood.indicators;
create policy read_indicator_as_the_rules_say on neighbourhood.indicators for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (
    true
  )
);

-- Reading neighbourhood.figures:
--   permit neighbourhood/everybody-reads-figures (house:published-figures-are-open)
drop policy if exists read_figure_as_the_rules_say on neighbourhood.figures;
create policy read_figure_as_the_rules_say on neighbourhood.figures for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (
    true
  )
);
