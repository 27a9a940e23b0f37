import { problemCatalogue } from '../../foundation/problem.ts'
import { barriersProblems } from './barriers/problems.ts'
import { expertiseProblems } from './expertise/problems.ts'
import { lessonsProblems } from './lessons/problems.ts'
import { powersProblems } from './powers/problems.ts'
import { trainingProblems } from './training/problems.ts'

export const knowledgeProblems = problemCatalogue('knowledge', {
  ...powersProblems,
  ...lessonsProblems,
  ...barriersProblems,
  ...expertiseProblems,
  ...trainingProblems,
  'no-such-term': {
    status: 404,
    texts: {
      nl: {
        title: 'Dit woord staat niet in de woordenlijst',
        whatNow: 'Zoek het in de lijst, of vraag uw procesregisseur het toe te voegen.',
      },
      en: {
        title: 'This word is not in the glossary',
        whatNow: 'Look for it in the list, or ask your process manager to add it.',
      },
    },
    residentMaySee: true,
    logged: false,
    alarming: false,
  },
  'no-themes': {
    status: 404,
    texts: {
      nl: { title: 'Er zijn nog geen thema’s geladen', whatNow: 'Vraag de beheerder de indeling in te lezen.' },
      en: { title: 'No themes have been loaded yet', whatNow: 'Ask the administrator to load the division.' },
    },
    residentMaySee: true,
    logged: true,
    alarming: false,
  },
})
