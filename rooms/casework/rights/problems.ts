/** What may go wrong with what organs answer about a person's rights. */
import { entry, notVisible } from '../problem-words.ts'

export const consultationProblems = {
  'consultation-not-visible': notVisible(),
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
