/** How a question about a protocol is put to the rules. */
import type { Attributes } from '../../../foundation/policy/cedar.ts'
import type { Question } from '../../../foundation/policy/decide.ts'
import type { ProtocolRow } from './store.ts'

export const aboutProtocol = (
  action: string,
  { id, state, proposed_by }: Pick<ProtocolRow, 'id' | 'state' | 'proposed_by'>,
  context: Attributes = {},
): Question => ({
  action: `sharing/${action}`,
  resource: { type: 'sharing::Protocol', id, attributes: { state, proposer: proposed_by } },
  context,
})
