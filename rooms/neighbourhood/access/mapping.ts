/** Which resource type is which table. No attributes: what is open is open, and what is on its way in or asked of residents is for analysts. */
import type { TableMapping } from '../../../foundation/policy/mapping.ts'

export const mapping = {
  'neighbourhood::Edition': { table: 'neighbourhood.editions', action: 'read-edition', attributes: {} },
  'neighbourhood::Indicator': { table: 'neighbourhood.indicators', action: 'read-indicator', attributes: {} },
  'neighbourhood::Figure': { table: 'neighbourhood.figures', action: 'read-figure', attributes: {} },
  'neighbourhood::Delivery': { table: 'neighbourhood.deliveries', action: 'read-delivery', attributes: {} },
  'neighbourhood::CatalogueListing': {
    table: 'neighbourhood.catalogue_listings',
    action: 'read-catalogue-listing',
    attributes: {},
  },
  'neighbourhood::MethodBreak': { table: 'neighbourhood.method_breaks', action: 'read-method-break', attributes: {} },
  'neighbourhood::Recipe': { table: 'neighbourhood.recipes', action: 'read-recipe', attributes: {} },
  'neighbourhood::TableEdition': {
    table: 'neighbourhood.table_editions',
    action: 'read-table-edition',
    attributes: {},
  },
  'neighbourhood::TableArea': { table: 'neighbourhood.table_areas', action: 'read-table-area', attributes: {} },
  'neighbourhood::TableSeries': { table: 'neighbourhood.table_series', action: 'read-table-series', attributes: {} },
  'neighbourhood::BoundarySet': { table: 'neighbourhood.boundary_sets', action: 'read-boundary-set', attributes: {} },
  'neighbourhood::BoundaryShape': {
    table: 'neighbourhood.boundary_shapes',
    action: 'read-boundary-shape',
    attributes: {},
  },
  'neighbourhood::RecodeTable': { table: 'neighbourhood.recode_tables', action: 'read-recode-table', attributes: {} },
  'neighbourhood::CovariateDecision': {
    table: 'neighbourhood.covariate_decisions',
    action: 'read-covariate-decision',
    attributes: {},
  },
  'neighbourhood::DetectionRun': {
    table: 'neighbourhood.detection_runs',
    action: 'read-detection-run',
    attributes: {},
  },
  'neighbourhood::Finding': { table: 'neighbourhood.detection_findings', action: 'read-finding', attributes: {} },
  'neighbourhood::Campaign': { table: 'neighbourhood.detection_campaigns', action: 'read-campaign', attributes: {} },
  'neighbourhood::ElicitationRound': {
    table: 'neighbourhood.elicitation_rounds',
    action: 'read-elicitation-round',
    attributes: {},
  },
  'neighbourhood::ElicitationAnswer': {
    table: 'neighbourhood.elicitation_answers',
    action: 'read-elicitation-answer',
    attributes: { answerer: { column: 'answerer', type: 'uuid' } },
  },
  'neighbourhood::Divergence': { table: 'neighbourhood.divergences', action: 'read-divergence', attributes: {} },
  'neighbourhood::Survey': { table: 'neighbourhood.surveys', action: 'read-survey', attributes: {} },
  'neighbourhood::SurveyPicture': {
    table: 'neighbourhood.survey_pictures',
    action: 'read-survey-picture',
    attributes: {},
  },
  'neighbourhood::Publication': { table: 'neighbourhood.publications', action: 'read-publication', attributes: {} },
  'neighbourhood::PublicationProposal': {
    table: 'neighbourhood.publication_proposals',
    action: 'read-publication-proposal',
    attributes: { state: { column: 'state' }, proposer: { column: 'proposed_by' } },
  },
} satisfies TableMapping
