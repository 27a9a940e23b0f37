/** Who may knock about a household and aligned plans, and under which name each knock is audited. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { anyone, zvh } from '../../sharing/door.ts'
import type { familyContract } from './contract.ts'
import { consentToLink, endLink } from './decide-link.ts'
import { proposeLink } from './propose-link.ts'
import { showFamily } from './show-family.ts'

const works = { ...zvh, roles: anyone } as const

export const familyCards: Cards<typeof familyContract> = {
  'GET /v1/cases/:case/family': {
    ...works,
    action: 'casework/read-case',
    audit: 'casework.family.read',
    handle: showFamily,
  },
  'POST /v1/cases/:case/plan-links': {
    ...works,
    action: 'casework/propose-plan-link',
    audit: 'casework.plan-link.proposed',
    handle: proposeLink,
  },
  'POST /v1/plan-links/:link/consent': {
    ...works,
    action: 'casework/consent-plan-link',
    audit: 'casework.plan-link.agreed',
    handle: consentToLink,
  },
  'POST /v1/plan-links/:link/ending': {
    ...works,
    action: 'casework/end-plan-link',
    audit: 'casework.plan-link.ended',
    handle: endLink,
  },
}
