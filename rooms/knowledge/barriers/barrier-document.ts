/** A barrier model as a municipality loads it: one document per phenomenon, about no person, checked whole beforehand. */
import { z } from 'zod'
import { barrierKinds, modelStandings } from './words.ts'

const words = z.strictObject({ nl: z.string().trim().min(1), en: z.string().trim().min(1) })
/** BWB id : article : paragraph : valid from; the paragraph may be empty. */
const article = z.string().regex(/^BWBR\d{7}:[\w.:-]+:[\w.-]*:\d{4}-\d\d-\d\d$/)
const code = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/)

const barrier = z.strictObject({
  code,
  kind: z.enum(barrierKinds),
  /** Who can do it; the mayor and the college are two. A code of no organ of this house: an owner outside. */
  owner: z.string().regex(/^[a-z][a-z-]{1,40}$/),
  /** Nothing: its owner has not said on which article it rests. */
  basis: article.nullable(),
  says: words,
  proportionality: words,
  /** What it does to people who are vulnerable. A barrier without it is not loaded. */
  sideEffect: words,
  /** What was found about its effect; nothing where nobody looked. */
  evidence: words.nullable(),
  confirmedOn: z.iso.date().nullable(),
})
const step = z.strictObject({
  code,
  name: words,
  opportunities: z.array(words).min(1),
  signals: z.array(words).min(1),
  enablers: z.array(words).min(1),
  barriers: z.array(barrier).min(1),
})
export const barrierModelDocument = z
  .strictObject({
    code,
    version: z.int().min(1),
    validFrom: z.iso.date(),
    standing: z.enum(modelStandings),
    name: words,
    says: words,
    source: words,
    steps: z.array(step).min(1),
  })
  .refine(({ steps }) => eachOnce(steps.map((one) => one.code)), { path: ['steps'], message: 'a step is there twice' })
  .refine(({ steps }) => eachOnce(steps.flatMap((one) => one.barriers).map((one) => one.code)), {
    path: ['steps'],
    message: 'a barrier is there twice',
  })
  .refine((model) => model.standing === 'draft' || everyOwnerConfirmed(model), {
    path: ['standing'],
    message: 'confirmed only when every owner confirmed its barrier',
  })
export type BarrierModelDocument = z.output<typeof barrierModelDocument>
export type BarrierDocument = z.output<typeof barrier>

const eachOnce = (codes: readonly string[]) => new Set(codes).size === codes.length
const everyOwnerConfirmed = ({ steps }: { readonly steps: readonly z.output<typeof step>[] }) =>
  steps.every(({ barriers }) => barriers.every(({ confirmedOn }) => confirmedOn !== null))
