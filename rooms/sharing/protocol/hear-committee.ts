/** What the legality committee said of a protocol, or why an organ goes on without or against it (WGS 1.8(6), BGS 1.13). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import type { sharingContract } from '../contract.ts'
import { sharingEvents } from '../events.ts'
import { sharingProblems } from '../problems.ts'
import { onlyDecidingParticipantsAdopt } from './protocol.ts'
import { aboutProtocol } from './question.ts'
import { protocolAt } from './read-protocols.ts'
import * as store from './store.ts'

/** Errors: `sharing/may-not-record-advice`, `sharing/protocol-ended`, `sharing/advice-from-the-future`. */
export async function recordAdvice(
  act: Act,
  { params, body }: RouteInput<(typeof sharingContract)['POST /v1/protocols/:protocol/advice']>,
): Promise<{ id: Id }> {
  const { row } = await protocolAt(act, params.protocol)
  await decideOr(act, aboutProtocol('record-advice', row), sharingProblems.because('may-not-record-advice'))
  if (row.state !== 'proposed') throw sharingProblems.because('protocol-ended')
  if (body.givenOn > act.clock.today()) throw sharingProblems.because('advice-from-the-future')
  const id = act.newId()
  await store.addAdvice(
    act.trx,
    { partnership: act.capacity.partnership, protocol: row.id },
    {
      id,
      outcome: body.outcome,
      reference: body.reference,
      summary: body.summary,
      minority_note: body.minorityNote ?? null,
      given_on: body.givenOn,
      recorded_by: act.capacity.organ,
    },
  )
  act.note(id)
  return { id }
}

/** Told to the committee and the coordinating officer by the event. Errors: `sharing/may-not-adopt`, `sharing/protocol-ended`. */
export async function recordDeviation(
  act: Act,
  { params, body }: RouteInput<(typeof sharingContract)['POST /v1/protocols/:protocol/deviations']>,
): Promise<{ id: Id }> {
  const { row, protocol } = await protocolAt(act, params.protocol)
  const decides = onlyDecidingParticipantsAdopt(protocol, act.capacity.organ)
  await decideOr(act, aboutProtocol('record-deviation', row, { decides }), sharingProblems.because('may-not-adopt'))
  if (row.state !== 'proposed') throw sharingProblems.because('protocol-ended')
  const id = act.newId()
  await store.addDeviation(
    act.trx,
    { partnership: act.capacity.partnership, protocol: row.id },
    { id, reason: body.reason, organ: act.capacity.organ, recorded_on: act.clock.today() },
  )
  act.note(id)
  await raise(act, sharingEvents.deviated, [id])
  return { id }
}
