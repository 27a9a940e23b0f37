/** Barrier models: open to everyone who is logged in. */
import { z } from 'zod'
import { type Contract, day } from '../../../kit/contract.ts'
import { barrierKinds, modelStandings } from './words.ts'

const words = z.strictObject({ nl: z.string(), en: z.string() })
const barrier = z.strictObject({
  code: z.string(),
  kind: z.enum(barrierKinds),
  owner: z.string(),
  basis: z.string().nullable(),
  says: words,
  proportionality: words,
  sideEffect: words,
  evidence: words.nullable(),
  confirmedOn: day.nullable(),
})
export type ShownBarrier = z.output<typeof barrier>
const step = z.strictObject({
  code: z.string(),
  name: words,
  opportunities: z.array(words),
  signals: z.array(words),
  enablers: z.array(words),
  barriers: z.array(barrier),
})
export type ShownStep = z.output<typeof step>
export const barrierModel = z.strictObject({
  code: z.string(),
  version: z.int(),
  validFrom: day,
  standing: z.enum(modelStandings),
  name: words,
  says: words,
  source: words,
  steps: z.array(step),
})
export type ShownBarrierModel = z.output<typeof barrierModel>
const code = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/)

export const barriersContract = {
  'GET /v1/barrier-models': {
    reply: z.strictObject({
      models: z.array(
        z.strictObject({
          code: z.string(),
          version: z.int(),
          standing: z.enum(modelStandings),
          name: words,
          says: words,
          steps: z.int(),
          barriers: z.int(),
          owners: z.array(z.string()),
        }),
      ),
    }),
    problems: [],
    summary: 'Every barrier model in its newest version, with who owns a barrier in it.',
  },
  'GET /v1/barrier-models/:model': {
    params: z.strictObject({ model: code }),
    reply: barrierModel,
    problems: ['knowledge/no-such-barrier-model'],
    summary: 'One barrier model: steps, opportunities, signals, enablers, and barriers with their side effects.',
  },
} as const satisfies Contract
