/** Who may knock about a review, and under which name each knock is audited. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { anyone, zvh } from '../../sharing/door.ts'
import type { reviewContract } from './contract.ts'
import { beginReview, concludeReview, sayPart } from './hold-review.ts'

const open = { ...zvh, roles: anyone }

export const reviewCards: Cards<typeof reviewContract> = {
  'POST /v1/cases/:case/reviews': {
    ...open,
    action: 'casework/make-plan',
    audit: 'casework.review.begun',
    handle: beginReview,
  },
  'POST /v1/reviews/:review/parts': {
    ...open,
    action: 'casework/say-part',
    audit: 'casework.review-part.said',
    handle: sayPart,
  },
  'POST /v1/reviews/:review/conclusion': {
    ...open,
    action: 'casework/conclude-review',
    audit: 'casework.review.concluded',
    handle: concludeReview,
  },
}
