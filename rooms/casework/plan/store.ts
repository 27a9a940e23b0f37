/** SQL over plans: goals, obstacles and what the steering group is asked. What is not visible to the one acting is not there. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { Narrowing } from '../conference/quote.ts'
import type { GoalStanding, LifeDomain, ObstacleKind } from './words.ts'

type OfCase = { readonly id: Id; readonly case_id: Id }
type Seen = { readonly regime: string; readonly state: string; readonly involved: readonly string[] }

export type GoalRow = OfCase &
  Narrowing &
  Seen & {
    readonly organ: string
    readonly domain: LifeDomain
    readonly set_at: Date
    readonly standing: GoalStanding
    readonly ended_on: string | null
    readonly goal_sealed: Buffer
    readonly strengths_sealed: Buffer | null
    readonly side_effects_sealed: Buffer | null
  }
const goalColumns = sql`id, case_id, regime, state, involved, organ, domain, set_at, standing, ended_on, narrowed, audience, goal_sealed,
  strengths_sealed, side_effects_sealed`
export async function goals(trx: Trx, inCase: Id): Promise<GoalRow[]> {
  const { rows } = await sql<GoalRow>`select ${goalColumns} from casework.plan_goals where case_id = ${inCase}
    order by set_at, domain, organ, id`.execute(trx)
  return rows
}
export async function goalById(trx: Trx, id: Id): Promise<GoalRow | undefined> {
  const { rows } = await sql<GoalRow>`select ${goalColumns} from casework.plan_goals where id = ${id}`.execute(trx)
  return rows[0]
}
export async function addGoal(
  trx: Trx,
  partnership: Id,
  row: Omit<GoalRow, keyof Seen | 'standing' | 'ended_on'> & { readonly rests_on: readonly Id[] },
): Promise<void> {
  await sql`insert into casework.plan_goals (partnership, id, case_id, organ, domain, set_at, narrowed, audience, rests_on,
      goal_sealed, strengths_sealed, side_effects_sealed)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.organ}, ${row.domain}, ${row.set_at}, ${row.narrowed},
      ${row.audience as string[]}, ${row.rests_on as string[]}, ${row.goal_sealed}, ${row.strengths_sealed},
      ${row.side_effects_sealed})`.execute(trx)
}
/** Answers whether it was still pursued. */
export async function endGoal(trx: Trx, id: Id, standing: GoalStanding, on: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.plan_goals set standing = ${standing}, ended_on = ${on}
    where id = ${id} and standing = 'pursued'`.execute(trx)
  return numAffectedRows === 1n
}

export type ObstacleRow = OfCase &
  Narrowing &
  Seen & {
    readonly action: Id
    readonly organ: string
    readonly kind: ObstacleKind
    readonly raised_on: string
    readonly ended_on: string | null
    readonly what_sealed: Buffer
  }
const obstacleColumns = sql`id, case_id, regime, state, involved, action, organ, kind, raised_on, ended_on, narrowed, audience, what_sealed`
export async function obstacles(trx: Trx, inCase: Id): Promise<ObstacleRow[]> {
  const { rows } = await sql<ObstacleRow>`select ${obstacleColumns} from casework.obstacles where case_id = ${inCase}
    order by raised_on, organ, kind, id`.execute(trx)
  return rows
}
export async function obstacleById(trx: Trx, id: Id): Promise<ObstacleRow | undefined> {
  const { rows } = await sql<ObstacleRow>`select ${obstacleColumns} from casework.obstacles where id = ${id}`.execute(
    trx,
  )
  return rows[0]
}
export async function addObstacle(
  trx: Trx,
  partnership: Id,
  row: Omit<ObstacleRow, keyof Seen | 'ended_on'>,
): Promise<void> {
  await sql`insert into casework.obstacles (partnership, id, case_id, action, organ, kind, raised_on, narrowed, audience, what_sealed)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.action}, ${row.organ}, ${row.kind}, ${row.raised_on},
      ${row.narrowed}, ${row.audience as string[]}, ${row.what_sealed})`.execute(trx)
}
/** Answers whether it still stood in the way. */
export async function endObstacle(trx: Trx, id: Id, on: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.obstacles set ended_on = ${on}
    where id = ${id} and ended_on is null`.execute(trx)
  return numAffectedRows === 1n
}

export type EscalationRow = OfCase &
  Narrowing &
  Seen & {
    readonly core: readonly string[]
    readonly obstacle: Id
    readonly organ: string
    readonly kind: ObstacleKind
    readonly asked_on: string
    readonly answered_by: string | null
    readonly answered_on: string | null
    readonly question_sealed: Buffer
    readonly answer_sealed: Buffer | null
  }
const escalationColumns = sql`id, case_id, regime, state, core, involved, obstacle, organ, kind, asked_on, answered_by, answered_on,
  narrowed, audience, question_sealed, answer_sealed`
/** Of one case, or all that are seen; those that wait first, the longest on top. */
export async function escalations(trx: Trx, inCase?: Id): Promise<EscalationRow[]> {
  const { rows } = await sql<EscalationRow>`select ${escalationColumns} from casework.escalations
    where ${inCase ? sql`case_id = ${inCase}` : sql`true`}
    order by answered_on desc nulls first, asked_on, organ, kind, id`.execute(trx)
  return rows
}
export async function escalationById(trx: Trx, id: Id): Promise<EscalationRow | undefined> {
  const { rows } =
    await sql<EscalationRow>`select ${escalationColumns} from casework.escalations where id = ${id}`.execute(trx)
  return rows[0]
}
/** Answers whether it was the first of this obstacle. */
export async function addEscalation(
  trx: Trx,
  partnership: Id,
  row: Pick<EscalationRow, 'id' | 'case_id' | 'obstacle' | 'organ' | 'kind' | 'asked_on' | 'question_sealed'> &
    Narrowing,
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into casework.escalations (partnership, id, case_id, obstacle, organ, kind, asked_on, narrowed, audience,
      question_sealed)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.obstacle}, ${row.organ}, ${row.kind}, ${row.asked_on},
      ${row.narrowed}, ${row.audience as string[]}, ${row.question_sealed})
    on conflict (partnership, obstacle) do nothing`.execute(trx)
  return numAffectedRows === 1n
}
/** Answers whether it still waited. */
export async function answerEscalation(
  trx: Trx,
  row: { readonly id: Id; readonly by: string; readonly on: string; readonly sealed: Buffer },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.escalations
    set answered_by = ${row.by}, answered_on = ${row.on}, answer_sealed = ${row.sealed}
    where id = ${row.id} and answered_on is null`.execute(trx)
  return numAffectedRows === 1n
}
