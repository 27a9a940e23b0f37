/** What may go wrong around a household, and aligning two plans. */
import { entry, notVisible } from '../../../foundation/problem-entry.ts'

export const familyProblems = {
  'link-not-visible': notVisible(),
  'not-in-each-others-circle': entry(
    409,
    [
      'Deze twee staan niet in elkaars directe kring',
      'Plannen worden alleen afgestemd als elk van beiden in de casus van de ander als gezinslid of direct contact staat. Voeg die persoon eerst toe, als dat klopt en nodig is.',
    ],
    [
      'These two do not stand in each other’s direct circle',
      'Plans are aligned only if each of them stands in the case of the other as family or a direct contact. Add that person first, if that is right and necessary.',
    ],
  ),
  'another-core-participant-consents': entry(
    409,
    [
      'Een tweede kerndeelnemer moet kunnen instemmen',
      'Er is geen andere kerndeelnemer bij beide casussen betrokken. Laat er eerst één bij beide betrekken.',
    ],
    [
      'A second core participant must be able to consent',
      'No other core participant is involved in both cases. Have one involved in both first.',
    ],
  ),
  'link-stands-already': entry(
    409,
    ['Deze plannen zijn al afgestemd, of dat is voorgesteld', 'Kijk onderaan de pagina hoe het ervoor staat.'],
    ['These plans are aligned already, or that was proposed', 'See at the bottom of the page how it stands.'],
  ),
  'minor-needs-a-reason': entry(
    409,
    [
      'Een kind in de kring van een ander noemt u alleen met een reden',
      'Schrijf op waarom het zonder deze naam niet kan. Kan het zonder, laat het kind dan weg.',
    ],
    [
      'A child in the circle of another is named only with a reason',
      'Write down why it cannot be done without this name. If it can, leave the child out.',
    ],
  ),
}
