/** Who may knock about corrections, and under which name each knock is audited. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { anyone, receivers, withPrivacyOfficer, zvh } from '../../sharing/door.ts'
import { destroyAccepted } from './accept-correction.ts'
import { confirmCorrection } from './confirm-correction.ts'
import type { correctionContract } from './contract.ts'
import { correctContribution } from './correct-contribution.ts'
import { listCorrections } from './list-corrections.ts'
import { letItStand, reportError } from './report-error.ts'

export const correctionCards: Cards<typeof correctionContract> = {
  'GET /v1/corrections': {
    ...zvh,
    roles: withPrivacyOfficer,
    action: 'casework/read-correction-task',
    audit: 'casework.corrections.read',
    handle: listCorrections,
  },
  'POST /v1/contributions/:contribution/errors': {
    ...zvh,
    roles: anyone,
    action: 'casework/report-error',
    audit: 'casework.error.reported',
    handle: reportError,
  },
  'POST /v1/contributions/:contribution/correction': {
    ...zvh,
    roles: anyone,
    action: 'casework/correct-contribution',
    audit: 'casework.contribution.corrected',
    handle: correctContribution,
  },
  'POST /v1/corrections/:correction/answer': {
    ...zvh,
    roles: anyone,
    action: 'casework/answer-correction',
    audit: 'casework.error.denied',
    handle: letItStand,
  },
  'POST /v1/corrections/:correction/destruction': {
    ...zvh,
    roles: anyone,
    action: 'casework/destroy-accepted',
    audit: 'casework.accepted-error.destroyed',
    handle: destroyAccepted,
  },
  'POST /v1/correction-tasks/:task/confirmation': {
    ...zvh,
    roles: receivers,
    action: 'casework/confirm-correction',
    audit: 'casework.correction.confirmed',
    handle: confirmCorrection,
  },
}
