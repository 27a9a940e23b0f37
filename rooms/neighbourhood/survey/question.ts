/** How a question about a survey is put to the rules. */
import type { Id } from '../../../foundation/clock.ts'
import type { Question } from '../../../foundation/policy/decide.ts'

export const aboutSurvey = (action: 'design-survey' | 'bring-answers' | 'finish-survey', id: Id): Question => ({
  action: `neighbourhood/${action}`,
  resource: { type: 'neighbourhood::Survey', id, attributes: {} },
})
