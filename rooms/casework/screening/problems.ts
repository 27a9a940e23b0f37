/** What may go wrong when a report is screened. */
import { entry, notVisible } from '../../../foundation/problem-entry.ts'

export const screeningProblems = {
  'inquiry-not-visible': notVisible(),
  'reporter-was-asked': entry(
    409,
    [
      'De melder heeft al een vraag die nog open staat',
      'Wacht op het antwoord, of besluit op wat er ligt. Per melding staat er één vraag tegelijk uit.',
    ],
    [
      'The reporter still has a question to answer',
      'Wait for the answer, or decide on what there is. A report has one open question at a time.',
    ],
  ),
}
