/** Finds a block of the record for the one acting, or answers as if it did not exist; and puts questions about it to the rules. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import type { Question } from '../../../foundation/policy/decide.ts'
import { caseworkProblems } from '../problems.ts'
import { shareCases } from '../store.ts'
import * as store from './store.ts'

/** As it stands at this moment, waiting for nobody. Errors: `casework/block-not-visible`, for hidden and unknown alike. */
export async function seenBlock(act: Act, id: Id): Promise<store.BlockRow> {
  act.note(id)
  const found = await store.blockById(act.trx, id)
  if (!found) throw caseworkProblems.because('block-not-visible')
  act.note(found.case_id)
  return found
}

/** Errors: `casework/block-not-visible`, for hidden and unknown alike. */
export async function seeBlock(act: Act, id: Id): Promise<store.BlockRow> {
  act.note(id)
  // Whoever ends an involvement waits until this act is over; asked after that, because somebody may just have done so.
  const inCase = await store.caseOfBlock(act.trx, id)
  if (inCase) await shareCases(act.trx, [inCase])
  const now = inCase && (await store.blockById(act.trx, id))
  if (!now) throw caseworkProblems.because('block-not-visible')
  act.note(now.case_id)
  return now
}

export const aboutBlock = (action: string, row: store.BlockRow): Question => ({
  action: `casework/${action}`,
  resource: {
    type: 'casework::Block',
    id: row.id,
    attributes: {
      regime: row.regime,
      state: row.state,
      involved: row.involved,
      organ: row.organ,
      audience: row.audience,
    },
  },
})
