import type { certificateWords as nl } from './certificate.nl.ts'

export const certificateWords: typeof nl = {
  publisher: 'Safety partnership Maastricht-Heuvelland',
  title: (day) => `Certificate of destruction, ${day}`,
  number: (id) => `Number ${id}.`,
  items: (count) => (count === 1 ? '1 item was destroyed.' : `${count} items were destroyed.`),
  days: (oldest, youngest) =>
    oldest === youngest ? `First processed on ${oldest}.` : `First processed between ${oldest} and ${youngest}.`,
  nothingPersonal: 'This certificate holds no personal data.',
  counts: 'What was destroyed',
  columns: ['Rule', 'Legal basis', 'Kind', 'Number'],
  releases: 'Who let it go',
  released: (organ, day) => `Released for ${organ} on ${day}.`,
  decided: (organ) => `Destroyed by the decision of ${organ} itself.`,
  withoutRelease: (count) =>
    `${count} items had not been released and were destroyed because the limit of the act was reached.`,
  noRelease: 'No release needed: the supplier had set a day.',
  log: 'Where this is in the log',
  inLog: (origin, row, number, size, at) =>
    `Row ${row} of the log ${origin}. The first checkpoint signed over it is number ${number}, over ${size} rows, on ${at.slice(0, 16).replace('T', ' ')} UTC. Its root is given below. Witnesses outside this partnership keep it too.`,
  checkYourself:
    'With the proof that belongs to this certificate an outsider checks this without this system (docs/how-to/check-a-certificate.md).',
  notInLog: 'This certificate was not in the log yet when this document was fetched.',
  proof: 'How to check this',
  proofText:
    'Of each destroyed item the SHA-256 of its kind and number was kept. Whoever knows a number from the log can check that it is among them. This is the SHA-256 over all of them:',
}
