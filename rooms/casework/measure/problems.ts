/** What may go wrong around a measure. */
import { entry, notVisible } from '../../../foundation/problem-entry.ts'

export const measureProblems = {
  'measure-not-visible': notVisible(),
  'power-not-of-your-organ': entry(
    403,
    [
      'Deze bevoegdheid is niet van uw orgaan',
      'Kies een bevoegdheid uit de lijst. Wat een ander orgaan of de verhuurder beslist, wordt hier niet voorbereid.',
    ],
    [
      'This power is not of your organ',
      'Choose a power from the list. What another organ or the landlord decides is not prepared here.',
    ],
  ),
  'ground-not-in-the-power': entry(
    409,
    ['Deze grond hoort niet bij dit artikel', 'Kies een grond uit de lijst bij de bevoegdheid.'],
    ['This ground does not belong to this article', 'Choose a ground from the list with the power.'],
  ),
  'no-such-phenomenon': entry(
    409,
    [
      'Dit verschijnsel staat niet in de lijst',
      'Kies een verschijnsel waarvan een barrièremodel is, of “geen van deze”.',
    ],
    ['This phenomenon is not in the list', 'Choose a phenomenon that has a barrier model, or “none of these”.'],
  ),
  'measure-is-decided': entry(
    409,
    [
      'Over deze maatregel is al besloten',
      'Wat gewogen is, blijft staan. Is er iets nieuws, leg dat dan vast bij bezwaar of open een nieuw dossier.',
    ],
    [
      'This measure has been decided',
      'What was weighed stays. If there is something new, record it with the objection or open a new file.',
    ],
  ),
  'measure-not-decided': entry(
    409,
    ['Er is nog geen besluit', 'Een brief, een weging, bezwaar en beroep komen na het besluit.'],
    ['There is no decision yet', 'A letter, a weighing, objection and appeal come after the decision.'],
  ),
  'answer-does-not-fit': entry(
    400,
    [
      'Dit antwoord past niet bij de vraag',
      'Kies een van de antwoorden en schrijf waarom. Weet u het niet, zeg dan wie het uitzoekt en vóór welke dag. Is iemand misschien slachtoffer, zeg dan wie beschermt, vanaf wanneer, en wie wie belt.',
    ],
    [
      'This answer does not fit the question',
      'Choose one of the answers and write why. If you do not know, say who finds out and by which day. If somebody may be a victim, say who protects, from when, and who calls whom.',
    ],
  ),
  'view-needs-words': entry(
    400,
    [
      'Schrijf op wat de bewoner zei',
      'Neem de woorden van de bewoner over. Kon u niet horen, schrijf dan waarom wachten onmogelijk was.',
    ],
    [
      'Write down what the resident said',
      'Take over the words of the resident. If hearing was impossible, write why waiting was impossible.',
    ],
  ),
  'view-still-possible': entry(
    409,
    [
      'De bewoner kan nog reageren',
      'Vraag eerst om een zienswijze met een einddag. Na die dag kunt u vastleggen dat er geen kwam.',
    ],
    [
      'The resident can still answer',
      'First ask for a view with a last day. After that day you can record that none came.',
    ],
  ),
  'nothing-to-set-aside': entry(
    409,
    ['Dit advies heeft geen bezwaar', 'Alleen van een advies dat bezwaar heeft, schrijft u waarom u het niet volgt.'],
    ['This advice does not object', 'Only of an advice that objects do you write why you do not follow it.'],
  ),
  'only-the-office-holder': entry(
    403,
    ['Dit kan alleen de bestuurder zelf', 'Leg het dossier voor aan de burgemeester.'],
    ['Only the office-holder can do this', 'Put the file before the mayor.'],
  ),
  'file-not-complete': entry(
    409,
    ['Er ontbreekt nog iets in dit dossier', 'Bovenaan het dossier staat wat er nog moet komen.'],
    ['Something is still missing in this file', 'At the top of the file stands what is still to come.'],
  ),
  'household-not-known': entry(
    409,
    [
      'Nog niet bekend is wie er wonen',
      'Vul het huishouden in, en of er kinderen wonen. Zonder dat kan deze maatregel niet worden besloten.',
    ],
    [
      'It is not known yet who lives there',
      'Fill in the household, and whether children live there. Without that this measure cannot be decided.',
    ],
  ),
  'questions-open': entry(
    409,
    ['Er staan nog vragen open', 'Beantwoord ze een voor een. Bovenaan het dossier staat welke het zijn.'],
    ['Questions are still open', 'Answer them one by one. At the top of the file stands which they are.'],
  ),
  'vulnerability-not-checked': entry(
    409,
    [
      'Niet van iedere bewoner is nagegaan of die ervan wist en vrij was',
      'Vul de toets op kwetsbaarheid in en laat een tweede collega ondertekenen.',
    ],
    [
      'Not of every resident was it checked whether they knew and were free',
      'Fill in the vulnerability check and have a second colleague sign it.',
    ],
  ),
  'household-not-heard': entry(
    409,
    ['Nog niet iedereen is gehoord', 'Vraag iedere volwassen bewoner om een zienswijze en leg die vast.'],
    ['Not everybody has been heard', 'Ask every adult resident for their view and record it.'],
  ),
  'advice-missing': entry(
    409,
    [
      'Er ontbreekt advies, of een advies is niet gevolgd zonder redenen',
      'Vraag advies over zorg, en over de kinderen als die er wonen. Volgt u een bezwaar niet, schrijf dan waarom.',
    ],
    [
      'Advice is missing, or an advice was not followed without reasons',
      'Ask advice on care, and on the children if there are any. If you do not follow an objection, write why.',
    ],
  ),
  'duration-without-reason': entry(
    409,
    [
      'Voor deze duur staat geen reden in het dossier',
      'Kies hoogstens het aantal dagen waarvoor bij “Hoe lang” een eigen reden staat.',
    ],
    [
      'The file has no reason for this duration',
      'Choose at most the number of days for which “How long” gives a reason of its own.',
    ],
  ),
  'lighter-does-not-fit': entry(
    400,
    [
      'Zeg wat er lichter is, en wat al is geprobeerd',
      'Kies bij “iets lichters” ten minste één middel van deze bevoegdheid, en wat er eerder is geprobeerd of “niets”. Bij een ander besluit blijft dit leeg.',
    ],
    [
      'Say what is lighter, and what was tried',
      'With “something lighter” choose at least one means of this power, and what was tried before or “nothing”. With another decision this stays empty.',
    ],
  ),
  'lighter-not-weighed': entry(
    409,
    [
      'Dit lichtere middel is nog niet gewogen',
      'Beantwoord eerst of uw orgaan bevoegd is en welke lichtere middelen zijn overwogen. Het middel dat u kiest, staat daarbij.',
    ],
    [
      'This lighter means has not been weighed',
      'First answer whether your organ is competent and which lighter means were considered. The means you choose is among them.',
    ],
  ),
  'effect-does-not-fit': entry(
    400,
    [
      'Dit gevolg past niet bij de uitkomst',
      'Blijft het besluit, dan blijft de maatregel. Is het vernietigd, kies dan wat er met de maatregel gebeurt. Schorsen kan alleen een voorlopige voorziening. Korter is minder dagen dan nu.',
    ],
    [
      'This does not follow from the outcome',
      'If the decision stands, the measure stands. If it was annulled, choose what happens to the measure. Only interim relief suspends. Shorter means fewer days than now.',
    ],
  ),
  'duration-does-not-fit': entry(
    400,
    ['De duur past niet bij dit besluit', 'Alleen een maatregel die wordt opgelegd, heeft een aantal dagen.'],
    ['The duration does not fit this decision', 'Only a measure that is imposed has a number of days.'],
  ),
}
