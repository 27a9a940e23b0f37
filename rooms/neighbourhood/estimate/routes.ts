/** Who may have areas estimated, as a card. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { computeEstimates } from './compute-estimates.ts'
import type { estimateContract } from './contract.ts'

export const estimateCards: Cards<typeof estimateContract> = {
  'GET /v1/open-data/editions/:edition/estimates': {
    entrance: 'workbench',
    regime: 'MUN',
    purpose: 'open-data/1',
    roles: ['analyst', 'programme-manager'],
    action: 'neighbourhood/read-table-series',
    audit: 'neighbourhood.estimates.read',
    handle: computeEstimates,
  },
}
