/** Who may knock when a report is screened, and under which name each knock is audited. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { anyone, zvh } from '../../sharing/door.ts'
import { answerReporterInquiry, askReporter } from './ask-reporter.ts'
import type { screeningContract } from './contract.ts'

export const screeningCards: Cards<typeof screeningContract> = {
  'POST /v1/cases/:case/inquiries': {
    ...zvh,
    roles: ['process-manager', 'delegate'],
    action: 'casework/ask-reporter',
    audit: 'casework.reporter.asked',
    handle: askReporter,
  },
  'POST /v1/inquiries/:inquiry/answer': {
    ...zvh,
    roles: anyone,
    action: 'casework/answer-inquiry',
    audit: 'casework.inquiry.answered',
    handle: answerReporterInquiry,
  },
}
