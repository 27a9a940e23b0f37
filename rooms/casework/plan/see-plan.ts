/** Finds a part of a plan for the one acting, or answers as if it did not exist; and puts questions about it to the rules. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import type { Question } from '../../../foundation/policy/decide.ts'
import * as conference from '../conference/store.ts'
import { caseworkProblems } from '../problems.ts'
import * as store from './store.ts'

/** Errors: `casework/goal-not-visible`. */
export async function seeGoal(act: Act, id: Id): Promise<store.GoalRow> {
  act.note(id)
  const row = await store.goalById(act.trx, id)
  if (!row) throw caseworkProblems.because('goal-not-visible')
  act.note(row.case_id)
  return row
}
/** Errors: `casework/obstacle-not-visible`. */
export async function seeObstacle(act: Act, id: Id): Promise<store.ObstacleRow> {
  act.note(id)
  const row = await store.obstacleById(act.trx, id)
  if (!row) throw caseworkProblems.because('obstacle-not-visible')
  act.note(row.case_id)
  return row
}
/** Without its case: who answers may be no part of it. Errors: `casework/escalation-not-visible`. */
export async function seeEscalation(act: Act, id: Id): Promise<store.EscalationRow> {
  act.note(id)
  const row = await store.escalationById(act.trx, id)
  if (!row) throw caseworkProblems.because('escalation-not-visible')
  return row
}
/** Errors: `casework/action-not-visible`. */
export async function seeAction(act: Act, id: Id): Promise<conference.ActionRow> {
  act.note(id)
  const row = await conference.actionById(act.trx, id)
  if (!row) throw caseworkProblems.because('action-not-visible')
  act.note(row.case_id)
  return row
}

export const aboutGoal = (action: string, row: store.GoalRow): Question => ({
  action: `casework/${action}`,
  resource: {
    type: 'casework::PlanGoal',
    id: row.id,
    attributes: {
      regime: row.regime,
      state: row.state,
      involved: row.involved,
      narrowed: row.narrowed,
      audience: row.audience,
    },
  },
})
export const aboutObstacle = (action: string, row: store.ObstacleRow): Question => ({
  action: `casework/${action}`,
  resource: {
    type: 'casework::Obstacle',
    id: row.id,
    attributes: {
      regime: row.regime,
      state: row.state,
      involved: row.involved,
      organ: row.organ,
      narrowed: row.narrowed,
      audience: row.audience,
    },
  },
})
export const aboutEscalation = (action: string, row: store.EscalationRow): Question => ({
  action: `casework/${action}`,
  resource: {
    type: 'casework::Escalation',
    id: row.id,
    attributes: {
      regime: row.regime,
      state: row.state,
      core: row.core,
      involved: row.involved,
      narrowed: row.narrowed,
      audience: row.audience,
    },
  },
})
/** What the owner of an action may do with it: the same rule as for finishing it. */
export const aboutOwnAction = ({
  id,
  regime,
  involved,
  owner,
  narrowed,
  audience,
}: conference.ActionRow): Question => ({
  action: 'casework/finish-action',
  resource: { type: 'casework::AgreedAction', id, attributes: { regime, involved, owner, narrowed, audience } },
})
