/** The directory at the workbench: everybody there reads it; each changes one entry, their own. */
import { roleCodes } from '../../../foundation/capacity.ts'
import type { Cards } from '../../../foundation/http/routes.ts'
import type { expertiseContract } from './contract.ts'
import { enterExpertise, leaveDirectory, listExperts } from './enter-expertise.ts'

const open = { entrance: 'workbench', regime: 'any', purpose: 'shared-language/1', roles: roleCodes } as const

export const expertiseCards: Cards<typeof expertiseContract> = {
  'GET /v1/experts': {
    ...open,
    action: 'knowledge/read-expert',
    audit: 'knowledge.experts.read',
    handle: listExperts,
  },
  'POST /v1/experts': {
    ...open,
    action: 'knowledge/enter-expertise',
    audit: 'knowledge.expert.entered',
    handle: enterExpertise,
  },
  'POST /v1/experts/removal': {
    ...open,
    action: 'knowledge/leave-directory',
    audit: 'knowledge.expert.left',
    handle: leaveDirectory,
  },
}
