/** Rules of a source-protected extract. */

import type { ItemPlace } from '../../../foundation/keys/items.ts'
import type { Attributes } from '../../../foundation/policy/cedar.ts'
import { dayAfter } from '../triage/triage.ts'
import { daysUntakenExtractsStay } from '../words.ts'
import type { ExtractRow } from './store.ts'

/** An extract belongs to no case until one takes it, so its keys stand on its own id. */
export const placeOf = (
  { id, regime }: { id: string; regime: string },
  column: 'text_sealed' | 'remark_sealed',
): ItemPlace => ({ compartment: regime, case: id, table: 'signals.extracts', column, row: id })

export const attributesOf = ({ regime, organ, state, author }: ExtractRow): Attributes => ({
  regime,
  organ,
  state,
  author,
})

/** What no case takes is not kept (R2). */
export const untakenExtractIsDestroyedBy = (today: string): string => dayAfter(today, daysUntakenExtractsStay)
/** The case keeps the words as a contribution of its own; the desk keeps no second copy. */
export const takenExtractIsDestroyedBy = (today: string): string => today
