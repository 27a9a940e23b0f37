/** How the log stands: for the log controller, who need not take the worker's word for anything. */
import type { Act } from '../../../foundation/act.ts'
import { countsBetween } from '../../../foundation/log/count-acts.ts'
import { originOf } from '../../../foundation/log/log-signer.ts'
import * as store from '../../../foundation/log/reading-store.ts'
import { lastCheckpoint, laterLogs } from '../../../foundation/log/store.ts'
import { lastVerification, verificationUnderWay } from '../../../foundation/log/verify-store.ts'
import { consider, decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import type { sharingContract } from '../contract.ts'
import { sharingProblems } from '../problems.ts'
import type { LogHealth } from './contract.ts'
import { presentAlarm, presentLog, presentVerification, presentWitness } from './present.ts'
import { aboutLog } from './question.ts'

export async function showLogHealth(act: Act): Promise<LogHealth> {
  const { partnership } = act.capacity
  await decideOr(act, aboutLog('read-log-health', partnership), sharingProblems.because('may-not-see-log'))
  const last = await lastCheckpoint(act.trx)
  const chain = await laterLogs(act.trx)
  const witnesses = await store.witnessesWithStanding(act.trx, act.clock.today())
  const alarms = await store.alarms(act.trx)
  act.note(...alarms.map(({ id }) => id))
  const control = await consider(act.capacity, aboutLog('control-log', partnership))
  const verification = control.allowed ? await lastVerification(act.trx) : undefined
  return {
    origin: chain.at(-1)?.origin ?? originOf(partnership),
    chain: chain.map(presentLog),
    size: last?.size ?? 0,
    checkpoint: last
      ? {
          number: last.number,
          size: last.size,
          root: last.root.toString('base64'),
          signedAt: last.signed_at.toISOString(),
        }
      : null,
    witnesses: witnesses.map((row) => presentWitness(row, last?.size ?? 0)),
    verification: verification ? presentVerification(verification) : null,
    verifying: control.allowed && (await verificationUnderWay(act.trx)),
    alarms: alarms.map(presentAlarm),
    may: { control: control.allowed },
  }
}

/** No person and no object is in here, so it needs no second key. */
export async function countActs(act: Act, { query }: RouteInput<(typeof sharingContract)['GET /v1/log/counts']>) {
  await decideOr(act, aboutLog('read-log-health', act.capacity.partnership), sharingProblems.because('may-not-see-log'))
  const rows = await countsBetween(act.trx, query.from, query.until)
  return { items: [...rows] }
}
