/** Who may knock for a letter about a decision, and under which name each knock is audited. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { mun } from '../../sharing/door.ts'
import type { letterContract } from './contract.ts'
import { printWeighing, readWeighing } from './give-weighing.ts'
import { printDecisionLetter, readDecisionLetter } from './write-letter.ts'

const staff = { ...mun, roles: ['legal-adviser', 'mayor'], action: 'casework/write-decision-letter' } as const
const gives = { ...staff, action: 'casework/give-weighing' } as const

export const letterCards: Cards<typeof letterContract> = {
  'GET /v1/measures/:measure/members/:member/letter': {
    ...staff,
    audit: 'casework.decision-letter.read',
    handle: readDecisionLetter,
  },
  'GET /v1/measures/:measure/members/:member/letter-as-pdf': {
    ...staff,
    audit: 'casework.decision-letter.printed',
    handle: printDecisionLetter,
  },
  'GET /v1/measures/:measure/members/:member/weighing': {
    ...gives,
    audit: 'casework.weighing-document.read',
    handle: readWeighing,
  },
  'GET /v1/measures/:measure/members/:member/weighing-as-pdf': {
    ...gives,
    audit: 'casework.weighing-document.printed',
    handle: printWeighing,
  },
}
