/** What may go wrong with advice of another organ. */
import { entry, notVisible } from '../../../foundation/problem-entry.ts'

export const adviceProblems = {
  'asked-advice-not-visible': notVisible(),
  'advice-comes-from-the-organ': entry(
    409,
    [
      'Dit orgaan antwoordt op een eigen pagina',
      'Wacht op het antwoord. Komt het advies toch op papier, haal de vraag dan eerst terug.',
    ],
    [
      'This organ answers on a page of its own',
      'Wait for the answer. If the advice comes on paper after all, take the question back first.',
    ],
  ),
  'own-organ-is-not-asked': entry(
    400,
    ['Dit is uw eigen orgaan', 'Vraag advies aan een ander orgaan, dat er los van staat.'],
    ['This is your own organ', 'Ask another organ for advice, one that stands apart from it.'],
  ),
}
