/** What may go wrong around trainings. */
import type { ProblemEntry } from '../../../foundation/problem.ts'

const quiet = { residentMaySee: false, logged: false, alarming: false } as const
export const trainingProblems = {
  'training-day-does-not-fit': {
    status: 409,
    texts: {
      nl: { title: 'Deze dag kan niet', whatNow: 'Kies de dag waarop u de training afrondde, vandaag of eerder.' },
      en: {
        title: 'This day does not fit',
        whatNow: 'Choose the day on which you finished the training, today or earlier.',
      },
    },
    ...quiet,
  },
  'training-is-entered': {
    status: 409,
    texts: {
      nl: { title: 'Deze training staat er al', whatNow: 'Kies een andere dag of een ander onderwerp.' },
      en: { title: 'This training is entered already', whatNow: 'Choose another day or another topic.' },
    },
    ...quiet,
  },
} as const satisfies { readonly [name: string]: ProblemEntry }
