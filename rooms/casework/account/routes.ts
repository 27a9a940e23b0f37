/** Who may have something of casework account for itself: whoever may read it. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import type { Cards } from '../../../foundation/http/routes.ts'
import { amongCases, anyone, asksForRiec, mun, pga, riec, tables, withPrivacyOfficer, zvh } from '../../sharing/door.ts'
import { caseworkProblems } from '../problems.ts'
import type { AccountableName } from './accountable.ts'
import type { accountContract } from './contract.ts'
import { accountFor } from './show-account.ts'

const given = { audit: 'casework.account.given' } as const
const inCase = { ...zvh, ...given, roles: anyone } as const
const inEitherCase = { ...inCase, ...amongCases } as const

/** One way for every kind: what it is called in the path, how its rule is called, what is said when it is not there. */
const handle =
  <K extends string>(parameter: K, hidden: Parameters<typeof caseworkProblems.because>[0], name: AccountableName) =>
  (act: Act, { params }: { readonly params: { readonly [one in K]: Id } }) =>
    accountFor(act, name, params[parameter], caseworkProblems.because(hidden))

export const accountCards: Cards<typeof accountContract> = {
  'GET /v1/cases/:case/account': {
    ...inCase,
    action: 'casework/read-case',
    handle: handle('case', 'case-not-visible', 'case'),
  },
  'GET /v1/riec-cases/:riec/account': {
    ...inCase,
    ...riec,
    roles: asksForRiec,
    action: 'casework/read-case',
    handle: handle('riec', 'case-not-visible', 'case'),
  },
  'GET /v1/persons/:person/account': {
    ...inEitherCase,
    action: 'casework/read-person',
    handle: handle('person', 'person-not-visible', 'person'),
  },
  'GET /v1/contributions/:contribution/account': {
    ...inEitherCase,
    action: 'casework/read-contribution',
    handle: handle('contribution', 'contribution-not-visible', 'contribution'),
  },
  'GET /v1/requests/:request/account': {
    ...inEitherCase,
    action: 'casework/read-request',
    handle: handle('request', 'request-not-visible', 'request'),
  },
  'GET /v1/decisions/:decision/account': {
    ...inCase,
    ...tables,
    action: 'casework/read-decision',
    handle: handle('decision', 'decision-not-visible', 'decision'),
  },
  'GET /v1/actions/:action/account': {
    ...inEitherCase,
    action: 'casework/read-action',
    handle: handle('action', 'action-not-visible', 'action'),
  },
  'GET /v1/blocks/:block/account': {
    ...inCase,
    ...tables,
    action: 'casework/read-block',
    handle: handle('block', 'block-not-visible', 'block'),
  },
  'GET /v1/guests/:guest/account': {
    ...inCase,
    action: 'casework/read-guest',
    handle: handle('guest', 'guest-not-visible', 'guest'),
  },
  'GET /v1/riec-steps/:step/account': {
    ...inCase,
    ...riec,
    roles: asksForRiec,
    action: 'casework/read-riec-step',
    handle: handle('step', 'step-not-visible', 'step'),
  },
  'GET /v1/riec-paragraphs/:paragraph/account': {
    ...inCase,
    ...riec,
    roles: asksForRiec,
    action: 'casework/read-riec-block',
    handle: handle('paragraph', 'paragraph-not-visible', 'paragraph'),
  },
  'GET /v1/goals/:goal/account': {
    ...inCase,
    action: 'casework/read-plan-goal',
    handle: handle('goal', 'goal-not-visible', 'goal'),
  },
  'GET /v1/obstacles/:obstacle/account': {
    ...inCase,
    action: 'casework/read-obstacle',
    handle: handle('obstacle', 'obstacle-not-visible', 'obstacle'),
  },
  'GET /v1/handovers/:handover/account': {
    ...inCase,
    action: 'casework/read-handover',
    handle: handle('handover', 'handover-not-visible', 'handover'),
  },
  'GET /v1/reviews/:review/account': {
    ...inCase,
    action: 'casework/read-plan-review',
    handle: handle('review', 'review-not-visible', 'review'),
  },
  'GET /v1/releases/:release/account': {
    ...inCase,
    roles: withPrivacyOfficer,
    action: 'casework/read-release',
    handle: handle('release', 'release-not-visible', 'release'),
  },
  'GET /v1/known-questions/:question/account': {
    ...inCase,
    action: 'casework/read-known-question',
    handle: handle('question', 'question-not-visible', 'question'),
  },
  'GET /v1/crime-centre/known-questions/:question/account': {
    ...riec,
    ...given,
    roles: asksForRiec,
    action: 'casework/read-known-question',
    handle: handle('question', 'question-not-visible', 'crime-centre-question'),
  },
  'GET /v1/phenomenon-cases/:phenomenon/account': {
    ...inCase,
    action: 'casework/read-phenomenon-case',
    handle: handle('phenomenon', 'phenomenon-not-visible', 'phenomenon'),
  },
  'GET /v1/measures/:measure/account': {
    ...mun,
    ...given,
    roles: ['legal-adviser', 'mayor'],
    action: 'casework/read-measure',
    handle: handle('measure', 'measure-not-visible', 'measure'),
  },
  'GET /v1/worries/:worry/account': {
    ...pga,
    ...given,
    roles: anyone,
    action: 'casework/read-worry',
    handle: handle('worry', 'worry-not-visible', 'worry'),
  },
}
