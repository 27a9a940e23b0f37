/** What pages may ask of casework. Every reply is made for one viewer: what it leaves out does not exist there. */
import { z } from 'zod'
import { type Contract, day, identifier, text } from '../../kit/contract.ts'
import {
  advices,
  answers,
  caseStates,
  closeReasons,
  contributionKinds,
  criterionCodes,
  outcomes,
  personRoles,
  relations,
  reportRegimes,
  secrecyGrounds,
  sources,
} from './words.ts'

const organ = z.string().regex(/^[a-z][a-z-]{1,40}$/)
const category = z.string().regex(/^[a-zA-Z0-9]{2,40}$/)
const caseParams = z.strictObject({ case: identifier })
const done = z.strictObject({ id: identifier })
const ground = z.strictObject({ label: z.string(), href: z.string().optional() })
const why = z.strictObject({
  rule: z.string(),
  grounds: z.array(ground),
  purpose: z.string(),
  since: day.nullable(),
  until: day.nullable(),
  others: z.array(z.string()),
})

// ── what is typed in ─────────────────────────────────────────────────────────────────────────────────────────────────
const told = z.discriminatedUnion('told', [
  z.strictObject({ told: z.literal(true) }),
  z.strictObject({ told: z.literal(false), reason: text(1000), reviewOn: day }),
])
const identity = z.strictObject({ name: text(200), birthDate: day.optional(), address: text(300).optional() })
/** No field for nationality, ethnicity, religion or politics, on purpose: an unknown field is refused. */
const personIn = z.discriminatedUnion('role', [
  identity.extend({ role: z.literal('subject'), minor: z.boolean() }),
  identity.extend({ role: z.literal('circle'), minor: z.boolean(), relation: z.enum(relations) }),
])
const explainedCriterion = z.strictObject({ code: z.enum(criterionCodes), explanation: text(4000) })

// ── what is shown ────────────────────────────────────────────────────────────────────────────────────────────────────
const person = z.strictObject({
  id: identifier,
  role: z.enum(personRoles),
  relation: z.enum(['gezinslid', 'directSociaalContact']).nullable(),
  minor: z.boolean(),
  name: z.string(),
  birthDate: day.nullable(),
  address: z.string().nullable(),
})
const criterion = z.strictObject({
  code: z.enum(criterionCodes),
  /** The criterion in words, from the register of rules. */
  text: z.string(),
  explanation: z.string(),
})
const telling = z.strictObject({ told: z.boolean(), reason: z.string().nullable(), reviewOn: day.nullable(), on: day })
const involvement = z.strictObject({ organ, since: day, core: z.boolean() })
const contribution = z.strictObject({
  id: identifier,
  organ,
  mine: z.boolean(),
  category,
  kind: z.enum(contributionKinds),
  source: z.enum(sources),
  observedOn: day,
  givenOn: day,
  content: z.string(),
  secrecy: z.enum(secrecyGrounds),
  secrecyReason: z.string().nullable(),
  ground,
  expiresOn: day.nullable(),
  /** Only in the supplier's own view: to whom it went, from whom it is kept and why. */
  spread: z
    .strictObject({ audience: z.array(organ), withheld: z.array(organ), reason: z.string().nullable() })
    .nullable(),
})
const request = z.strictObject({
  id: identifier,
  case: identifier,
  caseName: z.string(),
  asker: organ,
  asked: organ,
  categories: z.array(category),
  why: z.string(),
  dueOn: day,
  askedOn: day,
  /** As far as this viewer may know: an answer that is withheld from the asker leaves the question open. */
  answer: z.enum(answers).nullable(),
  answerReason: z.string().nullable(),
})
const decision = z.strictObject({
  id: identifier,
  conference: identifier,
  outcome: z.enum(outcomes),
  reasons: z.string(),
  ground,
  decidedOn: day,
})
const action = z.strictObject({
  id: identifier,
  case: identifier,
  caseName: z.string(),
  owner: organ,
  what: z.string(),
  task: z.string(),
  ground,
  dueOn: day,
  doneOn: day.nullable(),
  result: z.string().nullable(),
  overdue: z.boolean(),
})
const guest = z.strictObject({
  id: identifier,
  conference: identifier,
  organisation: z.string(),
  reason: z.string(),
  extract: z.string(),
  statementSignedOn: day,
  handedOverOn: day,
  invitedBy: organ,
})
const caseCard = z.strictObject({
  id: identifier,
  name: z.string(),
  state: z.enum(caseStates),
  reporter: organ,
  reportedOn: day,
  openedOn: day.nullable(),
  involved: z.array(organ),
})
const conferenceCard = z.strictObject({ id: identifier, heldOn: day, place: z.string(), calledBy: organ })

