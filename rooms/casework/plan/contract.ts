/** The plan of a case: goals per part of life, the actions for each, what stands in the way, and what the steering group is asked. */
import { z } from 'zod'
import { type Contract, day, done, identifier, organ, text } from '../../../kit/contract.ts'
import { handoverShown } from '../handover/contract.ts'
import { reviewShown } from '../review/contract.ts'
import { action, caseParams } from '../story/contract.ts'
import { goalStandings, lessonKinds, lifeDomains, obstacleKinds } from './words.ts'

export const escalation = z.strictObject({
  id: identifier,
  question: z.string(),
  askedOn: day,
  answer: z.string().nullable(),
  answeredBy: organ.nullable(),
  answeredOn: day.nullable(),
})
export const obstacle = z.strictObject({
  id: identifier,
  organ,
  mine: z.boolean(),
  kind: z.enum(obstacleKinds),
  what: z.string(),
  raisedOn: day,
  endedOn: day.nullable(),
  escalation: escalation.nullable(),
})
export const plannedAction = action.extend({ obstacles: z.array(obstacle) })
export const goalShown = z.strictObject({
  id: identifier,
  organ,
  domain: z.enum(lifeDomains),
  goal: z.string(),
  /** What helps already, and what the plan may do besides what it is for; null where nothing was said. */
  strengths: z.string().nullable(),
  sideEffects: z.string().nullable(),
  setOn: day,
  standing: z.enum(goalStandings),
  endedOn: day.nullable(),
  narrowed: z.boolean(),
  actions: z.array(plannedAction),
})
export const planShown = z.strictObject({
  case: identifier,
  name: z.string(),
  today: day,
  goals: z.array(goalShown),
  /** Agreed without a goal. */
  loose: z.array(plannedAction),
  reviews: z.array(reviewShown),
  /** The case went up to the person-centred approach, and was not scaled down since. */
  personApproachSince: day.nullable(),
  handovers: z.array(handoverShown),
  /** Organs involved: who may receive a hand-over, and whose part a review waits for. */
  involved: z.array(organ),
  /** Whose plan is aligned with this one, where the own organ is involved in both: the way to it, and nothing of it. */
  aligned: z.array(z.strictObject({ case: identifier, name: z.string() })),
  may: z.strictObject({ plan: z.boolean() }),
})
export type PlanShown = z.output<typeof planShown>
export type GoalShown = z.output<typeof goalShown>
export type ObstacleShown = z.output<typeof obstacle>
export type PlannedAction = z.output<typeof plannedAction>

const obstacleParams = z.strictObject({ obstacle: identifier })

export const lesson = z.strictObject({
  kind: z.enum(lessonKinds),
  worked: text(2000),
  differently: text(2000),
  withoutPersons: z.literal(true),
})

export const planContract = {
  'GET /v1/cases/:case/plan': {
    params: caseParams,
    reply: planShown,
    problems: ['casework/case-not-visible'],
    summary: 'The plan of a case, as far as this person may see it.',
  },
  'POST /v1/cases/:case/goals': {
    params: caseParams,
    body: z.strictObject({
      domain: z.enum(lifeDomains),
      goal: text(1000),
      strengths: text(2000).optional(),
      sideEffects: text(2000).optional(),
      quotes: z.array(identifier).max(50).optional(),
    }),
    reply: done,
    problems: [
      'casework/case-not-visible',
      'casework/not-yours-to-do',
      'casework/goal-says-what-stops',
      'casework/contribution-not-visible',
    ],
    summary: 'Sets a goal of the plan, worded as what is wanted.',
  },
  'POST /v1/goals/:goal/end': {
    params: z.strictObject({ goal: identifier }),
    body: z.strictObject({ standing: z.enum(['reached', 'let-go']) }),
    reply: done,
    problems: ['casework/goal-not-visible', 'casework/not-yours-to-do', 'casework/already-decided'],
    summary: 'Says that a goal was reached or let go.',
  },
  'POST /v1/actions/:action/obstacles': {
    params: z.strictObject({ action: identifier }),
    body: z.strictObject({ kind: z.enum(obstacleKinds), what: text(2000) }),
    reply: done,
    problems: ['casework/action-not-visible', 'casework/not-yours-to-do', 'casework/already-decided'],
    summary: 'Says what keeps the own organ from an action it took on.',
  },
  'POST /v1/obstacles/:obstacle/end': {
    params: obstacleParams,
    reply: done,
    problems: ['casework/obstacle-not-visible', 'casework/not-yours-to-do', 'casework/already-decided'],
    summary: 'Says that an obstacle is out of the way.',
  },
  'POST /v1/obstacles/:obstacle/escalation': {
    params: obstacleParams,
    body: z.strictObject({ question: text(2000, 20), withoutPersons: z.literal(true) }),
    reply: done,
    problems: [
      'casework/obstacle-not-visible',
      'casework/not-yours-to-do',
      'casework/already-decided',
      'casework/what-leaves-names-nobody',
    ],
    summary: 'Puts an obstacle to the steering group, in words that say nothing of a person.',
  },
  'POST /v1/cases/:case/lessons': {
    params: caseParams,
    body: lesson,
    reply: z.strictObject({ written: z.literal(true) }),
    problems: ['casework/case-not-visible', 'casework/not-yours-to-do', 'casework/what-leaves-names-nobody'],
    summary: 'Writes what would be done differently: to the knowledge room, without the case and without persons.',
  },
  'GET /v1/escalations': {
    reply: z.strictObject({
      today: day,
      escalations: z.array(escalation.extend({ organ, kind: z.enum(obstacleKinds), may: z.boolean() })),
    }),
    problems: [],
    summary: 'What the steering group is asked: of no case, and about no person.',
  },
  'POST /v1/escalations/:escalation/answer': {
    params: z.strictObject({ escalation: identifier }),
    body: z.strictObject({ answer: text(2000) }),
    reply: done,
    problems: ['casework/escalation-not-visible', 'casework/not-yours-to-do', 'casework/already-decided'],
    summary: 'Answers what the steering group is asked, by a delegate of a core participant.',
  },
} as const satisfies Contract
