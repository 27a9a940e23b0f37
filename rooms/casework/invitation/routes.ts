/** Who may knock to arrange a conference, and under which name each knock is audited. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { tables } from '../../sharing/door.ts'
import { onceAdopted } from '../once-adopted.ts'
import { callOffConference } from './call-off-conference.ts'
import type { invitationContract } from './contract.ts'
import { arrangeConference, sendInvitation } from './plan-conference.ts'

const arranges = { ...tables, roles: ['process-manager', 'delegate'], action: 'casework/arrange-conference' } as const

export const invitationCards: Cards<typeof invitationContract> = onceAdopted<typeof invitationContract>({
  'POST /v1/conferences/:conference/arrangement': {
    ...arranges,
    audit: 'casework.conference.arranged',
    handle: arrangeConference,
  },
  'POST /v1/conferences/:conference/invitations': {
    ...arranges,
    audit: 'casework.invitation.asked',
    handle: sendInvitation,
  },
  'POST /v1/conferences/:conference/calling-off': {
    ...arranges,
    audit: 'casework.conference.called-off',
    handle: callOffConference,
  },
})
