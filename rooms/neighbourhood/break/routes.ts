/** Who may tell that counting was different, as cards. */
import type { Cards } from '../../../foundation/http/routes.ts'
import type { breakContract } from './contract.ts'
import { tellBreak } from './tell-break.ts'

export const breakCards: Cards<typeof breakContract> = {
  'POST /v1/open-data/editions/:edition/breaks': {
    entrance: 'workbench',
    regime: 'MUN',
    purpose: 'open-data/1',
    roles: ['analyst'],
    action: 'neighbourhood/tell-method-break',
    audit: 'neighbourhood.method-break.told',
    handle: tellBreak,
  },
}
