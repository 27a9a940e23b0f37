/** SQL over actions as tasks. Counted under the same lock as they are listed. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { ActionRow } from '../conference/store.ts'
import type { TaskOwner, TaskStanding } from './words.ts'

/** Units: days that what is done stays on the board. */
const doneStays = 30

type Looking = { readonly organ: string; readonly person: Id; readonly today: string; readonly whose: TaskOwner }
const ofWhom = ({ whose, organ, person }: Looking) => {
  if (whose === 'everyone') return sql`true`
  return whose === 'organ' ? sql`a.owner = ${organ}` : sql`a.owner = ${organ} and a.taken_by = ${person}`
}
const isStuck = sql`exists (select from casework.obstacles o where o.action = a.id and o.ended_on is null)`
const standings = ({ today }: Looking): { readonly [standing in TaskStanding]: ReturnType<typeof sql> } => ({
  open: sql`a.done_on is null and a.taken_by is null and not ${isStuck}`,
  taken: sql`a.done_on is null and a.taken_by is not null and not ${isStuck}`,
  stuck: sql`a.done_on is null and ${isStuck}`,
  overdue: sql`a.done_on is null and a.due_on < ${today}`,
  done: sql`a.done_on > (${today}::date - ${doneStays}::int)`,
})

export type TaskRow = ActionRow & { readonly stuck: boolean }
/** Units: `page` from 0. Answers one more than a page when there is more. */
export async function tasks(
  trx: Trx,
  looking: Looking & { readonly standing: TaskStanding | undefined; readonly page: number; readonly perPage: number },
): Promise<TaskRow[]> {
  const wanted = looking.standing ? standings(looking)[looking.standing] : sql`a.done_on is null`
  const { rows } =
    await sql<TaskRow>`select a.id, a.case_id, a.conference, a.regime, a.involved, a.owner, a.task, a.basis, a.footing,
      a.due_on, a.done_on, a.goal, a.taken_by, a.what_sealed, a.result_sealed, a.narrowed, a.audience, ${isStuck} as stuck
    from casework.actions a where ${ofWhom(looking)} and ${wanted}
    order by a.due_on, a.agreed_at, a.id offset ${looking.page * looking.perPage} limit ${looking.perPage + 1}`.execute(
      trx,
    )
  return rows
}
export type TaskCounts = { readonly [standing in TaskStanding]: number }
export async function counts(trx: Trx, looking: Looking): Promise<TaskCounts> {
  const { open, taken, stuck, overdue, done } = standings(looking)
  const { rows } = await sql<TaskCounts>`select count(*) filter (where ${open})::int as open,
      count(*) filter (where ${taken})::int as taken, count(*) filter (where ${stuck})::int as stuck,
      count(*) filter (where ${overdue})::int as overdue, count(*) filter (where ${done})::int as done
    from casework.actions a where ${ofWhom(looking)}`.execute(trx)
  return rows[0] ?? { open: 0, taken: 0, stuck: 0, overdue: 0, done: 0 }
}
/** Answers whether it was still to be done. */
export async function setTaken(trx: Trx, id: Id, person: Id | null): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.actions set taken_by = ${person}
    where id = ${id} and done_on is null`.execute(trx)
  return numAffectedRows === 1n
}
