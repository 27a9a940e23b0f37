/** The rules of sharing: for everyone who works here, and for residents as a page. */
import { roleCodes } from '../../foundation/capacity.ts'
import { residentPage, routesOf } from '../../foundation/http/routes.ts'
import { sharingContract } from './contract.ts'
import { rulesPage } from './pages/resident.ts'
import { presentRegister } from './present.ts'
import { sharingProblems } from './problems.ts'
import { readRegister, showRegister } from './show-register.ts'

export const routes = routesOf(sharingContract, sharingProblems, {
  'GET /v1/rules-of-sharing': {
    entrance: 'workbench',
    // About no person, so in whichever legal world someone happens to be at work.
    regime: 'any',
    purpose: 'register-of-rules/1',
    roles: roleCodes,
    action: 'sharing/read-regime',
    audit: 'sharing.register.read',
    handle: showRegister,
  },
})

export const residentPages = [
  residentPage({
    path: '/regels',
    audit: 'sharing.register.read',
    load: readRegister,
    page: (found, language) => rulesPage(presentRegister(found, language), language),
  }),
]
