/** Who may knock about who is involved, and the end of a case, and under which name each knock is audited. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { anyone, zvh } from '../../sharing/door.ts'
import { explainCase, readCaseFile } from '../read-case-file.ts'
import { closeCase } from './close-case.ts'
import type { standingContract } from './contract.ts'
import { endInvolvement, involveOrgan } from './involve-organ.ts'
import { proposeToKeepClosedCase, proposeToKeepOpenCase } from './propose-renewal.ts'

export const standingCards: Cards<typeof standingContract> = {
  'GET /v1/cases/:case': {
    ...zvh,
    roles: anyone,
    action: 'casework/read-case',
    audit: 'casework.case.read',
    handle: readCaseFile,
  },
  'GET /v1/cases/:case/why': {
    ...zvh,
    roles: anyone,
    action: 'casework/read-case',
    audit: 'casework.case.explained',
    handle: explainCase,
  },
  'POST /v1/cases/:case/involvements': {
    ...zvh,
    roles: anyone,
    action: 'casework/involve-organ',
    audit: 'casework.organ.involved',
    handle: involveOrgan,
  },
  'POST /v1/cases/:case/involvement-ends': {
    ...zvh,
    roles: anyone,
    action: 'casework/end-involvement',
    audit: 'casework.involvement.ended',
    handle: endInvolvement,
  },
  'POST /v1/cases/:case/closure': {
    ...zvh,
    roles: anyone,
    action: 'casework/close-case',
    audit: 'casework.case.closed',
    handle: closeCase,
  },
  'POST /v1/cases/:case/renewals': {
    ...zvh,
    roles: anyone,
    action: 'sharing/propose-renewal',
    audit: 'casework.renewal.proposed',
    handle: proposeToKeepOpenCase,
  },
  'POST /v1/closures/:closure/renewals': {
    ...zvh,
    roles: ['delegate'],
    action: 'sharing/propose-renewal',
    audit: 'casework.renewal.proposed',
    handle: proposeToKeepClosedCase,
  },
}
