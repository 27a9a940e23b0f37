/** How a question about divergence is put to the rules. */
import type { Id } from '../../../foundation/clock.ts'
import type { Question } from '../../../foundation/policy/decide.ts'

export const aboutDivergence = (
  action: 'raise-divergence' | 'take-divergence' | 'close-divergence',
  id: Id,
): Question => ({
  action: `neighbourhood/${action}`,
  resource: { type: 'neighbourhood::Divergence', id, attributes: {} },
})
