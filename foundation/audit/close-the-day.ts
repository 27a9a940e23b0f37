/**
 * The nightly job that makes residents' acts part of the audit without their order: all rows of days gone by are
 * moved in one transaction, shuffled, and the number of leaves is filled up to a fixed size.
 */
import { drawBelow, type Id, newId, secretBytes } from '../clock.ts'
import type { Database } from '../database/as-actor.ts'
import { sql, type Trx } from '../database/sql.ts'
import { type ActRow, commitmentOfAct, commitmentOfPadding, ofNobody } from './commitment.ts'

type Row = { id: Id; action: string; object: Id | null; day: string }

/** The number of leaves an observer sees for `count` of them. A day with no act looks like a day with sixty. */
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
  for (const table of ['audit.resident_acts', 'audit.acts', 'audit.leaves', 'audit.paddings'] as const)
    await database.rewrite(table)
  return closed
}

type Leaf = { readonly id: Id; readonly commitment: Buffer }

/** The day's acts as rows of the audit, and leaves up to the bucket; at least one of them is of nothing, and says how many are. */
async function writeDay(trx: Trx, partnership: Id, day: string, acts: readonly Row[]): Promise<number> {
  const leaves: Leaf[] = []
  for (const { action, object } of acts) {
    const row: ActRow = { ...ofNobody, partnership, id: newId(), day, action, salt: secretBytes(32) }
    const act = { ...row, objects: object ? [object] : [] }
    const commitment = commitmentOfAct(act)
    leaves.push({ id: act.id, commitment })
    await sql`insert into audit.acts (partnership, id, day, action, result, objects, salt, form, commitment)
      values (${partnership}, ${act.id}, ${day}, ${action}, 'done', ${act.objects}, ${act.salt}, ${act.form},
        ${commitment})`.execute(trx)
  }
  const padding = bucketFor(acts.length + 1) - acts.length
  const filling = { partnership, id: newId(), day, padding }
  const salt = secretBytes(32)
  await sql`insert into audit.paddings (partnership, id, day, padding, salt)
    values (${partnership}, ${filling.id}, ${day}, ${padding}, ${salt})`.execute(trx)
  for (let turn = 0; turn < padding; turn++)
    leaves.push({
      id: turn === 0 ? filling.id : newId(),
      commitment: commitmentOfPadding(filling, salt, turn),
    })
  const order = shuffled(leaves)
  await sql`insert into audit.leaves (partnership, id, day, commitment)
    select ${partnership}, leaf.id, ${day}, leaf.commitment
    from unnest(${order.map(({ id }) => id)}::uuid[], ${order.map(({ commitment }) => commitment)}::bytea[])
      as leaf (id, commitment)`.execute(trx)
  return leaves.length
}
