/** How questions about the log are put to the rules. */
import type { Id } from '../../../foundation/clock.ts'
import type { Attributes } from '../../../foundation/policy/cedar.ts'
import type { Question } from '../../../foundation/policy/decide.ts'

export const aboutLog = (action: string, partnership: Id, context: Attributes = {}): Question => ({
  action: `sharing/${action}`,
  resource: { type: 'sharing::Log', id: partnership, attributes: {} },
  context,
})
export const aboutReading = (
  action: string,
  it: { readonly id: Id; readonly asked_by: Id; readonly asked_organ: string },
  context: Attributes = {},
): Question => ({
  action: `sharing/${action}`,
  resource: { type: 'sharing::LogReading', id: it.id, attributes: { asker: it.asked_by, organ: it.asked_organ } },
  context,
})
