import { routesOf } from '../../foundation/http/routes.ts'
import { sharingContract } from './contract.ts'
import { sharingProblems } from './problems.ts'
import { showRegister } from './show-register.ts'

const card = {
  entrance: 'workbench',
  action: 'sharing/read-regime',
  audit: 'sharing.register.read',
  handle: showRegister,
} as const

export const routes = routesOf(sharingContract, sharingProblems, {
  'GET /v1/rules-of-sharing': {
    ...card,
    regime: 'WGS-ZVH',
    purpose: 'register-of-rules/1',
    roles: ['process-manager', 'partner-professional', 'delegate', 'privacy-officer', 'contact-point-clerk'],
  },
  'GET /v1/municipality/rules-of-sharing': {
    ...card,
    regime: 'MUN',
    purpose: 'register-of-rules/1',
    roles: [
      'desk-officer',
      'radicalisation-officer',
      'process-manager',
      'delegate',
      'legal-adviser',
      'mayor',
      'privacy-officer',
      'contact-point-clerk',
      'analyst',
      'programme-manager',
      'council-member',
      'administrator',
    ],
  },
})
