/** The catalogue of powers at the workbench: about no person, open to everybody there. */
import { roleCodes } from '../../../foundation/capacity.ts'
import type { Cards } from '../../../foundation/http/routes.ts'
import type { powersContract } from './contract.ts'
import { listPowers, showPower } from './read-powers.ts'

const open = { entrance: 'workbench', regime: 'any', purpose: 'shared-language/1', roles: roleCodes } as const

export const powersCards: Cards<typeof powersContract> = {
  'GET /v1/powers': {
    ...open,
    action: 'knowledge/read-power',
    audit: 'knowledge.powers.read',
    handle: listPowers,
  },
  'GET /v1/powers/:power': {
    ...open,
    action: 'knowledge/read-power',
    audit: 'knowledge.power.read',
    handle: showPower,
  },
}
