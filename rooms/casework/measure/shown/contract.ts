/** What is shown of a file of a measure, and the small shapes that its operations share. */
import { z } from 'zod'
import { day, identifier, organ } from '../../../../kit/contract.ts'
import { questionStandings } from '../../advice/words.ts'
import { strikeReasons } from '../../strike/words.ts'
import { certainties, helpKinds, overrideKinds } from '../../vulnerability/words.ts'
import { secrecyGrounds } from '../../words.ts'
import {
  adviceKinds,
  adviceVerdicts,
  deadlineKinds,
  gapKinds,
  householdRoles,
  lighterMeans,
  measureOutcomes,
  measureStates,
  remedyEffects,
  remedyKinds,
  remedyOutcomes,
  testQuestions,
  triedBefore,
  viewStates,
} from '../words.ts'

export const moment = z.iso.datetime()
export const both = z.strictObject({ nl: z.string(), en: z.string() })
export const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/)
export const oneMeasure = z.strictObject({ measure: identifier })

export const line = z.strictObject({
  id: identifier,
  name: z.string(),
  power: both,
  openedOn: day,
  state: z.enum(measureStates),
  outcome: z.enum(measureOutcomes).nullable(),
  /** How many things a severe measure still needs. */
  missing: z.int(),
  /** Until when an urgent decision may be unfinished. */
  dueAt: moment.nullable(),
})
export type MeasureLine = z.output<typeof line>

export const deadline = z.strictObject({
  measure: identifier,
  name: z.string(),
  kind: z.enum(deadlineKinds),
  dueOn: day,
})
export type MeasureDeadline = z.output<typeof deadline>

/** How objections and appeals on this power ended, over whole years: pooled and rounded, never a prediction of this one. */
export const outcomes = z.strictObject({
  fromYear: z.int(),
  toYear: z.int(),
  counts: z.array(z.strictObject({ outcome: z.enum(remedyOutcomes), many: z.int().nullable() })),
})
export type OutcomesOfPower = z.output<typeof outcomes>
export const power = z.strictObject({
  code,
  version: z.int(),
  name: both,
  organ,
  basis: z.string(),
  standing: z.enum(['checked', 'unverified']),
  grounds: z.array(z.strictObject({ code: z.string(), says: both })),
  conditions: z.array(both),
  factors: z.array(z.strictObject({ step: z.string(), says: both, source: z.string() })),
  /** Null while no whole year was counted yet. */
  outcomes: outcomes.nullable(),
})
export type PowerOfMeasure = z.output<typeof power>

export const phenomenon = z.strictObject({ code, name: both })

export const member = z.strictObject({
  id: identifier,
  role: z.enum(householdRoles),
  minor: z.boolean(),
  name: z.string(),
  birthDate: day.nullable(),
  viewAskedOn: day.nullable(),
  viewUntil: day.nullable(),
  view: z.enum(viewStates).nullable(),
  viewedOn: day.nullable(),
  viewWords: z.string().nullable(),
  /** Somebody says that this person was put in by mistake; counts when a second person confirms. */
  strike: z
    .strictObject({
      reason: z.enum(strikeReasons),
      words: z.string(),
      by: z.string(),
      on: moment,
      /** Proposed by the reader, who therefore does not confirm it. */
      own: z.boolean(),
    })
    .nullable(),
})
export type ShownMember = z.output<typeof member>
export const answer = z.strictObject({
  id: identifier,
  question: z.enum(testQuestions),
  member: identifier.nullable(),
  known: z.boolean(),
  choices: z.array(z.string()),
  days: z.int().nullable(),
  words: z.string(),
  dueOn: day.nullable(),
  protection: z.strictObject({ by: z.string(), from: day, call: z.string() }).nullable(),
  by: z.string(),
  on: moment,
})
export type ShownAnswer = z.output<typeof answer>
export const certainty = z.enum(certainties)
export const check = z.strictObject({
  id: identifier,
  member: identifier,
  knew: certainty,
  free: certainty,
  dependence: certainty,
  debt: certainty,
  coercion: certainty,
  childUsed: certainty,
  indicators: z.boolean(),
  /** Of a sign it is still not known whether it is there. */
  signsNotKnown: z.boolean(),
  help: z.array(z.enum(helpKinds)),
  helpOfferedOn: day.nullable(),
  adviceAskedOn: day.nullable(),
  questionPutOn: day.nullable(),
  words: z.string(),
  filledBy: z.string(),
  filledAt: moment,
  signedBy: z.string().nullable(),
  signedAt: moment.nullable(),
  /** Filled in by the reader, who therefore does not sign it. */
  own: z.boolean(),
})
export type ShownCheck = z.output<typeof check>

