/** Measures: files of one organ, and how they are weighed, decided and answered for. */
import { z } from 'zod'
import { type Contract, day, identifier, text } from '../../../kit/contract.ts'
import { questionStandings } from '../advice/words.ts'
import { done, organ } from '../story/contract.ts'
import { strikeReasons } from '../strike/words.ts'
import { certainties, helpKinds, overrideKinds } from '../vulnerability/words.ts'
import { secrecyGrounds } from '../words.ts'
import {
  adviceKinds,
  adviceVerdicts,
  deadlineKinds,
  gapKinds,
  householdRoles,
  measureOutcomes,
  measureStates,
  remedyEffects,
  remedyKinds,
  remedyOutcomes,
  testQuestions,
  viewStates,
} from './words.ts'

const moment = z.iso.datetime()
const both = z.strictObject({ nl: z.string(), en: z.string() })
const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/)
export const oneMeasure = z.strictObject({ measure: identifier })

const line = z.strictObject({
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

const deadline = z.strictObject({
  measure: identifier,
  name: z.string(),
  kind: z.enum(deadlineKinds),
  dueOn: day,
})
export type MeasureDeadline = z.output<typeof deadline>

/** How objections and appeals on this power ended, over whole years: pooled and rounded, never a prediction of this one. */
const outcomes = z.strictObject({
  fromYear: z.int(),
  toYear: z.int(),
  counts: z.array(z.strictObject({ outcome: z.enum(remedyOutcomes), many: z.int().nullable() })),
})
export type OutcomesOfPower = z.output<typeof outcomes>
const power = z.strictObject({
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

const member = z.strictObject({
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
const answer = z.strictObject({
  id: identifier,
  question: z.enum(testQuestions),
  member: identifier.nullable(),
  known: z.boolean(),
  choices: z.array(z.string()),
  days: z.int().nullable(),
  words: z.string(),
  dueOn: day.nullable(),
  by: z.string(),
  on: moment,
})
export type ShownAnswer = z.output<typeof answer>
const certainty = z.enum(certainties)
const check = z.strictObject({
  id: identifier,
  member: identifier,
  knew: certainty,
  free: certainty,
  dependence: certainty,
  debt: certainty,
  coercion: certainty,
  childUsed: certainty,
  indicators: z.boolean(),
  help: z.array(z.enum(helpKinds)),
  helpOfferedOn: day.nullable(),
  adviceAskedOn: day.nullable(),
  words: z.string(),
  filledBy: z.string(),
  filledAt: moment,
  signedBy: z.string().nullable(),
  signedAt: moment.nullable(),
  /** Filled in by the reader, who therefore does not sign it. */
  own: z.boolean(),
})
export type ShownCheck = z.output<typeof check>

const file = z.strictObject({
  id: identifier,
  name: z.string(),
  organ,
  today: day,
  state: z.enum(measureStates),
  power,
  ground: z.string(),
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
  /** What a severe measure still needs, in the order of the test. */
  gaps: z.array(z.strictObject({ kind: z.enum(gapKinds), member: identifier.nullable(), what: z.string().nullable() })),
  may: z.strictObject({ prepare: z.boolean(), decide: z.boolean(), hurry: z.boolean(), goOnWithout: z.boolean() }),
})
export type ShownMeasure = z.output<typeof file>

const inFile = ['casework/measure-not-visible', 'casework/measure-is-decided', 'casework/not-yours-to-do'] as const
const oneMember = oneMeasure.extend({ member: identifier })
const oneAdvice = oneMeasure.extend({ advice: identifier })

export const measureContract = {
  'GET /v1/measures': {
    reply: z.strictObject({
      today: day,
      items: z.array(line),
      deadlines: z.array(deadline),
      powers: z.array(power),
    }),
    problems: [],
    summary:
      "The files of one's organ, the oldest first, what is due in them, and the powers on which a new one can rest.",
  },
  'POST /v1/measures': {
    body: z.strictObject({
      power: code,
      ground: z.string().regex(/^[a-z0-9]{1,4}$/),
      place: text(300),
      facts: text(8000),
      source: text(300),
    }),
    reply: done,
    problems: [
      'casework/power-not-of-your-organ',
      'casework/ground-not-in-the-power',
      'casework/not-yours-to-do',
      'sharing/regime-refuses-everything',
    ],
    summary: "Opens a file for one measure on one of the organ's own powers.",
  },
  'GET /v1/measures/:measure': {
    params: oneMeasure,
    reply: file,
    problems: ['casework/measure-not-visible'],
    summary: 'One file: who lives there, how it was weighed, what is missing, what was decided.',
  },
  'POST /v1/measures/:measure/members': {
    params: oneMeasure,
    body: z.strictObject({
      role: z.enum(householdRoles),
      minor: z.boolean(),
      name: text(200),
      birthDate: day.optional(),
    }),
    reply: done,
    problems: inFile,
    summary: 'Notes somebody who lives there.',
  },
  'POST /v1/measures/:measure/members/:member/view-request': {
    params: oneMember,
    body: z.strictObject({ until: day }),
    reply: done,
    problems: [...inFile, 'casework/dates-do-not-fit', 'casework/already-decided'],
    summary: 'Asks a member of the household for their view, until a day.',
  },
  'POST /v1/measures/:measure/members/:member/view': {
    params: oneMember,
    body: z.strictObject({ view: z.enum(viewStates), words: text(8000).optional() }),
    reply: done,
    problems: [...inFile, 'casework/view-needs-words', 'casework/view-still-possible', 'casework/already-decided'],
    summary: 'Records the view of a member of the household, in their own words, or why there is none.',
  },
  'POST /v1/measures/:measure/answers': {
    params: oneMeasure,
    body: z.strictObject({
      question: z.enum(testQuestions),
      member: identifier.optional(),
      known: z.boolean(),
      choices: z.array(code).max(6).default([]),
      /** Units: days; of the question how long. */
      days: z.int().min(1).max(3650).optional(),
      /** The reasons; when it is not known: who finds out, and how. */
      words: text(4000),
      /** When it is not known: by when. */
      dueOn: day.optional(),
    }),
    reply: done,
    problems: [...inFile, 'casework/answer-does-not-fit'],
    summary: 'Answers one question of the proportionality test, or says who finds out by when.',
  },
  'POST /v1/measures/:measure/advices': {
    params: oneMeasure,
    body: z.strictObject({
      kind: z.enum(adviceKinds),
      askedOf: organ,
      dueOn: day,
      /** Put on the page of that organ, with whom of the household it is about; without it the organ is asked on paper. */
      question: text(4000).optional(),
      about: z.array(identifier).max(30).optional(),
    }),
    reply: done,
    problems: [...inFile, 'casework/dates-do-not-fit', 'casework/own-organ-is-not-asked'],
    summary: 'Asks advice on care or on children, on the page of that organ or on paper.',
  },
  'POST /v1/measures/:measure/advices/:advice/reply': {
    params: oneAdvice,
    body: z.strictObject({ verdict: z.enum(adviceVerdicts), text: text(12_000) }),
    reply: done,
    problems: [...inFile, 'casework/already-decided', 'casework/advice-comes-from-the-organ'],
    summary: 'Takes in an advice that came on paper, word for word; nobody changes it afterwards.',
  },
  'POST /v1/measures/:measure/advices/:advice/set-aside': {
    params: oneAdvice,
    body: z.strictObject({ reasons: text(4000) }),
    reply: done,
    problems: [...inFile, 'casework/nothing-to-set-aside', 'casework/already-decided'],
    summary: 'Says why an advice that objects is not followed.',
  },
  'POST /v1/measures/:measure/urgent-course': {
    params: oneMeasure,
    body: z.strictObject({
      facts: text(4000),
      danger: text(4000),
      whyNotWait: text(4000),
      household: text(4000),
      /** Units: days. */
      shortestDays: z.int().min(1).max(28),
      whyShortest: text(4000),
    }),
    reply: done,
    problems: [
      'casework/measure-not-visible',
      'casework/measure-is-decided',
      'casework/only-the-office-holder',
      'casework/already-decided',
    ],
    summary: 'The office-holder says why waiting is impossible; what is missing is due in 48 hours.',
  },
  'POST /v1/measures/:measure/completion': {
    params: oneMeasure,
    reply: done,
    problems: [
      'casework/measure-not-visible',
      'casework/file-not-complete',
      'casework/not-yours-to-do',
      'casework/already-decided',
    ],
    summary: 'Ends the urgent course, when nothing is missing any more.',
  },
  'POST /v1/measures/:measure/decision': {
    params: oneMeasure,
    body: z.strictObject({
      outcome: z.enum(measureOutcomes),
      /** Units: days; of a measure that is imposed. */
      days: z.int().min(1).max(3650).optional(),
      reasons: text(8000),
    }),
    reply: done,
    problems: [
      'casework/measure-not-visible',
      'casework/only-the-office-holder',
      'casework/already-decided',
      'casework/household-not-known',
      'casework/questions-open',
      'casework/vulnerability-not-checked',
      'casework/household-not-heard',
      'casework/advice-missing',
      'casework/duration-without-reason',
      'casework/duration-does-not-fit',
    ],
    summary: 'The office-holder decides; a severe measure only when everything stands in the file.',
  },
  'POST /v1/measures/:measure/remedies': {
    params: oneMeasure,
    body: z.strictObject({ kind: z.enum(remedyKinds), lodgedOn: day }),
    reply: done,
    problems: [
      'casework/measure-not-visible',
      'casework/measure-not-decided',
      'casework/not-yours-to-do',
      'casework/dates-do-not-fit',
    ],
    summary: 'Notes that somebody objected or appealed.',
  },
  'POST /v1/measures/:measure/remedies/:remedy/outcome': {
    params: oneMeasure.extend({ remedy: identifier }),
    body: z.strictObject({
      outcome: z.enum(remedyOutcomes),
      endedOn: day,
      words: text(8000),
      effect: z.enum(remedyEffects),
      /** Units: days that the measure lasts from now on; when it is shortened. */
      days: z.int().min(1).max(3650).optional(),
      /** From which day; of a new decision by which day. */
      effectOn: day.optional(),
    }),
    reply: done,
    problems: [
      'casework/measure-not-visible',
      'casework/measure-not-decided',
      'casework/not-yours-to-do',
      'casework/dates-do-not-fit',
      'casework/effect-does-not-fit',
      'casework/already-decided',
    ],
    summary: 'Notes what a committee or a court made of the decision, and what that leads to for the measure.',
  },
} as const satisfies Contract
