/** How a question about a renewal is put to the rules, and where its reasons are sealed. */
import type { RegimeCode } from '../../../foundation/capacity.ts'
import type { ItemPlace } from '../../../foundation/keys/items.ts'
import type { Attributes } from '../../../foundation/policy/cedar.ts'
import type { Question } from '../../../foundation/policy/decide.ts'
import type { RenewalRow } from './store.ts'

export const aboutRenewal = (
  action: string,
  row: Pick<RenewalRow, 'id' | 'regime' | 'state' | 'proposed_by' | 'asked' | 'deciders'>,
  context: Attributes = {},
): Question => ({
  action: `sharing/${action}`,
  resource: {
    type: 'sharing::Renewal',
    id: row.id,
    attributes: {
      regime: row.regime,
      state: row.state,
      proposer: row.proposed_by,
      asked: row.asked,
      deciders: row.deciders,
    },
  },
  context,
})

/** Under the keys of the case: when the case goes, its reasons go. */
export const reasonsPlace = (row: {
  readonly id: string
  readonly case_ref: string
  readonly regime: RegimeCode | string
}): ItemPlace => ({
  compartment: row.regime,
  case: row.case_ref,
  table: 'sharing.renewals',
  column: 'reasons_sealed',
  row: row.id,
})
