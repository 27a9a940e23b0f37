/** What may go wrong with what persons are told. */
import { entry, notVisible } from '../../../foundation/problem-entry.ts'

export const noticeProblems = {
  'person-not-visible': notVisible(),
  'notice-is-held-back': entry(
    409,
    [
      'Een orgaan houdt dit nu nog tegen',
      'Zolang een betrokken orgaan een grond heeft, gaat er geen brief uit. Dat orgaan kijkt op een vaste dag opnieuw.',
    ],
    [
      'An organ still holds this back',
      'As long as an organ involved has a ground, no letter goes out. That organ looks again on a fixed day.',
    ],
  ),
  'notice-not-in-that-state': entry(
    409,
    ['Dit is al verder', 'Laad de pagina opnieuw: daar staat of het contactpunt de brief al heeft.'],
    ['This has moved on', 'Load the page again: it says whether the contact point has the letter already.'],
  ),
}
