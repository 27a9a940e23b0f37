/** Who lays sources side by side, and answers for what they raise, as cards. */
import type { Cards } from '../../../foundation/http/routes.ts'
import type { divergenceContract } from './contract.ts'
import { lookForDivergences } from './look-for-divergences.ts'
import { raiseDivergence } from './raise-divergence.ts'
import { listDivergences } from './read-divergences.ts'
import { closeDivergence, takeDivergence } from './take-divergence.ts'

const readers = {
  entrance: 'workbench',
  regime: 'MUN',
  purpose: 'detection/1',
  roles: ['analyst', 'programme-manager'],
} as const

export const divergenceCards: Cards<typeof divergenceContract> = {
  'GET /v1/divergences': {
    ...readers,
    action: 'neighbourhood/read-divergence',
    audit: 'neighbourhood.divergences.read',
    handle: listDivergences,
  },
  'POST /v1/divergences': {
    ...readers,
    roles: ['analyst'],
    action: 'neighbourhood/raise-divergence',
    audit: 'neighbourhood.divergence.raised',
    handle: raiseDivergence,
  },
  'POST /v1/divergences/looking': {
    ...readers,
    roles: ['analyst'],
    action: 'neighbourhood/raise-divergence',
    audit: 'neighbourhood.divergences.looked-for',
    handle: lookForDivergences,
  },
  'POST /v1/divergences/:divergence/owner': {
    ...readers,
    action: 'neighbourhood/take-divergence',
    audit: 'neighbourhood.divergence.taken',
    handle: takeDivergence,
  },
  'POST /v1/divergences/:divergence/outcome': {
    ...readers,
    action: 'neighbourhood/close-divergence',
    audit: 'neighbourhood.divergence.closed',
    handle: closeDivergence,
  },
}
