/** Who may knock about a plan, and under which name each knock is audited. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { anyone, zvh } from '../../sharing/door.ts'
import { answerEscalation, listEscalations } from './answer-escalation.ts'
import type { planContract } from './contract.ts'
import { leaveLesson } from './leave-lesson.ts'
import { endObstacle, escalateObstacle, raiseObstacle } from './raise-obstacle.ts'
import { endGoal, setGoal } from './set-goal.ts'
import { showPlan } from './show-plan.ts'

const open = { ...zvh, roles: anyone }

export const planCards: Cards<typeof planContract> = {
  'GET /v1/cases/:case/plan': {
    ...open,
    action: 'casework/read-case',
    audit: 'casework.plan.read',
    handle: showPlan,
  },
  'POST /v1/cases/:case/goals': {
    ...open,
    action: 'casework/make-plan',
    audit: 'casework.goal.set',
    handle: setGoal,
  },
  'POST /v1/goals/:goal/end': {
    ...open,
    action: 'casework/end-goal',
    audit: 'casework.goal.ended',
    handle: endGoal,
  },
  'POST /v1/actions/:action/obstacles': {
    ...open,
    action: 'casework/finish-action',
    audit: 'casework.obstacle.raised',
    handle: raiseObstacle,
  },
  'POST /v1/obstacles/:obstacle/end': {
    ...open,
    action: 'casework/keep-obstacle',
    audit: 'casework.obstacle.ended',
    handle: endObstacle,
  },
  'POST /v1/obstacles/:obstacle/escalation': {
    ...open,
    action: 'casework/keep-obstacle',
    audit: 'casework.obstacle.escalated',
    handle: escalateObstacle,
  },
  'POST /v1/cases/:case/lessons': {
    ...open,
    action: 'casework/make-plan',
    audit: 'casework.lesson.left',
    handle: leaveLesson,
  },
  'GET /v1/escalations': {
    ...open,
    action: 'casework/read-escalation',
    audit: 'casework.escalations.read',
    handle: listEscalations,
  },
  'POST /v1/escalations/:escalation/answer': {
    ...zvh,
    roles: ['delegate'],
    action: 'casework/answer-escalation',
    audit: 'casework.escalation.answered',
    handle: answerEscalation,
  },
}
