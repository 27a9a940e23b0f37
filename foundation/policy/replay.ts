/** Takes a recorded decision again, to show later that it followed from the rules. */
import type { Act } from '../act.ts'
import type { Id } from '../clock.ts'
import { askedThen } from './explain-no.ts'
import { rulesInForce } from './read-rooms.ts'
import { readDecision } from './store.ts'

export type Replay =
  | { readonly outcome: 'same' }
  /** The same rules answer differently: the record was changed, or the engine was. Alarming. */
  | { readonly outcome: 'different'; readonly allowed: boolean; readonly determining: readonly string[] }
  /** Other rules are in force now; take the checkout whose rules have this hash. */
  | { readonly outcome: 'other-rules'; readonly rules: string }
  | { readonly outcome: 'not-found' }

export async function replayDecision(act: Act, decisionId: Id): Promise<Replay> {
  const decision = await readDecision(act.trx, decisionId)
  if (!decision) return { outcome: 'not-found' }
  const rules = await rulesInForce()
  if (decision.rules !== rules.hash) return { outcome: 'other-rules', rules: decision.rules }
  const { allowed, determining } = rules.answer(askedThen(decision))
  const same = allowed === decision.allowed && determining.join(' ') === decision.determining.join(' ')
  return same ? { outcome: 'same' } : { outcome: 'different', allowed, determining }
}