export const file = z.strictObject({
  id: identifier,
  name: z.string(),
  organ,
  today: day,
  state: z.enum(measureStates),
  power,
  ground: z.string(),
  /** Null where it is none of the barrier models, or was not asked yet. */
  phenomenon: phenomenon.nullable(),
  place: z.string(),
  facts: z.string(),
  source: z.string(),
  openedOn: day,
  openedBy: z.string(),
  destroyBy: day,
  members: z.array(member),
  /** Who was put in by mistake: that it happened, and nothing about whom. */
  struck: z.array(
    z.strictObject({
      id: identifier,
      role: z.enum(householdRoles),
      minor: z.boolean(),
      reason: z.enum(strikeReasons),
      words: z.string(),
      by: z.string(),
      on: moment,
      confirmedBy: z.string(),
      confirmedOn: moment,
    }),
  ),
  answers: z.array(answer),
  checks: z.array(check),
  overrides: z.array(
    z.strictObject({
      member: identifier,
      kind: z.enum(overrideKinds),
      by: z.string(),
      on: day,
      reasons: z.string(),
    }),
  ),
  advices: z.array(
    z.strictObject({
      id: identifier,
      kind: z.enum(adviceKinds),
      askedOf: z.string(),
      askedOn: day,
      dueOn: day,
      receivedOn: day.nullable(),
      verdict: z.enum(adviceVerdicts).nullable(),
      text: z.string().nullable(),
      /** Written by the organ itself on its own page; else taken over from what came on paper. */
      byItself: z.boolean(),
      secrecy: z.enum(secrecyGrounds).nullable(),
      secrecyReason: z.string().nullable(),
      /** What was put on the page of the organ; null where it was asked outside. */
      asked: z
        .strictObject({
          question: z.string(),
          about: z.array(identifier),
          standing: z.enum(questionStandings),
          correctedOn: day.nullable(),
          confirmedOn: day.nullable(),
        })
        .nullable(),
      setAside: z.strictObject({ by: z.string(), on: day, reasons: z.string() }).nullable(),
    }),
  ),
  urgent: z
    .strictObject({
      by: z.string(),
      takenAt: moment,
      dueAt: moment,
      finishedAt: moment.nullable(),
      shortestDays: z.int(),
      facts: z.string(),
      danger: z.string(),
      whyNotWait: z.string(),
      household: z.string(),
      whyShortest: z.string(),
    })
    .nullable(),
  decision: z
    .strictObject({
      outcome: z.enum(measureOutcomes),
      days: z.int().nullable(),
      lighter: z.array(z.enum(lighterMeans)),
      tried: z.array(z.enum(triedBefore)),
      by: z.string(),
      on: day,
      objectionUntil: day,
      reasons: z.string(),
    })
    .nullable(),
  remedies: z.array(
    z.strictObject({
      id: identifier,
      kind: z.enum(remedyKinds),
      lodgedOn: day,
      outcome: z.enum(remedyOutcomes).nullable(),
      endedOn: day.nullable(),
      words: z.string().nullable(),
      effect: z.enum(remedyEffects).nullable(),
      effectDays: z.int().nullable(),
      effectOn: day.nullable(),
      /** By when the organ itself has something to do about it; null: it waits for the court, or it has ended. */
      dueOn: day.nullable(),
    }),
  ),
  /** How the measure stands after objection and appeal; null where none was imposed. */
  standing: z.strictObject({ effect: z.enum(remedyEffects), days: z.int().nullable(), on: day.nullable() }).nullable(),
  /** Which questions are asked about the measure itself, in their order; those about a member are the same for everybody. */
  questions: z.array(z.enum(testQuestions)),
  /** What weighs less than this power. */
  lighterMeans: z.array(z.enum(lighterMeans)),
  /** What a severe measure still needs, in the order of the test. */
  gaps: z.array(z.strictObject({ kind: z.enum(gapKinds), member: identifier.nullable(), what: z.string().nullable() })),
  may: z.strictObject({ prepare: z.boolean(), decide: z.boolean(), hurry: z.boolean(), goOnWithout: z.boolean() }),
})
export type ShownMeasure = z.output<typeof file>
