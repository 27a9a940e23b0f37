/** What may go wrong with a review. */
import { entry, notVisible } from '../../../foundation/problem-entry.ts'

export const reviewProblems = {
  'review-not-visible': notVisible(),
  'step-without-criteria': entry(
    400,
    [
      'Op- of afschalen kan alleen op een geschreven criterium',
      'Kies ten minste één criterium dat bij deze stap hoort, of laat de casus zoals hij is.',
    ],
    [
      'Scaling up or down rests on a written criterion',
      'Choose at least one criterion that belongs to this step, or leave the case as it is.',
    ],
  ),
  'three-conditions-first': entry(
    400,
    [
      'De persoonsgerichte aanpak vraagt alle drie de voorwaarden',
      'Schrijf bij elk op wat er speelt: ernstige overlast, criminaliteit of uitval; problemen op meer leefgebieden; en samenwerking die vastloopt. Gelden ze niet alle drie, kies dan een andere stap.',
    ],
    [
      'The person-centred approach asks for all three conditions',
      'Write down for each what is going on: serious nuisance, crime or drop-out; problems on several domains of life; and cooperation that is stuck. If not all three hold, choose another step.',
    ],
  ),
  'nobody-said-a-part': entry(
    409,
    [
      'Nog geen organisatie heeft haar deel gezegd',
      'Zeg eerst wat uw organisatie ervan vindt. Daarna kunt u afronden; wie niets zei, blijft zichtbaar.',
    ],
    [
      'No organisation has said its part yet',
      'First say what your organisation thinks of it. Then you can conclude; whoever said nothing stays visible.',
    ],
  ),
}
