/** What may go wrong around tables of open data. */
import type { ProblemEntry } from '../../../foundation/problem.ts'

export const editionProblems = {
  'no-such-table': {
    status: 404,
    texts: {
      nl: { title: 'Deze tabel is niet geladen', whatNow: 'Kies een tabel uit de lijst van open data.' },
      en: { title: 'This table has not been loaded', whatNow: 'Choose a table from the list of open data.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'no-such-series': {
    status: 404,
    texts: {
      nl: {
        title: 'Dit cijfer staat niet in deze tabel',
        whatNow: 'Kies een cijfer, een periode en een gebied van deze tabel.',
      },
      en: {
        title: 'This figure is not in this table',
        whatNow: 'Choose a figure, a period and an area of this table.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'recode-refused': {
    status: 400,
    texts: {
      nl: {
        title: 'Deze omnummering is niet vastgelegd',
        whatNow:
          'Zet op elke regel twee codes: die van de oude en die van de nieuwe indeling. Het eerste jaar ligt vóór het tweede.',
      },
      en: {
        title: 'This recoding was not recorded',
        whatNow:
          'Put two codes on each line: that of the old division and that of the new one. The first year lies before the second.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'may-not-decide-covariate': {
    status: 403,
    texts: {
      nl: { title: 'U beslist niet over achtergrondkenmerken', whatNow: 'Leg dit voor aan de programmamanager.' },
      en: { title: 'You do not decide about context', whatNow: 'Put this to the programme manager.' },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'covariate-is-sensitive': {
    status: 400,
    texts: {
      nl: {
        title: 'Dit kenmerk mag nooit achtergrond zijn',
        whatNow: 'Kies een kenmerk van het gebied dat niets zegt over herkomst, overtuiging, politiek of geaardheid.',
      },
      en: {
        title: 'This characteristic may never be context',
        whatNow: 'Choose a characteristic of the area that says nothing about origin, belief, politics or orientation.',
      },
    },
    residentMaySee: false,
    logged: true,
    alarming: false,
  },
} as const satisfies { readonly [code: string]: ProblemEntry }
