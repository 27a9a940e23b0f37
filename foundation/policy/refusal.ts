/** Which decision refused an act: so that the one refused can ask why not. */
import type { Act } from '../act.ts'
import type { Id } from '../clock.ts'
import type { Refusal } from '../problem.ts'

const refusals = new WeakMap<Act, Refusal>()

export function noteRefusal(act: Act, decision: Id): void {
  refusals.set(act, { decision, regime: act.capacity.regime })
}
/** The last decision of this act that refused, if one did. */
export const refusalOf = (act: Act): Refusal | undefined => refusals.get(act)
