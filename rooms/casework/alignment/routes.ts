/** Who may knock about alignment with another alliance, and under which name each knock is audited. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { anyone, asksForRiec, riec, zvh } from '../../sharing/door.ts'
import { askAlignment, listAlignmentsAsked } from './ask-alignment.ts'
import type { alignmentContract } from './contract.ts'
import { decideAlignment, listAlignmentsToDecide } from './decide-alignment.ts'

export const alignmentCards: Cards<typeof alignmentContract> = {
  'POST /v1/crime-centre/known-questions/:question/alignment': {
    ...riec,
    roles: asksForRiec,
    action: 'casework/ask-alignment',
    audit: 'casework.alignment.asked',
    handle: askAlignment,
  },
  'GET /v1/crime-centre/alignments': {
    ...riec,
    roles: asksForRiec,
    action: 'casework/read-alignment',
    audit: 'casework.alignments.read',
    handle: listAlignmentsAsked,
  },
  'GET /v1/alignments': {
    ...zvh,
    roles: ['delegate'],
    action: 'casework/decide-alignment',
    audit: 'casework.alignments-to-decide.read',
    handle: listAlignmentsToDecide,
  },
  'POST /v1/alignments/:alignment/decision': {
    ...zvh,
    roles: anyone,
    action: 'casework/decide-alignment',
    audit: 'casework.alignment.decided',
    handle: decideAlignment,
  },
}
