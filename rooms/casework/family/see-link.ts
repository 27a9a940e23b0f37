/** Finds a link between two plans for the one acting, or answers as if there were none; and puts questions about it to the rules. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import type { Question } from '../../../foundation/policy/decide.ts'
import { caseworkProblems } from '../problems.ts'
import * as cases from '../store.ts'
import * as store from './store.ts'

/** As a decision about both cases. Errors: `casework/link-not-visible`, for hidden and unknown alike. */
export async function seeLinkAlone(act: Act, id: Id): Promise<store.LinkRow> {
  act.note(id)
  const found = await store.linkById(act.trx, id)
  if (!found) throw caseworkProblems.because('link-not-visible')
  for (const inCase of [found.case_id, found.other_case].sort()) await cases.holdCase(act.trx, inCase)
  const row = await store.linkById(act.trx, id)
  if (!row) throw caseworkProblems.because('link-not-visible')
  act.note(row.case_id, row.other_case)
  return row
}

export const aboutLink = (action: string, row: store.LinkRow): Question => ({
  action: `casework/${action}`,
  resource: {
    type: 'casework::PlanLink',
    id: row.id,
    attributes: {
      regime: row.regime,
      involved: row.involved,
      otherInvolved: row.other_involved,
      asked: row.asked,
      standing: row.standing,
    },
  },
  context: {},
})
