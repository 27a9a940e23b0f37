/** SQL of accounts: the facts of one thing, no words of it. Row security decides whether there is one. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'

export type Facts = { readonly [column: string]: unknown }

export async function factsOf(
  trx: Trx,
  { table, id, columns }: { readonly table: string; readonly id: Id; readonly columns: readonly string[] },
): Promise<Facts | undefined> {
  const asked = sql.join(columns.map((column) => sql.ref(column)))
  const { rows } = await sql<Facts>`select ${asked} from ${sql.table(table)} where id = ${id}`.execute(trx)
  return rows[0]
}
