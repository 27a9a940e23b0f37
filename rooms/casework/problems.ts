/** What may go wrong in casework, and what the person can do now. */
import { type ProblemEntry, problemCatalogue } from '../../foundation/problem.ts'

const quiet = { residentMaySee: false, logged: false, alarming: false } as const
type Words = readonly [title: string, whatNow: string]

/** Hidden and unknown answer alike: same status, same words, whatever was asked for. */
const notVisible = (): ProblemEntry => ({
  status: 404,
  texts: {
    nl: { title: 'Niet gevonden', whatNow: 'Controleer het adres of ga terug naar uw overzicht.' },
    en: { title: 'Not found', whatNow: 'Check the address or go back to your overview.' },
  },
  ...quiet,
})
const entry = (status: ProblemEntry['status'], nl: Words, en: Words): ProblemEntry => ({
  status,
  texts: { nl: { title: nl[0], whatNow: nl[1] }, en: { title: en[0], whatNow: en[1] } },
  ...quiet,
})

export const caseworkProblems = problemCatalogue('casework', {
  'case-not-visible': notVisible(),
  'contribution-not-visible': notVisible(),
  'request-not-visible': notVisible(),
  'conference-not-visible': notVisible(),
  'action-not-visible': notVisible(),
  'consultation-not-visible': notVisible(),
  'person-not-visible': notVisible(),
  'notice-is-held-back': entry(
    409,
    [
      'Een orgaan houdt dit nu nog tegen',
      'Zolang een betrokken orgaan een grond heeft, gaat er geen brief uit. Dat orgaan kijkt op een vaste dag opnieuw.',
    ],
    [
      'An organ still holds this back',
      'As long as an organ involved has a ground, no letter goes out. That organ looks again on a fixed day.',
    ],
  ),
  'notice-not-in-that-state': entry(
    409,
    ['Dit is al verder', 'Laad de pagina opnieuw: daar staat of het contactpunt de brief al heeft.'],
    ['This has moved on', 'Load the page again: it says whether the contact point has the letter already.'],
  ),
  'text-names-another-person': entry(
    409,
    [
      'In de tekst staat de naam van iemand anders',
      'De betrokkene krijgt geen gegevens over anderen. Haal namen van anderen uit de tekst, en schrijf niet wie iets zei.',
    ],
    [
      'The text names somebody else',
      'The person gets no data about others. Take names of others out of the text, and do not write who said something.',
    ],
  ),
  'only-core-participants-decide': entry(
    403,
    [
      'Dit beslist een afgevaardigde van een kerndeelnemer',
      'Vraag een afgevaardigde van de politie, het OM, het college of een andere kerndeelnemer.',
    ],
    [
      'A delegate of a core participant decides this',
      'Ask a delegate of the police, the prosecution, the executive or another core participant.',
    ],
  ),
  'not-yours-to-do': entry(
    403,
    [
      'Dit kan uw orgaan hier niet doen',
      'Kijk bij “Waarom zie ik dit?” wat uw orgaan in deze casus mag, of vraag de procesregisseur.',
    ],
    [
      'Your organ cannot do this here',
      'See “Why can I see this?” for what your organ may do in this case, or ask the process manager.',
    ],
  ),
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
  'organ-takes-no-part': entry(
    409,
    [
      'Dit orgaan is geen deelnemer',
      'Alleen deelnemers die de wet noemt, worden betrokken. Een derde kan één keer aan tafel komen met een ondertekende verklaring.',
    ],
    [
      'This organ is not a participant',
      'Only participants named in the law are involved. A third party can join one conference after signing a statement.',
    ],
  ),
  'organ-not-involved': entry(
    409,
    [
      'Dit orgaan is niet bij deze casus betrokken',
      'Kies een orgaan dat betrokken is, of laat een afgevaardigde het orgaan eerst betrekken.',
    ],
    [
      'This organ is not involved in this case',
      'Choose an organ that is involved, or have a delegate involve it first.',
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
  'nobody-left-to-decide': entry(
    409,
    [
      'Er blijft een kerndeelnemer betrokken',
      'Zonder kerndeelnemer kan niemand de casus meer sluiten. Betrek eerst een andere kerndeelnemer, of sluit de casus.',
    ],
    [
      'A core participant stays involved',
      'Without a core participant nobody could close the case. Involve another core participant first, or close the case.',
    ],
  ),
  'already-decided': entry(
    409,
    ['Hierover is al beslist', 'Laad de pagina opnieuw om te zien wat er is besloten.'],
    ['This has been decided already', 'Reload the page to see what was decided.'],
  ),
  'category-refused': entry(
    409,
    [
      'Dit soort gegevens mag hier niet in',
      'De wet noemt welke soorten wel mogen; het formulier laat per soort zien waarom.',
    ],
    ['This kind of data may not go in here', 'The law lists which kinds may; the form shows the reason for each kind.'],
  ),
  'secrecy-needs-a-ground': entry(
    409,
    [
      'Hier geldt beroepsgeheim',
      'Geef aan waarop u mag spreken: toestemming, een wettelijke regel of goed hulpverlenerschap, met uw reden.',
    ],
    [
      'Professional secrecy applies here',
      'State why you may speak: consent, a legal rule or good professional care, with your reason.',
    ],
  ),
  'withholding-needs-a-reason': entry(
    409,
    [
      'Wie iets onthoudt, schrijft op waarom',
      'Noem de reden. Alleen uw eigen orgaan kan die lezen. Aan uw eigen orgaan kunt u niets onthouden.',
    ],
    [
      'Withholding needs a reason',
      'Write down the reason. Only your own organ can read it. You cannot withhold from your own organ.',
    ],
  ),
  'dates-do-not-fit': entry(
    409,
    [
      'De datum past niet',
      'Een waarneming ligt niet in de toekomst, een termijn ligt voor u, en niets blijft langer dan de casus mag bestaan.',
    ],
    [
      'The date does not fit',
      'An observation is not in the future, a term lies ahead, and nothing stays longer than the case may exist.',
    ],
  ),
  'refusal-needs-a-reason': entry(
    409,
    ['Een weigering heeft een zwaarwegende reden', 'Schrijf de reden op; wie de vraag stelde leest die.'],
    ['A refusal has a weighty reason', 'Write the reason down; whoever asked reads it.'],
  ),
  'action-needs-a-power': entry(
    409,
    [
      'Deze actie rust niet op een taak van dit orgaan',
      'Kies een taak die de wet aan dit orgaan geeft, of een ander orgaan. Deelnemen geeft geen nieuwe bevoegdheid.',
    ],
    [
      'This action does not rest on a task of this organ',
      'Choose a task the law gives this organ, or another organ. Taking part gives no new power.',
    ],
  ),
  'guest-must-sign': entry(
    409,
    ['Een derde ondertekent eerst', 'Laat de verklaring over geheimhouding ondertekenen en vul de datum in.'],
    ['A third party signs first', 'Have the statement on secrecy signed and fill in the date.'],
  ),
})
