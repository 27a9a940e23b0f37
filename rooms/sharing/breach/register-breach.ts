/** Anybody who works here and notices a breach registers it; the contact point takes it from there (BGS 1.4). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import type { Question } from '../../../foundation/policy/decide.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import type { sharingContract } from '../contract.ts'
import { sharingEvents } from '../events.ts'
import { sharingProblems } from '../problems.ts'
import { seal } from './seal-words.ts'
import * as store from './store.ts'
import { momentInTheNetherlands, notificationIsDueAt } from './term.ts'

export const breachReference = (id: Id): string => `D-${id.slice(0, 8).toUpperCase()}`
export const aboutBreach = (action: string, { id, regime }: Pick<store.BreachRow, 'id' | 'regime'>): Question => ({
  action: `sharing/${action}`,
  resource: { type: 'sharing::Breach', id, attributes: { regime } },
})

/** Errors: `sharing/breach-from-the-future`. */
export async function registerBreach(
  act: Act,
  { body }: RouteInput<(typeof sharingContract)['POST /v1/breaches']>,
): Promise<{ reference: string; dueAt: string }> {
  const id = act.newId()
  const { regime, organ, partnership } = act.capacity
  await decideOr(act, aboutBreach('register-breach', { id, regime }), sharingProblems.because('not-the-desks-to-do'))
  const discoveredAt = momentInTheNetherlands(body.discoveredOn, body.discoveredTime)
  if (discoveredAt > act.clock.now()) throw sharingProblems.because('breach-from-the-future')
  await store.addBreach(act.trx, partnership, {
    id,
    regime,
    discovered_at: discoveredAt,
    registered_on: act.clock.today(),
    registered_by: organ,
    natures: [...new Set(body.natures)].sort(),
    what_sealed: await seal(act, id, 'what_sealed', body.what),
  })
  act.note(id)
  await raise(act, sharingEvents.breachRegistered, [id])
  return { reference: breachReference(id), dueAt: notificationIsDueAt(discoveredAt).toISOString() }
}
