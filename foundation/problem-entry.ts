/** How a quiet problem is worded: in two languages, each with what a person can do now; and the entries that several rooms have. */
import type { ProblemEntry } from './problem.ts'

const quiet = { residentMaySee: false, logged: false, alarming: false } as const
type Words = readonly [title: string, whatNow: string]

export const entry = (status: ProblemEntry['status'], nl: Words, en: Words): ProblemEntry => ({
  status,
  texts: { nl: { title: nl[0], whatNow: nl[1] }, en: { title: en[0], whatNow: en[1] } },
  ...quiet,
})

/** Hidden and unknown answer alike: same status, same words, whatever was asked for. */
export const notVisible = (): ProblemEntry =>
  entry(
    404,
    ['Niet gevonden', 'Controleer het adres of ga terug naar uw overzicht.'],
    ['Not found', 'Check the address or go back to your overview.'],
  )

/** A rule of the room says no to who may see it. */
export const notYoursToDo = (): ProblemEntry =>
  entry(
    403,
    [
      'Dit kan uw orgaan hier niet doen',
      'Kijk bij “Waarom zie ik dit?” wat uw orgaan in deze casus mag, of vraag de procesregisseur.',
    ],
    [
      'Your organ cannot do this here',
      'See “Why can I see this?” for what your organ may do in this case, or ask the process manager.',
    ],
  )

/** Somebody was first. */
export const alreadyDecided = (): ProblemEntry =>
  entry(
    409,
    ['Hierover is al beslist', 'Laad de pagina opnieuw om te zien wat er is besloten.'],
    ['This has been decided already', 'Reload the page to see what was decided.'],
  )
