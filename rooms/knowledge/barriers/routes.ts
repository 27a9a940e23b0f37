/** Barrier models at the workbench: about no person, open to everybody there. */
import { roleCodes } from '../../../foundation/capacity.ts'
import type { Cards } from '../../../foundation/http/routes.ts'
import type { barriersContract } from './contract.ts'
import { listBarrierModels, showBarrierModel } from './read-barriers.ts'

const open = { entrance: 'workbench', regime: 'any', purpose: 'shared-language/1', roles: roleCodes } as const

export const barriersCards: Cards<typeof barriersContract> = {
  'GET /v1/barrier-models': {
    ...open,
    action: 'knowledge/read-barrier-model',
    audit: 'knowledge.barrier-models.read',
    handle: listBarrierModels,
  },
  'GET /v1/barrier-models/:model': {
    ...open,
    action: 'knowledge/read-barrier-model',
    audit: 'knowledge.barrier-model.read',
    handle: showBarrierModel,
  },
}
