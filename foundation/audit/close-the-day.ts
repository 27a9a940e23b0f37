/**
 * The nightly job that makes residents' acts part of the audit without their order: all rows of days gone by are
 * moved in one transaction, shuffled, and the number of leaves is filled up to a fixed size.
 */
import { drawBelow, type Id, newId, secretBytes } from '../clock.ts'
import type { Database } from '../database/as-actor.ts'
import { sql, type Trx } from '../database/sql.ts'
import { commitmentOf } from './record-act.ts'

type Row = { id: Id; action: string; object: Id | null; day: string }

/** The number of leaves an observer sees for `count` acts. A day with no act looks like a day with sixty. */
export function bucketFor(count: number): number {
  let bucket = 64
  while (bucket < count) bucket *= 4
  return bucket
}

/** Fisher–Yates with the system's cryptographic random source. */
export function shuffled<T>(rows: readonly T[]): T[] {
  const order = [...rows]
  for (let last = order.length - 1; last > 0; last--) {
    const other = drawBelow(last + 1)
    const kept = order[last] as T
    order[last] = order[other] as T
    order[other] = kept
  }
  return order
}

/**
 * Moves all days before `today`. Answers how many acts were moved and how many leaves were written.
 * A day without any act still gets its dummy leaves; running twice adds nothing. Afterwards the tables are rewritten,
 * so that neither dead rows nor their place on disk tell an order.
 */
export async function closeTheDay(
  database: Database,
  { partnership, today, yesterday }: { partnership: Id; today: string; yesterday: string },
): Promise<{ moved: number; leaves: number }> {
  const closed = await database.asJob({ partnership, job: 'close-the-day' }, async (trx) => {
    const { rows: first } = await sql`insert into audit.closed_days (partnership, id, day)
      values (${partnership}, ${newId()}, ${yesterday}) on conflict (partnership, day) do nothing returning id`.execute(
      trx,
    )
    const { rows } = await sql<Row>`delete from audit.resident_acts where day < ${today}
      returning id, action, object, day`.execute(trx)
    const days = new Map<string, Row[]>(first.length > 0 ? [[yesterday, []]] : [])
    for (const row of rows) days.set(row.day, [...(days.get(row.day) ?? []), row])
    let leaves = 0
    for (const [day, acts] of days) leaves += await writeDay(trx, partnership, day, shuffled(acts))
    return { moved: rows.length, leaves }
  })
  for (const table of ['audit.resident_acts', 'audit.acts', 'audit.leaves'] as const) await database.rewrite(table)
  return closed
}

async function writeDay(trx: Trx, partnership: Id, day: string, acts: readonly Row[]): Promise<number> {
  const commitments: Buffer[] = []
  for (const act of acts) {
    const id = newId()
    const salt = secretBytes(32)
    const commitment = commitmentOf(salt, [partnership, id, day, act.action, 'done', act.object ?? ''])
    commitments.push(commitment)
    await sql`insert into audit.acts (partnership, id, day, action, result, objects, salt, commitment)
      values (${partnership}, ${id}, ${day}, ${act.action}, 'done', ${act.object ? [act.object] : []}, ${salt},
        ${commitment})`.execute(trx)
  }
  while (commitments.length < bucketFor(acts.length)) commitments.push(secretBytes(32))
  for (const commitment of shuffled(commitments)) {
    await sql`insert into audit.leaves (partnership, id, day, commitment)
      values (${partnership}, ${newId()}, ${day}, ${commitment})`.execute(trx)
  }
  return commitments.length
}
