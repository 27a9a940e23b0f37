/** Who may knock about the question whether somebody is known elsewhere, and under which name each knock is audited. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { anyone, asksForRiec, riec, zvh } from '../../sharing/door.ts'
import { askUnderReference } from './ask-under-reference.ts'
import type { knownContract } from './contract.ts'
import { decideQuestion } from './decide-question.ts'
import { draftQuestion } from './draft-question.ts'
import { endSecondLook, endShielding, shieldPerson } from './shield-person.ts'
import { listQuestionsToDecide, showKnownElsewhere, showQuestionsUnderReference } from './show-questions.ts'

export const knownCards: Cards<typeof knownContract> = {
  'GET /v1/cases/:case/known-elsewhere': {
    ...zvh,
    roles: anyone,
    action: 'casework/read-known-question',
    audit: 'casework.known-elsewhere.read',
    handle: showKnownElsewhere,
  },
  'POST /v1/cases/:case/known-questions': {
    ...zvh,
    roles: anyone,
    action: 'casework/ask-known',
    audit: 'casework.question.drafted',
    handle: draftQuestion,
  },
  'POST /v1/known-questions/:question/decision': {
    ...zvh,
    roles: anyone,
    action: 'casework/decide-known',
    audit: 'casework.question.decided',
    handle: decideQuestion,
  },
  'GET /v1/known-questions': {
    ...zvh,
    roles: ['delegate'],
    action: 'casework/decide-known',
    audit: 'casework.questions-to-decide.read',
    handle: listQuestionsToDecide,
  },
  'POST /v1/cases/:case/shieldings': {
    ...zvh,
    roles: anyone,
    action: 'casework/shield-person',
    audit: 'casework.person.shielded',
    handle: shieldPerson,
  },
  'POST /v1/cases/:case/shielding-ends': {
    ...zvh,
    roles: anyone,
    action: 'casework/shield-person',
    audit: 'casework.shielding.ended',
    handle: endShielding,
  },
  'POST /v1/second-looks/:look/done': {
    ...zvh,
    roles: anyone,
    action: 'casework/take-second-look',
    audit: 'casework.second-look.taken',
    handle: endSecondLook,
  },
  'GET /v1/crime-centre/known-questions': {
    ...riec,
    roles: asksForRiec,
    action: 'casework/read-known-question',
    audit: 'casework.questions.read',
    handle: showQuestionsUnderReference,
  },
  'POST /v1/crime-centre/known-questions': {
    ...riec,
    roles: asksForRiec,
    action: 'casework/ask-known',
    audit: 'casework.question.drafted',
    handle: askUnderReference,
  },
  'POST /v1/crime-centre/known-questions/:question/decision': {
    ...riec,
    roles: asksForRiec,
    action: 'casework/decide-known',
    audit: 'casework.question.decided',
    handle: decideQuestion,
  },
}
