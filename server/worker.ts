/** The process that works when nobody waits: events, and the night's jobs. */
import { systemClock } from '../foundation/clock.ts'
import { openDatabase } from '../foundation/database/as-actor.ts'
import { hangUp } from '../foundation/federation/peer.ts'
import { startWorker } from '../foundation/jobs/worker.ts'
import { keyHolderOf } from '../foundation/keys/key-holder-of.ts'
import { tellRegisters } from '../rooms/sharing/door.ts'
import { jobs, reactions } from './later.ts'
import { databaseAccess, type Serving, type Settings } from './settings.ts'

export async function startNightWorker(settings: Settings): Promise<Serving> {
  const { connection } = settings.access.jobs ?? {}
  if (!connection || !settings.keyPlaces) throw new Error('the worker needs the jobs login and the keys')
  const database = openDatabase(databaseAccess(settings))
  const { partnership, federation } = settings
  const context = { database, clock: systemClock, keys: keyHolderOf(settings.keyPlaces), partnership, federation }
  await tellRegisters(context, federation)
  const worker = await startWorker(connection, context, {
    jobs,
    reactions,
    onFailure: (job) => process.stderr.write(`${JSON.stringify({ level: 'error', event: 'job-failed', job })}\n`),
  })
  return {
    stop: async () => {
      await worker.stop()
      hangUp()
      await database.close()
    },
  }
}
