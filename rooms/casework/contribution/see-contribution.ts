/** Finds a contribution or a request for the one acting, or answers as if it did not exist. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import type { Question } from '../../../foundation/policy/decide.ts'
import { caseworkProblems } from '../problems.ts'
import * as store from './store.ts'

/** Errors: `casework/contribution-not-visible`, for hidden and unknown alike. */
export async function seeContribution(act: Act, id: Id): Promise<store.ContributionRow> {
  act.note(id)
  const found = await store.contributionById(act.trx, id, act.clock.today())
  if (!found) throw caseworkProblems.because('contribution-not-visible')
  act.note(found.case_id)
  return found
}

/** Errors: `casework/request-not-visible`, for hidden and unknown alike. */
export async function seeRequest(act: Act, id: Id): Promise<store.RequestRow> {
  act.note(id)
  const found = await store.requestById(act.trx, id, act.clock.today())
  if (!found) throw caseworkProblems.because('request-not-visible')
  act.note(found.case_id)
  return found
}

export const aboutContribution = (action: string, row: store.ContributionRow): Question => ({
  action: `casework/${action}`,
  resource: {
    type: 'casework::Contribution',
    id: row.id,
    attributes: {
      regime: row.regime,
      state: row.state,
      involved: row.involved,
      organ: row.organ,
      audience: row.audience,
      withheld: row.withheld,
    },
  },
})

export const aboutRequest = (action: string, row: store.RequestRow): Question => ({
  action: `casework/${action}`,
  resource: {
    type: 'casework::Request',
    id: row.id,
    attributes: { regime: row.regime, state: row.state, involved: row.involved, asker: row.asker, asked: row.asked },
  },
})
