/** How a question about a request is put to the rules. */
import type { Attributes } from '../../../foundation/policy/cedar.ts'
import type { Question } from '../../../foundation/policy/decide.ts'
import type { RequestRow, RestrictionRow } from './store.ts'

export const aboutRequest = (
  action: string,
  { id, regime, consulted }: Pick<RequestRow, 'id' | 'regime' | 'consulted'>,
  context: Attributes = {},
): Question => ({
  action: `sharing/${action}`,
  resource: { type: 'sharing::RightsRequest', id, attributes: { regime, consulted } },
  context,
})

export const aboutRestriction = (
  action: string,
  { id, regime, organ }: Pick<RestrictionRow, 'id' | 'regime' | 'organ'>,
): Question => ({
  action: `sharing/${action}`,
  resource: { type: 'sharing::Restriction', id, attributes: { regime, organ } },
})
