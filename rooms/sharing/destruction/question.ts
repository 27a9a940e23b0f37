/** How questions about holds and lists are put to the rules. */
import type { Id } from '../../../foundation/clock.ts'
import type { Attributes } from '../../../foundation/policy/cedar.ts'
import type { Question } from '../../../foundation/policy/decide.ts'

export const aboutHold = (action: string, row: { id: Id; regime: string; lifted: boolean }): Question => ({
  action: `sharing/${action}`,
  resource: { type: 'sharing::Hold', id: row.id, attributes: { regime: row.regime, lifted: row.lifted } },
})

export const aboutList = (
  action: string,
  row: { readonly id: Id; readonly regime: string; readonly made_by: string },
  context: Attributes = {},
): Question => ({
  action: `sharing/${action}`,
  resource: { type: 'sharing::DestructionList', id: row.id, attributes: { regime: row.regime, maker: row.made_by } },
  context,
})
