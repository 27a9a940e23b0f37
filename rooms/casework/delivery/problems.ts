/** What may go wrong between a release and a file. */
import { entry, notVisible } from '../../../foundation/problem-entry.ts'

export const deliveryProblems = {
  'item-not-visible': notVisible(),
  'already-delivered': entry(
    409,
    ['Dit onderdeel is al aan dit dossier gegeven', 'Kijk in het dossier: het staat er binnen enkele minuten.'],
    ['This item was delivered to this file already', 'Look in the file: it appears there within a few minutes.'],
  ),
}
