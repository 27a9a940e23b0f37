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

-- Reading neighbourhood.deliveries:
--   permit neighbourhood/analyst-reads-deliveries (house:published-figures-are-open)
drop policy if exists read_delivery_as_the_rules_say on neighbourhood.deliveries;
create policy read_delivery_as_the_rules_say on neighbourhood.deliveries for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (
    (select sealed.has('roles', 'analyst'))
  )
);

-- Reading neighbourhood.recipes:
--   permit neighbourhood/everybody-reads-recipes (house:published-figures-are-open)
drop policy if exists read_recipe_as_the_rules_say on neighbourhood.recipes;
create policy read_recipe_as_the_rules_say on neighbourhood.recipes for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (
    true
  )
);

-- Reading neighbourhood.table_editions:
--   permit neighbourhood/everybody-reads-table-editions (house:published-figures-are-open)
drop policy if exists read_table_edition_as_the_rules_say on neighbourhood.table_editions;
create policy read_table_edition_as_the_rules_say on neighbourhood.table_editions for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (
    true
  )
);

-- Reading neighbourhood.table_areas:
--   permit neighbourhood/everybody-reads-table-areas (house:published-figures-are-open)
drop policy if exists read_table_area_as_the_rules_say on neighbourhood.table_areas;
create policy read_table_area_as_the_rules_say on neighbourhood.table_areas for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (
    true
  )
);

-- Reading neighbourhood.table_series:
--   permit neighbourhood/everybody-reads-table-series (house:published-figures-are-open)
drop policy if exists read_table_series_as_the_rules_say on neighbourhood.table_series;
create policy read_table_series_as_the_rules_say on neighbourhood.table_series for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (
    true
  )
);

-- Reading neighbourhood.boundary_sets:
--   permit neighbourhood/everybody-reads-boundary-sets (house:published-figures-are-open)
drop policy if exists read_boundary_set_as_the_rules_say on neighbourhood.boundary_sets;
create policy read_boundary_set_as_the_rules_say on neighbourhood.boundary_sets for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (
    true
  )
);

-- Reading neighbourhood.boundary_shapes:
--   permit neighbourhood/everybody-reads-boundary-shapes (house:published-figures-are-open)
drop policy if exists read_boundary_shape_as_the_rules_say on neighbourhood.boundary_shapes;
create policy read_boundary_shape_as_the_rules_say on neighbourhood.boundary_shapes for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (
    true
  )
);

-- Reading neighbourhood.recode_tables:
--   permit neighbourhood/everybody-reads-recode-tables (house:published-figures-are-open)
drop policy if exists read_recode_table_as_the_rules_say on neighbourhood.recode_tables;
create policy read_recode_table_as_the_rules_say on neighbourhood.recode_tables for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (
    true
  )
);

-- Reading neighbourhood.covariate_decisions:
--   permit neighbourhood/everybody-reads-covariate-decisions (house:published-figures-are-open)
drop policy if exists read_covariate_decision_as_the_rules_say on neighbourhood.covariate_decisions;
create policy read_covariate_decision_as_the_rules_say on neighbourhood.covariate_decisions for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (
    true
  )
);

-- Reading neighbourhood.detection_runs:
--   permit neighbourhood/who-looks-at-areas-reads-searches (house:areas-never-persons)
drop policy if exists read_detection_run_as_the_rules_say on neighbourhood.detection_runs;
create policy read_detection_run_as_the_rules_say on neighbourhood.detection_runs for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and (
    (((select sealed.text('regime')) = 'MUN') and ((select sealed.has('roles', 'analyst')) or (select sealed.has('roles', 'programme-manager'))))
  )
);

-- Reading neighbourhood.detection_findings:
--   permit neighbourhood/who-looks-at-areas-reads-findings (house:areas-never-persons)
drop policy if exists read_finding_as_the_rules_say on neighbourhood.detection_findings;
create policy read_finding_as_the_rules_say on neighbourhood.detection_findings for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and (
    (((select sealed.text('regime')) = 'MUN') and ((select sealed.has('roles', 'analyst')) or (select sealed.has('roles', 'programme-manager'))))
  )
);

-- Reading neighbourhood.detection_campaigns:
--   permit neighbourhood/who-looks-at-areas-reads-campaigns (house:areas-never-persons)
drop policy if exists read_campaign_as_the_rules_say on neighbourhood.detection_campaigns;
create policy read_campaign_as_the_rules_say on neighbourhood.detection_campaigns for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and (
    (((select sealed.text('regime')) = 'MUN') and ((select sealed.has('roles', 'analyst')) or (select sealed.has('roles', 'programme-manager'))))
  )
);
