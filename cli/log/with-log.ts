/** The log of this house, for a verb of the command line: beside a running Schakel, or with a server of its own. */
import { join } from 'node:path'
import { systemClock } from '../../foundation/clock.ts'
import { openDatabase } from '../../foundation/database/as-actor.ts'
import { type Cluster, startCluster } from '../../foundation/database/launcher/cluster.ts'
import { LauncherError } from '../../foundation/database/launcher/launcher-error.ts'
import { accessTo } from '../../foundation/database/seal-keys.ts'
import { HolderAway } from '../../foundation/keys/holder-by-command.ts'
import type { KeyHolder } from '../../foundation/keys/key-holder.ts'
import { keyHolderOf, keyPlaces } from '../../foundation/keys/key-holder-of.ts'
import { LogKeyRefused } from '../../foundation/log/log-keys.ts'
import { logSignerIn } from '../../foundation/log/log-signer.ts'
import type { LogHouse } from '../../foundation/log/sequence-leaves.ts'
import { prepareHouse } from '../../server/prepare.ts'
import { partnershipIn } from '../start/partnership.ts'

export const project = join(import.meta.dirname, '../..')
export const say = (line: string) => process.stdout.write(`${line}\n`)
export const refuse = (line: string) => {
  process.stderr.write(`${line}\n`)
  process.exitCode = 1
}

export async function withLog(
  work: (log: LogHouse & { readonly keys: KeyHolder; readonly cluster: Cluster }) => Promise<void>,
): Promise<void> {
  try {
    const partnership = partnershipIn(process.env)
    const cluster = await startCluster({ project })
    try {
      if (!cluster.adopted) await prepareHouse(cluster, { project, partnership })
      const database = openDatabase(accessTo(cluster, { as: ['jobs'] }))
      const places = keyPlaces(cluster.folder, process.env)
      const signer = logSignerIn(places.folder, partnership, places.logCommand)
      try {
        const keys = keyHolderOf(places)
        await work({ database, clock: systemClock, partnership, signer, keys, cluster })
      } finally {
        await database.close()
      }
    } finally {
      if (!cluster.adopted) await cluster.stop()
    }
  } catch (error) {
    // A holder that is away is said as it is: who reads the log in the night must see what to call about.
    const known = [LauncherError, LogKeyRefused, HolderAway].some((kind) => error instanceof kind)
    if (!known) throw error
    refuse((error as Error).message)
  }
}
