/** What may go wrong when areas are estimated. */
import type { ProblemEntry } from '../../../foundation/problem.ts'

export const estimateProblems = {
  'no-margins-to-estimate-from': {
    status: 400,
    texts: {
      nl: {
        title: 'Hier valt niets te schatten',
        whatNow: 'De bron geeft bij dit cijfer geen marges. Zonder marges weet niemand hoeveel een gebied zelf zegt.',
      },
      en: {
        title: 'There is nothing to estimate here',
        whatNow:
          'The source gives no margins with this figure. Without margins nobody knows how much an area says itself.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'too-few-areas-to-estimate': {
    status: 400,
    texts: {
      nl: {
        title: 'Te weinig gebieden om te schatten',
        whatNow: 'Gebruik minder achtergrondkenmerken, of een niveau met meer gebieden.',
      },
      en: {
        title: 'Too few areas to estimate from',
        whatNow: 'Use fewer characteristics as context, or a level with more areas.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
  'context-not-allowed': {
    status: 400,
    texts: {
      nl: {
        title: 'Dit kenmerk mag niet als achtergrond dienen',
        whatNow: 'Kies een kenmerk dat is toegestaan, of leg het voor aan de programmamanager.',
      },
      en: {
        title: 'This characteristic may not serve as context',
        whatNow: 'Choose a characteristic that was allowed, or put it to the programme manager.',
      },
    },
    residentMaySee: false,
    logged: false,
    alarming: false,
  },
} as const satisfies { readonly [code: string]: ProblemEntry }
