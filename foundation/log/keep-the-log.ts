/** What the worker does for the log, again and again: a checkpoint when it is due, then the witnesses; verifying when asked. */
import { type Id, newId } from '../clock.ts'
import { askWitnesses, type CallWitness } from './ask-witnesses.ts'
import type { Reading } from './log-rows.ts'
import { checkpointIsDue, type LogHouse, raiseAlarm, sequenceAll } from './sequence-leaves.ts'
import { type Verified, verifyHouse } from './verify-house.ts'
import * as store from './verify-store.ts'

/** Comes every ten seconds. Witnesses are asked also when nothing is new: their silence is news too. */
export async function keepTheLog(house: LogHouse, call: CallWitness): Promise<void> {
  if (await checkpointIsDue(house)) await sequenceAll(house)
  await askWitnesses(house, call)
}

export const readingOf =
  ({ database, partnership }: Pick<LogHouse, 'database' | 'partnership'>): Reading =>
  (work) =>
    database.asJob({ partnership, job: 'audit.verify' }, work)

/** All of it, now. What does not hold is an alarm. */
export async function verifyNow(house: LogHouse, asked?: Id): Promise<Verified> {
  const { clock, partnership } = house
  const read = readingOf(house)
  const id = asked ?? newId()
  if (!asked) await read((trx) => store.askVerification(trx, partnership, { id, at: clock.now(), organ: null }))
  const mirrors = await house.mirrors?.()
  const found = await verifyHouse({
    ...(mirrors ? { mirrors } : {}),
    read,
    keys: house.signer.keys(),
    today: clock.today(),
    lastSigned: house.signer.lastSigned(),
  })
  await read((trx) => store.endVerification(trx, id, { at: clock.now(), ...found }))
  if (found.findings.length > 0) await raiseAlarm(house, 'rows-changed')
  return found
}

/** The next verification that somebody asked for at the workbench; null when nobody did. */
export async function verifyWhenAsked(house: LogHouse): Promise<Verified | null> {
  const asked = await readingOf(house)(store.openVerification)
  return asked ? verifyNow(house, asked) : null
}
