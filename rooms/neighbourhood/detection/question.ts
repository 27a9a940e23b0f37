/** How a question about detection is put to the rules. */
import type { Id } from '../../../foundation/clock.ts'
import type { Question } from '../../../foundation/policy/decide.ts'

const types = {
  'ask-for-search': 'neighbourhood::DetectionRun',
  'take-back-search': 'neighbourhood::DetectionRun',
  'enter-campaign': 'neighbourhood::Campaign',
  'take-finding': 'neighbourhood::Finding',
  'close-finding': 'neighbourhood::Finding',
} as const
export const aboutDetection = (action: keyof typeof types, id: Id): Question => ({
  action: `neighbourhood/${action}`,
  resource: { type: types[action], id, attributes: {} },
})
