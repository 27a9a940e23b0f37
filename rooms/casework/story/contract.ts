/** What leaves casework, each shape made for one viewer: what it leaves out does not exist there. */
import { z } from 'zod'
import { category, day, ground, identifier, organ } from '../../../kit/contract.ts'
import { footings } from '../record/words.ts'
import {
  aftercares,
  answers,
  caseStates,
  closeReasons,
  contributionKinds,
  criterionCodes,
  outcomes,
  personRoles,
  releaseConditions,
  reliabilities,
  secrecyGrounds,
  sources,
} from '../words.ts'

export const caseParams = z.strictObject({ case: identifier })
export const why = z.strictObject({
  rule: z.string(),
  grounds: z.array(ground),
  purpose: z.string(),
  since: day.nullable(),
  until: day.nullable(),
  others: z.array(z.string()),
})

export const person = z.strictObject({
  id: identifier,
  role: z.enum(personRoles),
  relation: z.enum(['gezinslid', 'directSociaalContact']).nullable(),
  minor: z.boolean(),
  name: z.string(),
  birthDate: day.nullable(),
  address: z.string().nullable(),
})
export const criterion = z.strictObject({
  code: z.enum(criterionCodes),
  /** The criterion in words, from the register of rules. */
  text: z.string(),
  explanation: z.string(),
})
export const telling = z.strictObject({
  told: z.boolean(),
  reason: z.string().nullable(),
  reviewOn: day.nullable(),
  on: day,
})
export const involvement = z.strictObject({ organ, since: day, core: z.boolean() })
export const contribution = z.strictObject({
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
  reliability: z.enum(reliabilities),
  taxDerived: z.boolean(),
  conditions: z.array(z.enum(releaseConditions)),
  /** The article of the Police Data Act under which it is held; null for anything else. */
  policeClass: z.enum(['8', '9', '10', '13']).nullable(),
  /** What it quotes, as far as this viewer sees it; and whether one of those was corrected or destroyed since. */
  restsOn: z.array(identifier),
  sourceChanged: z.boolean(),
  /** It replaces an earlier version in which something was wrong. */
  corrected: z.boolean(),
  expiresOn: day.nullable(),
  /** Only in the supplier's own view: to whom it went, from whom it is kept and why. */
  spread: z
    .strictObject({ audience: z.array(organ), withheld: z.array(organ), reason: z.string().nullable() })
    .nullable(),
})
export const request = z.strictObject({
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
  /** Only for the organ that was asked. */
  remindedOn: day.nullable(),
})
export const decision = z.strictObject({
  id: identifier,
  conference: identifier,
  outcome: z.enum(outcomes),
  reasons: z.string(),
  /** What else was considered, and who objected and why; null where nothing was said. */
  alternatives: z.string().nullable(),
  objections: z.string().nullable(),
  votes: z.strictObject({ for: z.array(organ), against: z.array(organ), abstaining: z.array(organ) }),
  reviewOn: day.nullable(),
  ground,
  decidedOn: day,
  taxDerived: z.boolean(),
  conditions: z.array(z.enum(releaseConditions)),
  restsOn: z.array(identifier),
  sourceChanged: z.boolean(),
  /** It quotes a contribution: only organs that got that one read it. */
  narrowed: z.boolean(),
})
export const action = z.strictObject({
  id: identifier,
  case: identifier,
  caseName: z.string(),
  owner: organ,
  what: z.string(),
  task: z.string(),
  /** Whether the person goes along or has it imposed; null where it was not asked. */
  footing: z.enum(footings).nullable(),
  ground,
  dueOn: day,
  doneOn: day.nullable(),
  result: z.string().nullable(),
  overdue: z.boolean(),
  narrowed: z.boolean(),
})
export const guest = z.strictObject({
  id: identifier,
  conference: identifier,
  organisation: z.string(),
  reason: z.string(),
  extract: z.string(),
  statementSignedOn: day,
  handedOverOn: day,
  invitedBy: organ,
  narrowed: z.boolean(),
})
export const caseCard = z.strictObject({
  id: identifier,
  name: z.string(),
  state: z.enum(caseStates),
  reporter: organ,
  reportedOn: day,
  openedOn: day.nullable(),
  involved: z.array(organ),
})
export const conferenceCard = z.strictObject({
  id: identifier,
  heldOn: day,
  /** `14:00`, or null for a day only. */
  beginsAt: z.string().nullable(),
  place: z.string(),
  calledBy: organ,
  /** called: not begun. open: under way. closed: minutes can be read. called-off: it will not be held. */
  standing: z.enum(['called', 'open', 'closed', 'called-off']),
})

/** What a reporter was asked before anything was decided. */
export const inquiryShown = z.strictObject({
  id: identifier,
  /** Who asks. */
  organ,
  askedOn: day,
  question: z.string(),
  answeredOn: day.nullable(),
  answer: z.string().nullable(),
  mayAnswer: z.boolean(),
})
export type InquiryShown = z.output<typeof inquiryShown>

export const caseFile = caseCard.extend({
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
  /** Children in the circle whose name this reader does not get. */
  childrenNotNamed: z.int(),
  criteria: z.array(criterion),
  inquiries: z.array(inquiryShown),
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
    release: z.boolean(),
    ask: z.boolean(),
    placeOnAgenda: z.boolean(),
    record: z.boolean(),
    agree: z.boolean(),
    invite: z.boolean(),
    close: z.boolean(),
    renew: z.boolean(),
    tell: z.boolean(),
    askReporter: z.boolean(),
  }),
})
export type CaseFile = z.output<typeof caseFile>
export type ContributionShown = z.output<typeof contribution>
export type RequestShown = z.output<typeof request>
export type ActionShown = z.output<typeof action>
export type CaseCard = z.output<typeof caseCard>
export type ConferenceCard = z.output<typeof conferenceCard>

export const organOption = z.strictObject({
  organ,
  name: z.string(),
  kind: z.enum(['core', 'private', 'participant']),
  tasks: z.array(z.strictObject({ code: z.string(), name: z.string(), ground })),
})
export const categoryOption = z.strictObject({
  code: category,
  allowed: z.boolean(),
  needsSecrecyGround: z.boolean(),
  ground,
  /** Why not, in words; null when it is allowed. */
  because: z.string().nullable(),
})
export const reportToWeigh = caseCard.extend({
  /** Made by the person who looks: somebody else admits it. */
  own: z.boolean(),
  goal: z.string(),
  extract: z.string().nullable(),
  persons: z.array(person),
  /** Children in the circle whose name this reader does not get. */
  childrenNotNamed: z.int(),
  /** What the reporter was asked, and answered. */
  inquiries: z.array(inquiryShown),
  criteria: z.array(criterion),
  criteriaGround: ground,
  telling: telling.nullable(),
  wanted: z.array(organ),
  destroyBy: day,
})
export const closure = z.strictObject({
  id: identifier,
  name: z.string(),
  closedOn: day,
  reason: z.enum(closeReasons),
  destroyBy: day,
  decidedBy: organ,
  aftercare: z.strictObject({ kind: z.enum(aftercares), organ, until: day }).nullable(),
  /** Closed less than a year before a limit that is near: it may be kept longer (BGS 1.16(2)b). */
  renewable: z.boolean(),
})
export const destruction = z.strictObject({
  id: identifier,
  name: z.string(),
  destroyedOn: day,
  rule: z.enum(['R1', 'R2']),
})
