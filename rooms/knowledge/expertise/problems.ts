/** What may go wrong around the directory. */
import type { ProblemEntry } from '../../../foundation/problem.ts'

const quiet = { residentMaySee: false, logged: false, alarming: false } as const
export const expertiseProblems = {
  'consent-needed': {
    status: 409,
    texts: {
      nl: {
        title: 'Zonder uw toestemming staat u niet in de gids',
        whatNow: 'Vink aan dat collega’s dit mogen zien. U kunt uzelf er op elk moment uithalen.',
      },
      en: {
        title: 'Without your consent you are not in the directory',
        whatNow: 'Tick that colleagues may see this. You can take yourself out at any moment.',
      },
    },
    ...quiet,
  },
  'no-such-topic': {
    status: 409,
    texts: {
      nl: { title: 'Dit onderwerp staat niet in de lijst', whatNow: 'Kies onderwerpen uit de lijst.' },
      en: { title: 'This topic is not in the list', whatNow: 'Choose topics from the list.' },
    },
    ...quiet,
  },
} as const satisfies { readonly [name: string]: ProblemEntry }
