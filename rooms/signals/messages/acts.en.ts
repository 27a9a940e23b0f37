/** What the acts of this room are called in the log and in the weekly review: by kind, never with content. */
import type { acts as nl } from './acts.nl.ts'

export const acts: { readonly [code in keyof typeof nl]: string } = {
  'signals.answer.received': 'Answer of a reporter received',
  'signals.desk.cleared': 'Desk gone through: what had had its time was destroyed',
  'signals.desk.opened': 'Desk opened',
  'signals.extract.noted': 'Note put with an extract',
  'signals.extract.read': 'Extract read',
  'signals.extract.released': 'Extract released',
  'signals.extract.revised': 'Extract revised',
  'signals.extract.sent-back': 'Extract sent back',
  'signals.extract.written': 'Extract written',
  'signals.extracts.listed': 'Extracts viewed',
  'signals.letter.classified': 'Letter classified',
  'signals.letter.fetched': 'Letter fetched to be opened',
  'signals.letter.received': 'Letter of a resident received',
  'signals.letter.refused': 'Letter refused',
  'signals.letter.rewrapped': 'Letter made readable for a colleague',
  'signals.letter.routed': 'Letter routed',
  'signals.mailbox-page.opened': 'Mailbox page opened',
  'signals.mailbox.opened': 'Mailbox read',
  'signals.officer-key.made': 'Officer’s key made',
  'signals.officer-list.read': 'List of officers read',
  'signals.queue.read': 'Queue of letters viewed',
  'signals.reply.sent': 'Reply sent to a reporter',
  'signals.report-page.opened': 'Report page opened',
}
