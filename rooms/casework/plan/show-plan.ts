/** The plan of one case: goals, their actions and obstacles, reviews and hand-overs. What the locks hide is not among it. */
import type { Act } from '../../../foundation/act.ts'
import { dayOf, type Id } from '../../../foundation/clock.ts'
import { decideOr, wouldAllow } from '../../../foundation/policy/decide.ts'
import { openColumn } from '../../sharing/door.ts'
import * as conference from '../conference/store.ts'
import { linksOf } from '../family/store.ts'
import { handoversOf } from '../handover/hand-over.ts'
import { caseworkProblems } from '../problems.ts'
import { actionsOf } from '../read-story.ts'
import { reviewsOf } from '../review/hold-review.ts'
import { personApproachSince } from '../review/review.ts'
import { aboutCase, seeCase } from '../see-case.ts'
import { caseName } from '../words.ts'
import { escalationsOf } from './answer-escalation.ts'
import type { GoalShown, ObstacleShown, PlannedAction, PlanShown } from './contract.ts'
import * as store from './store.ts'

/** Errors: `casework/case-not-visible`. */
export async function showPlan(act: Act, { params }: { params: { case: Id } }): Promise<PlanShown> {
  const row = await seeCase(act, params.case)
  await decideOr(act, aboutCase('read-case', row), caseworkProblems.because('case-not-visible'))
  const rows = await conference.actions(act.trx, [row.id])
  const obstacles = await obstaclesOf(act, row.id)
  const goalOf = new Map(rows.map(({ id, goal }) => [id, goal]))
  const actions = (await actionsOf(act, [row.id])).map((one) => ({ ...one, obstacles: obstacles.get(one.id) ?? [] }))
  const goals = await goalsOf(act, row.id, (goal) => actions.filter(({ id }) => goalOf.get(id) === goal))
  const reviews = await reviewsOf(act, row)
  const shown = new Set(goals.map(({ id }) => id))
  return {
    case: row.id,
    name: caseName(row.id),
    today: act.clock.today(),
    goals,
    // Also what was agreed for a goal that this viewer does not see.
    loose: actions.filter(({ id }) => !shown.has(goalOf.get(id) ?? '')),
    reviews,
    personApproachSince: personApproachSince(reviews),
    handovers: await handoversOf(act, row.id),
    involved: [...row.involved],
    aligned: await alignedWith(act, row.id),
    may: { plan: await wouldAllow(act, aboutCase('make-plan', row)) },
  }
}

/** Only the way to it: whoever follows it is asked again there. */
async function alignedWith(act: Act, inCase: Id): Promise<PlanShown['aligned']> {
  const agreed = (await linksOf(act.trx, inCase)).filter(({ standing }) => standing === 'agreed')
  act.note(...agreed.flatMap(({ id, case_id, other_case }) => [id, case_id, other_case]))
  return agreed.map(({ case_id, other_case }) => {
    const other = case_id === inCase ? other_case : case_id
    return { case: other, name: caseName(other) }
  })
}

async function goalsOf(act: Act, inCase: Id, actions: (goal: Id) => PlannedAction[]): Promise<GoalShown[]> {
  const rows = await store.goals(act.trx, inCase)
  act.note(...rows.map(({ id }) => id))
  const table = 'casework.plan_goals'
  const words = await openColumn(act, table, 'goal_sealed', rows)
  const strengths = await openColumn(act, table, 'strengths_sealed', rows)
  const sideEffects = await openColumn(act, table, 'side_effects_sealed', rows)
  return rows.flatMap((row) => {
    const goal = words.get(row.id)
    if (goal === undefined) return []
    const { id, organ, domain, standing, narrowed } = row
    return [
      {
        ...{ id, organ, domain, goal, standing, narrowed },
        strengths: strengths.get(id) ?? null,
        sideEffects: sideEffects.get(id) ?? null,
        setOn: dayOf(row.set_at),
        endedOn: row.ended_on,
        actions: actions(id),
      },
    ]
  })
}

/** By action. */
async function obstaclesOf(act: Act, inCase: Id): Promise<ReadonlyMap<Id, ObstacleShown[]>> {
  const rows = await store.obstacles(act.trx, inCase)
  act.note(...rows.map(({ id }) => id))
  const words = await openColumn(act, 'casework.obstacles', 'what_sealed', rows)
  const asked = await store.escalations(act.trx, inCase)
  const escalations = await escalationsOf(act, asked)
  const found = new Map<Id, ObstacleShown[]>()
  for (const row of rows) {
    const { id, organ, kind } = row
    const put = asked.find(({ obstacle }) => obstacle === id)
    const escalation = put && escalations.get(put.id)
    const what = words.get(id)
    if (what === undefined) continue
    const shown = { id, organ, mine: organ === act.capacity.organ, kind, what, raisedOn: row.raised_on }
    const one = { ...shown, endedOn: row.ended_on, escalation: escalation ? withoutFrame(escalation) : null }
    found.set(row.action, [...(found.get(row.action) ?? []), one])
  }
  return found
}

const withoutFrame = ({
  organ: _,
  kind: __,
  ...escalation
}: NonNullable<ObstacleShown['escalation']> & { organ: string; kind: string }) => escalation
