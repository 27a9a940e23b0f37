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
  proof: 'How to check this',
  proofText:
    'Of each destroyed item the SHA-256 of its kind and number was kept. Whoever knows a number from the log can check that it is among them. This is the SHA-256 over all of them:',
}
