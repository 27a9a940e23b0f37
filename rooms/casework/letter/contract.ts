/** The letter about a decision to one adult resident, and how it weighed one person: in words for a page, and as a tagged PDF. */
import { z } from 'zod'
import { bytes, type Contract, identifier } from '../../../kit/contract.ts'
import { oneMeasure } from '../measure/contract.ts'

const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), text: z.string() }),
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  /** What was asked; the answer follows. */
  z.strictObject({ kind: z.literal('question'), text: z.string() }),
  z.strictObject({ kind: z.literal('list'), items: z.array(z.string()) }),
])
export const letter = z.strictObject({
  title: z.string(),
  sender: z.string(),
  receiver: z.array(z.string()),
  dateLine: z.string(),
  blocks: z.array(block),
  /** The organ signs, and no person of it. */
  signature: z.array(z.string()),
})
export type DecisionLetter = z.output<typeof letter>

const params = oneMeasure.extend({ member: identifier })
const problems = [
  'casework/measure-not-visible',
  'casework/measure-not-decided',
  'casework/letter-goes-to-an-adult',
  'casework/not-yours-to-do',
] as const

const ofWeighing = ['casework/measure-not-visible', 'casework/measure-not-decided', 'casework/not-yours-to-do'] as const

export const letterContract = {
  'GET /v1/measures/:measure/members/:member/letter': {
    params,
    reply: letter,
    problems,
    summary: 'The decision in plain words for one adult of the household, made anew each time and kept nowhere.',
  },
  'GET /v1/measures/:measure/members/:member/letter-as-pdf': {
    params,
    reply: bytes,
    media: 'application/pdf',
    problems: [...problems, 'house/quota-passed'],
    summary: 'The same letter as a tagged PDF.',
  },
  'GET /v1/measures/:measure/members/:member/weighing': {
    params,
    reply: letter,
    problems: ofWeighing,
    summary:
      'How the decision weighed one member of the household, for that person or their lawyer: of the others nothing; kept nowhere.',
  },
  'GET /v1/measures/:measure/members/:member/weighing-as-pdf': {
    params,
    reply: bytes,
    media: 'application/pdf',
    problems: [...ofWeighing, 'house/quota-passed'],
    summary: 'The same document as a tagged PDF.',
  },
} as const satisfies Contract
