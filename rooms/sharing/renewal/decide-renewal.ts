/** Suppliers answer item by item, and another core participant decides: what was consented to stays, the rest goes. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import type { sharingContract } from '../contract.ts'
import { sharingEvents } from '../events.ts'
import { sharingProblems } from '../problems.ts'
import { aboutRenewal } from './question.ts'
import { ownItems, seeRenewal } from './read-renewals.ts'
import { anotherDecides } from './renewal.ts'
import * as store from './store.ts'

/** Errors: `sharing/renewal-not-visible`, `sharing/renewal-ended` (also when its limit has come). */
async function waitingRenewal(act: Act, id: Id): Promise<store.RenewalRow> {
  // Only who may see it waits for others: waiting tells that something happens there.
  await seeRenewal(act, id)
  await store.holdRenewal(act.trx, id)
  const row = await seeRenewal(act, id)
  if (row.state !== 'proposed' || row.limit_on <= act.clock.today()) throw sharingProblems.because('renewal-ended')
  return row
}

/** Answering again replaces the answer, until it is decided. Errors: also `sharing/not-your-item`, `sharing/may-not-answer`. */
export async function answerRenewal(
  act: Act,
  { params, body }: RouteInput<(typeof sharingContract)['POST /v1/renewals/:renewal/consents']>,
): Promise<{ id: Id }> {
  const row = await waitingRenewal(act, params.renewal)
  await decideOr(act, aboutRenewal('answer-renewal', row), sharingProblems.because('may-not-answer'))
  const own = new Set((await ownItems(act, row)).map(({ id }) => id))
  if (!body.answers.every(({ item }) => own.has(item))) throw sharingProblems.because('not-your-item')
  const { partnership, organ, person, regime } = act.capacity
  for (const { item, consents } of body.answers) {
    const answer = { id: act.newId(), regime, renewal: row.id, item, organ, person, consents, on: act.clock.today() }
    await store.answer(act.trx, partnership, answer)
  }
  act.note(...body.answers.map(({ item }) => item))
  return { id: row.id }
}

/** Errors: also `sharing/another-organ-decides`, `sharing/may-not-decide-renewal`. */
export async function decideRenewal(
  act: Act,
  { params }: RouteInput<(typeof sharingContract)['POST /v1/renewals/:renewal/decision']>,
): Promise<{ id: Id }> {
  const row = await waitingRenewal(act, params.renewal)
  const another = anotherDecides({ organ: row.proposed_by, person: row.proposed_person }, act.capacity)
  await decideOr(
    act,
    aboutRenewal('decide-renewal', row, { another }),
    sharingProblems.because(another ? 'may-not-decide-renewal' : 'another-organ-decides'),
  )
  const by = { organ: act.capacity.organ, person: act.capacity.person, on: act.clock.today() }
  if (!(await store.decideRenewal(act.trx, row.id, by))) throw sharingProblems.because('renewal-ended')
  await raise(act, sharingEvents.renewalDecided, [row.id])
  return { id: row.id }
}

export async function withdrawRenewal(
  act: Act,
  { params }: RouteInput<(typeof sharingContract)['POST /v1/renewals/:renewal/withdrawal']>,
): Promise<{ id: Id }> {
  const row = await waitingRenewal(act, params.renewal)
  await decideOr(act, aboutRenewal('withdraw-renewal', row), sharingProblems.because('may-not-decide-renewal'))
  if (!(await store.withdrawRenewal(act.trx, row.id))) throw sharingProblems.because('renewal-ended')
  return { id: row.id }
}
