/** What may go wrong with lessons. */
import type { ProblemEntry } from '../../../foundation/problem.ts'

const quiet = { residentMaySee: false, logged: false, alarming: false } as const

export const lessonsProblems = {
  'lesson-not-visible': {
    status: 404,
    texts: {
      nl: { title: 'Niet gevonden', whatNow: 'Controleer het adres of ga terug naar uw overzicht.' },
      en: { title: 'Not found', whatNow: 'Check the address or go back to your overview.' },
    },
    ...quiet,
  },
  'another-organ-reads': {
    status: 403,
    texts: {
      nl: {
        title: 'Een ander orgaan leest deze les',
        whatNow: 'Vraag een collega van een ander orgaan te lezen of er een persoon in te herkennen is.',
      },
      en: {
        title: 'Another organ reads this lesson',
        whatNow: 'Ask a colleague of another organ to read whether a person can be recognised in it.',
      },
    },
    ...quiet,
  },
} as const satisfies { readonly [name: string]: ProblemEntry }
