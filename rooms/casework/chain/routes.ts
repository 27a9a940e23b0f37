/** Who may knock about notices of the chain after a measure, and under which name each knock is audited. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { mun } from '../../sharing/door.ts'
import type { chainContract } from './contract.ts'
import { listChainNotices, tellDecision, withdrawNotice } from './tell-decision.ts'

const owners = { ...mun, roles: ['legal-adviser', 'mayor', 'delegate'] } as const

export const chainCards: Cards<typeof chainContract> = {
  'GET /v1/chain-notices': {
    ...owners,
    action: 'casework/read-chain-notice',
    audit: 'casework.chain-notices.listed',
    handle: listChainNotices,
  },
  'POST /v1/chain-notices': {
    ...owners,
    action: 'casework/tell-decision',
    audit: 'casework.chain-notice.recorded',
    handle: tellDecision,
  },
  'POST /v1/chain-notices/:notice/withdrawal': {
    ...owners,
    action: 'casework/withdraw-chain-notice',
    audit: 'casework.chain-notice.withdrawn',
    handle: withdrawNotice,
  },
}
