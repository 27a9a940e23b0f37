/** How a question about open data is put to the rules. */
import type { Id } from '../../../foundation/clock.ts'
import type { Question } from '../../../foundation/policy/decide.ts'

export const aboutDelivery = (
  action: 'read-delivery' | 'hand-in-open-data' | 'import-open-data',
  id: Id,
): Question => ({
  action: `neighbourhood/${action}`,
  resource: { type: 'neighbourhood::Delivery', id, attributes: {} },
})
