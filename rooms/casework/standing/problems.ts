/** What may go wrong with who is involved, and the end of a case. */
import { entry, notVisible } from '../../../foundation/problem-entry.ts'

export const standingProblems = {
  'closure-not-visible': notVisible(),
  'not-admitted-yet': entry(
    409,
    [
      'Over deze melding is nog niet beslist',
      'Wie betrokken wordt, kiest u bij de toelating. Beoordeel eerst de melding.',
    ],
    [
      'This report has not been decided on yet',
      'Who becomes involved is chosen with the admission. Weigh the report first.',
    ],
  ),
}
