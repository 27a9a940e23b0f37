/** The catalogue of powers as a municipality loads it: one document, checked whole before anything is written. */
import { z } from 'zod'
import { powerStandings, powerWays, testSteps } from './words.ts'

const words = z.strictObject({ nl: z.string().trim().min(1), en: z.string().trim().min(1) })
/** BWB id : article : paragraph : valid from; the paragraph may be empty. */
const article = z.string().regex(/^BWBR\d{7}:[\w.:-]+:[\w.-]*:\d{4}-\d\d-\d\d$/)
const ecli = z.string().regex(/^ECLI:NL:[A-Z]+:\d{4}:[A-Z0-9]+$/)
const code = z.string().regex(/^[a-z0-9][a-z0-9-]{1,60}$/)

export const powerDocument = z.strictObject({
  code,
  version: z.int().min(1),
  validFrom: z.iso.date(),
  way: z.enum(powerWays),
  /** Somebody loses a home, an area, a right: nothing of it is decided without the whole test. */
  severe: z.boolean(),
  name: words,
  /** Whose power it is; the mayor and the college are two. A code of no organ of this house: an owner outside. */
  organ: z.string().regex(/^[a-z][a-z-]{1,40}$/),
  basis: article,
  standing: z.enum(powerStandings),
  /** What the article asks for; of several grounds one must be met. */
  grounds: z.array(z.strictObject({ code: z.string().regex(/^[a-z0-9]{1,4}$/), says: words })).min(1),
  conditions: z.array(words),
  /** What is weighed, step by step; `source` as an ECLI, or in words where no ruling was read. */
  factors: z.array(z.strictObject({ step: z.enum(testSteps), says: words, source: z.string().min(1) })),
  rulings: z.array(z.strictObject({ ecli, says: words })),
})
export type PowerDocument = z.output<typeof powerDocument>
export const powersDocument = z.strictObject({ powers: z.array(powerDocument).min(1) })
