/** How often the rules said yes and no: for those who may read the log, and only in figures. */
import { sql, type Trx } from '../database/sql.ts'

/** Point decisions from `from` until before `until`. What the one asking may not read counts for nothing (WGS 1.8(4)). */
export async function countDecisions(trx: Trx, from: Date, until: Date): Promise<{ allowed: number; denied: number }> {
  const { rows } = await sql<{ allowed: number; denied: number }>`select
      (count(*) filter (where allowed))::int as allowed, (count(*) filter (where not allowed))::int as denied
    from audit.decisions where at >= ${from} and at < ${until}`.execute(trx)
  return rows[0] ?? { allowed: 0, denied: 0 }
}
