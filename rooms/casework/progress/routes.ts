/** Who may knock to see how the work runs. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { anyone, zvh } from '../../sharing/door.ts'
import type { progressContract } from './contract.ts'
import { showProgress } from './show-progress.ts'

export const progressCards: Cards<typeof progressContract> = {
  'GET /v1/progress': {
    ...zvh,
    roles: anyone,
    action: 'casework/read-case',
    audit: 'casework.progress.read',
    handle: showProgress,
  },
}
