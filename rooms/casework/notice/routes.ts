/** Who may knock about what persons are told, and under which name each knock is audited. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { anyone, zvh } from '../../sharing/door.ts'
import type { noticeContract } from './contract.ts'
import { deferNotice, handOverNotice, releaseNotice } from './hold-back-notice.ts'
import { listDeferrals, listNotices } from './read-notices.ts'

export const noticeCards: Cards<typeof noticeContract> = {
  'GET /v1/notices': {
    ...zvh,
    roles: anyone,
    action: 'casework/read-person',
    audit: 'casework.notices.read',
    handle: listNotices,
  },
  'GET /v1/notice-deferrals': {
    entrance: 'workbench',
    regime: 'WGS-ZVH',
    purpose: 'rights-of-persons/1',
    roles: ['privacy-officer'],
    action: 'casework/read-notice-deferral',
    audit: 'casework.notice-deferrals.read',
    handle: listDeferrals,
  },
  'POST /v1/persons/:person/notice-deferral': {
    ...zvh,
    roles: anyone,
    action: 'casework/answer-notice',
    audit: 'casework.notice.deferred',
    handle: deferNotice,
  },
  'POST /v1/persons/:person/notice-release': {
    ...zvh,
    roles: anyone,
    action: 'casework/answer-notice',
    audit: 'casework.notice.released',
    handle: releaseNotice,
  },
  'POST /v1/persons/:person/notice-handover': {
    ...zvh,
    roles: anyone,
    action: 'casework/answer-notice',
    audit: 'casework.notice.handed-over',
    handle: handOverNotice,
  },
}
