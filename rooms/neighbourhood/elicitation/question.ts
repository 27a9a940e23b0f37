/** How a question about the professionals' picture is put to the rules. */
import type { Id } from '../../../foundation/clock.ts'
import type { Question } from '../../../foundation/policy/decide.ts'

export const aboutRound = (action: 'open-round' | 'answer-round' | 'close-round', id: Id): Question => ({
  action: `neighbourhood/${action}`,
  resource: { type: 'neighbourhood::ElicitationRound', id, attributes: {} },
})
