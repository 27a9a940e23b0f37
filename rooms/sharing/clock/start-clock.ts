/** Rooms say here that they begin or stop holding a piece of personal content. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { sharingProblems } from '../problems.ts'
import { regime } from '../read-register.ts'
import { type Clock, clockOf, type Origin } from './clock.ts'
import * as store from './store.ts'

export type Held = {
  /** `schema.table` and the row's own id. */
  readonly kind: string
  readonly id: Id
  readonly case: Id
  /** By which word people speak of the case; for the case itself. */
  readonly name?: string
  /** Where it comes from, when it is copied, quoted or taken over. */
  readonly origins?: readonly (Origin & { readonly id: Id })[]
  /** The last day its supplier allows. */
  readonly supplierSays?: string | undefined
  /** About somebody under age: half of the period. */
  readonly minor?: boolean
  /** Part of a file the organ keeps of its own decision: its own period holds. */
  readonly ownFile?: boolean
}

/**
 * Starts the clock of a row, in the transaction that writes it. A clock that runs already is left alone. Answers the clock
 * this row would have, for whoever shows it.
 * Errors: `sharing/regime-refuses-everything` where no period has been adopted.
 */
export async function startClock(act: Act, held: Held): Promise<Clock> {
  const { capacity } = act
  const clock = clockOf(await regime(act, capacity.regime), act.clock.today(), held)
  if (!clock) throw sharingProblems.because('regime-refuses-everything')
  await store.startClock(act.trx, capacity.partnership, {
    id: held.id,
    regime: capacity.regime,
    kind: held.kind,
    case_ref: held.case,
    name: held.name ?? null,
    organ: capacity.organ,
    first_processed_on: clock.firstProcessedOn,
    destroy_by: clock.destroyBy,
    because: clock.because,
    quotes: (held.origins ?? []).map(({ id }) => id),
  })
  return clock
}

type Stopping = Pick<Act, 'trx'>
/** After the row itself is gone; before that the database refuses. */
export const stopClock = ({ trx }: Stopping, id: Id): Promise<void> => store.stopClock(trx, id)
export const stopClockOfAnyOrgan = ({ trx }: Stopping, id: Id): Promise<void> => store.stopClockOfAnyOrgan(trx, id)
export const stopClocksOfCase = ({ trx }: Stopping, inCase: Id): Promise<void> => store.stopClocksOfCase(trx, inCase)
