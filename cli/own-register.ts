/**
 * `./schakel own-register <configuration>`: fills the register that other organisations may ask from the open cases, as
 * evaluations under a new key, and takes what they asked since into the book of questions. For the night, beside a
 * running Schakel and a running node (docs/how-to/answer-others.md).
 */
import { join } from 'node:path'
import { systemClock } from '../foundation/clock.ts'
import { openDatabase } from '../foundation/database/as-actor.ts'
import { startCluster } from '../foundation/database/launcher/cluster.ts'
import { LauncherError } from '../foundation/database/launcher/launcher-error.ts'
import { accessTo } from '../foundation/database/seal-keys.ts'
import { keyHolderOf, keyPlaces } from '../foundation/keys/key-holder-of.ts'
import { NodeRefused } from '../node/refusal.ts'
import { renewOwnRegister } from './own-register/renew-own-register.ts'
import { partnershipIn } from './start/partnership.ts'

export const summary =
  'fill the register that others may ask from the open cases: own-register <configuration of the node>'

const project = join(import.meta.dirname, '..')
const refuse = (sentence: string) => {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}

const [file, ...more] = process.argv.slice(2)
if (!file || more.length > 0) refuse('Say which configuration: ./schakel own-register <node.yaml>')
else await run(file)

async function run(configuration: string): Promise<void> {
  try {
    const partnership = partnershipIn(process.env)
    const cluster = await startCluster({ project })
    const database = openDatabase(accessTo(cluster, { as: ['jobs'] }))
    try {
      const keys = keyHolderOf(keyPlaces(cluster.folder, process.env))
      const context = { database, clock: systemClock, keys, partnership }
      for (const line of await renewOwnRegister(context, configuration)) process.stdout.write(`${line}\n`)
    } finally {
      await database.close()
      if (!cluster.adopted) await cluster.stop()
    }
  } catch (error) {
    if (error instanceof NodeRefused || error instanceof LauncherError) refuse(error.message)
    else throw error
  }
}
