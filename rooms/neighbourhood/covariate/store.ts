/** SQL of decisions about context. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'

export type CovariateRow = {
  readonly id: Id
  readonly table: string
  readonly figure: string
  readonly title: string
  readonly verdict: 'allowed' | 'withdrawn'
  readonly reason: string
  readonly decidedBy: string
  readonly decidedOn: string
}
/** Newest first; of two of one moment the one that takes back. */
export async function allDecisions(trx: Trx): Promise<CovariateRow[]> {
  const { rows } = await sql<CovariateRow>`select id, table_name as "table", figure, title, verdict, reason,
      decided_by as "decidedBy", decided_on as "decidedOn"
    from neighbourhood.covariate_decisions order by decided_at desc, verdict desc, table_name, figure`.execute(trx)
  return rows
}
export async function addDecision(
  trx: Trx,
  partnership: Id,
  row: CovariateRow & { readonly decidedAt: Date },
): Promise<void> {
  await sql`insert into neighbourhood.covariate_decisions (partnership, id, table_name, figure, title, verdict, reason,
      decided_by, decided_on, decided_at)
    values (${partnership}, ${row.id}, ${row.table}, ${row.figure}, ${row.title}, ${row.verdict}, ${row.reason},
      ${row.decidedBy}, ${row.decidedOn}, ${row.decidedAt})`.execute(trx)
}