const caseFile = caseCard.extend({
  regime: z.strictObject({ code: z.string(), name: z.string() }),
  purpose: z.strictObject({ code: z.string(), name: z.string(), ground }),
  firstProcessedOn: day,
  destroyBy: day,
  destroyGround: ground,
  core: z.array(organ),
  wanted: z.array(organ),
  involvements: z.array(involvement),
  /** Null for someone who watches the course and not the content. */
  goal: z.string().nullable(),
  /** The words of the released extract the report leans on: source-protected, second-hand. */
  extract: z.string().nullable(),
  persons: z.array(person),
  criteria: z.array(criterion),
  criteriaGround: ground.nullable(),
  telling: telling.nullable(),
  admission: z.strictObject({ by: organ, on: day, reasons: z.string() }).nullable(),
  contributions: z.array(contribution),
  requests: z.array(request),
  decisions: z.array(decision),
  actions: z.array(action),
  guests: z.array(guest),
  conferences: z.array(conferenceCard),
  /** What this person may do here, as the rules say now. */
  may: z.strictObject({
    decide: z.boolean(),
    involve: z.boolean(),
    addPerson: z.boolean(),
    contribute: z.boolean(),
    ask: z.boolean(),
    placeOnAgenda: z.boolean(),
    record: z.boolean(),
    agree: z.boolean(),
    invite: z.boolean(),
    close: z.boolean(),
    tell: z.boolean(),
  }),
})
export type CaseFile = z.output<typeof caseFile>
export type ContributionShown = z.output<typeof contribution>
export type RequestShown = z.output<typeof request>
export type ActionShown = z.output<typeof action>
export type CaseCard = z.output<typeof caseCard>
export type ConferenceCard = z.output<typeof conferenceCard>

const organOption = z.strictObject({
  organ,
  name: z.string(),
  kind: z.enum(['core', 'private', 'participant']),
  tasks: z.array(z.strictObject({ code: z.string(), name: z.string(), ground })),
})
const categoryOption = z.strictObject({
  code: category,
  allowed: z.boolean(),
  needsSecrecyGround: z.boolean(),
  ground,
  /** Why not, in words; null when it is allowed. */
  because: z.string().nullable(),
})
const reportToWeigh = caseCard.extend({
  goal: z.string(),
  extract: z.string().nullable(),
  persons: z.array(person),
  criteria: z.array(criterion),
  criteriaGround: ground,
  telling: telling.nullable(),
  wanted: z.array(organ),
  destroyBy: day,
})
const closure = z.strictObject({
  id: identifier,
  name: z.string(),
  closedOn: day,
  reason: z.enum(closeReasons),
  destroyBy: day,
  decidedBy: organ,
})
const destruction = z.strictObject({ id: identifier, name: z.string(), destroyedOn: day, rule: z.enum(['R1', 'R2']) })

