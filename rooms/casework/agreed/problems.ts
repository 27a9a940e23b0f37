/** What may go wrong with a letter about what was agreed. */
import { entry } from '../../../foundation/problem-entry.ts'

export const agreedProblems = {
  'person-was-not-told': entry(
    409,
    [
      'Deze persoon is nog niet geïnformeerd',
      'Informeer de persoon eerst, bij “Informeren”. Houdt een orgaan dat tegen, dan gaat er ook geen brief.',
    ],
    [
      'This person was not told yet',
      'Tell the person first, under “Informing”. As long as an organ holds that back, no letter goes either.',
    ],
  ),
  'nothing-to-write-about': entry(
    409,
    [
      'Er is niets om over te schrijven',
      'Kies een actie. Een actie die een bijdrage aanhaalt, gaat niet in een brief; spreek zo nodig een actie af zonder aan te halen.',
    ],
    [
      'There is nothing to write about',
      'Choose an action. An action that quotes a contribution goes into no letter; if need be, agree an action without quoting.',
    ],
  ),
}
