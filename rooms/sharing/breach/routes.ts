/** Who may come in with a breach, and under which name each act is logged. */
import { roleCodes } from '../../../foundation/capacity.ts'
import type { Cards } from '../../../foundation/http/routes.ts'
import type { breachContract } from './contract.ts'
import { assessBreach, closeBreach, recordNotification, recordPeopleTold } from './judge-breach.ts'
import { listBreaches, showBreach } from './read-breaches.ts'
import { registerBreach } from './register-breach.ts'
import { renderBreach } from './render-breach.ts'

/** Breaches of the alliance; a municipality's own go the municipality's own way. */
const breach = { regime: 'WGS-ZVH', purpose: 'breaches-of-data/1' } as const
const desk = { ...breach, roles: ['contact-point-clerk'] } as const
const oversight = { ...breach, roles: ['contact-point-clerk', 'privacy-officer'] } as const
const reading = { ...oversight, action: 'sharing/read-breach' } as const
const judging = { ...desk, action: 'sharing/judge-breach' } as const

export const breachCards = {
  'GET /v1/breaches': { ...reading, entrance: 'workbench', audit: 'sharing.breach.listed', handle: listBreaches },
  'POST /v1/breaches': {
    ...breach,
    entrance: 'workbench',
    roles: roleCodes,
    action: 'sharing/register-breach',
    audit: 'sharing.breach.registered',
    handle: registerBreach,
  },
  'GET /v1/breaches/:breach': { ...reading, entrance: 'workbench', audit: 'sharing.breach.read', handle: showBreach },
  'POST /v1/breaches/:breach/assessment': {
    ...judging,
    entrance: 'workbench',
    audit: 'sharing.breach.assessed',
    handle: assessBreach,
  },
  'POST /v1/breaches/:breach/notification': {
    ...judging,
    entrance: 'workbench',
    audit: 'sharing.breach.notified',
    handle: recordNotification,
  },
  'POST /v1/breaches/:breach/telling': {
    ...judging,
    entrance: 'workbench',
    audit: 'sharing.breach.told',
    handle: recordPeopleTold,
  },
  'POST /v1/breaches/:breach/closing': {
    ...judging,
    entrance: 'workbench',
    audit: 'sharing.breach.closed',
    handle: closeBreach,
  },
  'GET /v1/breaches/:breach/report': {
    ...reading,
    entrance: 'workbench',
    audit: 'sharing.breach.rendered',
    handle: renderBreach,
  },
} satisfies Cards<typeof breachContract>
