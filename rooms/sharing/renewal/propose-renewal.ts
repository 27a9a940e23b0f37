/** Proposes that data of one case stay longer. Asked by the room that holds the case, which knows how the case stands. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { sealItem } from '../../../foundation/keys/items.ts'
import { decide } from '../../../foundation/policy/decide.ts'
import { sharingEvents } from '../events.ts'
import { sharingProblems } from '../problems.ts'
import { regime as ruleOf } from '../read-register.ts'
import { aboutRenewal, reasonsPlace } from './question.ts'
import { type CaseAtTheLimit, regimeKnowsRenewal, renewalHasItsGround, renewalIsInTime } from './renewal.ts'
import * as store from './store.ts'
import type { RenewalGround } from './words.ts'

export type CaseToRenew = CaseAtTheLimit & {
  readonly id: Id
  readonly name: string
  /** Every organ that may have supplied something. */
  readonly asked: readonly string[]
  /** The core participants that decide on this case. */
  readonly deciders: readonly string[]
}
export type RenewalAsked = { readonly ground: RenewalGround; readonly reasons: string; readonly until: string }

/**
 * Errors: `sharing/may-not-decide-renewal`, `sharing/no-renewal-here` (RIEC), `sharing/renewal-without-ground`,
 * `sharing/renewal-days-do-not-fit`, `sharing/another-organ-decides` when no second organ could, `sharing/renewal-waits`.
 */
export async function proposeRenewal(act: Act, of: CaseToRenew, asked: RenewalAsked): Promise<{ id: Id }> {
  const { organ, partnership, person, regime: code } = act.capacity
  const regime = await ruleOf(act, code)
  const today = act.clock.today()
  const id = act.newId()
  const row = {
    id,
    regime: code,
    state: 'proposed',
    proposed_by: organ,
    asked: [...new Set(of.asked)].sort(),
    deciders: [...new Set(of.deciders)].sort(),
  } as const
  const context = {
    renewable: regimeKnowsRenewal(regime),
    grounded: renewalHasItsGround(asked.ground, of),
    inTime: renewalIsInTime(regime, { today, limit: of.limit, until: asked.until }),
  }
  const { allowed } = await decide(act, aboutRenewal('propose-renewal', row, context))
  if (!context.renewable) throw sharingProblems.because('no-renewal-here')
  if (!row.deciders.includes(organ) || !act.capacity.roles.includes('delegate'))
    throw sharingProblems.because('may-not-decide-renewal')
  if (!context.grounded) throw sharingProblems.because('renewal-without-ground')
  if (!context.inTime) throw sharingProblems.because('renewal-days-do-not-fit')
  if (!allowed) throw sharingProblems.because('may-not-decide-renewal')
  if (row.deciders.length < 2) throw sharingProblems.because('another-organ-decides')
  if ((await store.renewals(act.trx, of.id)).some(({ state }) => state === 'proposed'))
    throw sharingProblems.because('renewal-waits')
  await store.addRenewal(act.trx, partnership, {
    ...row,
    case_ref: of.id,
    name: of.name,
    ground: asked.ground,
    limit_on: of.limit,
    until_on: asked.until,
    proposed_person: person,
    proposed_on: today,
    reasons_sealed: await sealItem(act, reasonsPlace({ id, case_ref: of.id, regime: code }), asked.reasons),
  })
  act.note(id, of.id)
  await raise(act, sharingEvents.renewalProposed, [id])
  return { id }
}

/** Until when the frame of each case stays by renewals that were decided, as far as the one acting may see them. */
export async function renewedUntil(act: Pick<Act, 'trx'>, inCase: Id): Promise<string | null> {
  const decided = (await store.renewals(act.trx, inCase)).filter(({ state }) => state === 'decided')
  return decided.reduce<string | null>(
    (last, { until_on }) => (last === null || until_on > last ? until_on : last),
    null,
  )
}

/** The same for every case at once, as far as the one acting may see renewals; a case that was never renewed is absent. */
export async function renewedUntilByCase(act: Pick<Act, 'trx'>): Promise<ReadonlyMap<Id, string>> {
  const last = new Map<Id, string>()
  for (const { state, case_ref, until_on } of await store.renewals(act.trx))
    if (state === 'decided' && until_on > (last.get(case_ref) ?? '')) last.set(case_ref, until_on)
  return last
}
