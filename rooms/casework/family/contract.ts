/** Who of one household stands in a case, and aligning the plans of two of them. */
import { z } from 'zod'
import { type Contract, day, done, ground, identifier, organ, text } from '../../../kit/contract.ts'
import { caseParams } from '../story/contract.ts'
import { personRoles } from '../words.ts'
import { linkStandings } from './words.ts'

const oneLink = z.strictObject({ link: identifier })
const otherCase = z.strictObject({ case: identifier, name: z.string() })
const member = z.strictObject({
  id: identifier,
  role: z.enum(personRoles),
  relation: z.enum(['gezinslid', 'directSociaalContact']).nullable(),
  minor: z.boolean(),
  name: z.string(),
  birthDate: day.nullable(),
  /** Why a child stands in the circle of another. */
  namedBecause: z.string().nullable(),
  /** The case that is theirs, where its plan is aligned with this one and the own organ is involved in both. */
  own: otherCase.nullable(),
})
const link = z.strictObject({
  id: identifier,
  other: identifier,
  otherName: z.string(),
  standing: z.enum(['proposed', 'agreed']),
  proposedOn: day,
  asked: z.array(organ),
  consented: z.array(organ),
  dependence: z.string(),
  necessity: z.string(),
  mayConsent: z.boolean(),
  mayEnd: z.boolean(),
})
export type ShownLink = z.output<typeof link>
const family = z.strictObject({
  case: identifier,
  name: z.string(),
  ground,
  persons: z.array(member),
  /** Children in the circle whose name this reader does not get. */
  childrenNotNamed: z.int(),
  links: z.array(link),
  others: z.array(otherCase),
  may: z.strictObject({ propose: z.boolean() }),
})
export type ShownFamily = z.output<typeof family>

export const familyContract = {
  'GET /v1/cases/:case/family': {
    params: caseParams,
    reply: family,
    problems: ['casework/case-not-visible'],
    summary: 'Who of one household stands in a case, and whose own plan is aligned with it.',
  },
  'POST /v1/cases/:case/plan-links': {
    params: caseParams,
    body: z.strictObject({ other: identifier, dependence: text(2000), necessity: text(2000) }),
    reply: done,
    problems: [
      'casework/case-not-visible',
      'casework/stepped-aside',
      'casework/only-core-participants-decide',
      'casework/not-in-each-others-circle',
      'casework/another-core-participant-consents',
      'casework/link-stands-already',
    ],
    summary: 'Proposes to align the plans of two persons: in each other’s circle, dependent on each other, necessary.',
  },
  'POST /v1/plan-links/:link/consent': {
    params: oneLink,
    reply: z.strictObject({ standing: z.enum(linkStandings) }),
    problems: ['casework/link-not-visible', 'casework/only-core-participants-decide', 'casework/already-decided'],
    summary: 'Consents to aligning two plans; with the last core participant of both it holds.',
  },
  'POST /v1/plan-links/:link/ending': {
    params: oneLink,
    reply: done,
    problems: ['casework/link-not-visible', 'casework/only-core-participants-decide', 'casework/already-decided'],
    summary: 'Ends the alignment of two plans.',
  },
} as const satisfies Contract
