/** The catalogue of powers: open to everyone who is logged in. */
import { z } from 'zod'
import { type Contract, day } from '../../../kit/contract.ts'
import { powerStandings, powerWays, testSteps } from './words.ts'

const words = z.strictObject({ nl: z.string(), en: z.string() })
const power = z.strictObject({
  code: z.string(),
  version: z.int(),
  validFrom: day,
  way: z.enum(powerWays),
  severe: z.boolean(),
  name: words,
  organ: z.string(),
  basis: z.string(),
  standing: z.enum(powerStandings),
  grounds: z.array(z.strictObject({ code: z.string(), says: words })),
  conditions: z.array(words),
  factors: z.array(z.strictObject({ step: z.enum(testSteps), says: words, source: z.string() })),
  rulings: z.array(z.strictObject({ ecli: z.string(), says: words })),
})
export type ShownPower = z.output<typeof power>

export const powersContract = {
  'GET /v1/powers': {
    reply: z.strictObject({ powers: z.array(power) }),
    problems: [],
    summary: 'Every power in its newest version: article, organ, grounds, what is weighed, rulings.',
  },
  'GET /v1/powers/:power': {
    params: z.strictObject({ power: z.string().regex(/^[a-z0-9][a-z0-9-]{1,60}$/) }),
    reply: power,
    problems: ['knowledge/no-such-power'],
    summary: 'One power.',
  },
} as const satisfies Contract
