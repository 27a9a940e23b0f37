/** What may go wrong while a record is written. */
import { entry, notVisible } from '../../../foundation/problem-entry.ts'

export const recordProblems = {
  'block-not-visible': notVisible(),
  'pen-is-taken': entry(
    409,
    [
      'Een ander schrijft nu in dit stuk',
      'Wacht tot de ander klaar is, of begin een eigen stuk. Wat u hebt getypt staat er nog.',
    ],
    [
      'Somebody else is writing in this part now',
      'Wait until they are done, or begin a part of your own. What you typed is still there.',
    ],
  ),
  'block-changed-meanwhile': entry(
    409,
    [
      'Dit stuk is intussen veranderd',
      'Lees wat er nu staat. Uw eigen tekst is bewaard op uw scherm: voeg hem toe, of zet hem als eigen stuk in het verslag.',
    ],
    [
      'This part was changed meanwhile',
      'Read what stands there now. Your own text is kept on your screen: add it, or put it in the record as a part of its own.',
    ],
  ),
}
