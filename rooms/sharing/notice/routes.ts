/** Who sends letters that inform people. */
import type { Cards } from '../../../foundation/http/routes.ts'
import type { informationContract } from './contract.ts'
import { listInformationLetters, renderInformationLetter, sendInformationLetter } from './inform-person.ts'

const informing = { regime: 'WGS-ZVH', purpose: 'rights-of-persons/1' } as const
const reading = { ...informing, action: 'sharing/read-information' } as const

export const informationCards = {
  'GET /v1/information-letters': {
    ...reading,
    entrance: 'workbench',
    roles: ['contact-point-clerk', 'privacy-officer'],
    audit: 'sharing.information.listed',
    handle: listInformationLetters,
  },
  'GET /v1/information-letters/:letter/letter-as-pdf': {
    ...reading,
    entrance: 'workbench',
    roles: ['contact-point-clerk'],
    audit: 'sharing.information.rendered',
    handle: renderInformationLetter,
  },
  'POST /v1/information-letters/:letter/sending': {
    ...informing,
    entrance: 'workbench',
    roles: ['contact-point-clerk'],
    action: 'sharing/send-information',
    audit: 'sharing.information.sent',
    handle: sendInformationLetter,
  },
} satisfies Cards<typeof informationContract>
