/** What may go wrong when a break is told. */
import type { ProblemEntry } from '../../../foundation/problem.ts'

export const breakProblems = {
  'break-without-a-period': {
    status: 400,
    texts: {
      nl: {
        title: 'Dit is geen periode',
        whatNow: 'Schrijf een jaar, kwartaal, maand, week of dag, zoals 2017, 2017-Q1, 2017-03 of 2017-W09.',
      },
      en: {
        title: 'This is no period',
        whatNow: 'Write a year, quarter, month, week or day, such as 2017, 2017-Q1, 2017-03 or 2017-W09.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
} as const satisfies { readonly [code: string]: ProblemEntry }
