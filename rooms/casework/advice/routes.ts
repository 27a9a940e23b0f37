/** Who may knock about advice of another organ, and under which name each knock is audited. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { advises, mun } from '../../sharing/door.ts'
import { answerAdvice, listAskedAdvice, showAskedAdvice } from './answer-advice.ts'
import type { adviceContract } from './contract.ts'
import { takeBack } from './put-question.ts'

export const adviceCards: Cards<typeof adviceContract> = {
  'GET /v1/advice-asked': {
    ...advises,
    action: 'casework/read-advice-question',
    audit: 'casework.asked-advice.listed',
    handle: listAskedAdvice,
  },
  'GET /v1/advice-asked/:asked': {
    ...advises,
    action: 'casework/read-advice-question',
    audit: 'casework.asked-advice.read',
    handle: showAskedAdvice,
  },
  'POST /v1/advice-asked/:asked/answer': {
    ...advises,
    action: 'casework/answer-advice',
    audit: 'casework.asked-advice.answered',
    handle: answerAdvice,
  },
  'POST /v1/measures/:measure/advices/:advice/taking-back': {
    ...mun,
    roles: ['legal-adviser', 'mayor'],
    action: 'casework/prepare-measure',
    audit: 'casework.advice.taken-back',
    handle: takeBack,
  },
}
