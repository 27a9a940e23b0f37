/** What may go wrong around lists of tables. */
import type { ProblemEntry } from '../../../foundation/problem.ts'

export const catalogueProblems = {
  'no-catalogue-allowed': {
    status: 409,
    texts: {
      nl: {
        title: 'Er is geen lijst van tabellen die mag worden opgehaald',
        whatNow:
          'Vraag de beheerder van de machine een plaats toe te staan (SCHAKEL_OPEN_DATA_HOSTS), of haal bestanden zelf op en lever ze aan.',
      },
      en: {
        title: 'There is no list of tables that may be fetched',
        whatNow:
          'Ask the administrator of the machine to allow a place (SCHAKEL_OPEN_DATA_HOSTS), or fetch files yourself and hand them in.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
} as const satisfies { readonly [code: string]: ProblemEntry }
