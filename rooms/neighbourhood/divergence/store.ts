/** SQL of divergence: questions that sources raise together. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { DetectionTheme } from '../detection/words.ts'
import type { DivergenceOutcome, DivergencePattern, DivergenceReason, ThreeSources } from './words.ts'

export type DivergenceRow = {
  readonly id: Id
  readonly theme: DetectionTheme
  readonly area: string
  readonly area_name: string
  readonly pattern: DivergencePattern
  readonly says: ThreeSources
  readonly raised_by: string
  readonly raised_on: string
  readonly owner: Id | null
  readonly owner_organ: string | null
  readonly taken_on: string | null
  readonly reasons: readonly DivergenceReason[]
  readonly outcome: DivergenceOutcome | null
  readonly note: string | null
  readonly closed_on: string | null
}
const columns = sql.raw(
  'id, theme, area, area_name, pattern, says, raised_by, raised_on, owner, owner_organ, taken_on, reasons, outcome, note, closed_on',
)
/** Open ones first, the longest open at the top; then by name. Never by what the figures are. */
export async function allDivergences(trx: Trx): Promise<DivergenceRow[]> {
  const { rows } = await sql<DivergenceRow>`select ${columns} from neighbourhood.divergences
    order by closed_on desc nulls first, raised_on, area_name, theme, raised_at limit 200`.execute(trx)
  return rows
}
export async function divergenceWith(trx: Trx, id: Id): Promise<DivergenceRow | undefined> {
  const { rows } = await sql<DivergenceRow>`select ${columns} from neighbourhood.divergences where id = ${id}`.execute(
    trx,
  )
  return rows[0]
}
type NewDivergence = Pick<
  DivergenceRow,
  'id' | 'theme' | 'area' | 'area_name' | 'pattern' | 'says' | 'raised_by' | 'raised_on'
>
export async function addDivergence(
  trx: Trx,
  partnership: Id,
  row: NewDivergence & { readonly raisedAt: Date },
): Promise<void> {
  await sql`insert into neighbourhood.divergences (partnership, id, theme, area, area_name, pattern, says, raised_by,
      raised_on, raised_at)
    values (${partnership}, ${row.id}, ${row.theme}, ${row.area}, ${row.area_name}, ${row.pattern},
      ${JSON.stringify(row.says)}, ${row.raised_by}, ${row.raised_on}, ${row.raisedAt})`.execute(trx)
}
/** Answers whether nobody had it yet. */
export async function takeOn(
  trx: Trx,
  id: Id,
  by: { readonly person: Id; readonly organ: string; readonly day: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update neighbourhood.divergences set owner = ${by.person},
      owner_organ = ${by.organ}, taken_on = ${by.day}
    where id = ${id} and owner is null`.execute(trx)
  return numAffectedRows === 1n
}
/** Answers whether it was this person's and still open. */
export async function close(
  trx: Trx,
  id: Id,
  by: {
    readonly person: Id
    readonly outcome: DivergenceOutcome
    readonly reasons: readonly DivergenceReason[]
    readonly note: string | null
    readonly day: string
  },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update neighbourhood.divergences set outcome = ${by.outcome},
      reasons = ${by.reasons as DivergenceReason[]}, note = ${by.note}, closed_on = ${by.day}
    where id = ${id} and owner = ${by.person} and outcome is null`.execute(trx)
  return numAffectedRows === 1n
}
