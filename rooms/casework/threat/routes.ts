/** Who may knock about threats, and under which name each knock is audited. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { worksInMunicipality } from '../../sharing/door.ts'
import type { threatContract } from './contract.ts'
import { answerThreat, listThreats, reportThreat } from './report-threat.ts'

export const threatCards: Cards<typeof threatContract> = {
  'GET /v1/threats': {
    ...worksInMunicipality,
    action: 'casework/read-threat',
    audit: 'casework.threats.listed',
    handle: listThreats,
  },
  'POST /v1/threats': {
    ...worksInMunicipality,
    action: 'casework/report-threat',
    audit: 'casework.threat.reported',
    handle: reportThreat,
  },
  'POST /v1/threats/:threat/answer': {
    ...worksInMunicipality,
    roles: ['mayor', 'programme-manager'],
    action: 'casework/answer-threat',
    audit: 'casework.threat.answered',
    handle: answerThreat,
  },
}
