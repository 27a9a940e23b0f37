/** Who may knock at a case or scan of the RIEC, and under which name each knock is audited. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { asksForRiec, riec } from '../../sharing/door.ts'
import { refuseReport } from '../report/refuse-report.ts'
import { closeCase } from '../standing/close-case.ts'
import { addPersonToRiecCase } from './add-person.ts'
import { admitSignal } from './admit-signal.ts'
import { askInPhase } from './ask-in-phase.ts'
import type { riecContract } from './contract.ts'
import { enterPhase } from './enter-phase.ts'
import { giveToPhase } from './give-to-phase.ts'
import { listRiecCases } from './list-riec-cases.ts'
import { reportSignal } from './report-signal.ts'
import { showRiecCase } from './show-riec-case.ts'
import { writeBlock } from './write-block.ts'

const works = { ...riec, roles: asksForRiec } as const

export const riecCards: Cards<typeof riecContract> = {
  'GET /v1/riec-cases': {
    ...works,
    action: 'casework/read-case',
    audit: 'casework.riec-cases.listed',
    handle: listRiecCases,
  },
  'POST /v1/riec-cases': {
    ...riec,
    entrance: 'workbench',
    // Fixed when it is reported, and never changed (WGS 1.8(5)).
    purposeOf: ({ body }) => (body.kind === 'scan' ? 'riec-scan/1' : riec.purpose),
    roles: ['partner-professional'],
    action: 'casework/report-case',
    audit: 'casework.riec-signal.reported',
    handle: reportSignal,
  },
  'GET /v1/riec-cases/:riec': {
    ...works,
    action: 'casework/read-case',
    audit: 'casework.riec-case.read',
    handle: showRiecCase,
  },
  'POST /v1/riec-cases/:riec/admission': {
    ...works,
    action: 'casework/admit-case',
    audit: 'casework.riec-signal.admitted',
    handle: admitSignal,
  },
  'POST /v1/riec-cases/:riec/refusal': {
    ...works,
    entrance: 'workbench',
    action: 'casework/refuse-case',
    audit: 'casework.riec-signal.refused',
    handle: (act, { params, body }) => refuseReport(act, { params: { case: params.riec }, body }),
  },
  'POST /v1/riec-cases/:riec/persons': {
    ...works,
    action: 'casework/add-person',
    audit: 'casework.riec-person.added',
    handle: addPersonToRiecCase,
  },
  'POST /v1/riec-cases/:riec/phases': {
    ...works,
    action: 'casework/enter-phase',
    audit: 'casework.riec-phase.entered',
    handle: enterPhase,
  },
  'POST /v1/riec-cases/:riec/contributions': {
    ...works,
    action: 'casework/contribute',
    audit: 'casework.riec-contribution.given',
    handle: giveToPhase,
  },
  'POST /v1/riec-cases/:riec/requests': {
    ...works,
    action: 'casework/ask-contribution',
    audit: 'casework.riec-contribution.asked',
    handle: askInPhase,
  },
  'POST /v1/riec-cases/:riec/blocks': {
    ...works,
    action: 'casework/write-riec-block',
    audit: 'casework.riec-block.written',
    handle: writeBlock,
  },
  'POST /v1/riec-cases/:riec/closure': {
    ...works,
    entrance: 'workbench',
    action: 'casework/close-case',
    audit: 'casework.riec-case.closed',
    handle: (act, { params, body }) => closeCase(act, { params: { case: params.riec }, body }),
  },
}
