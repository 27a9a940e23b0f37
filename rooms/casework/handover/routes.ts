/** Who may knock about a hand-over, and under which name each knock is audited. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { anyone, zvh } from '../../sharing/door.ts'
import type { handoverContract } from './contract.ts'
import { confirmHandover, offerHandover } from './hand-over.ts'

export const handoverCards: Cards<typeof handoverContract> = {
  'POST /v1/cases/:case/handovers': {
    ...zvh,
    roles: anyone,
    action: 'casework/hand-over-work',
    audit: 'casework.handover.offered',
    handle: offerHandover,
  },
  'POST /v1/handovers/:handover/confirmation': {
    ...zvh,
    roles: anyone,
    action: 'casework/confirm-handover',
    audit: 'casework.handover.confirmed',
    handle: confirmHandover,
  },
}
