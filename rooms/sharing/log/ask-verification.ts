/** What the log controller may do about the log: have it read again, and end an alarm with a conclusion. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import * as store from '../../../foundation/log/reading-store.ts'
import { askVerification, verificationUnderWay } from '../../../foundation/log/verify-store.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import type { sharingContract } from '../contract.ts'
import { sharingProblems } from '../problems.ts'
import { aboutLog } from './question.ts'

const mayControl = (act: Act) =>
  decideOr(act, aboutLog('control-log', act.capacity.partnership), sharingProblems.because('may-not-see-log'))

/** The worker does it within seconds. Errors: `sharing/verification-under-way`. */
export async function verifyTheLog(act: Act): Promise<{ id: Id }> {
  await mayControl(act)
  if (await verificationUnderWay(act.trx)) throw sharingProblems.because('verification-under-way')
  const id = act.newId()
  await askVerification(act.trx, act.capacity.partnership, { id, at: act.clock.now(), organ: act.capacity.organ })
  act.note(id)
  return { id }
}

/** Errors: `sharing/alarm-not-found`, also for one that has ended. */
export async function concludeAlarm(
  act: Act,
  { params, body }: RouteInput<(typeof sharingContract)['POST /v1/log/alarms/:alarm/conclusion']>,
): Promise<{ id: Id }> {
  await mayControl(act)
  act.note(params.alarm)
  const { person, organ } = act.capacity
  const ended = await store.endAlarm(act.trx, { id: params.alarm, at: act.clock.now(), person, organ, ...body })
  if (!ended) throw sharingProblems.because('alarm-not-found')
  return { id: params.alarm }
}
