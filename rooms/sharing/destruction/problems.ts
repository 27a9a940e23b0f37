/** What may go wrong when something should go, or be held. */
import { entry, notVisible } from '../../../foundation/problem-entry.ts'

export const destructionProblems = {
  'too-far-ahead': entry(
    400,
    ['Deze dag ligt te ver vooruit', 'Kies een dag binnen drie maanden: wat later gaat, kan nog veranderen.'],
    ['This day is too far ahead', 'Choose a day within three months: what goes later can still change.'],
  ),
  'nothing-to-hold': notVisible(),
  'may-not-hold': entry(
    403,
    [
      'Vernietiging aanhouden doet een juridisch adviseur',
      'Leg de vordering of de wettelijke plicht voor aan de juridisch adviseur.',
    ],
    ['A legal adviser holds destruction', 'Put the claim or the statutory duty to the legal adviser.'],
  ),
  'review-does-not-fit': entry(
    400,
    ['De dag om opnieuw te kijken past niet', 'Kies een dag na vandaag en binnen een jaar.'],
    ['The day to look again does not fit', 'Choose a day after today and within a year.'],
  ),
  'held-already': entry(
    409,
    [
      'Deze casus wordt al aangehouden',
      'Kijk bij wat wordt aangehouden; daar staat ook wanneer er opnieuw wordt gekeken.',
    ],
    ['This case is held already', 'Look at what is held; the day of review stands there too.'],
  ),
  'may-not-list': entry(
    403,
    ['Een vernietigingslijst maakt de functionaris gegevensbescherming', 'Vraag die functionaris.'],
    ['The privacy officer makes a destruction list', 'Ask that officer.'],
  ),
  'nothing-to-release': entry(
    409,
    [
      'Tot die dag is er niets vrij te geven',
      'Er gaat niets weg, of alles staat al op een lijst of wordt aangehouden.',
    ],
    ['There is nothing to release by that day', 'Nothing goes, or everything is on a list already or held.'],
  ),
  'list-not-visible': notVisible(),
  'somebody-else-releases': entry(
    409,
    [
      'Iemand anders, van een ander orgaan, geeft vrij',
      'Deze lijst is al door u of uw orgaan vrijgegeven, of is klaar. Vraag de juridisch adviseur van een ander orgaan.',
    ],
    [
      'Somebody else, of another organ, releases',
      'You or your organ released this list already, or it is done. Ask the legal adviser of another organ.',
    ],
  ),
  'certificate-not-visible': notVisible(),
  'certificate-not-in-log': entry(
    409,
    [
      'Deze verklaring staat nog niet in het logboek',
      'Probeer het over een minuut opnieuw. Een verklaring van voor deze versie heeft geen plaats in het logboek; haar gegevens kunt u wel ophalen.',
    ],
    [
      'This certificate does not stand in the log yet',
      'Try again in a minute. A certificate from before this version has no place in the log; its data can still be fetched.',
    ],
  ),
}
