/** Who may knock at the table, and under which name each knock is audited. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { anyone, tables } from '../../sharing/door.ts'
import { onceAdopted } from '../once-adopted.ts'
import type { meetingContract } from './contract.ts'
import { closeMeeting, openMeeting, takeSeat } from './hold-meeting.ts'
import { printMinutes } from './print-minutes.ts'
import { proposeAgenda } from './propose-agenda.ts'
import { sayDrafting, showDrafting } from './show-drafting.ts'
import { showInvitation } from './show-invitation.ts'
import { showItem, showMeeting, showRecord } from './show-meeting.ts'
import { showMinutes } from './show-minutes.ts'

const runs = ['process-manager', 'delegate'] as const

export const meetingCards: Cards<typeof meetingContract> = onceAdopted<typeof meetingContract>({
  'GET /v1/conferences/:conference/meeting': {
    ...tables,
    roles: anyone,
    action: 'casework/read-conference',
    audit: 'casework.meeting.read',
    handle: showMeeting,
  },
  'POST /v1/conferences/:conference/opening': {
    ...tables,
    roles: runs,
    action: 'casework/run-meeting',
    audit: 'casework.meeting.opened',
    handle: openMeeting,
  },
  'POST /v1/conferences/:conference/closing': {
    ...tables,
    roles: runs,
    action: 'casework/run-meeting',
    audit: 'casework.meeting.closed',
    handle: closeMeeting,
  },
  'GET /v1/agenda-items/:item': {
    ...tables,
    roles: anyone,
    action: 'casework/read-agenda-item',
    audit: 'casework.agenda-item.read',
    handle: showItem,
  },
  'GET /v1/agenda-items/:item/record': {
    ...tables,
    roles: anyone,
    action: 'casework/read-agenda-item',
    audit: 'casework.record.read',
    handle: showRecord,
  },
  'POST /v1/agenda-items/:item/seats': {
    ...tables,
    roles: anyone,
    action: 'casework/attend',
    audit: 'casework.seat.taken',
    handle: takeSeat,
  },
  'GET /v1/agenda-items/:item/drafting': {
    ...tables,
    roles: anyone,
    action: 'casework/read-agenda-item',
    audit: 'casework.drafting.read',
    handle: showDrafting,
  },
  'POST /v1/agenda-items/:item/drafting': {
    ...tables,
    roles: anyone,
    action: 'casework/attend',
    audit: 'casework.drafting.said',
    handle: sayDrafting,
  },
  'GET /v1/conferences/:conference/minutes': {
    ...tables,
    roles: anyone,
    action: 'casework/read-conference',
    audit: 'casework.minutes.read',
    handle: showMinutes,
  },
  'GET /v1/conferences/:conference/minutes/document': {
    ...tables,
    roles: anyone,
    action: 'casework/read-conference',
    audit: 'casework.minutes.printed',
    handle: printMinutes,
  },
  'GET /v1/conferences/:conference/invitation': {
    ...tables,
    roles: anyone,
    action: 'casework/read-conference',
    audit: 'casework.invitation.read',
    handle: showInvitation,
  },
  'GET /v1/conferences/:conference/proposals': {
    ...tables,
    roles: runs,
    action: 'casework/call-conference',
    audit: 'casework.agenda.proposed',
    handle: proposeAgenda,
  },
})
