/** How often what was done and refused: for those who may read the log, and only in figures. */
import { sql, type Trx } from '../database/sql.ts'

export type ActCount = {
  readonly action: string
  readonly result: 'done' | 'refused'
  /** Code of the problem, for refusals. */
  readonly problem: string | null
  readonly many: number
}

/**
 * Days `from` up to and including `until`. What the one asking may not read of the log counts for nothing, so for
 * anybody without one of the four lawful uses every answer is empty (WGS 1.8(4)).
 */
export async function countActs(trx: Trx, from: string, until: string): Promise<ActCount[]> {
  const { rows } = await sql<ActCount>`select action, result, problem, count(*)::int as many from audit.acts
    where day between ${from} and ${until} group by action, result, problem
    order by many desc, action, problem`.execute(trx)
  return rows
}

/** Point decisions of these days, by answer. */
export async function countDecisions(trx: Trx, from: Date, until: Date): Promise<{ allowed: number; denied: number }> {
  const { rows } = await sql<{ allowed: number; denied: number }>`select
      (count(*) filter (where allowed))::int as allowed, (count(*) filter (where not allowed))::int as denied
    from audit.decisions where at >= ${from} and at < ${until}`.execute(trx)
  return rows[0] ?? { allowed: 0, denied: 0 }
}
