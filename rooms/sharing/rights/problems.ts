/** What may go wrong at the rights desk, and what the person can do now. */
import type { ProblemEntry } from '../../../foundation/problem.ts'

const quiet = { residentMaySee: false, logged: false, alarming: false } as const
type Words = readonly [title: string, whatNow: string]
const entry = (status: ProblemEntry['status'], nl: Words, en: Words): ProblemEntry => ({
  status,
  texts: { nl: { title: nl[0], whatNow: nl[1] }, en: { title: en[0], whatNow: en[1] } },
  ...quiet,
})
/** Hidden and unknown answer alike. */
const notFound = () =>
  entry(
    404,
    ['Niet gevonden', 'Controleer het adres of ga terug naar uw overzicht.'],
    ['Not found', 'Check the address or go back to your overview.'],
  )

export const rightsProblems = {
  'request-not-found': notFound(),
  'restriction-not-found': notFound(),
  'information-letter-not-found': notFound(),
  'not-the-desks-to-do': entry(
    403,
    ['Dit doet het contactpunt', 'Stuur het verzoek door naar het contactpunt voor betrokkenen.'],
    ['The contact point does this', 'Pass the request on to the contact point for people concerned.'],
  ),
  'request-dates-do-not-fit': entry(
    400,
    [
      'Een datum klopt niet',
      'Een verzoek is niet in de toekomst ontvangen en niet langer dan een jaar geleden; niemand is in de toekomst geboren.',
    ],
    [
      'A date is not right',
      'A request was not received in the future, nor more than a year ago; nobody was born in the future.',
    ],
  ),
  'request-not-in-that-state': entry(
    409,
    ['Dit verzoek is nu aan een andere stap toe', 'Laad de pagina opnieuw: daar staat wat nu kan.'],
    ['This request is at another step now', 'Load the page again: it says what can be done now.'],
  ),
  'extension-comes-too-late': entry(
    409,
    [
      'Uitstel moet binnen de eerste maand zijn verteld',
      'Antwoord zo snel mogelijk, en vertel de betrokkene dat de termijn voorbij is en waar die kan klagen.',
    ],
    [
      'An extension must be told within the first month',
      'Answer as soon as you can, and tell the person that the term has passed and where to complain.',
    ],
  ),
  'only-the-privacy-officer-opens': entry(
    403,
    ['Alleen de functionaris gegevensbescherming opent eerder', 'Wacht op de dag, of vraag deze functionaris.'],
    ['Only the privacy officer opens earlier', 'Wait for the day, or ask that officer.'],
  ),
  'not-every-organ-has-spoken': entry(
    409,
    ['Nog niet alle organen hebben gesproken', 'Op de laatste dag van de raadpleging gaan de antwoorden vanzelf open.'],
    ['Not every organ has spoken yet', 'On the last day of the consultation the answers open by themselves.'],
  ),
  'outcome-does-not-fit': entry(
    409,
    [
      'Dit besluit past niet bij wat de organen zeiden',
      'U geeft niet wat een deelnemer achterhoudt, en houdt niet achter wat elk orgaan geeft. Kies een van de uitkomsten die de pagina noemt.',
    ],
    [
      'This decision does not fit what the organs said',
      'You do not give what a participant keeps back, nor keep what every organ gives. Choose one of the outcomes the page names.',
    ],
  ),
  'restriction-not-weighed': entry(
    409,
    [
      'Achterhouden vraagt een grond, een reden en acht afgewogen punten',
      'Noem de letter uit artikel 41 UAVG, licht elk van de acht punten toe, en houd niets achter als u alles geeft.',
    ],
    [
      'Keeping something back needs a ground, a reason and eight points weighed',
      'Name the letter of article 41 UAVG, explain each of the eight points, and keep nothing back where you give all.',
    ],
  ),
  'look-again-within-half-a-year': entry(
    409,
    ['Die dag past niet', 'Kies een dag na vandaag en binnen een half jaar waarop uw orgaan opnieuw kijkt.'],
    ['That day does not fit', 'Choose a day after today and within half a year on which your organ looks again.'],
  ),
  'verdict-needs-words': entry(
    409,
    [
      'Wat u geeft, moet er in woorden staan',
      'Schrijf op wat de betrokkene te lezen krijgt. Geeft u niets, laat de tekst dan weg.',
    ],
    [
      'What you give must stand there in words',
      'Write what the person gets to read. Where you give nothing, leave the text out.',
    ],
  ),
} as const
