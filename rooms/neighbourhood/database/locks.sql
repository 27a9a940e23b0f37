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

-- Reading neighbourhood.catalogue_listings:
--   permit neighbourhood/analyst-reads-catalogue-listings (house:published-figures-are-open)
drop policy if exists read_catalogue_listing_as_the_rules_say on neighbourhood.catalogue_listings;
create policy read_catalogue_listing_as_the_rules_say on neighbourhood.catalogue_listings for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (
    (select sealed.has('roles', 'analyst'))
  )
);

-- Reading neighbourhood.method_breaks:
--   permit neighbourhood/everybody-reads-method-breaks (house:published-figures-are-open)
drop policy if exists read_method_break_as_the_rules_say on neighbourhood.method_breaks;
create policy read_method_break_as_the_rules_say on neighbourhood.method_breaks for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (
    true
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

-- Reading neighbourhood.elicitation_rounds:
--   permit neighbourhood/who-knows-an-area-reads-rounds (house:areas-never-persons)
drop policy if exists read_elicitation_round_as_the_rules_say on neighbourhood.elicitation_rounds;
create policy read_elicitation_round_as_the_rules_say on neighbourhood.elicitation_rounds for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (
    ((select sealed.has('roles', 'analyst')) or (select sealed.has('roles', 'programme-manager')) or (select sealed.has('roles', 'partner-professional')))
  )
);

-- Reading neighbourhood.elicitation_answers:
--   permit neighbourhood/professional-sees-that-they-answered (house:areas-never-persons)
drop policy if exists read_elicitation_answer_as_the_rules_say on neighbourhood.elicitation_answers;
create policy read_elicitation_answer_as_the_rules_say on neighbourhood.elicitation_answers for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and answerer is not null
  and (
    (answerer = (select sealed.text('person'))::uuid)
  )
);

-- Reading neighbourhood.divergences:
--   permit neighbourhood/who-looks-at-areas-reads-divergences (house:areas-never-persons)
drop policy if exists read_divergence_as_the_rules_say on neighbourhood.divergences;
create policy read_divergence_as_the_rules_say on neighbourhood.divergences for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (select sealed.text('regime')) is not null
  and (
    (((select sealed.text('regime')) = 'MUN') and ((select sealed.has('roles', 'analyst')) or (select sealed.has('roles', 'programme-manager'))))
  )
);

-- Reading neighbourhood.surveys:
--   permit neighbourhood/analyst-reads-surveys (house:answers-stay-with-the-importer)
drop policy if exists read_survey_as_the_rules_say on neighbourhood.surveys;
create policy read_survey_as_the_rules_say on neighbourhood.surveys for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (
    (select sealed.has('roles', 'analyst'))
  )
);

-- Reading neighbourhood.survey_pictures:
--   permit neighbourhood/analyst-reads-survey-pictures (house:answers-stay-with-the-importer)
drop policy if exists read_survey_picture_as_the_rules_say on neighbourhood.survey_pictures;
create policy read_survey_picture_as_the_rules_say on neighbourhood.survey_pictures for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (
    (select sealed.has('roles', 'analyst'))
  )
);

-- Reading neighbourhood.publications:
--   permit neighbourhood/everybody-reads-publications (house:published-figures-are-open)
drop policy if exists read_publication_as_the_rules_say on neighbourhood.publications;
create policy read_publication_as_the_rules_say on neighbourhood.publications for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and (
    true
  )
);

-- Reading neighbourhood.publication_proposals:
--   permit neighbourhood/makers-and-deciders-read-proposals (house:published-figures-are-open)
drop policy if exists read_publication_proposal_as_the_rules_say on neighbourhood.publication_proposals;
create policy read_publication_proposal_as_the_rules_say on neighbourhood.publication_proposals for select to workbench using (
  (select sealed.valid())
  and partnership = (select sealed.text('partnership'))::uuid
  and (select sealed.text('person')) is not null
  and proposed_by is not null
  and state is not null
  and (
    ((select sealed.has('roles', 'analyst')) or (select sealed.has('roles', 'programme-manager')) or (select sealed.has('roles', 'privacy-officer')))
  )
);
