/** Measures: files of one organ, and how they are weighed, decided and answered for. */
import { z } from 'zod'
import { type Contract, day, done, identifier, organ, text } from '../../../kit/contract.ts'
import { code, deadline, file, line, oneMeasure, phenomenon, power } from './shown/contract.ts'
import {
  adviceKinds,
  adviceVerdicts,
  householdRoles,
  lighterMeans,
  measureOutcomes,
  remedyEffects,
  remedyKinds,
  remedyOutcomes,
  testQuestions,
  triedBefore,
  viewStates,
} from './words.ts'

export type {
  MeasureDeadline,
  MeasureLine,
  OutcomesOfPower,
  PowerOfMeasure,
  ShownAnswer,
  ShownCheck,
  ShownMeasure,
  ShownMember,
} from './shown/contract.ts'
export { oneMeasure } from './shown/contract.ts'

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
      /** Which phenomena a new one can be meant against. */
      phenomena: z.array(phenomenon),
    }),
    problems: [],
    summary:
      "The files of one's organ, the oldest first, what is due in them, and the powers on which a new one can rest.",
  },
  'POST /v1/measures': {
    body: z.strictObject({
      power: code,
      ground: z.string().regex(/^[a-z0-9]{1,4}$/),
      /** Against what it is meant: the code of a barrier model, or `none` of these. */
      phenomenon: code,
      place: text(300),
      facts: text(8000),
      source: text(300),
    }),
    reply: done,
    problems: [
      'casework/power-not-of-your-organ',
      'casework/ground-not-in-the-power',
      'casework/no-such-phenomenon',
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
    problems: [...inFile, 'sharing/dates-do-not-fit', 'casework/already-decided'],
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
      /** Where somebody may be the victim: by whom that person is protected, from when, and who calls whom. */
      protection: z.strictObject({ by: text(300), from: day, call: text(500) }).optional(),
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
    problems: [...inFile, 'sharing/dates-do-not-fit', 'casework/own-organ-is-not-asked'],
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
      /** Of something lighter: which of the lighter means of this power, and what was tried before. */
      lighter: z.array(z.enum(lighterMeans)).min(1).max(lighterMeans.length).optional(),
      tried: z.array(z.enum(triedBefore)).min(1).max(triedBefore.length).optional(),
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
      'casework/lighter-does-not-fit',
      'casework/lighter-not-weighed',
    ],
    summary:
      'The office-holder decides; a severe measure only when everything stands in the file, something lighter when it was weighed.',
  },
  'POST /v1/measures/:measure/remedies': {
    params: oneMeasure,
    body: z.strictObject({ kind: z.enum(remedyKinds), lodgedOn: day }),
    reply: done,
    problems: [
      'casework/measure-not-visible',
      'casework/measure-not-decided',
      'casework/not-yours-to-do',
      'sharing/dates-do-not-fit',
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
      'sharing/dates-do-not-fit',
      'casework/effect-does-not-fit',
      'casework/already-decided',
    ],
    summary: 'Notes what a committee or a court made of the decision, and what that leads to for the measure.',
  },
} as const satisfies Contract
