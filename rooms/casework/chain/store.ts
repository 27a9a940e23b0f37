/** SQL of notices of the chain after a measure. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { ChainNoticeKind } from './words.ts'

export type ChainNoticeRow = {
  readonly id: Id
  readonly regime: string
  readonly organ: string
  readonly receiver: string
  readonly power: string
  readonly power_version: number
  readonly kind: ChainNoticeKind
  readonly on_day: string
  readonly file: string
  readonly recorded_by: Id
  readonly recorded_on: string
  readonly recorded_at: Date
  readonly destroy_by: string
  readonly withdrawn_on: string | null
  readonly kept: boolean
}
const columns =
  sql.raw(`id, regime, organ, receiver, power, power_version, kind, on_day, file, recorded_by, recorded_on,
  recorded_at, destroy_by, withdrawn_on, kept`)
/** The latest first. */
export async function chainNotices(trx: Trx): Promise<ChainNoticeRow[]> {
  const { rows } = await sql<ChainNoticeRow>`select ${columns} from casework.chain_notices
    order by recorded_at desc, power, kind`.execute(trx)
  return rows
}
export async function chainNoticeWith(trx: Trx, id: Id): Promise<ChainNoticeRow | undefined> {
  const { rows } = await sql<ChainNoticeRow>`select ${columns} from casework.chain_notices where id = ${id}`.execute(
    trx,
  )
  return rows[0]
}
export async function addChainNotice(
  trx: Trx,
  partnership: Id,
  row: Omit<ChainNoticeRow, 'withdrawn_on' | 'kept'>,
): Promise<void> {
  await sql`insert into casework.chain_notices (partnership, id, regime, organ, receiver, power, power_version, kind, on_day, file,
      recorded_by, recorded_on, recorded_at, destroy_by)
    values (${partnership}, ${row.id}, ${row.regime}, ${row.organ}, ${row.receiver}, ${row.power}, ${row.power_version},
      ${row.kind}, ${row.on_day}, ${row.file}, ${row.recorded_by}, ${row.recorded_on}, ${row.recorded_at},
      ${row.destroy_by})`.execute(trx)
}
/** Answers whether it stood. */
export async function withdrawChainNotice(trx: Trx, id: Id, on: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.chain_notices set withdrawn_on = ${on}
    where id = ${id} and withdrawn_on is null`.execute(trx)
  return numAffectedRows === 1n
}
