/** Asking elsewhere whether one person is known, from a case or under an own reference. */
import { z } from 'zod'
import { type Contract, day, done, ground, identifier, organ, text } from '../../../kit/contract.ts'
import { caseParams } from '../story/contract.ts'
import { askerFunctions, questionStandings, questionTargetKinds } from './words.ts'

const targetCode = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{1,62}$/)
const target = z.strictObject({ code: targetCode, kind: z.enum(questionTargetKinds), name: z.string(), ground })
/** All there is to an answer. A "not known" is the same bytes whatever the other register holds. */
const answer = z.strictObject({
  known: z.boolean(),
  /** Organs involved, by code. */
  named: z.array(z.string()),
  mayBeIncomplete: z.boolean(),
  /** Share of persons who are known there and would still get "not known", 0 to 1; null where nobody measured it. */
  missShare: z.number().nullable(),
  missMeasuredOn: z.string().nullable(),
  answeredOn: day,
})
const question = z.strictObject({
  id: identifier,
  person: z.string(),
  target,
  reference: z.string(),
  necessity: z.string(),
  asker: organ,
  draftedOn: day,
  standing: z.enum(questionStandings),
  decidedBy: z.string().nullable(),
  decidedOn: day.nullable(),
  refusal: z.string().nullable(),
  answer: answer.nullable(),
  trouble: z.string().nullable(),
  /** The first day on which it is gone. */
  expiresOn: day,
  /** Asked by the person who looks. */
  own: z.boolean(),
  mayDecide: z.boolean(),
})
export type QuestionShown = z.output<typeof question>
const rule = z.strictObject({ perDay: z.int(), answerDays: z.int(), ground })

const necessity = text(2000, 20)
const decision = z.strictObject({ outcome: z.enum(['approve', 'refuse']), reason: text(2000).optional() })
const one = z.strictObject({ question: identifier })
const drafting = [
  'casework/may-not-ask-there',
  'casework/question-needs-one-person',
  'casework/too-little-to-ask-with',
  'casework/asked-already',
  'casework/question-limit-reached',
] as const
const deciding = [
  'casework/question-not-visible',
  'casework/only-core-participants-decide',
  'casework/own-question-is-not-yours-to-approve',
  'casework/refusal-needs-a-reason',
  'casework/already-decided',
] as const

export const knownContract = {
  'GET /v1/cases/:case/known-elsewhere': {
    params: caseParams,
    reply: z.strictObject({
      id: identifier,
      name: z.string(),
      persons: z.array(
        z.strictObject({
          id: identifier,
          name: z.string(),
          /** Enough is written down of this person to ask with. */
          askable: z.boolean(),
          shielded: z.boolean(),
        }),
      ),
      targets: z.array(target),
      rule: rule.nullable(),
      questions: z.array(question),
      may: z.strictObject({ ask: z.boolean(), shield: z.boolean() }),
    }),
    problems: ['casework/case-not-visible'],
    summary: 'What was asked elsewhere about persons of this case, and where may be asked.',
  },
  'POST /v1/cases/:case/known-questions': {
    params: caseParams,
    body: z.strictObject({ person: identifier, target: targetCode, necessity }),
    reply: done,
    problems: ['casework/case-not-visible', 'casework/not-yours-to-do', ...drafting],
    summary: 'Drafts a question: is this one person of this case known there? Somebody else approves it.',
  },
  'POST /v1/known-questions/:question/decision': {
    params: one,
    body: decision,
    reply: done,
    problems: [...deciding],
    summary: 'Approves a question, so that it is asked, or refuses it with a reason.',
  },
  'GET /v1/known-questions': {
    reply: z.strictObject({
      rule: rule.nullable(),
      questions: z.array(question.extend({ case: identifier, caseName: z.string() })),
      secondLooks: z.array(
        z.strictObject({
          id: identifier,
          case: identifier,
          caseName: z.string(),
          from: z.string(),
          asker: organ,
          askerFunction: z.enum(askerFunctions),
          reference: z.string(),
          askedAt: z.iso.datetime(),
        }),
      ),
    }),
    problems: [],
    summary:
      'Questions that wait for the approval of this delegate, and questions from outside about a shielded person.',
  },
  'POST /v1/cases/:case/shieldings': {
    params: caseParams,
    body: z.strictObject({ person: identifier, reason: text(2000, 20) }),
    reply: done,
    problems: [
      'casework/case-not-visible',
      'casework/only-core-participants-decide',
      'casework/question-needs-one-person',
    ],
    summary: 'Shields a person of the case: whoever asks from outside hears "not known".',
  },
  'POST /v1/cases/:case/shielding-ends': {
    params: caseParams,
    body: z.strictObject({ person: identifier }),
    reply: done,
    problems: [
      'casework/case-not-visible',
      'casework/only-core-participants-decide',
      'casework/question-needs-one-person',
    ],
    summary: 'Ends the shielding of a person of the case.',
  },
  'POST /v1/second-looks/:look/done': {
    params: z.strictObject({ look: identifier }),
    reply: done,
    problems: ['casework/question-not-visible', 'casework/only-core-participants-decide'],
    summary: 'Marks that a question about a shielded person was dealt with outside the system.',
  },
  'GET /v1/crime-centre/known-questions': {
    reply: z.strictObject({
      targets: z.array(target),
      rule: rule.nullable(),
      /** Organs that may approve. */
      deciders: z.array(organ),
      questions: z.array(question),
      may: z.strictObject({ ask: z.boolean() }),
    }),
    problems: [],
    summary: 'Questions of the RIEC to other registers, under a reference of its own.',
  },
  'POST /v1/crime-centre/known-questions': {
    body: z.strictObject({
      reference: z.string().max(40),
      name: text(200),
      birthDate: day.optional(),
      address: text(200).optional(),
      target: targetCode,
      necessity,
      decider: organ,
    }),
    reply: done,
    problems: [
      'casework/not-yours-to-do',
      'casework/reference-names-somebody',
      'casework/organ-takes-no-part',
      ...drafting,
    ],
    summary: 'Drafts a question of the RIEC about one person, under a reference of its own. Another organ approves it.',
  },
  'POST /v1/crime-centre/known-questions/:question/decision': {
    params: one,
    body: decision,
    reply: done,
    problems: [...deciding],
    summary: 'Approves or refuses a question of the RIEC.',
  },
} as const satisfies Contract
