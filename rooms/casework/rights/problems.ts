/** What may go wrong with what organs answer about a person's rights. */
import { entry, notVisible } from '../../../foundation/problem-entry.ts'

export const consultationProblems = {
  'consultation-not-visible': notVisible(),
  'part-not-visible': notVisible(),
  'mark-what-is-wrong': entry(
    409,
    [
      'Er is niet aangewezen wat fout is',
      'Wijs ten minste één bijdrage aan die uw orgaan verbetert of vernietigt, of zeg dat u niets geeft.',
    ],
    [
      'Nothing was marked as wrong',
      'Mark at least one contribution that your organ corrects or destroys, or say that you give nothing.',
    ],
  ),
  'text-names-another-person': entry(
    409,
    [
      'In de tekst staat de naam van iemand anders',
      'De betrokkene krijgt geen gegevens over anderen. Haal namen van anderen uit de tekst, en schrijf niet wie iets zei.',
    ],
    [
      'The text names somebody else',
      'The person gets no data about others. Take names of others out of the text, and do not write who said something.',
    ],
  ),
}
