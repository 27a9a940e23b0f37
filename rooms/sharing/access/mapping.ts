import type { TableMapping } from '../../../foundation/policy/mapping.ts'

const regime = { regime: { column: 'regime' } } as const

export const mapping = {
  'sharing::Regime': { table: 'sharing.regimes', action: 'read-regime', attributes: { code: { column: 'code' } } },
  'sharing::Organ': { table: 'sharing.organs', action: 'read-organ', attributes: { code: { column: 'code' } } },
  'sharing::Purpose': { table: 'sharing.purposes', action: 'read-purpose', attributes: { code: { column: 'code' } } },
  'sharing::Protocol': {
    table: 'sharing.protocols',
    action: 'read-protocol',
    attributes: { state: { column: 'state' }, proposer: { column: 'proposed_by' } },
  },
  'sharing::Advice': { table: 'sharing.advices', action: 'read-advice', attributes: {} },
  'sharing::Deviation': { table: 'sharing.deviations', action: 'read-deviation', attributes: {} },
  'sharing::Adoption': { table: 'sharing.adoptions', action: 'read-adoption', attributes: {} },
  'sharing::Clock': {
    table: 'sharing.clocks',
    action: 'read-clock',
    attributes: { ...regime, organ: { column: 'organ' }, because: { column: 'because' } },
  },
  'sharing::Renewal': {
    table: 'sharing.renewals',
    action: 'read-renewal',
    attributes: {
      ...regime,
      state: { column: 'state' },
      proposer: { column: 'proposed_by' },
      asked: { array: 'asked' },
      deciders: { array: 'deciders' },
    },
  },
  'sharing::Consent': {
    table: 'sharing.consents',
    action: 'read-consent',
    attributes: { ...regime, organ: { column: 'organ' } },
  },
  'sharing::Hold': {
    table: 'sharing.holds',
    action: 'read-hold',
    attributes: { ...regime, lifted: { column: 'lifted' } },
  },
  'sharing::DestructionList': {
    table: 'sharing.destruction_lists',
    action: 'read-destruction-list',
    attributes: { ...regime, maker: { column: 'made_by' } },
  },
  'sharing::Release': { table: 'sharing.releases', action: 'read-release', attributes: regime },
  'sharing::DestroyedItem': {
    table: 'sharing.destroyed_items',
    action: 'read-destroyed-item',
    attributes: regime,
  },
  'sharing::Certificate': { table: 'sharing.certificates', action: 'read-certificate', attributes: regime },
  'sharing::Question': {
    table: 'sharing.questions',
    action: 'read-question',
    attributes: { regime: { column: 'regime' } },
  },
  'sharing::RegisterElsewhere': {
    table: 'sharing.registers_elsewhere',
    action: 'read-register-elsewhere',
    attributes: { regime: { column: 'regime' } },
  },
  'sharing::RightsRequest': {
    table: 'sharing.rights_requests',
    action: 'read-rights-request',
    attributes: { regime: { column: 'regime' }, consulted: { array: 'consulted' } },
  },
  'sharing::LogSearch': {
    table: 'sharing.log_searches',
    action: 'read-log-search',
    attributes: { regime: { column: 'regime' } },
  },
  'sharing::TermExtension': {
    table: 'sharing.term_extensions',
    action: 'read-term-extension',
    attributes: { regime: { column: 'regime' } },
  },
  'sharing::Verdict': {
    table: 'sharing.verdicts',
    action: 'read-verdict',
    attributes: { regime: { column: 'regime' }, organ: { column: 'organ' }, opened: { column: 'opened' } },
  },
  'sharing::Restriction': {
    table: 'sharing.restrictions',
    action: 'read-restriction',
    attributes: { regime: { column: 'regime' }, organ: { column: 'organ' } },
  },
  'sharing::Breach': {
    table: 'sharing.breaches',
    action: 'read-breach',
    attributes: { regime: { column: 'regime' } },
  },
  'sharing::InformationLetter': {
    table: 'sharing.information_letters',
    action: 'read-information',
    attributes: { regime: { column: 'regime' } },
  },
  'sharing::Opening': {
    table: 'sharing.openings',
    action: 'read-opening',
    attributes: { person: { column: 'person', type: 'uuid' } },
  },
  'sharing::QuotaAlert': {
    table: 'sharing.quota_alerts',
    action: 'read-quota-alert',
    attributes: { organ: { column: 'organ' }, person: { column: 'person', type: 'uuid' } },
  },
  'sharing::SettledAlert': { table: 'sharing.settled_alerts', action: 'read-settled-alert', attributes: {} },
  'sharing::AuthorisationReview': {
    table: 'sharing.authorisation_reviews',
    action: 'read-authorisation-review',
    attributes: { reviewedOrgan: { column: 'reviewed_organ' } },
  },
  'sharing::Covenant': {
    table: 'sharing.covenants',
    action: 'read-covenant',
    attributes: { regime: { column: 'regime' } },
  },
} satisfies TableMapping
