/** Sets a goal of a plan, and says later how it ended. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { sealWords, sealWordsOrNull } from '../../sharing/door.ts'
import { takeQuotes } from '../conference/take-quotes.ts'
import { caseworkEvents } from '../events.ts'
import { caseworkProblems } from '../problems.ts'
import { aboutCase, seeCase } from '../see-case.ts'
import type { planContract } from './contract.ts'
import { aGoalSaysWhatIsToCome } from './goal.ts'
import { aboutGoal, seeGoal } from './see-plan.ts'
import * as store from './store.ts'

type Input<K extends keyof typeof planContract> = RouteInput<(typeof planContract)[K]>

/** Errors: `case-not-visible`, `not-yours-to-do`, `goal-says-what-stops`, `contribution-not-visible`. */
export async function setGoal(act: Act, { params, body }: Input<'POST /v1/cases/:case/goals'>): Promise<{ id: Id }> {
  const row = await seeCase(act, params.case)
  await decideOr(act, aboutCase('make-plan', row), caseworkProblems.because('not-yours-to-do'))
  if (!aGoalSaysWhatIsToCome(body.goal)) throw caseworkProblems.because('goal-says-what-stops')
  const id = act.newId()
  act.note(id)
  const narrowing = await takeQuotes(act, { kind: 'casework.plan_goals', id, case: row.id }, body.quotes)
  const at = (column: string) => ({ case: row.id, table: 'casework.plan_goals', column, row: id }) as const
  await store.addGoal(act.trx, act.capacity.partnership, {
    id,
    case_id: row.id,
    organ: act.capacity.organ,
    domain: body.domain,
    set_at: act.clock.now(),
    ...narrowing,
    rests_on: [...new Set(body.quotes ?? [])],
    goal_sealed: await sealWords(act, at('goal_sealed'), body.goal),
    strengths_sealed: await sealWordsOrNull(act, at('strengths_sealed'), body.strengths),
    side_effects_sealed: await sealWordsOrNull(act, at('side_effects_sealed'), body.sideEffects),
  })
  act.tellPages(caseworkEvents.recordMoved, [id])
  return { id }
}

/** Errors: `goal-not-visible`, `not-yours-to-do`, `already-decided`. */
export async function endGoal(act: Act, { params, body }: Input<'POST /v1/goals/:goal/end'>): Promise<{ id: Id }> {
  const row = await seeGoal(act, params.goal)
  await decideOr(act, aboutGoal('end-goal', row), caseworkProblems.because('not-yours-to-do'))
  if (!(await store.endGoal(act.trx, row.id, body.standing, act.clock.today())))
    throw caseworkProblems.because('already-decided')
  act.tellPages(caseworkEvents.recordMoved, [row.id])
  return { id: row.id }
}
