/** What may go wrong around a case about an area or a phenomenon. */
import { entry, notVisible } from '../../../foundation/problem-entry.ts'

export const phenomenonProblems = {
  'phenomenon-not-visible': notVisible(),
  'phenomenon-closed': entry(
    409,
    ['Deze casus is gesloten', 'Open een nieuwe casus als het verschijnsel terug is.'],
    ['This case is closed', 'Open a new case if the phenomenon is back.'],
  ),
  'words-point-at-somebody': entry(
    409,
    [
      'Hier staat iets dat naar één persoon of één deur wijst',
      'Haal naam, nummer, kenteken, geboortedatum of huisnummer weg. Gaat het om een persoon, doe dan een aanmelding.',
    ],
    [
      'Something here points at one person or one door',
      'Take out the name, number, number plate, date of birth or house number. If it is about a person, report a case.',
    ],
  ),
  'model-not-there': entry(
    409,
    ['Dit barrièremodel is er niet', 'Kies een model uit de lijst.'],
    ['There is no such barrier model', 'Choose a model from the list.'],
  ),
  'barrier-not-in-the-model': entry(
    409,
    ['Deze barrière staat niet in het model', 'Kies een barrière uit het model waarmee deze casus begon.'],
    ['This barrier is not in the model', 'Choose a barrier of the model this case was begun with.'],
  ),
  'barrier-of-another-organ': entry(
    409,
    [
      'Deze barrière is van een ander',
      'Kies de eigenaar. Is dat geen deelnemer, kies dan de deelnemer die het de eigenaar vraagt.',
    ],
    [
      'This barrier belongs to another',
      'Choose its owner. If that is no participant, choose the participant who asks the owner.',
    ],
  ),
  'obstacle-does-not-fit': entry(
    409,
    [
      'Wat in de weg stond, past niet bij dit antwoord',
      'Noem bij “deels” of “niet” wat in de weg stond; bij “gedaan” niets.',
    ],
    [
      'What stood in the way does not fit this answer',
      'With “partly” or “not”, say what stood in the way; with “done”, nothing.',
    ],
  ),
} as const
