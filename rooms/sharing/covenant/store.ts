/** SQL of covenants. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'

export type CovenantRow = {
  readonly id: Id
  readonly name: string
  readonly regime: string
  readonly parties: readonly string[]
  readonly from_day: string
  readonly until_day: string
  readonly place: string
  readonly document_sha256: string
}

/** Those that end last come first. */
export async function covenants(trx: Trx): Promise<CovenantRow[]> {
  const { rows } = await sql<CovenantRow>`select id, name, regime, parties, from_day, until_day, place, document_sha256
    from sharing.covenants order by until_day desc, name, id`.execute(trx)
  return rows
}

export async function addCovenant(
  trx: Trx,
  row: CovenantRow & { readonly partnership: Id; readonly recorded_by: string; readonly recorded_on: string },
): Promise<void> {
  await sql`insert into sharing.covenants (partnership, id, name, regime, parties, from_day, until_day, place,
      document_sha256, recorded_by, recorded_on)
    values (${row.partnership}, ${row.id}, ${row.name}, ${row.regime}, ${row.parties as string[]}, ${row.from_day},
      ${row.until_day}, ${row.place}, ${row.document_sha256}, ${row.recorded_by}, ${row.recorded_on})`.execute(trx)
}
