/** A restriction ends with its ground: the organ looks again, and reports as soon as the ground is gone (BGS 1.2(3)). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import type { sharingContract } from '../contract.ts'
import { sharingEvents } from '../events.ts'
import { sharingProblems } from '../problems.ts'
import type { ShownRestriction } from './contract.ts'
import { aboutRestriction } from './question.ts'
import { addVerdict, latestLookAgain } from './record-verdict.ts'
import { kept, openWords, sealWords } from './seal-words.ts'
import * as store from './store.ts'
import { isLookedAtAgainInTime } from './term.ts'
import { type RestrictionFactor, requestReference, restrictionFactors } from './words.ts'

export async function listRestrictions(act: Act) {
  const items: ShownRestriction[] = []
  for (const row of await store.restrictionsInForce(act.trx)) {
    act.note(row.id)
    const request = await store.requestWith(act.trx, row.request)
    if (request) items.push(await shown(act, row, request))
  }
  return { today: act.clock.today(), latestLookAgainOn: latestLookAgain(act), items }
}

async function shown(act: Act, row: store.RestrictionRow, request: store.RequestRow): Promise<ShownRestriction> {
  const at = { ...kept(request), table: 'sharing.restrictions', row: row.id } as const
  const factors = JSON.parse(await openWords(act, { ...at, column: 'factors_sealed' }, row.factors_sealed)) as {
    [F in RestrictionFactor]: string
  }
  return {
    id: row.id,
    organ: row.organ,
    reference: requestReference(row.request),
    kind: request.kind,
    about: row.about,
    letter: row.letter,
    since: row.since,
    lookAgainOn: row.look_again_on,
    factors: restrictionFactors.map((factor) => ({ factor, words: factors[factor] })),
    reason: await openWords(act, { ...at, column: 'reason_sealed' }, row.reason_sealed),
    mine: row.organ === act.capacity.organ && act.capacity.ground === 'processing',
  }
}

/** Errors: `sharing/restriction-not-found`, also for what ended and for what is not the own organ's to say. */
async function restrictionAt(act: Act, id: Id): Promise<store.RestrictionRow> {
  act.note(id)
  const row = await store.restrictionWith(act.trx, id)
  const notFound = sharingProblems.because('restriction-not-found')
  if (!row) throw notFound
  await decideOr(act, aboutRestriction('look-again', row), notFound)
  if (row.ended_on) throw notFound
  return row
}

/** Errors: also `sharing/look-again-within-half-a-year`. */
export async function keepRestriction(
  act: Act,
  { params, body }: RouteInput<(typeof sharingContract)['POST /v1/restrictions/:restriction/continuation']>,
): Promise<{ id: Id }> {
  const row = await restrictionAt(act, params.restriction)
  if (!isLookedAtAgainInTime(body.lookAgainOn, act.clock.today()))
    throw sharingProblems.because('look-again-within-half-a-year')
  const place = { request: row.request, regime: row.regime, row: row.id } as const
  const at = { ...place, table: 'sharing.restrictions', column: 'reason_sealed' } as const
  await store.keepRestriction(act.trx, row.id, body.lookAgainOn, await sealWords(act, at, body.reason))
  return { id: row.id }
}

/** What the person gets to know after all lies open at the desk at once. */
export async function endRestriction(
  act: Act,
  { params, body }: RouteInput<(typeof sharingContract)['POST /v1/restrictions/:restriction/end']>,
): Promise<{ id: Id }> {
  const row = await restrictionAt(act, params.restriction)
  if (!(await store.endRestriction(act.trx, row.id, act.clock.today())))
    throw sharingProblems.because('restriction-not-found')
  const { id, regime } = { id: row.request, regime: row.regime }
  await addVerdict(
    act,
    { id, regime },
    { about: row.about, verdict: 'give', letter: null, told: true, late: true, to_put_right: false, text: body.text },
  )
  await raise(act, sharingEvents.restrictionEnded, [row.request])
  return { id: row.id }
}
