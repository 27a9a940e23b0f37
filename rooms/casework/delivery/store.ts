/** SQL of what goes from a release into a file of a measure. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'

export type ReceivedRow = {
  readonly id: Id
  readonly case_id: Id
  readonly release: Id
  readonly regime: string
  readonly organ: string
  readonly state: string
  readonly involved: readonly string[]
  readonly supplier: string
  readonly receiver: string
  readonly stage: string
  readonly category: string
  readonly observed_on: string
  readonly expires_on: string
  readonly copy_sealed: Buffer
}
const itemColumns =
  sql.raw(`id, case_id, release, regime, organ, state, involved, supplier, receiver, stage, category, observed_on,
  expires_on, copy_sealed`)
/** Handed over to this organ; the one that goes first on top. */
export async function received(trx: Trx, organ: string): Promise<ReceivedRow[]> {
  const { rows } = await sql<ReceivedRow>`select ${itemColumns} from casework.release_items
    where receiver = ${organ} and stage = 'handed-over' order by expires_on, observed_on, supplier, category`.execute(
    trx,
  )
  return rows
}
export async function receivedItem(trx: Trx, id: Id, organ: string): Promise<ReceivedRow | undefined> {
  const { rows } = await sql<ReceivedRow>`select ${itemColumns} from casework.release_items
    where id = ${id} and receiver = ${organ} and stage = 'handed-over'`.execute(trx)
  return rows[0]
}
export type DeliveryRow = {
  readonly id: Id
  readonly case_id: Id
  readonly regime: string
  readonly organ: string
  readonly item: Id
  readonly measure: Id
  readonly delivered_by: Id
  readonly delivered_at: Date
}
const deliveryColumns = sql.raw('id, case_id, regime, organ, item, measure, delivered_by, delivered_at')
export async function deliveries(trx: Trx): Promise<DeliveryRow[]> {
  const { rows } = await sql<DeliveryRow>`select ${deliveryColumns} from casework.measure_deliveries
    order by delivered_at, item`.execute(trx)
  return rows
}
/** Answers whether it was not delivered there before. */
export async function addDelivery(trx: Trx, partnership: Id, row: DeliveryRow): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into casework.measure_deliveries (partnership, id, case_id, regime, organ, item,
      measure, delivered_by, delivered_at)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.regime}, ${row.organ}, ${row.item}, ${row.measure},
      ${row.delivered_by}, ${row.delivered_at})
    on conflict (partnership, item, measure) do nothing`.execute(trx)
  return numAffectedRows === 1n
}

export type SourceRow = {
  readonly id: Id
  readonly measure: Id
  readonly regime: string
  readonly organ: string
  readonly delivery: Id
  readonly supplier: string
  readonly category: string
  readonly observed_on: string
  readonly arrived_on: string
  readonly expires_on: string
  readonly text_sealed: Buffer
}
export async function sources(trx: Trx, measure: Id): Promise<SourceRow[]> {
  const { rows } = await sql<SourceRow>`select id, measure, regime, organ, delivery, supplier, category, observed_on,
      arrived_on, expires_on, text_sealed from casework.measure_sources
    where measure = ${measure} order by arrived_on, observed_on, supplier, category`.execute(trx)
  return rows
}
export async function dropSource(trx: Trx, id: Id): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from casework.measure_sources where id = ${id}`.execute(trx)
  return numAffectedRows === 1n
}

// ── what the job does ──
export type ToCarry = DeliveryRow &
  Pick<ReceivedRow, 'supplier' | 'category' | 'observed_on' | 'expires_on' | 'copy_sealed'>
/** On their way, to a file of the very organ that received the item. */
export async function toCarry(trx: Trx): Promise<ToCarry[]> {
  const { rows } = await sql<ToCarry>`select d.id, d.case_id, d.regime, d.organ, d.item, d.measure, d.delivered_by,
      d.delivered_at, i.supplier, i.category, i.observed_on, i.expires_on, i.copy_sealed
    from casework.measure_deliveries d
    join casework.release_items i on i.id = d.item and i.receiver = d.organ and i.stage = 'handed-over'
    where d.carried_on is null order by d.delivered_at, d.item`.execute(trx)
  return rows
}
export async function fileOf(trx: Trx, measure: Id): Promise<{ organ: string } | undefined> {
  const { rows } = await sql<{ organ: string }>`select organ from casework.measures where id = ${measure}`.execute(trx)
  return rows[0]
}
export async function addSource(trx: Trx, partnership: Id, row: SourceRow): Promise<void> {
  await sql`insert into casework.measure_sources (partnership, id, measure, regime, organ, delivery, supplier, category,
      observed_on, arrived_on, expires_on, text_sealed)
    values (${partnership}, ${row.id}, ${row.measure}, ${row.regime}, ${row.organ}, ${row.delivery}, ${row.supplier},
      ${row.category}, ${row.observed_on}, ${row.arrived_on}, ${row.expires_on}, ${row.text_sealed})`.execute(trx)
}
export async function markCarried(trx: Trx, id: Id, on: string): Promise<void> {
  await sql`update casework.measure_deliveries set carried_on = ${on} where id = ${id}`.execute(trx)
}
export async function endedSources(trx: Trx, day: string): Promise<{ id: Id }[]> {
  const { rows } = await sql<{ id: Id }>`select id from casework.measure_sources where expires_on <= ${day}`.execute(
    trx,
  )
  return rows
}
