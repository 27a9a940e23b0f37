/** The process that works when nobody waits: events, and the night's jobs. */
import { systemClock } from '../foundation/clock.ts'
import { openDatabase } from '../foundation/database/as-actor.ts'
import { hangUp } from '../foundation/federation/peer.ts'
import { type Round, startWorker } from '../foundation/jobs/worker.ts'
import type { KeyHolder } from '../foundation/keys/key-holder.ts'
import { keyHolderOf } from '../foundation/keys/key-holder-of.ts'
import { keepTheLog, verifyWhenAsked } from '../foundation/log/keep-the-log.ts'
import { logSignerIn } from '../foundation/log/log-signer.ts'
import type { LogHouse } from '../foundation/log/sequence-leaves.ts'
import { collectorAt, postTo, tellCollector } from '../foundation/log/tell-collector.ts'
import { appointWitnesses, callWitness, mirrorsOf, witnessesAmong } from '../foundation/log/witness-peers.ts'
import { mailServerAt } from '../foundation/mail/mail-server.ts'
import { sendBySmtp } from '../foundation/mail/smtp.ts'
import { tellRegisters } from '../rooms/sharing/door.ts'
import { jobs, logJobs, reactions } from './later.ts'
import { databaseAccess, type Serving, type Settings } from './settings.ts'

export async function startNightWorker(settings: Settings): Promise<Serving> {
  const { connection } = settings.access.jobs ?? {}
  if (!connection || !settings.keyPlaces) throw new Error('the worker needs the jobs login and the keys')
  const database = openDatabase(databaseAccess(settings))
  const { partnership, federation, outbound } = settings
  const { workbench } = settings.links
  const keys = keyHolderOf(settings.keyPlaces)
  const sendMail = settings.mail ? sendBySmtp(mailServerAt(settings.mail), systemClock.now) : undefined
  const context = { database, clock: systemClock, keys, partnership, federation, sendMail, workbench, outbound }
  await tellRegisters(context, federation)
  const witnesses = witnessesAmong(federation)
  const signer = logSignerIn(settings.keyPlaces.folder, partnership, settings.keyPlaces.logCommand)
  const mirrors = () => mirrorsOf(witnesses, signer)
  const log = { database, clock: systemClock, partnership, signer, mirrors }
  await appointWitnesses(log, witnesses)
  const worker = await startWorker(connection, context, {
    jobs: [...jobs, ...logJobs(log)],
    reactions,
    rounds: [
      { name: 'audit.keep-the-log', everySeconds: 10, run: () => keepTheLog(log, callWitness(witnesses)) },
      { name: 'audit.verify-when-asked', everySeconds: 5, run: () => verifyWhenAsked(log) },
      ...tellingOf(log, keys, settings.collector),
    ],
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
