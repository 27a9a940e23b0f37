/** How a question about a publication is put to the rules. */
import type { Question } from '../../../foundation/policy/decide.ts'
import type { ProposalRow } from './store.ts'

type About = Pick<ProposalRow, 'id' | 'state' | 'proposed_by'>
const resource = ({ id, state, proposed_by }: About) => ({
  type: 'neighbourhood::PublicationProposal',
  id,
  attributes: { state, proposer: proposed_by },
})
export const aboutProposal = (action: 'propose-publication', about: About): Question => ({
  action: `neighbourhood/${action}`,
  resource: resource(about),
})
/** `artefact`: the fingerprint of what is decided on; the record of the decision, and so the log, commits to it. */
export const aboutDeciding = (about: About, artefact: string): Question => ({
  action: 'neighbourhood/decide-publication',
  resource: resource(about),
  context: { artefact },
})
