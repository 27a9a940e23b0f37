/** The desk reads its list of areas. Counts have no route: rooms that may read them ask at the door. */
import type { Cards } from '../../../foundation/http/routes.ts'
import type { areasContract } from './contract.ts'
import { showAreas } from './show-areas.ts'

export const areasCards: Cards<typeof areasContract> = {
  'GET /v1/desk/areas': {
    entrance: 'workbench',
    regime: 'MUN',
    purpose: 'signals-triage/1',
    roles: ['desk-officer'],
    action: 'signals/read-area',
    audit: 'signals.areas.read',
    handle: showAreas,
  },
}
