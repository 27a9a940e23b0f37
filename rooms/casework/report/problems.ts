/** What may go wrong with reports and their admission. */
import { entry } from '../../../foundation/problem-entry.ts'

export const reportProblems = {
  'only-participants-report': entry(
    403,
    ['Alleen een deelnemer kan een casus aanmelden', 'Neem contact op met de procesregisseur.'],
    ['Only a participant can report a case', 'Contact the process manager.'],
  ),
  'report-not-complete': entry(
    409,
    [
      'De melding is niet compleet',
      'Licht alle vier de criteria toe, noem precies één betrokkene, en geef bij “nog niet verteld” een reden en een dag binnen een half jaar.',
    ],
    [
      'The report is not complete',
      'Explain all four criteria, name exactly one person concerned, and with “not told yet” give a reason and a day within half a year.',
    ],
  ),
  'criteria-not-met': entry(
    409,
    ['Niet aan alle vier de criteria is voldaan', 'Wijs de melding af, of vraag de melder om een betere toelichting.'],
    ['Not all four criteria are met', 'Refuse the report, or ask the reporter for a better explanation.'],
  ),
  'circle-too-wide': entry(
    409,
    [
      'Deze persoon hoort niet tot de directe kring',
      'Alleen gezinsleden en andere directe sociale contacten van de betrokkene mogen erin. Laat deze persoon weg.',
    ],
    [
      'This person is not in the direct circle',
      'Only family members and other direct social contacts of the person concerned may go in. Leave this person out.',
    ],
  ),
  'own-report-is-not-yours-to-admit': entry(
    403,
    [
      'U hebt deze casus zelf aangemeld',
      'Vraag een collega met mandaat of een ander orgaan om te beslissen. Niemand laat een eigen melding toe.',
    ],
    [
      'You reported this case yourself',
      'Ask a colleague with a mandate or another organ to decide. Nobody admits their own report.',
    ],
  ),
}
