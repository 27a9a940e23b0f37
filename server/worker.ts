/** The process that works when nobody waits: events, and the night's jobs. */
import { systemClock } from '../foundation/clock.ts'
import { openDatabase } from '../foundation/database/as-actor.ts'
import { hangUp } from '../foundation/federation/peer.ts'
import { type Round, startWorker } from '../foundation/jobs/worker.ts'
import { fileKeyHolder, type KeyHolder } from '../foundation/keys/key-holder.ts'
import { keepTheLog, verifyWhenAsked } from '../foundation/log/keep-the-log.ts'
import { fileLogSigner } from '../foundation/log/log-signer.ts'
import type { LogHouse } from '../foundation/log/sequence-leaves.ts'
import { collectorAt, postTo, tellCollector } from '../foundation/log/tell-collector.ts'
import { appointWitnesses, callWitness, mirrorsOf, witnessesAmong } from '../foundation/log/witness-peers.ts'
import { jobs, logJobs, reactions } from './later.ts'
import { databaseAccess, type Serving, type Settings } from './settings.ts'

export async function startNightWorker(settings: Settings): Promise<Serving> {
  const { connection } = settings.access.jobs ?? {}
  if (!connection || !settings.keyFolder) throw new Error('the worker needs the jobs login and the keys')
  const { partnership, keyFolder } = settings
  const database = openDatabase(databaseAccess(settings))
  const witnesses = witnessesAmong(settings.federation)
  const signer = fileLogSigner(keyFolder, partnership)
  const mirrors = () => mirrorsOf(witnesses, signer.key)
  const log = { database, clock: systemClock, partnership, signer, mirrors }
  await appointWitnesses(log, witnesses)
  const worker = await startWorker(
    connection,
    {
      database,
      clock: systemClock,
      keys: fileKeyHolder(keyFolder),
      partnership,
      ...(settings.federation ? { federation: settings.federation } : {}),
    },
    {
      jobs: [...jobs, ...logJobs(log)],
      reactions,
      rounds: [
        { name: 'audit.keep-the-log', everySeconds: 10, run: () => keepTheLog(log, callWitness(witnesses)) },
        { name: 'audit.verify-when-asked', everySeconds: 5, run: () => verifyWhenAsked(log) },
        ...tellingOf(log, fileKeyHolder(keyFolder), settings.collector),
      ],
      onFailure: (job) => process.stderr.write(`${JSON.stringify({ level: 'error', event: 'job-failed', job })}\n`),
    },
  )
  return {
    stop: async () => {
      await worker.stop()
      hangUp()
      await database.close()
    },
  }
}

/** Only where a collector was named. */
const tellingOf = (log: LogHouse, keys: KeyHolder, collector: string | undefined): Round[] =>
  collector
    ? [
        {
          name: 'audit.tell-collector',
          everySeconds: 30,
          run: () => tellCollector({ ...log, keys }, collector, postTo(collectorAt(collector))),
        },
      ]
    : []
