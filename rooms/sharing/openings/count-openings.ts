/** Counts what one person opens in a day; past the quota nothing more opens, and another organ hears of it. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { houseProblems } from '../../../foundation/http/problems.ts'
import { quotaIsPassed, quotaOf } from './quota.ts'
import * as store from './store.ts'
import type { OpeningKind } from './words.ts'

/**
 * Called by whoever shows a person's identity or hands out a document, before it leaves.
 * Shapes: `things` are ids of persons (`person`) or of what was exported (`export`); one counts once a day.
 * Errors: `house/quota-passed`; the alert is committed with the refusal.
 */
export async function countOpenings(act: Act, kind: OpeningKind, things: readonly Id[]): Promise<void> {
  if (things.length === 0) return
  const { partnership, person, organ, roles } = act.capacity
  const whose = { partnership, person, organ, role: roles[0] ?? '' }
  const day = act.clock.today()
  const distinct = [...new Set(things)]
  await store.holdCount(act.trx, whose, day)
  await store.addOpenings(
    act.trx,
    whose,
    day,
    kind,
    distinct.map((thing) => ({ id: act.newId(), thing })),
  )
  const quota = quotaOf(roles, kind)
  if (!quotaIsPassed(await store.openedOn(act.trx, whose, day, kind), quota)) return
  const alert = { id: act.newId(), day, at: act.clock.now(), kind, quota }
  act.alsoWhenRefused(async (trx) => {
    await store.addAlert(trx, whose, alert)
    return undefined
  })
  throw houseProblems.because('quota-passed')
}
