/** What may go wrong around the catalogue of powers. */
import type { ProblemEntry } from '../../../foundation/problem.ts'

export const powersProblems = {
  'no-such-power': {
    status: 404,
    texts: {
      nl: {
        title: 'Deze bevoegdheid staat niet in de lijst',
        whatNow: 'Zoek in de lijst van bevoegdheden, of vraag de juridisch adviseur haar toe te voegen.',
      },
      en: {
        title: 'This power is not in the list',
        whatNow: 'Look in the list of powers, or ask the legal adviser to add it.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
} as const satisfies { readonly [name: string]: ProblemEntry }
