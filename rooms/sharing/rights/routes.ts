/** Who may come in at the rights desk, and under which name each act is logged. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { askParticipants, extendTerm } from './ask-participants.ts'
import { checkIdentity } from './check-identity.ts'
import type { rightsContract } from './contract.ts'
import { decideRequest, sendAnswer } from './decide-request.ts'
import { endRestriction, keepRestriction, listRestrictions } from './look-again.ts'
import { openAnswers } from './open-answers.ts'
import { listRequests, showRequest } from './read-requests.ts'
import { registerRequest } from './register-request.ts'
import { readLetter, renderLetter } from './render-letter.ts'

/** Requests are made to the alliance. A purpose of its own: nothing else is done with who asks. */
const rights = { entrance: 'workbench', regime: 'WGS-ZVH', purpose: 'rights-of-persons/1' } as const
const desk = { ...rights, roles: ['contact-point-clerk'] } as const
const oversight = { ...rights, roles: ['contact-point-clerk', 'privacy-officer'] } as const
/** Organs answer, and look again, in the world where they keep something. */
const inEachWorld = {
  ...rights,
  elsewhere: [
    { regime: 'MUN', purpose: rights.purpose },
    { regime: 'WGS-RIEC', purpose: rights.purpose },
    { regime: 'PGA', purpose: rights.purpose },
  ],
} as const
const organs = { ...inEachWorld, roles: ['delegate', 'partner-professional', 'legal-adviser'] } as const

export const rightsCards = {
  'GET /v1/rights-requests': {
    ...oversight,
    entrance: 'workbench',
    action: 'sharing/read-rights-request',
    audit: 'sharing.rights-request.listed',
    handle: listRequests,
  },
  'POST /v1/rights-requests': {
    ...desk,
    entrance: 'workbench',
    action: 'sharing/register-request',
    audit: 'sharing.rights-request.registered',
    handle: registerRequest,
  },
  'GET /v1/rights-requests/:request': {
    ...oversight,
    entrance: 'workbench',
    action: 'sharing/read-rights-request',
    audit: 'sharing.rights-request.read',
    handle: showRequest,
  },
  'POST /v1/rights-requests/:request/identity': {
    ...desk,
    entrance: 'workbench',
    action: 'sharing/check-identity',
    audit: 'sharing.identity.checked',
    handle: checkIdentity,
  },
  'POST /v1/rights-requests/:request/consultation': {
    ...desk,
    entrance: 'workbench',
    action: 'sharing/ask-participants',
    audit: 'sharing.participants.asked',
    handle: askParticipants,
  },
  'POST /v1/rights-requests/:request/extension': {
    ...desk,
    entrance: 'workbench',
    action: 'sharing/extend-term',
    audit: 'sharing.term.extended',
    handle: extendTerm,
  },
  'POST /v1/rights-requests/:request/opening': {
    ...oversight,
    entrance: 'workbench',
    action: 'sharing/open-answers',
    audit: 'sharing.answers.opened',
    handle: openAnswers,
  },
  'POST /v1/rights-requests/:request/decision': {
    ...desk,
    entrance: 'workbench',
    action: 'sharing/decide-request',
    audit: 'sharing.rights-request.decided',
    handle: decideRequest,
  },
  'POST /v1/rights-requests/:request/sending': {
    ...desk,
    entrance: 'workbench',
    action: 'sharing/send-answer',
    audit: 'sharing.answer.sent',
    handle: sendAnswer,
  },
  'GET /v1/rights-requests/:request/letter': {
    ...desk,
    entrance: 'workbench',
    action: 'sharing/read-rights-request',
    audit: 'sharing.letter.read',
    handle: readLetter,
  },
  'GET /v1/rights-requests/:request/letter-as-pdf': {
    ...desk,
    entrance: 'workbench',
    action: 'sharing/read-rights-request',
    audit: 'sharing.letter.rendered',
    handle: renderLetter,
  },
  'GET /v1/restrictions': {
    ...inEachWorld,
    entrance: 'workbench',
    roles: ['delegate', 'partner-professional', 'legal-adviser', 'privacy-officer'],
    action: 'sharing/read-restriction',
    audit: 'sharing.restriction.listed',
    handle: listRestrictions,
  },
  'POST /v1/restrictions/:restriction/continuation': {
    ...organs,
    entrance: 'workbench',
    action: 'sharing/look-again',
    audit: 'sharing.restriction.continued',
    handle: keepRestriction,
  },
  'POST /v1/restrictions/:restriction/end': {
    ...organs,
    entrance: 'workbench',
    action: 'sharing/look-again',
    audit: 'sharing.restriction.ended',
    handle: endRestriction,
  },
} satisfies Cards<typeof rightsContract>
