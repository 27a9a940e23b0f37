/** Who may knock about contributions and the requests for them, and under which name each knock is audited. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { amongCases, anyone, zvh } from '../../sharing/door.ts'
import { fillContributionForm } from '../fill-forms.ts'
import { answerRequest, askContribution, remindOfRequest } from './ask-contribution.ts'
import type { contributionContract } from './contract.ts'
import { explainContribution, explainToSupplier } from './explain-contribution.ts'
import { giveContribution } from './give-contribution.ts'
import { withdrawContribution } from './withdraw-contribution.ts'

export const contributionCards: Cards<typeof contributionContract> = {
  'GET /v1/cases/:case/contribution-form': {
    ...zvh,
    roles: anyone,
    action: 'casework/contribute',
    audit: 'casework.contribution-form.read',
    handle: fillContributionForm,
  },
  'POST /v1/cases/:case/contributions': {
    ...zvh,
    roles: anyone,
    action: 'casework/contribute',
    audit: 'casework.contribution.given',
    handle: giveContribution,
  },
  'POST /v1/contributions/:contribution/withdrawal': {
    ...zvh,
    roles: anyone,
    action: 'casework/withdraw-contribution',
    audit: 'casework.contribution.withdrawn',
    handle: withdrawContribution,
  },
  'GET /v1/contributions/:contribution/why': {
    ...zvh,
    roles: anyone,
    action: 'casework/read-contribution',
    audit: 'casework.contribution.explained',
    handle: explainContribution,
  },
  'GET /v1/contributions/:contribution/why-not': {
    ...zvh,
    roles: anyone,
    action: 'casework/read-contribution',
    audit: 'casework.contribution.weighed',
    handle: explainToSupplier,
  },
  'POST /v1/cases/:case/requests': {
    ...zvh,
    roles: anyone,
    action: 'casework/ask-contribution',
    audit: 'casework.contribution.asked',
    handle: askContribution,
  },
  'POST /v1/requests/:request/answer': {
    ...amongCases,
    roles: anyone,
    action: 'casework/answer-request',
    audit: 'casework.request.answered',
    handle: answerRequest,
  },
  'POST /v1/requests/:request/reminder': {
    ...amongCases,
    roles: anyone,
    action: 'casework/remind-request',
    audit: 'casework.request.reminded',
    handle: remindOfRequest,
  },
}
