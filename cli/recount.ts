/**
 * `./schakel recount`: counts the ledger of consequences again, from its rows, the log and the tallies, and compares it with the sums
 * and the figures that were published. Works beside a running Schakel. Ends with 1 when anything does not add up.
 */
import { join } from 'node:path'
import { systemClock } from '../foundation/clock.ts'
import { openDatabase } from '../foundation/database/as-actor.ts'
import { startCluster } from '../foundation/database/launcher/cluster.ts'
import { LauncherError } from '../foundation/database/launcher/launcher-error.ts'
import { accessTo } from '../foundation/database/seal-keys.ts'
import { recountLedger } from '../rooms/casework/door.ts'
import { partnershipIn } from './start/partnership.ts'

export const summary = 'count the ledger of consequences again and compare with what was published'

const say = (line: string) => process.stdout.write(`${line}\n`)
const refuse = (line: string) => {
  process.stderr.write(`${line}\n`)
  process.exitCode = 1
}

try {
  const partnership = partnershipIn(process.env)
  const cluster = await startCluster({ project: join(import.meta.dirname, '..') })
  const database = openDatabase(accessTo(cluster, { as: ['jobs'] }))
  try {
    const { accounts, entries, figures, older, faults } = await recountLedger({
      database,
      partnership,
      clock: systemClock,
    })
    say(`${accounts} accounts and ${entries} entries laid beside the log; ${figures} published figures computed again.`)
    if (older > 0)
      say(`${older} figures were written before counts were kept day by day, and cannot be computed again.`)
    for (const fault of faults) refuse(`does not add up: ${fault}`)
    if (faults.length === 0) say('Everything adds up.')
  } finally {
    await database.close()
    if (!cluster.adopted) await cluster.stop()
  }
} catch (error) {
  if (error instanceof LauncherError) refuse(error.message)
  else throw error
}
