/** Who may knock about a conference, and under which name each knock is audited. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { amongCases, anyone, tables, zvh } from '../../sharing/door.ts'
import { onceAdopted } from '../once-adopted.ts'
import type { conferenceContract } from './contract.ts'
import { callConference, placeOnAgenda } from './hold-conference.ts'
import { inviteGuest } from './invite-guest.ts'
import { recordDecision } from './record-decision.ts'
import { agreeAction, finishAction } from './set-action.ts'
import { listConferences, showConference } from './show-conference.ts'

export const conferenceCards: Cards<typeof conferenceContract> = onceAdopted<typeof conferenceContract>({
  'GET /v1/conferences': {
    ...tables,
    roles: anyone,
    action: 'casework/read-conference',
    audit: 'casework.conferences.read',
    handle: listConferences,
  },
  'POST /v1/conferences': {
    ...tables,
    roles: ['process-manager', 'delegate'],
    action: 'casework/call-conference',
    audit: 'casework.conference.called',
    handle: callConference,
  },
  'GET /v1/conferences/:conference': {
    ...tables,
    roles: anyone,
    action: 'casework/read-conference',
    audit: 'casework.conference.read',
    handle: showConference,
  },
  'POST /v1/conferences/:conference/agenda': {
    ...tables,
    roles: anyone,
    action: 'casework/place-on-agenda',
    audit: 'casework.agenda.set',
    handle: placeOnAgenda,
  },
  'POST /v1/conferences/:conference/decisions': {
    ...tables,
    roles: anyone,
    action: 'casework/record-decision',
    audit: 'casework.decision.recorded',
    handle: recordDecision,
  },
  'POST /v1/conferences/:conference/actions': {
    ...amongCases,
    roles: anyone,
    action: 'casework/agree-action',
    audit: 'casework.action.agreed',
    handle: agreeAction,
  },
  'POST /v1/actions/:action/done': {
    ...amongCases,
    roles: anyone,
    action: 'casework/finish-action',
    audit: 'casework.action.finished',
    handle: finishAction,
  },
  'POST /v1/conferences/:conference/guests': {
    ...zvh,
    roles: anyone,
    action: 'casework/invite-guest',
    audit: 'casework.guest.invited',
    handle: inviteGuest,
  },
})
