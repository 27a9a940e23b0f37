/** Who may have something accounted for: whoever may read it, and nobody else. */
import type { Cards } from '../../../foundation/http/routes.ts'
import type { accountContract } from './contract.ts'
import { accountOfClock } from './show-clock-account.ts'
import { accountOfBreach, accountOfLine, accountOfList, accountOfRequest } from './show-desk-account.ts'
import { accountOfAlert, accountOfHold, accountOfRenewal, accountOfRestriction } from './show-kept-account.ts'

const clock = {
  roles: ['privacy-officer', 'legal-adviser', 'partner-professional', 'delegate', 'process-manager'],
  action: 'sharing/read-clock',
  audit: 'sharing.account.given',
  handle: accountOfClock,
} as const
const desk = { regime: 'WGS-ZVH', purpose: 'rights-of-persons/1', audit: 'sharing.account.given' } as const
const overseers = ['contact-point-clerk', 'privacy-officer'] as const
const book = {
  roles: ['privacy-officer'],
  purpose: 'legality-control/1',
  action: 'sharing/read-question',
  audit: 'sharing.account.given',
  handle: accountOfLine,
} as const

export const accountCards: Cards<typeof accountContract> = {
  'GET /v1/regimes/mun/clocks/:clock/account': {
    ...clock,
    entrance: 'workbench',
    regime: 'MUN',
    purpose: 'legality-control/1',
  },
  'GET /v1/regimes/wgs-zvh/clocks/:clock/account': {
    ...clock,
    entrance: 'workbench',
    regime: 'WGS-ZVH',
    purpose: 'zvh-bewaren-en-vernietigen/1',
  },
  'GET /v1/regimes/wgs-riec/clocks/:clock/account': {
    ...clock,
    entrance: 'workbench',
    regime: 'WGS-RIEC',
    purpose: 'legality-control/1',
  },
  'GET /v1/regimes/pga/clocks/:clock/account': {
    ...clock,
    entrance: 'workbench',
    regime: 'PGA',
    purpose: 'legality-control/1',
  },
  'GET /v1/breaches/:breach/account': {
    ...desk,
    entrance: 'workbench',
    roles: overseers,
    action: 'sharing/read-breach',
    handle: accountOfBreach,
  },
  'GET /v1/rights-requests/:request/account': {
    ...desk,
    entrance: 'workbench',
    roles: overseers,
    action: 'sharing/read-rights-request',
    handle: accountOfRequest,
  },
  'GET /v1/destruction-lists/:list/account': {
    entrance: 'workbench',
    regime: 'WGS-ZVH',
    purpose: 'zvh-bewaren-en-vernietigen/1',
    roles: ['privacy-officer', 'legal-adviser'],
    action: 'sharing/read-destruction-list',
    audit: 'sharing.account.given',
    handle: accountOfList,
  },
  'GET /v1/restrictions/:restriction/account': {
    ...desk,
    entrance: 'workbench',
    roles: ['delegate', 'partner-professional', 'privacy-officer'],
    action: 'sharing/read-restriction',
    handle: accountOfRestriction,
  },
  'GET /v1/quota-alerts/:alert/account': {
    entrance: 'workbench',
    regime: 'any',
    purpose: 'log-internal-control/1',
    roles: ['privacy-officer', 'delegate'],
    action: 'sharing/read-quota-alert',
    audit: 'sharing.account.given',
    handle: accountOfAlert,
  },
  'GET /v1/renewals/:renewal/account': {
    entrance: 'workbench',
    regime: 'WGS-ZVH',
    purpose: 'zvh-casusoverleg/1',
    roles: ['partner-professional', 'delegate', 'process-manager'],
    action: 'sharing/read-renewal',
    audit: 'sharing.account.given',
    handle: accountOfRenewal,
  },
  'GET /v1/holds/:hold/account': {
    entrance: 'workbench',
    regime: 'WGS-ZVH',
    purpose: 'zvh-bewaren-en-vernietigen/1',
    roles: ['privacy-officer', 'legal-adviser'],
    action: 'sharing/read-hold',
    audit: 'sharing.account.given',
    handle: accountOfHold,
  },
  'GET /v1/questions-of-care-house/:line/account': { ...book, entrance: 'workbench', regime: 'WGS-ZVH' },
  'GET /v1/questions-of-crime-centre/:line/account': { ...book, entrance: 'workbench', regime: 'WGS-RIEC' },
}
