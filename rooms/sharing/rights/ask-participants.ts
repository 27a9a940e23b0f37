/** The desk asks the participants involved, without knowing who they are; and tells the person when it takes longer. */
import type { Act } from '../../../foundation/act.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import type { sharingContract } from '../contract.ts'
import { sharingEvents } from '../events.ts'
import { sharingProblems } from '../problems.ts'
import { aboutRequest } from './question.ts'
import { type OneRequest, requestIn } from './read-requests.ts'
import { kept, sealWords } from './seal-words.ts'
import * as store from './store.ts'
import { consultationClosesOn, extendedAnswerIsDueOn, extensionIsToldInTime } from './term.ts'

/**
 * Who is asked is found afterwards, with the rights of the night; this act ends the same for somebody whom nobody knows.
 * Errors: `sharing/request-not-in-that-state` before it was established who asks.
 */
export async function askParticipants(act: Act, { params }: OneRequest): Promise<{ closesOn: string }> {
  const row = await requestIn(act, params.request, 'established')
  await decideOr(act, aboutRequest('ask-participants', row), sharingProblems.because('not-the-desks-to-do'))
  const [extension] = await store.extensionsOf(act.trx, [row.id])
  const today = act.clock.today()
  const closesOn = consultationClosesOn(today, extension?.due_on ?? row.due_on)
  await store.beginConsultation(act.trx, row.id, today, closesOn)
  await raise(act, sharingEvents.participantsAsked, [row.id])
  return { closesOn }
}

/** Errors: `sharing/extension-comes-too-late` after the first month; `sharing/request-not-in-that-state` the second time. */
export async function extendTerm(
  act: Act,
  { params, body }: RouteInput<(typeof sharingContract)['POST /v1/rights-requests/:request/extension']>,
): Promise<{ dueOn: string }> {
  const row = await requestIn(act, params.request, 'received', 'established', 'consulting', 'to-decide')
  await decideOr(act, aboutRequest('extend-term', row), sharingProblems.because('not-the-desks-to-do'))
  const today = act.clock.today()
  if (!extensionIsToldInTime(row.received_on, today)) throw sharingProblems.because('extension-comes-too-late')
  if ((await store.extensionsOf(act.trx, [row.id])).length > 0)
    throw sharingProblems.because('request-not-in-that-state')
  const id = act.newId()
  const dueOn = extendedAnswerIsDueOn(row.received_on)
  const at = { ...kept(row), table: 'sharing.term_extensions', column: 'reason_sealed', row: id } as const
  await store.addExtension(act.trx, act.capacity.partnership, {
    id,
    request: row.id,
    regime: row.regime,
    told_on: today,
    due_on: dueOn,
    reason_sealed: await sealWords(act, at, body.reason),
  })
  act.note(id)
  return { dueOn }
}
