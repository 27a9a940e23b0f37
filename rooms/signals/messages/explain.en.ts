import type { explain as nl } from './explain.nl.ts'

export const explain: { readonly [K in keyof typeof nl]: string } = {
  'signals.desk-officer-reads-letter': 'A letter is only for the officers of the desk it was sealed to.',
  'signals.desk-officer-reads-triage': 'The officers of the desk see how a signal was classified.',
  'signals.officer-reads-own-key': 'Only the officer gets the own wrapped key.',
  'signals.officer-reads-list-of-own-desk': 'Who works at a desk sees the signed list of who may read there.',
  'signals.desk-officer-replies': 'The desk a letter was sent to may answer its writer.',
  'signals.desk-officer-weighs': 'The officers of the desk classify signals and decide on them.',
  'signals.radicalisation-only-under-its-protocol':
    'Nothing goes to radicalisation until the protocol for it has been adopted.',
  'signals.desk-officer-reads-extract': 'The officers of the desk read the extracts of their desk.',
  'signals.casework-reads-released-extract':
    'Who prepares or admits cases sees only extracts that a second officer has released.',
  'signals.author-revises-extract': 'Who wrote an extract changes it as long as it is not released.',
  'signals.second-officer-releases-extract': 'An extract is judged by another officer than the one who wrote it.',
  'signals.desk-officer-reads-areas': 'Who works at the signal desk sees which areas a signal can be about.',
  'signals.protected-months-give-nobody-away':
    'Protected counts by month and area give no writer away. Who looks at areas may read them.',
  // What would have to change, after "It would be allowed if".
  'signals.change.context.neighbourCouldRecogniseWriter.false': 'a neighbour could not recognise the writer',
  'signals.change.context.protocolAdopted.true': 'the protocol for radicalisation had been adopted',
}
