/** Who may knock about what organs answer about a person's rights, and under which name each knock is audited. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { rights } from '../../sharing/door.ts'
import type { consultationContract } from './contract.ts'
import { giveVerdict } from './give-verdict.ts'
import { listConsultations, showConsultation } from './read-consultations.ts'

export const consultationCards: Cards<typeof consultationContract> = {
  'GET /v1/consultations': {
    ...rights,
    entrance: 'workbench',
    action: 'casework/read-consultation',
    audit: 'casework.consultations.read',
    handle: listConsultations,
  },
  'GET /v1/consultations/:consultation': {
    ...rights,
    entrance: 'workbench',
    action: 'casework/read-consultation',
    audit: 'casework.consultation.read',
    handle: showConsultation,
  },
  'POST /v1/consultations/:consultation/verdict': {
    ...rights,
    entrance: 'workbench',
    action: 'sharing/give-verdict',
    audit: 'casework.verdict.given',
    handle: giveVerdict,
  },
}
