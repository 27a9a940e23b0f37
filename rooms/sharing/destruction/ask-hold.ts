/** A room that lets something go by a decision of the day asks first whether a claim or a duty keeps it (WGS 1.8(7), R7). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { caseIsHeld, eraseHoldsOfCase } from './store.ts'

/** Who learns: one about to destroy it, and only yes or no. From here on no hold is placed until the act is over. */
export const isHeld = ({ trx }: Pick<Act, 'trx'>, inCase: Id): Promise<boolean> => caseIsHeld(trx, inCase)

/** By night, with the case it was about: why it was held goes too. */
export const forgetHolds = async ({ trx }: Pick<Act, 'trx'>, inCase: Id): Promise<void> => {
  await eraseHoldsOfCase(trx, inCase)
}
