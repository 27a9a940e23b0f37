/** What may go wrong around the ledger. */
import { entry } from '../../../foundation/problem-entry.ts'

export const ledgerProblems = {
  'ledger-not-adopted': entry(
    409,
    [
      'Over dit register is nog niet besloten',
      'De bestuurder besluit eerst waarop het rust, wat erin mag en hoe lang, en legt de effectbeoordeling vast.',
    ],
    [
      'This ledger has not been decided on yet',
      'The office-holder first decides what it rests on, what may go in and for how long, and records the impact assessment.',
    ],
  ),
  'nothing-imposed': entry(
    409,
    ['Er is geen maatregel opgelegd', 'Alleen na een maatregel wordt bijgehouden wat ervan kwam.'],
    ['No measure was imposed', 'Only after a measure is it kept what became of it.'],
  ),
  'no-account': entry(
    409,
    ['Voor deze maatregel wordt nog niets bijgehouden', 'Begin eerst met bijhouden, in het dossier.'],
    ['Nothing is kept about this measure yet', 'First begin keeping, in the file.'],
  ),
  'household-not-told': entry(
    409,
    [
      'Het huishouden weet dit nog niet',
      'Vertel eerst wat u bijhoudt, hoe lang, en dat het huishouden mag lezen, verbeteren en zelf melden.',
    ],
    [
      'The household does not know this yet',
      'First tell what you keep, for how long, and that the household may read, correct and report itself.',
    ],
  ),
  'kind-not-decided-on': entry(
    409,
    ['Over dit soort gevolg is niet besloten', 'Kies een soort uit de lijst van het register.'],
    ['This kind of consequence was not decided on', 'Choose a kind from the list of the ledger.'],
  ),
  'amount-does-not-fit': entry(
    400,
    ['Dit soort gevolg heeft geen bedrag', 'Laat het bedrag leeg.'],
    ['This kind of consequence has no amount', 'Leave the amount empty.'],
  ),
  'follow-up-not-due': entry(
    409,
    ['Dit is nu niet aan de beurt', 'Kijk opnieuw op of na de dag die erbij staat.'],
    ['This is not due now', 'Look again on or after the day that stands beside it.'],
  ),
}
