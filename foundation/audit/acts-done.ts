/** Which objects acts of one kind were about, for counting again: no person, no moment. */
import type { Id } from '../clock.ts'
import { sql, type Trx } from '../database/sql.ts'

/** One list of objects for each act that was done. Only under the job `audit.count`; under others it is empty. */
export async function actsDone(trx: Trx, action: `${string}.${string}.${string}`): Promise<readonly (readonly Id[])[]> {
  const { rows } = await sql<{ objects: Id[] }>`select objects from audit.acts
    where action = ${action} and result = 'done' order by id`.execute(trx)
  return rows.map(({ objects }) => objects)
}
