/** SQL of clocks: start, read, stop. There is no update, and nobody has the right. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { Clock } from './clock.ts'

export type ClockRow = {
  readonly id: Id
  readonly regime: string
  readonly kind: string
  readonly case_ref: Id
  readonly name: string | null
  readonly organ: string
  readonly first_processed_on: string
  readonly destroy_by: string
  readonly because: Clock['because']
  readonly quotes: readonly Id[]
}
const columns = sql`k.id, k.regime, k.kind, k.case_ref, k.name, k.organ, k.first_processed_on, k.destroy_by, k.because, k.quotes`

/** Starting it twice leaves the first. */
export async function startClock(trx: Trx, partnership: Id, row: ClockRow): Promise<void> {
  await sql`insert into sharing.clocks (partnership, id, regime, kind, case_ref, name, organ, first_processed_on, destroy_by,
      because, quotes)
    values (${partnership}, ${row.id}, ${row.regime}, ${row.kind}, ${row.case_ref}, ${row.name}, ${row.organ},
      ${row.first_processed_on}, ${row.destroy_by}, ${row.because}, ${row.quotes as Id[]}) on conflict do nothing`.execute(
    trx,
  )
}
export async function stopClock(trx: Trx, id: Id): Promise<void> {
  await sql`delete from sharing.clocks where id = ${id}`.execute(trx)
}
/** Of a row that is gone, whichever organ brought it; else the transaction does not commit. */
export async function stopClockOfAnyOrgan(trx: Trx, id: Id): Promise<void> {
  await sql`select sharing.stop_clock(${id}::uuid)`.execute(trx)
}
/** Of a case whose rows are all gone; else the transaction does not commit. */
export async function stopClocksOfCase(trx: Trx, inCase: Id): Promise<void> {
  await sql`select sharing.stop_clocks(${inCase}::uuid)`.execute(trx)
}

export type TickingRow = ClockRow & { readonly renewed_until: readonly string[] }
/** Ends of decided renewals: for the frame of the case by the decision itself, for what was supplied with consent only. */
const renewedUntil = sql`array(select r.until_on::text from sharing.renewals r
  where r.case_ref = k.case_ref and r.state = 'decided' and (k.id = k.case_ref or exists (
    select from sharing.consents s where s.renewal = r.id and s.item = k.id and s.consents))) as renewed_until`

/** Clocks of cases in which something may go by `day`: a renewal can only make it later. */
export async function clocksOfCasesDueBy(trx: Trx, regime: string, day: string): Promise<TickingRow[]> {
  const { rows } = await sql<TickingRow>`select ${columns}, ${renewedUntil} from sharing.clocks k
    where k.regime = ${regime} and k.case_ref in (
      select d.case_ref from sharing.clocks d where d.regime = ${regime} and d.destroy_by <= ${day})
    order by k.case_ref, k.kind, k.id`.execute(trx)
  return rows
}
/** The frame of every case: its id, name and first day. */
export async function frames(
  trx: Trx,
  regime: string,
): Promise<Pick<ClockRow, 'id' | 'name' | 'first_processed_on'>[]> {
  const { rows } = await sql<ClockRow>`select id, name, first_processed_on from sharing.clocks
    where regime = ${regime} and id = case_ref order by name, first_processed_on, id`.execute(trx)
  return rows
}
export async function clocksOfCase(trx: Trx, regime: string, inCase: Id): Promise<TickingRow[]> {
  const { rows } = await sql<TickingRow>`select ${columns}, ${renewedUntil} from sharing.clocks k
    where k.regime = ${regime} and k.case_ref = ${inCase} order by k.kind, k.id`.execute(trx)
  return rows
}
