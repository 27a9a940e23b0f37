/** Who may knock at the log, and under which name each knock is audited. */
import { roleCodes } from '../../../foundation/capacity.ts'
import type { Cards } from '../../../foundation/http/routes.ts'
import { askReading, decideReading } from './ask-reading.ts'
import { concludeAlarm, verifyTheLog } from './ask-verification.ts'
import type { logContract } from './contract.ts'
import { listOwnActs, proveOwnAct } from './list-own-acts.ts'
import { listProcessings } from './list-processings.ts'
import { listReadings, readActs, showReading } from './read-acts.ts'
import { countActs, showLogHealth } from './show-log-health.ts'

/** The log is about no case; what a reading shows is of the one legal world it was asked for. */
const control = { entrance: 'workbench', regime: 'any', purpose: 'log-internal-control/1' } as const
const controllers = ['log-controller', 'privacy-officer'] as const

export const logCards: Cards<typeof logContract> = {
  'GET /v1/log': {
    ...control,
    roles: controllers,
    action: 'sharing/read-log-health',
    audit: 'sharing.log.read',
    handle: showLogHealth,
  },
  'GET /v1/log/counts': {
    ...control,
    roles: controllers,
    action: 'sharing/read-log-health',
    audit: 'sharing.log.counted',
    handle: countActs,
  },
  'POST /v1/log/verifications': {
    ...control,
    roles: ['log-controller'],
    action: 'sharing/control-log',
    audit: 'sharing.log.verification-asked',
    handle: verifyTheLog,
  },
  'POST /v1/log/alarms/:alarm/conclusion': {
    ...control,
    roles: ['log-controller'],
    action: 'sharing/control-log',
    audit: 'sharing.log-alarm.concluded',
    handle: concludeAlarm,
  },
  'GET /v1/log-readings': {
    ...control,
    roles: controllers,
    action: 'sharing/read-log-health',
    audit: 'sharing.log-reading.listed',
    handle: listReadings,
  },
  'POST /v1/log-readings': {
    ...control,
    roles: controllers,
    action: 'sharing/ask-log-reading',
    audit: 'sharing.log-reading.asked',
    handle: askReading,
  },
  'POST /v1/log-readings/:reading/decision': {
    ...control,
    roles: controllers,
    action: 'sharing/decide-log-reading',
    audit: 'sharing.log-reading.decided',
    handle: decideReading,
  },
  'GET /v1/log-readings/:reading': {
    ...control,
    roles: controllers,
    action: 'sharing/read-log-health',
    audit: 'sharing.log-reading.shown',
    handle: showReading,
  },
  'GET /v1/log-uses/:use/readings/:reading/acts': {
    ...control,
    purposeOf: ({ params }) => `log-${params.use}/1`,
    roles: ['log-controller'],
    action: 'sharing/read-log-acts',
    audit: 'sharing.log-reading.read',
    handle: readActs,
  },
  'GET /v1/my-acts': {
    ...control,
    purpose: 'own-acts/1',
    roles: roleCodes,
    action: 'sharing/read-own-acts',
    audit: 'sharing.own-acts.read',
    handle: listOwnActs,
  },
  'GET /v1/my-acts/:act/proof': {
    ...control,
    purpose: 'own-acts/1',
    roles: roleCodes,
    action: 'sharing/read-own-acts',
    audit: 'sharing.own-act.proven',
    handle: proveOwnAct,
  },
  'POST /v1/processing-activities': {
    ...control,
    purpose: 'log-legality/1',
    roles: ['log-controller', 'privacy-officer', 'contact-point-clerk'],
    action: 'sharing/read-processings',
    audit: 'sharing.processing.searched',
    asks: true,
    handle: listProcessings,
  },
}
