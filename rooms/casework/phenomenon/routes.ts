/** Who may knock for cases about an area or a phenomenon: whoever works on cases in the care and safety house. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { anyone, zvh } from '../../sharing/door.ts'
import { answerService } from './answer-service.ts'
import { agreeBarrier, reportBarrier } from './assign-barrier.ts'
import type { phenomenonContract } from './contract.ts'
import { decidePersonApproach } from './decide-person-approach.ts'
import { closePhenomenon, openPhenomenon } from './open-phenomenon.ts'
import { listPhenomena, showPhenomenon } from './show-phenomenon.ts'

const open = { ...zvh, roles: anyone } as const

export const phenomenonCards: Cards<typeof phenomenonContract> = {
  'GET /v1/phenomenon-cases': {
    ...open,
    action: 'casework/read-phenomenon-case',
    audit: 'casework.phenomena.read',
    handle: listPhenomena,
  },
  'POST /v1/phenomenon-cases': {
    ...open,
    action: 'casework/open-phenomenon-case',
    audit: 'casework.phenomenon.opened',
    handle: openPhenomenon,
  },
  'GET /v1/phenomenon-cases/:phenomenon': {
    ...open,
    action: 'casework/read-phenomenon-case',
    audit: 'casework.phenomenon.read',
    handle: showPhenomenon,
  },
  'POST /v1/phenomenon-cases/:phenomenon/services': {
    ...open,
    action: 'casework/answer-replaced-service',
    audit: 'casework.replaced-service.answered',
    handle: answerService,
  },
  'POST /v1/phenomenon-cases/:phenomenon/tasks': {
    ...open,
    action: 'casework/agree-barrier',
    audit: 'casework.barrier.agreed',
    handle: agreeBarrier,
  },
  'POST /v1/phenomenon-cases/:phenomenon/tasks/:undertaking/outcome': {
    ...open,
    action: 'casework/report-barrier',
    audit: 'casework.barrier.reported',
    handle: reportBarrier,
  },
  'POST /v1/phenomenon-cases/:phenomenon/person-approaches': {
    ...open,
    action: 'casework/decide-person-approach',
    audit: 'casework.person-approach.decided',
    handle: decidePersonApproach,
  },
  'POST /v1/phenomenon-cases/:phenomenon/closure': {
    ...open,
    action: 'casework/close-phenomenon-case',
    audit: 'casework.phenomenon.closed',
    handle: closePhenomenon,
  },
}
