/** What may go wrong around barrier models. */
import type { ProblemEntry } from '../../../foundation/problem.ts'

export const barriersProblems = {
  'no-such-barrier-model': {
    status: 404,
    texts: {
      nl: {
        title: 'Dit barrièremodel is er niet',
        whatNow: 'Kies een model uit de lijst, of vraag de procesregisseur er een te laten opstellen.',
      },
      en: {
        title: 'There is no such barrier model',
        whatNow: 'Choose a model from the list, or ask the process manager to have one written.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
} as const satisfies { readonly [name: string]: ProblemEntry }
