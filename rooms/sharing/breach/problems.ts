/** What may go wrong with a breach, and what the person can do now. */
import type { ProblemEntry } from '../../../foundation/problem.ts'

const quiet = { residentMaySee: false, logged: false, alarming: false } as const
type Words = readonly [title: string, whatNow: string]
const entry = (status: ProblemEntry['status'], nl: Words, en: Words): ProblemEntry => ({
  status,
  texts: { nl: { title: nl[0], whatNow: nl[1] }, en: { title: en[0], whatNow: en[1] } },
  ...quiet,
})

export const breachProblems = {
  'breach-not-found': entry(
    404,
    ['Niet gevonden', 'Controleer het adres of ga terug naar uw overzicht.'],
    ['Not found', 'Check the address or go back to your overview.'],
  ),
  'breach-closed': entry(
    409,
    [
      'Dit datalek is afgesloten',
      'Is er iets nieuws? Registreer het als nieuw datalek en noem het kenmerk van dit lek.',
    ],
    [
      'This breach is closed',
      'Is there something new? Register it as a new breach and name the reference of this one.',
    ],
  ),
  'breach-from-the-future': entry(
    400,
    ['Dat moment ligt in de toekomst', 'Vul de dag en de tijd in zoals ze waren, op een Nederlandse klok.'],
    ['That moment lies in the future', 'Fill in the day and the time as they were, on a Dutch clock.'],
  ),
  'breach-not-assessed': entry(
    409,
    [
      'Eerst moet duidelijk zijn wat het betekent',
      'Vul de beoordeling in; een eerste inschatting is genoeg en kan later anders.',
    ],
    [
      'First it must be clear what it means',
      'Fill in the assessment; a first estimate is enough and may change later.',
    ],
  ),
  'breach-must-be-notified': entry(
    409,
    [
      'Dit datalek moet worden gemeld',
      'Niet melden mag alleen als een risico onwaarschijnlijk is. Meld bij de Autoriteit Persoonsgegevens, of pas de beoordeling aan als die niet klopt.',
    ],
    [
      'This breach must be notified',
      'Not notifying is only for breaches that are unlikely to be a risk. Notify the authority, or change the assessment where it is wrong.',
    ],
  ),
  'late-notification-says-why': entry(
    409,
    ['Later dan 72 uur: schrijf op waarom', 'De reden gaat mee naar de Autoriteit Persoonsgegevens.'],
    ['Later than 72 hours: write why', 'The reason goes along to the authority.'],
  ),
  'people-must-be-told': entry(
    409,
    [
      'Bij een hoog risico moeten betrokkenen het weten',
      'Vertel het hun, of noem welke van de drie gronden van artikel 34, derde lid, AVG er is.',
    ],
    [
      'Where the risk is high, people must know',
      'Tell them, or name which of the three grounds of GDPR 34(3) there is.',
    ],
  ),
  'breach-not-answered': entry(
    409,
    [
      'Nog niet alles is beantwoord',
      'Beoordeel het lek, leg de melding vast of waarom niet, en of betrokkenen het weten.',
    ],
    [
      'Not everything has been answered',
      'Assess the breach, record the notification or why not, and whether people know.',
    ],
  ),
} as const
