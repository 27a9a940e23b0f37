/** SQL of threats. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { ThreatKind, ThreatStep } from './words.ts'

export type ThreatRow = {
  readonly id: Id
  readonly regime: string
  readonly organ: string
  readonly reporter: Id
  readonly on_day: string
  readonly kind: ThreatKind
  readonly reported_on: string
  readonly reported_at: Date
  readonly destroy_by: string
  readonly steps: readonly ThreatStep[]
  readonly answered_on: string | null
  readonly kept: boolean
  readonly words_sealed: Buffer
}
const columns = sql.raw(
  `id, regime, organ, reporter, on_day, kind, reported_on, reported_at, destroy_by, steps, answered_on, kept, words_sealed`,
)
/** What was not answered yet stands first, then the latest. */
export async function threats(trx: Trx): Promise<ThreatRow[]> {
  const { rows } = await sql<ThreatRow>`select ${columns} from casework.threats
    order by answered_on is not null, reported_at desc, kind`.execute(trx)
  return rows
}
export async function threatWith(trx: Trx, id: Id): Promise<ThreatRow | undefined> {
  const { rows } = await sql<ThreatRow>`select ${columns} from casework.threats where id = ${id}`.execute(trx)
  return rows[0]
}
export async function addThreat(
  trx: Trx,
  partnership: Id,
  row: Omit<ThreatRow, 'steps' | 'answered_on' | 'kept'>,
): Promise<void> {
  await sql`insert into casework.threats (partnership, id, regime, organ, reporter, on_day, kind, reported_on, reported_at,
      destroy_by, words_sealed)
    values (${partnership}, ${row.id}, ${row.regime}, ${row.organ}, ${row.reporter}, ${row.on_day}, ${row.kind},
      ${row.reported_on}, ${row.reported_at}, ${row.destroy_by}, ${row.words_sealed})`.execute(trx)
}
/** Answers whether it was not answered before. */
export async function answerThreat(trx: Trx, id: Id, steps: readonly ThreatStep[], on: string): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update casework.threats set steps = ${steps as ThreatStep[]}, answered_on = ${on}
    where id = ${id} and answered_on is null`.execute(trx)
  return numAffectedRows === 1n
}
