import type { covenants as nl } from './covenants.nl.ts'

export const covenants: typeof nl = {
  title: 'Covenants',
  lede: 'What organs have signed with each other. The fingerprint shows that a document is exactly this document.',
  none: 'No covenant has been recorded yet',
  noneText: 'The legal adviser records what was signed.',
  name: 'Name',
  regime: 'Legal regime',
  parties: 'Parties',
  term: 'Term',
  fromUntil: (from, until) => `${from} up to and including ${until}`,
  states: { coming: 'still to begin', running: 'running', ending: 'ends soon: renew?', ended: 'ended' },
  state: 'State',
  place: 'Where is the signed document kept?',
  document: 'Document',
  fingerprint: 'Fingerprint (SHA-256)',
  fingerprintHint: '64 characters; on a computer with Linux: sha256sum file.pdf',
  from: 'Begins on',
  until: 'Ends on',
  record: 'Record a covenant',
  recordNow: 'Record',
}
