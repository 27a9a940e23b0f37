/** What may go wrong with a plan. */
import { entry, notVisible } from '../../../foundation/problem-entry.ts'

export const planProblems = {
  'goal-not-visible': notVisible(),
  'obstacle-not-visible': notVisible(),
  'escalation-not-visible': notVisible(),
  'what-leaves-names-nobody': entry(
    409,
    [
      'Hier staat iets dat naar één persoon of één deur wijst',
      'Wat de casus verlaat, noemt niemand. Haal naam, nummer, kenteken, geboortedatum of huisnummer weg.',
    ],
    [
      'Something here points at one person or one door',
      'What leaves the case names nobody. Take out the name, number, number plate, date of birth or house number.',
    ],
  ),
}
