/** What may go wrong when data of a case should stay longer. */
import { entry, notVisible } from '../../../foundation/problem-entry.ts'

export const renewalProblems = {
  'renewal-not-visible': notVisible(),
  'renewal-ended': entry(
    409,
    [
      'Over deze verlenging is al beslist, of de grens is bereikt',
      'Kijk in de lijst van verlengingen hoe het ervoor staat.',
    ],
    ['This renewal was decided, or its limit was reached', 'See in the list of renewals how it stands.'],
  ),
  'not-your-item': entry(
    409,
    ['Dit onderdeel is niet door uw orgaan verstrekt', 'Laad de pagina opnieuw en antwoord over wat er dan staat.'],
    ['This item was not supplied by your organ', 'Reload the page and answer about what stands there then.'],
  ),
  'may-not-answer': entry(
    403,
    ['Uw orgaan is hierover niets gevraagd', 'Vraag wie de verlenging voorstelde.'],
    ['Your organ was not asked about this', 'Ask whoever proposed the renewal.'],
  ),
  'may-not-decide-renewal': entry(
    403,
    [
      'Over verlengen beslist een afgevaardigde van een betrokken kerndeelnemer',
      'Vraag een afgevaardigde van een kerndeelnemer.',
    ],
    ['A delegate of a core participant involved decides on renewal', 'Ask a delegate of a core participant.'],
  ),
  'another-organ-decides': entry(
    409,
    [
      'Een tweede kerndeelnemer beslist',
      'Vraag een afgevaardigde van een andere betrokken kerndeelnemer. Is die er niet, betrek er dan eerst een.',
    ],
    [
      'A second core participant decides',
      'Ask a delegate of another core participant involved. If there is none, involve one first.',
    ],
  ),
  'no-renewal-here': entry(
    409,
    ['In dit juridische kader kan niet worden verlengd', 'De gegevens gaan weg op de dag die de wet stelt.'],
    ['There is no renewal in this legal regime', 'The data go on the day the act sets.'],
  ),
  'renewal-without-ground': entry(
    409,
    [
      'Er is geen grond om te verlengen',
      'De casus loopt nog en voldoet aan alle criteria, of is korter dan een jaar voor de grens gesloten met een groot risico op terugval. Anders gaan de gegevens weg.',
    ],
    [
      'There is no ground for renewal',
      'The case is still open and meets every criterion, or was closed less than a year before the limit with a high risk of relapse. Otherwise the data go.',
    ],
  ),
  'renewal-days-do-not-fit': entry(
    409,
    ['De dagen passen niet', 'Verlengen kan in het laatste half jaar voor de grens, en tot hoogstens twee jaar erna.'],
    [
      'The days do not fit',
      'Renewal is possible in the last half year before the limit, and until two years after it at most.',
    ],
  ),
  'renewal-waits': entry(
    409,
    ['Er wacht al een voorstel tot verlenging', 'Beslis eerst over dat voorstel, of laat het intrekken.'],
    ['A proposed renewal waits already', 'Decide on that one first, or have it withdrawn.'],
  ),
}
