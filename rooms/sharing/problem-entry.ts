/** How the problems of the alcoves are written: two languages, each with what a person can do now. */
import type { ProblemEntry } from '../../foundation/problem.ts'

type Words = readonly [title: string, whatNow: string]
const quiet = { residentMaySee: false, logged: false, alarming: false } as const

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
