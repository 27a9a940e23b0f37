/** Who may knock to put a household right, and under which name each knock is audited. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { advises, mun } from '../../sharing/door.ts'
import type { strikeContract } from './contract.ts'
import { confirmCorrection, decideStrike, proposeStrike } from './leave-out-member.ts'

const staff = { ...mun, roles: ['legal-adviser', 'mayor'] } as const

export const strikeCards: Cards<typeof strikeContract> = {
  'POST /v1/measures/:measure/members/:member/strike': {
    ...staff,
    action: 'casework/prepare-measure',
    audit: 'casework.strike.proposed',
    handle: proposeStrike,
  },
  'POST /v1/measures/:measure/members/:member/strike/decision': {
    ...staff,
    action: 'casework/confirm-strike',
    audit: 'casework.strike.decided',
    handle: decideStrike,
  },
  'POST /v1/advice-asked/:asked/correction': {
    ...advises,
    action: 'casework/read-advice-question',
    audit: 'casework.correction-of-advice.confirmed',
    handle: confirmCorrection,
  },
}
