/** The law as a partnership loads it: one document per regime, one for the organs, one for the purposes. */
import { z } from 'zod'
import { regimeCodes } from '../../foundation/capacity.ts'
import { citationOf } from './legal-basis.ts'
import { activities, categories, participantKinds, regimeStates } from './words.ts'

const inBothLanguages = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) })
const basis = z.string().refine((written) => citationOf(written) !== null || /^house:[a-z-]+$/.test(written), {
  error: 'a basis is "BWB id:article:paragraph:valid from" or "house:rule"',
})
const groundedText = inBothLanguages.extend({ basis })
const organCode = z.string().regex(/^[a-z][a-z-]{1,40}$/)
const day = z.iso.date()

const criterion = z.strictObject({ code: z.string().regex(/^[a-z]$/), nl: z.string(), en: z.string() })
const factor = z.strictObject({ code: z.string().regex(/^[1-9]$/), nl: z.string(), en: z.string() })
const categoryRow = z.strictObject({
  code: z.enum(categories),
  phase: z.int().min(1).max(3),
  basis,
  /** Only these organs may supply it; absent: every participant. */
  suppliers: z.array(organCode).min(1).optional(),
  notFrom: z.array(organCode).min(1).optional(),
  /** Only in these activities; absent: all. */
  activities: z.array(z.enum(activities)).min(1).optional(),
  /** Usually held under professional secrecy: the supplier states why it may speak (WGS 2.29(2)). */
  secrecy: z.boolean().optional(),
})

const registerCode = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/)
/** Asking elsewhere whether one person is known, and answering others. Absent: this regime neither asks nor answers. */
const questions = z.strictObject({
  /** Of one organ to one register; the asked side counts too. */
  perDay: z.int().min(1).max(20),
  /** How long an answer may be used. */
  answerDays: z.int().min(1).max(30),
  basis,
  /** Regimes of this installation, both of which must name each other. `alignment`: what is shared after a hit. */
  regimes: z.array(z.strictObject({ regime: z.enum(regimeCodes), basis, alignment: basis.optional() })),
  /** Other alliances, whose register is reached by a contract. */
  alliances: z.strictObject({ basis }).optional(),
  /** Registers of a municipality, one by one, each with the advice that was heard on it. */
  registers: z.array(
    z.strictObject({
      code: registerCode,
      basis,
      category: z.enum(categories),
      advice: z.strictObject({ reference: z.string().min(1).max(200), givenOn: day }),
    }),
  ),
  /** Organs under medical or youth-care secrecy: not named in an answer, unless a recorded advice allows it. */
  unnamed: z.array(
    z.strictObject({
      organ: organCode,
      basis,
      mayBeNamed: z.strictObject({ reference: z.string().min(1).max(200), givenOn: day }).optional(),
    }),
  ),
})
export type QuestionRules = z.infer<typeof questions>

export const regimeDocument = z.strictObject({
  regime: z.enum(regimeCodes),
  version: z.int().min(1),
  validFrom: day,
  state: z.enum(regimeStates),
  name: inBothLanguages,
  aim: groundedText,
  activities: z.array(z.strictObject({ code: z.enum(activities), basis })),
  controllers: groundedText,
  participants: z.array(z.strictObject({ organ: organCode, kind: z.enum(participantKinds), basis })),
  categories: z.array(categoryRow),
  categoryRule: groundedText,
  circle: z.strictObject({ hops: z.int().min(0).max(1), kinds: z.array(z.string()), basis }),
  admission: z.strictObject({ basis, criteria: z.array(criterion).min(1) }).optional(),
  /** What is weighed beside the criteria, in words; absent where the law names nothing of the kind. */
  weighing: z.strictObject({ basis, factors: z.array(factor).min(1) }).optional(),
  /** Absent where the law's period is not adopted: then nothing may go in (retention rule R9). */
  retention: z
    .strictObject({
      maxYears: z.int().min(1).max(5),
      renewYears: z.int().min(0).max(2),
      renewGrounds: z.array(z.string()),
      basis,
      afterClosing: basis.optional(),
      notTaken: basis,
      /** Files that an organ keeps of its own decisions, where another period holds than for what is only weighed. */
      ownFiles: z.strictObject({ maxYears: z.int().min(1).max(5), basis }).optional(),
    })
    .optional(),
  questions: questions.optional(),
  automatedAnalysis: z.literal('none'),
  /** Written to show how it is done; nobody may work by it. Refused outside the demonstration. */
  example: z.literal(true).optional(),
  reportingPoint: z.strictObject({ name: inBothLanguages, telephone: z.string() }).optional(),
})
export type Regime = z.infer<typeof regimeDocument>

const task = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/),
  nl: z.string(),
  en: z.string(),
  basis,
  regimes: z.array(z.enum(regimeCodes)).min(1),
})
export const organDocument = z.strictObject({ code: organCode, name: inBothLanguages, tasks: z.array(task) })
export type Organ = z.infer<typeof organDocument>
export type Task = Organ['tasks'][number]
export const organsDocument = z.strictObject({
  version: z.int().min(1),
  validFrom: day,
  organs: z.array(organDocument),
})

export const purposeDocument = z.strictObject({
  code: z.string().regex(/^[a-z][a-z-]{1,60}$/),
  regime: z.enum(regimeCodes),
  name: inBothLanguages,
  says: inBothLanguages,
  basis,
})
export type Purpose = z.infer<typeof purposeDocument>
export const purposesDocument = z.strictObject({
  version: z.int().min(1),
  validFrom: day,
  purposes: z.array(purposeDocument),
})

/** A regime in use has a retention period, or nothing may be kept in it (law page R9). */
export const regimeInUseNeedsARetentionPeriod = (regime: Regime): boolean =>
  regime.state !== 'in-use' || regime.retention !== undefined