// ── the routes ───────────────────────────────────────────────────────────────────────────────────────────────────────
export const caseworkContract = {
  'GET /v1/today': {
    reply: z.strictObject({
      today: day,
      conferences: z.array(conferenceCard),
      reports: z.array(caseCard.extend({ told: z.boolean().nullable() })),
      requests: z.array(request),
      reviews: z.array(z.strictObject({ case: identifier, caseName: z.string(), reviewOn: day })),
      actions: z.array(action),
      cases: z.array(caseCard),
    }),
    problems: [],
    summary: 'What a process manager has to do today.',
  },
  'GET /v1/asked-of-me': {
    reply: z.strictObject({
      today: day,
      requests: z.array(request),
      actions: z.array(action),
      conferences: z.array(conferenceCard),
      cases: z.array(caseCard),
      reports: z.array(caseCard),
      feedback: z.array(
        z.strictObject({
          id: identifier,
          reportedOn: day,
          toldOn: day,
          outcome: z.enum(['admitted', 'refused']),
          unmet: z.array(z.enum(criterionCodes)),
          advice: z.enum(advices),
        }),
      ),
    }),
    problems: [],
    summary: 'What a partner professional is asked, agreed to do, and hears back.',
  },
  'GET /v1/to-decide': {
    reply: z.strictObject({
      today: day,
      reports: z.array(reportToWeigh),
      proposedClosings: z.array(caseCard),
      closures: z.array(closure),
      destructions: z.array(destruction),
      organs: z.array(organOption),
    }),
    problems: [],
    summary: 'What a delegate of a core participant has to decide, each with its test.',
  },
  'GET /v1/report-form': {
    reply: z.strictObject({
      today: day,
      latestReviewOn: day,
      criteria: z.array(z.strictObject({ code: z.enum(criterionCodes), text: z.string() })),
      criteriaGround: ground,
      organs: z.array(organOption),
      extracts: z.array(z.strictObject({ id: identifier, releasedOn: day, text: z.string() })),
    }),
    problems: ['sharing/rules-not-loaded'],
    summary: 'What the report form needs: criteria, organs, released extracts.',
  },
  'POST /v1/cases': {
    body: z.strictObject({
      regime: z.enum(reportRegimes),
      goal: text(2000),
      told,
      persons: z.array(personIn).min(1).max(12),
      criteria: z.array(explainedCriterion).length(4),
      wanted: z.array(organ).max(12),
      extract: identifier.optional(),
    }),
    reply: done,
    problems: [
      'sharing/regime-refuses-everything',
      'sharing/regime-holds-no-cases',
      'casework/report-not-complete',
      'casework/only-participants-report',
      'casework/circle-too-wide',
      'signals/extract-not-visible',
      'signals/extract-not-released',
      'signals/extract-taken',
      'casework/organ-takes-no-part',
    ],
    summary: 'Reports a case for conference.',
  },
  'GET /v1/cases/:case': {
    params: caseParams,
    reply: caseFile,
    problems: ['casework/case-not-visible'],
    summary: 'One case as this person may see it.',
  },
  'GET /v1/cases/:case/why': {
    params: caseParams,
    reply: why,
    problems: ['casework/case-not-visible'],
    summary: 'Why this person may see this case.',
  },
  'POST /v1/cases/:case/admission': {
    params: caseParams,
    body: z.strictObject({
      criteria: z.array(z.strictObject({ code: z.enum(criterionCodes), met: z.boolean() })).length(4),
      reasons: text(4000),
      involves: z.array(organ).min(1).max(12),
    }),
    reply: z.strictObject({ id: identifier, involved: z.array(organ) }),
    problems: [
      'casework/case-not-visible',
      'casework/only-core-participants-decide',
      'casework/criteria-not-met',
      'casework/organ-takes-no-part',
      'casework/already-decided',
    ],
    summary: 'Admits a reported case and involves organs from the start.',
  },
  'POST /v1/cases/:case/refusal': {
    params: caseParams,
    body: z.strictObject({ unmet: z.array(z.enum(criterionCodes)).min(1).max(4), advice: z.enum(advices) }),
    reply: z.strictObject({ proof: identifier, destroyedOn: day }),
    problems: ['casework/case-not-visible', 'casework/only-core-participants-decide', 'casework/already-decided'],
    summary: 'Refuses a report and destroys it at once.',
  },
  'POST /v1/cases/:case/involvements': {
    params: caseParams,
    body: z.strictObject({ organ }),
    reply: z.strictObject({ involved: z.array(organ) }),
    problems: ['casework/case-not-visible', 'casework/only-core-participants-decide', 'casework/organ-takes-no-part'],
    summary: 'Involves one more organ in an open case.',
  },
  'POST /v1/cases/:case/involvement-ends': {
    params: caseParams,
    body: z.strictObject({ organ }),
    reply: z.strictObject({ ended: organ }),
    problems: ['casework/case-not-visible', 'casework/only-core-participants-decide', 'casework/organ-not-involved'],
    summary: 'Ends the involvement of an organ; it reads nothing from then on.',
  },
  'POST /v1/cases/:case/persons': {
    params: caseParams,
    body: z.strictObject({ person: identity.extend({ minor: z.boolean(), relation: z.enum(relations) }) }),
    reply: done,
    problems: ['casework/case-not-visible', 'casework/circle-too-wide', 'casework/not-yours-to-do'],
    summary: 'Adds someone of the direct circle.',
  },
  'POST /v1/cases/:case/tellings': {
    params: caseParams,
    body: told,
    reply: done,
    problems: ['casework/case-not-visible', 'casework/report-not-complete', 'casework/not-yours-to-do'],
    summary: 'Records whether the person was told, or why not yet.',
  },
  'GET /v1/cases/:case/contribution-form': {
    params: caseParams,
    reply: z.strictObject({
      id: identifier,
      name: z.string(),
      today: day,
      destroyBy: day,
      involved: z.array(z.strictObject({ organ, name: z.string(), core: z.boolean() })),
      own: organ,
      categories: z.array(categoryOption),
      requests: z.array(request),
    }),
    problems: ['casework/case-not-visible', 'casework/not-yours-to-do'],
    summary: 'What the contribution form needs: who is involved, which kinds of data may go in.',
  },
  'POST /v1/cases/:case/contributions': {
    params: caseParams,
    body: z.strictObject({
      category,
      kind: z.enum(contributionKinds),
      content: text(8000),
      source: z.enum(sources),
      observedOn: day,
      lawful: z.literal(true),
      secrecy: z.enum(secrecyGrounds),
      secrecyReason: text(2000).optional(),
      audience: z.array(organ).max(12),
      withheld: z.array(organ).max(12),
      withheldReason: text(2000).optional(),
      expiresOn: day.optional(),
      answers: identifier.optional(),
    }),
    reply: done,
    problems: [
      'casework/case-not-visible',
      'casework/not-yours-to-do',
      'casework/category-refused',
      'casework/secrecy-needs-a-ground',
      'casework/organ-not-involved',
      'casework/withholding-needs-a-reason',
      'casework/dates-do-not-fit',
      'casework/request-not-visible',
    ],
    summary: 'Gives a contribution to organs involved.',
  },
  'POST /v1/contributions/:contribution/withdrawal': {
    params: z.strictObject({ contribution: identifier }),
    reply: done,
    problems: ['casework/contribution-not-visible', 'casework/not-yours-to-do'],
    summary: "Withdraws one's own contribution; its content is erased.",
  },
  'GET /v1/contributions/:contribution/why': {
    params: z.strictObject({ contribution: identifier }),
    reply: why,
    problems: ['casework/contribution-not-visible'],
    summary: 'Why this person may see this contribution.',
  },
  'GET /v1/contributions/:contribution/why-not': {
    params: z.strictObject({ contribution: identifier }),
    query: z.strictObject({ organ }),
    reply: z.strictObject({
      organ,
      allowed: z.boolean(),
      rule: z.string(),
      grounds: z.array(ground),
      wouldHaveToChange: z.array(z.enum(['involve', 'give', 'stop-withholding', 'never'])),
    }),
    problems: ['casework/contribution-not-visible'],
    summary: "For the supplier: whether an organ sees one's contribution, and what would have to change.",
  },
  'POST /v1/cases/:case/requests': {
    params: caseParams,
    body: z.strictObject({ asked: organ, categories: z.array(category).min(1).max(13), why: text(2000), dueOn: day }),
    reply: done,
    problems: [
      'casework/case-not-visible',
      'casework/not-yours-to-do',
      'casework/organ-not-involved',
      'casework/category-refused',
      'casework/dates-do-not-fit',
    ],
    summary: 'Asks an organ involved for a contribution.',
  },
  'POST /v1/requests/:request/answer': {
    params: z.strictObject({ request: identifier }),
    body: z.strictObject({ answer: z.enum(['nothing-known', 'refused']), reason: text(2000).optional() }),
    reply: done,
    problems: [
      'casework/request-not-visible',
      'casework/not-yours-to-do',
      'casework/refusal-needs-a-reason',
      'casework/already-decided',
    ],
    summary: 'Answers a request without a contribution.',
  },
  'GET /v1/conferences': {
    reply: z.strictObject({ today: day, conferences: z.array(conferenceCard) }),
    problems: [],
    summary: 'The conferences of the regime; agendas show only to those involved.',
  },
  'POST /v1/conferences': {
    body: z.strictObject({ heldOn: day, place: text(120) }),
    reply: done,
    problems: ['casework/not-yours-to-do', 'casework/dates-do-not-fit'],
    summary: 'Calls a conference.',
  },
  'GET /v1/conferences/:conference': {
    params: z.strictObject({ conference: identifier }),
    reply: conferenceCard.extend({
      today: day,
      agenda: z.array(
        z.strictObject({
          case: caseCard,
          goal: z.string().nullable(),
          contributions: z.array(contribution),
          decisions: z.array(decision),
          actions: z.array(action),
          guests: z.array(guest),
          may: z.strictObject({ record: z.boolean(), agree: z.boolean(), invite: z.boolean() }),
        }),
      ),
      /** Cases that may still be placed on the agenda. */
      placeable: z.array(caseCard),
      organs: z.array(organOption),
      outcomeGround: ground,
    }),
    problems: ['casework/conference-not-visible'],
    summary: 'One conference: the agenda as far as this person is involved.',
  },
  'POST /v1/conferences/:conference/agenda': {
    params: z.strictObject({ conference: identifier }),
    body: z.strictObject({ case: identifier }),
    reply: done,
    problems: ['casework/conference-not-visible', 'casework/case-not-visible', 'casework/not-yours-to-do'],
    summary: 'Places a case on the agenda.',
  },
  'POST /v1/conferences/:conference/decisions': {
    params: z.strictObject({ conference: identifier }),
    body: z.strictObject({ case: identifier, outcome: z.enum(outcomes), reasons: text(4000) }),
    reply: done,
    problems: ['casework/conference-not-visible', 'casework/case-not-visible', 'casework/not-yours-to-do'],
    summary: 'Records what the conference decided about a case.',
  },
  'POST /v1/conferences/:conference/actions': {
    params: z.strictObject({ conference: identifier }),
    body: z.strictObject({
      case: identifier,
      owner: organ,
      what: text(2000),
      task: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/),
      dueOn: day,
    }),
    reply: done,
    problems: [
      'casework/conference-not-visible',
      'casework/case-not-visible',
      'casework/not-yours-to-do',
      'casework/organ-not-involved',
      'casework/action-needs-a-power',
      'casework/dates-do-not-fit',
    ],
    summary: 'Agrees an action, with its owner and the power used.',
  },
  'POST /v1/actions/:action/done': {
    params: z.strictObject({ action: identifier }),
    body: z.strictObject({ result: text(2000) }),
    reply: done,
    problems: ['casework/action-not-visible', 'casework/not-yours-to-do', 'casework/already-decided'],
    summary: 'Reports an action done.',
  },
  'POST /v1/conferences/:conference/guests': {
    params: z.strictObject({ conference: identifier }),
    body: z.strictObject({
      case: identifier,
      organisation: text(200),
      reason: text(2000),
      statementSignedOn: day.optional(),
      extract: text(4000),
    }),
    reply: done,
    problems: [
      'casework/conference-not-visible',
      'casework/case-not-visible',
      'casework/only-core-participants-decide',
      'casework/guest-must-sign',
    ],
    summary: 'Lets a third party join once: a signed statement and an extract, never an account.',
  },
  'POST /v1/cases/:case/closure': {
    params: caseParams,
    body: z.strictObject({ reason: z.enum(closeReasons) }),
    reply: z.strictObject({ id: identifier, closedOn: day, destroyBy: day }),
    problems: ['casework/case-not-visible', 'casework/only-core-participants-decide'],
    summary: 'Closes a case: from then on it is shielded until it is destroyed.',
  },
} as const satisfies Contract

export type CaseworkReply<K extends keyof typeof caseworkContract> = z.output<(typeof caseworkContract)[K]['reply']>
