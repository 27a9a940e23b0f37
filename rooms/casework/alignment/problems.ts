/** What may go wrong with alignment with another alliance. */
import { entry } from '../../../foundation/problem-entry.ts'

export const alignmentProblems = {
  'no-hit-to-align': entry(
    409,
    [
      'Afstemmen kan alleen na een treffer',
      'Is de persoon daar niet bekend, of is het antwoord verlopen, dan is er niets om af te stemmen.',
    ],
    [
      'Aligning is possible only after a hit',
      'When the person is not known there, or the answer has ended, there is nothing to align.',
    ],
  ),
  'secrecy-stays-in-the-alliance': entry(
    409,
    [
      'Dit valt onder beroepsgeheim en gaat nooit naar een ander samenwerkingsverband',
      'Haal het weg uit uw keuze. Ook toestemming van iedereen verandert dit niet.',
    ],
    [
      'This stands under professional secrecy and never goes to another alliance',
      "Take it out of your choice. Everybody's consent would not change this.",
    ],
  ),
  'only-agreements-cross': entry(
    409,
    [
      'Alleen afspraken mogen worden afgestemd',
      'Kies acties uit het overleg die geen bijdrage aanhalen. Voor een bijdrage is een besluit nodig om een resultaat te verstrekken.',
    ],
    [
      'Only agreements may be aligned',
      'Choose actions of the conference that quote no contribution. For a contribution a decision to release a result is needed.',
    ],
  ),
}
