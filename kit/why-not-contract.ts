/** Why was I refused? Asked wherever a refusal is shown, of the decision that a problem names. Browser-safe. */
import { z } from 'zod'
import { type Contract, identifier } from './contract.ts'

const ground = z.strictObject({ label: z.string(), href: z.string().optional() })
export const changeKinds = ['role', 'organ', 'purpose', 'involvement', 'phase', 'consent', 'date', 'condition'] as const
const change = z.strictObject({
  kind: z.enum(changeKinds),
  /** E.g. `resource.state`. */
  attribute: z.string(),
  /** One of these codes. */
  to: z.array(z.union([z.string(), z.number(), z.boolean()])),
  /** The change as a sentence, when the room that made the rule has one. */
  words: z.string().nullable(),
})
const whyNot = z.strictObject({
  /** What refused, or what the rules do allow when simply none allows this. */
  rule: z.string(),
  grounds: z.array(ground),
  /** The smallest changes that would turn it around; the changes of one way belong together. */
  ways: z.array(z.strictObject({ changes: z.array(change), rule: z.string(), grounds: z.array(ground) })),
})
export type WhyNot = z.output<typeof whyNot>
export type WhyNotChange = z.output<typeof change>

const explained = {
  params: z.strictObject({ decision: identifier }),
  reply: whyNot,
  problems: ['sharing/decision-not-visible'],
} as const

/** One operation per legal world: a decision is read in the world in which it was taken. */
export const whyNotContract = {
  'POST /v1/regimes/mun/decisions/:decision/_explain': {
    ...explained,
    summary: 'Why I was refused within the municipality, and what would have to change.',
  },
  'POST /v1/regimes/wgs-zvh/decisions/:decision/_explain': {
    ...explained,
    summary: 'Why I was refused in the care and safety house, and what would have to change.',
  },
  'POST /v1/regimes/wgs-riec/decisions/:decision/_explain': {
    ...explained,
    summary: 'Why I was refused in the RIEC, and what would have to change.',
  },
  'POST /v1/regimes/pga/decisions/:decision/_explain': {
    ...explained,
    summary: 'Why I was refused in the compartment of radicalisation, and what would have to change.',
  },
} as const satisfies Contract
