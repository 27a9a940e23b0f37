/** Who may search, and under which name it is audited. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { anyone, zvh } from '../../sharing/door.ts'
import type { searchContract } from './contract.ts'
import { searchCases } from './search-cases.ts'

export const searchCards: Cards<typeof searchContract> = {
  'POST /v1/searches': {
    ...zvh,
    roles: anyone,
    action: 'casework/read-case',
    audit: 'casework.cases.searched',
    asks: true,
    handle: searchCases,
  },
}
