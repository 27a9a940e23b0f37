/** How a problem of casework is worded: always quiet, always in two languages. */
import type { ProblemEntry } from '../../foundation/problem.ts'

const quiet = { residentMaySee: false, logged: false, alarming: false } as const
type Words = readonly [title: string, whatNow: string]

/** Hidden and unknown answer alike: same status, same words, whatever was asked for. */
export const notVisible = (): ProblemEntry => ({
  status: 404,
  texts: {
    nl: { title: 'Niet gevonden', whatNow: 'Controleer het adres of ga terug naar uw overzicht.' },
    en: { title: 'Not found', whatNow: 'Check the address or go back to your overview.' },
  },
  ...quiet,
})
export const entry = (status: ProblemEntry['status'], nl: Words, en: Words): ProblemEntry => ({
  status,
  texts: { nl: { title: nl[0], whatNow: nl[1] }, en: { title: en[0], whatNow: en[1] } },
  ...quiet,
})
