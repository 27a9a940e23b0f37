/** Work that a database sees once in its life, such as the stories of the demonstration. */
import type { ClientConfig } from 'pg'
import { withClient } from './launcher/cluster.ts'
import { owner } from './launcher/roles.ts'

const waiting = 7_241_003

/**
 * Does `work` unless the database has it on record under `name`; true when it was done now. Others wait meanwhile.
 * Recorded after the work: when that breaks off it runs again, so it must bear being repeated.
 */
export function once(admin: ClientConfig, name: string, work: () => Promise<void>): Promise<boolean> {
  return withClient(admin, async (client) => {
    await client.query(`set role ${owner}; select pg_advisory_lock(${waiting})`)
    const { rowCount } = await client.query('select from house.done where name = $1', [name])
    if (rowCount === 1) return false
    await work()
    await client.query('insert into house.done (name) values ($1)', [name])
    return true
  })
}
