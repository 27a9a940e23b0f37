import type { TableMapping } from '../../../foundation/policy/mapping.ts'

const regime = { regime: { column: 'regime' } } as const
const state = { state: { column: 'state' } } as const
const involved = { involved: { array: 'involved' } } as const
const core = { core: { array: 'core' } } as const
/** Of an area or a phenomenon: held beyond its day, and then read by nobody. */
const kept = { kept: { column: 'kept' } } as const
const quoting = { narrowed: { column: 'narrowed' }, audience: { array: 'audience' } } as const
const standing = { ...regime, ...state, ...core, ...involved, reporter: { column: 'reporter' } } as const
/** A file of one organ. */
const ownFile = { ...regime, organ: { column: 'organ' } } as const

export const mapping = {
  'casework::Case': { table: 'casework.cases', action: 'read-case', attributes: standing },
  'casework::Goal': { table: 'casework.goals', action: 'read-goal', attributes: standing },
  'casework::Person': { table: 'casework.persons', action: 'read-person', attributes: { ...standing, ...quoting } },
  'casework::Criterion': { table: 'casework.criteria', action: 'read-criterion', attributes: standing },
  'casework::Telling': { table: 'casework.tellings', action: 'read-telling', attributes: standing },
  'casework::Inquiry': { table: 'casework.inquiries', action: 'read-inquiry', attributes: standing },
  'casework::Admission': {
    table: 'casework.admissions',
    action: 'read-admission',
    attributes: { ...regime, ...involved },
  },
  'casework::Involvement': {
    table: 'casework.involvements',
    action: 'read-involvement',
    attributes: { ...regime, ...state, ...involved },
  },
  'casework::Contribution': {
    table: 'casework.contributions',
    action: 'read-contribution',
    attributes: {
      ...regime,
      ...state,
      ...involved,
      organ: { column: 'organ' },
      audience: { array: 'audience' },
      withheld: { array: 'withheld' },
    },
  },
  'casework::Request': {
    table: 'casework.requests',
    action: 'read-request',
    attributes: { ...regime, ...state, ...involved, asker: { column: 'asker' }, asked: { column: 'asked' } },
  },
  'casework::Conference': { table: 'casework.conferences', action: 'read-conference', attributes: regime },
  'casework::Invitation': { table: 'casework.invitations', action: 'read-invitation', attributes: regime },
  'casework::AgendaItem': {
    table: 'casework.agenda_items',
    action: 'read-agenda-item',
    attributes: { ...regime, ...state, ...involved },
  },
  'casework::Decision': {
    table: 'casework.decisions',
    action: 'read-decision',
    attributes: { ...regime, ...involved, ...quoting },
  },
  'casework::AgreedAction': {
    table: 'casework.actions',
    action: 'read-action',
    attributes: { ...regime, ...involved, ...quoting, owner: { column: 'owner' } },
  },
  'casework::PlanGoal': {
    table: 'casework.plan_goals',
    action: 'read-plan-goal',
    attributes: { ...regime, ...state, ...involved, ...quoting },
  },
  'casework::Obstacle': {
    table: 'casework.obstacles',
    action: 'read-obstacle',
    attributes: { ...regime, ...state, ...involved, organ: { column: 'organ' }, ...quoting },
  },
  'casework::Escalation': {
    table: 'casework.escalations',
    action: 'read-escalation',
    attributes: { ...regime, ...state, ...core, ...involved, ...quoting },
  },
  'casework::PlanReview': {
    table: 'casework.plan_reviews',
    action: 'read-plan-review',
    attributes: { ...regime, ...state, ...involved },
  },
  'casework::ReviewPart': {
    table: 'casework.review_parts',
    action: 'read-review-part',
    attributes: { ...regime, ...state, ...involved },
  },
  'casework::Handover': {
    table: 'casework.handovers',
    action: 'read-handover',
    attributes: { ...regime, ...state, ...involved, organ: { column: 'organ' }, receiver: { column: 'receiver' } },
  },
  'casework::Guest': {
    table: 'casework.guests',
    action: 'read-guest',
    attributes: { ...regime, ...involved, ...quoting },
  },
  'casework::Block': {
    table: 'casework.blocks',
    action: 'read-block',
    attributes: { ...regime, ...state, ...involved, organ: { column: 'organ' }, audience: { array: 'audience' } },
  },
  'casework::Attendance': {
    table: 'casework.attendances',
    action: 'read-attendance',
    attributes: { ...regime, ...state, ...involved },
  },
  'casework::Closure': { table: 'casework.closures', action: 'read-closure', attributes: { ...regime, ...core } },
  'casework::Destruction': {
    table: 'casework.destructions',
    action: 'read-destruction',
    attributes: { ...regime, ...core },
  },
  'casework::KnownQuestion': {
    table: 'casework.known_questions',
    action: 'read-known-question',
    attributes: { ...regime, ...state, ...core, ...involved, asker: { column: 'asker' } },
  },
  'casework::Alignment': {
    table: 'casework.alignments',
    action: 'read-alignment',
    attributes: { ...regime, ...state, ...core, ...involved },
  },
  'casework::Shielding': {
    table: 'casework.shieldings',
    action: 'read-shielding',
    attributes: { ...regime, ...state, ...core, ...involved },
  },
  'casework::SecondLook': {
    table: 'casework.second_looks',
    action: 'read-second-look',
    attributes: { ...regime, ...state, ...core, ...involved },
  },
  'casework::NoticeDeferral': {
    table: 'casework.notice_deferrals',
    action: 'read-notice-deferral',
    attributes: { ...regime, organ: { column: 'organ' } },
  },
  'casework::Consultation': {
    table: 'casework.consultations',
    action: 'read-consultation',
    attributes: { ...regime, organ: { column: 'organ' } },
  },
  'casework::ConsultationPart': {
    table: 'casework.consultation_parts',
    action: 'read-consultation-part',
    attributes: { ...regime, organ: { column: 'organ' } },
  },
  'casework::Feedback': {
    table: 'casework.feedback',
    action: 'read-feedback',
    attributes: { ...regime, person: { column: 'person', type: 'uuid' } },
  },
  'casework::Correction': {
    table: 'casework.corrections',
    action: 'read-correction',
    attributes: {
      ...regime,
      ...state,
      ...involved,
      supplier: { column: 'supplier' },
      reportedBy: { column: 'reported_by' },
      receivers: { array: 'receivers' },
      accepted: { column: 'accepted' },
    },
  },
  'casework::CorrectionTask': {
    table: 'casework.correction_tasks',
    action: 'read-correction-task',
    attributes: { ...regime, organ: { column: 'organ' }, supplier: { column: 'supplier' } },
  },
  'casework::Release': {
    table: 'casework.releases',
    action: 'read-release',
    attributes: {
      ...regime,
      ...state,
      ...core,
      ...involved,
      organ: { column: 'organ' },
      receiver: { column: 'receiver' },
      receiverKind: { column: 'receiver_kind' },
      status: { column: 'status' },
      asked: { array: 'asked' },
      suppliers: { array: 'suppliers' },
    },
  },
  'casework::ReleaseItem': {
    table: 'casework.release_items',
    action: 'read-release-item',
    attributes: {
      ...regime,
      ...state,
      ...involved,
      organ: { column: 'organ' },
      supplier: { column: 'supplier' },
      receiver: { column: 'receiver' },
      stage: { column: 'stage' },
    },
  },
  'casework::ReleasePosition': {
    table: 'casework.release_positions',
    action: 'read-release-position',
    attributes: { ...regime, ...involved, organ: { column: 'organ' }, releasing: { column: 'releasing' } },
  },
  'casework::ReleaseAdvice': {
    table: 'casework.release_advices',
    action: 'read-release-advice',
    attributes: { ...regime, releasing: { column: 'releasing' } },
  },
  'casework::ReleaseFeedback': {
    table: 'casework.release_feedback',
    action: 'read-release-feedback',
    attributes: { ...regime, organ: { column: 'organ' }, releasing: { column: 'releasing' } },
  },
  'casework::Measure': { table: 'casework.measures', action: 'read-measure', attributes: ownFile },
  'casework::HouseholdMember': {
    table: 'casework.measure_members',
    action: 'read-household-member',
    attributes: ownFile,
  },
  'casework::MeasureAnswer': { table: 'casework.measure_answers', action: 'read-measure-answer', attributes: ownFile },
  'casework::VulnerabilityCheck': {
    table: 'casework.vulnerability_checks',
    action: 'read-vulnerability-check',
    attributes: ownFile,
  },
  'casework::VulnerabilitySignature': {
    table: 'casework.vulnerability_signatures',
    action: 'read-vulnerability-signature',
    attributes: ownFile,
  },
  'casework::VulnerabilityOverride': {
    table: 'casework.vulnerability_overrides',
    action: 'read-vulnerability-override',
    attributes: ownFile,
  },
  'casework::MeasureAdvice': {
    table: 'casework.measure_advices',
    action: 'read-measure-advice',
    attributes: { ...ownFile, askedOf: { column: 'asked_of' } },
  },
  'casework::AdviceQuestion': {
    table: 'casework.advice_questions',
    action: 'read-advice-question',
    attributes: { ...ownFile, putTo: { column: 'put_to' } },
  },
  'casework::MemberStrike': { table: 'casework.member_strikes', action: 'read-member-strike', attributes: ownFile },
  'casework::SetAside': { table: 'casework.measure_set_asides', action: 'read-set-aside', attributes: ownFile },
  'casework::UrgentCourse': { table: 'casework.urgent_courses', action: 'read-urgent-course', attributes: ownFile },
  'casework::MeasureDecision': {
    table: 'casework.measure_decisions',
    action: 'read-measure-decision',
    attributes: ownFile,
  },
  'casework::MeasureRemedy': { table: 'casework.measure_remedies', action: 'read-measure-remedy', attributes: ownFile },
  'casework::MeasureSource': {
    table: 'casework.measure_sources',
    action: 'read-measure-source',
    attributes: ownFile,
  },
  'casework::MeasureDelivery': {
    table: 'casework.measure_deliveries',
    action: 'read-measure-delivery',
    attributes: ownFile,
  },
  'casework::Threat': {
    table: 'casework.threats',
    action: 'read-threat',
    attributes: { ...ownFile, ...kept, reporter: { column: 'reporter', type: 'uuid' } },
  },
  'casework::ChainNotice': {
    table: 'casework.chain_notices',
    action: 'read-chain-notice',
    attributes: { ...ownFile, ...kept, receiver: { column: 'receiver' } },
  },
  'casework::LedgerBasis': { table: 'casework.ledger_bases', action: 'read-ledger-basis', attributes: ownFile },
  'casework::LedgerAccount': { table: 'casework.ledger_accounts', action: 'read-ledger-account', attributes: ownFile },
  'casework::LedgerEntry': { table: 'casework.ledger_entries', action: 'read-ledger-entry', attributes: ownFile },
  'casework::LedgerFollowUp': {
    table: 'casework.ledger_follow_ups',
    action: 'read-ledger-follow-up',
    attributes: ownFile,
  },
  'casework::LedgerFigure': { table: 'casework.ledger_figures', action: 'read-ledger-figure', attributes: ownFile },
  'casework::PhenomenonCase': {
    table: 'casework.phenomenon_cases',
    action: 'read-phenomenon-case',
    attributes: { ...regime, ...core, ...kept },
  },
  'casework::ReplacedService': {
    table: 'casework.phenomenon_services',
    action: 'read-replaced-service',
    attributes: { ...regime, ...kept },
  },
  'casework::PhenomenonTask': {
    table: 'casework.phenomenon_tasks',
    action: 'read-phenomenon-task',
    attributes: { ...regime, ...kept, carriedBy: { column: 'carried_by' } },
  },
  'casework::PersonApproach': {
    table: 'casework.person_approaches',
    action: 'read-person-approach',
    attributes: { ...regime, ...kept },
  },
  'casework::Worry': {
    table: 'casework.worries',
    action: 'read-worry',
    attributes: {
      ...{ ...regime, stage: { column: 'stage' }, reporter: { column: 'reporter' }, ...core, ...involved },
      ...{ reporterPerson: { column: 'reporter_person', type: 'uuid' }, minor: { column: 'minor' } },
    },
  },
  'casework::WorryWeighing': {
    table: 'casework.worry_weighings',
    action: 'read-worry-weighing',
    attributes: { ...regime, organ: { column: 'organ' }, ...core },
  },
  'casework::WorryNote': {
    table: 'casework.worry_notes',
    action: 'read-worry-note',
    attributes: { ...regime, ...involved },
  },
  'casework::NecessityReview': {
    table: 'casework.necessity_reviews',
    action: 'read-necessity-review',
    attributes: { ...regime, ...involved },
  },
  'casework::PlanLink': {
    table: 'casework.plan_links',
    action: 'read-plan-link',
    attributes: {
      ...regime,
      ...involved,
      otherInvolved: { array: 'other_involved' },
      asked: { array: 'asked' },
      standing: { column: 'standing' },
    },
  },
  'casework::RiecStep': {
    table: 'casework.riec_steps',
    action: 'read-riec-step',
    attributes: { ...regime, ...state, ...involved, kind: { column: 'kind' }, phase: { column: 'phase' } },
  },
  'casework::RiecBlock': {
    table: 'casework.riec_blocks',
    action: 'read-riec-block',
    attributes: { ...regime, ...state, ...involved, audience: { array: 'audience' } },
  },
  'casework::WorryClosure': {
    table: 'casework.worry_closures',
    action: 'read-worry-closure',
    attributes: { ...regime, ...core },
  },
} satisfies TableMapping
