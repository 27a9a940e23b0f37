import type { account as nl } from './account.nl.ts'

export const account: typeof nl = {
  account: 'Account',
  look: 'Look',
  since: (day) => `Processed for the purpose of the case, first on ${day}.`,
  rules: 'Rules of sharing',
  why: 'Why is this here?',
  until: 'Until when?',
  seen: 'Who saw this?',
  seenText:
    'Every time somebody opened this, the log recorded it. Somebody of another organ agrees before you read that.',
  askSeen: 'Ask who opened this',
  askOfficer: 'The privacy officer can ask who opened this.',
  proof: 'Proof for an outsider',
  proofLater: 'On the day of destruction a certificate is made. Somebody without access can check it by computation.',
  certificates: 'Certificates of destruction',
  ownActs: 'Proof of what you did yourself',
}
