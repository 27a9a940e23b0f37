/** SQL of breaks that were told afterwards. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { ToldBreak } from './breaks.ts'

/** The last word about a period first; of two of one moment the one that takes back. */
export async function toldBreaks(trx: Trx, table: string): Promise<ToldBreak[]> {
  const { rows } =
    await sql<ToldBreak>`select from_stretch as "from", why, verdict, told_by as "toldBy", told_on as "toldOn"
    from neighbourhood.method_breaks where table_name = ${table}
    order by told_at desc, verdict desc, from_stretch, why`.execute(trx)
  return rows
}
export async function addBreak(
  trx: Trx,
  partnership: Id,
  row: ToldBreak & { readonly id: Id; readonly table: string; readonly toldAt: Date },
): Promise<void> {
  await sql`insert into neighbourhood.method_breaks
      (partnership, id, table_name, from_stretch, why, verdict, told_by, told_on, told_at)
    values (${partnership}, ${row.id}, ${row.table}, ${row.from}, ${row.why}, ${row.verdict}, ${row.toldBy}, ${row.toldOn},
      ${row.toldAt})`.execute(trx)
}
