/** What may go wrong around surveys. */
import type { ProblemEntry } from '../../../foundation/problem.ts'

const quiet = { residentMaySee: false, logged: false, alarming: false } as const
export const surveyProblems = {
  'may-not-survey': {
    status: 403,
    texts: {
      nl: {
        title: 'U houdt geen enquêtes bij',
        whatNow: 'Vraag een analist van uw organisatie dit te doen.',
      },
      en: { title: 'You do not keep surveys', whatNow: 'Ask an analyst of your organisation to do this.' },
    },
    ...quiet,
  },
  'no-such-survey': {
    status: 404,
    texts: {
      nl: { title: 'Deze enquête is er niet', whatNow: 'Kies een enquête uit de lijst.' },
      en: { title: 'There is no such survey', whatNow: 'Choose a survey from the list.' },
    },
    ...quiet,
  },
  'survey-moved-on': {
    status: 409,
    texts: {
      nl: {
        title: 'Deze enquête is intussen verder',
        whatNow: 'Ververs de pagina: daar staat hoe het er nu mee is. Er is niets veranderd door wat u deed.',
      },
      en: {
        title: 'This survey has moved on',
        whatNow: 'Refresh the page: it says where the survey is now. What you did changed nothing.',
      },
    },
    ...quiet,
  },
  'scale-not-asked': {
    status: 400,
    texts: {
      nl: {
        title: 'Dit is in deze enquête niet gevraagd',
        whatNow: 'Kies een schaal en een gebied die in het ontwerp van deze enquête staan.',
      },
      en: {
        title: 'This survey did not ask that',
        whatNow: 'Choose a scale and an area that are in the design of this survey.',
      },
    },
    ...quiet,
  },
  'design-contradicts-itself': {
    status: 400,
    texts: {
      nl: {
        title: 'Dit ontwerp spreekt zichzelf tegen',
        whatNow: 'Verbeter wat hieronder staat. Er is niets vastgelegd.',
      },
      en: { title: 'This design contradicts itself', whatNow: 'Correct what is listed below. Nothing was recorded.' },
    },
    ...quiet,
  },
} as const satisfies { readonly [code: string]: ProblemEntry }
