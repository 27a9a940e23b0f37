/** The register of training at the workbench: each changes only their own. */
import { roleCodes } from '../../../foundation/capacity.ts'
import type { Cards } from '../../../foundation/http/routes.ts'
import type { trainingContract } from './contract.ts'
import { enterTraining, listTrainings, takeTrainingBack } from './enter-training.ts'

const open = { entrance: 'workbench', regime: 'any', purpose: 'training/1', roles: roleCodes } as const

export const trainingCards: Cards<typeof trainingContract> = {
  'GET /v1/trainings': {
    ...open,
    action: 'knowledge/read-training',
    audit: 'knowledge.trainings.read',
    handle: listTrainings,
  },
  'POST /v1/trainings': {
    ...open,
    action: 'knowledge/enter-training',
    audit: 'knowledge.training.entered',
    handle: enterTraining,
  },
  'POST /v1/trainings/removal': {
    ...open,
    action: 'knowledge/enter-training',
    audit: 'knowledge.training.taken-back',
    handle: takeTrainingBack,
  },
}
