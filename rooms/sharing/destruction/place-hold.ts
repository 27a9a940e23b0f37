/** A legal claim or a statutory duty keeps a case from destruction, and nobody in the work reads it from its day on (R7). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { sealItem } from '../../../foundation/keys/items.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { clocksOfCase } from '../clock/store.ts'
import type { sharingContract } from '../contract.ts'
import { sharingEvents } from '../events.ts'
import { sharingProblems } from '../problems.ts'
import { aboutHold } from './question.ts'
import { dayAfter, reasonPlace } from './show-what-goes.ts'
import * as store from './store.ts'

/** Nothing is held unlooked at for longer. Units: days. */
const longestUntilReview = 366

/** Errors: `sharing/may-not-hold`, `nothing-to-hold` for an unknown case, `review-does-not-fit`, `held-already`. */
export async function placeHold(
  act: Act,
  { body }: RouteInput<(typeof sharingContract)['POST /v1/holds']>,
): Promise<{ id: Id }> {
  const { organ, person, partnership, regime } = act.capacity
  const id = act.newId()
  act.note(body.case)
  await decideOr(act, aboutHold('place-hold', { id, regime, lifted: false }), sharingProblems.because('may-not-hold'))
  // Whoever is destroying it at this moment goes first; then there is nothing to hold any more.
  await store.waitForHolds(act.trx, body.case)
  if ((await clocksOfCase(act.trx, regime, body.case)).length === 0) throw sharingProblems.because('nothing-to-hold')
  if ((await store.heldCases(act.trx, regime)).has(body.case)) throw sharingProblems.because('held-already')
  const today = act.clock.today()
  if (body.reviewOn <= today || body.reviewOn > dayAfter(today, longestUntilReview))
    throw sharingProblems.because('review-does-not-fit')
  const place = reasonPlace({ id, case_ref: body.case, regime })
  await store.addHold(act.trx, partnership, {
    id,
    regime,
    case_ref: body.case,
    ground: body.ground,
    placed_by: organ,
    placed_person: person,
    placed_on: today,
    review_on: body.reviewOn,
    reason_sealed: await sealItem(act, place, body.reason),
  })
  act.note(id)
  await raise(act, sharingEvents.held, [id])
  return { id }
}

/** Errors: `sharing/nothing-to-hold` for an unknown hold, `sharing/may-not-hold`, also when it was lifted before. */
export async function liftHold(
  act: Act,
  { params }: RouteInput<(typeof sharingContract)['POST /v1/holds/:hold/lifting']>,
): Promise<{ id: Id }> {
  act.note(params.hold)
  const row = await store.holdWith(act.trx, params.hold)
  if (!row) throw sharingProblems.because('nothing-to-hold')
  act.note(row.case_ref)
  await decideOr(act, aboutHold('lift-hold', row), sharingProblems.because('may-not-hold'))
  const by = { organ: act.capacity.organ, on: act.clock.today() }
  if (!(await store.liftHold(act.trx, row.id, by))) throw sharingProblems.because('may-not-hold')
  await raise(act, sharingEvents.lifted, [row.id])
  return { id: row.id }
}
