/** Who may knock at the task board, and under which name each knock is audited. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { amongCases, anyone } from '../../sharing/door.ts'
import type { taskContract } from './contract.ts'
import { showTasks, takeAction } from './show-tasks.ts'

export const taskCards: Cards<typeof taskContract> = {
  'GET /v1/tasks': {
    ...amongCases,
    roles: anyone,
    action: 'casework/read-action',
    audit: 'casework.tasks.read',
    handle: showTasks,
  },
  'POST /v1/actions/:action/taking': {
    ...amongCases,
    roles: anyone,
    action: 'casework/finish-action',
    audit: 'casework.action.taken',
    handle: takeAction,
  },
}
