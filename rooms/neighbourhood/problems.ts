/** What may go wrong around published figures. */
import { problemCatalogue } from '../../foundation/problem.ts'
import { breakProblems } from './break/problems.ts'
import { catalogueProblems } from './catalogue/problems.ts'
import { deliveryProblems } from './delivery/problems.ts'
import { detectionProblems } from './detection/problems.ts'
import { divergenceProblems } from './divergence/problems.ts'
import { editionProblems } from './edition/problems.ts'
import { elicitationProblems } from './elicitation/problems.ts'
import { estimateProblems } from './estimate/problems.ts'
import { publicationProblems } from './publication/problems.ts'
import { surveyProblems } from './survey/problems.ts'

export const neighbourhoodProblems = problemCatalogue('neighbourhood', {
  ...deliveryProblems,
  ...catalogueProblems,
  ...breakProblems,
  ...editionProblems,
  ...estimateProblems,
  ...detectionProblems,
  ...elicitationProblems,
  ...divergenceProblems,
  ...surveyProblems,
  ...publicationProblems,
  'publication-refused': {
    status: 400,
    texts: {
      nl: {
        title: 'Deze cijfers zijn niet geladen',
        whatNow: 'Verbeter wat hieronder staat en lees de map opnieuw in. Er is niets veranderd.',
      },
      en: {
        title: 'These figures were not loaded',
        whatNow: 'Correct what is listed below and import the folder again. Nothing has changed.',
      },
    },
    residentMaySee: false,
    logged: true,
    alarming: false,
  },
  'no-such-theme': {
    status: 404,
    texts: {
      nl: { title: 'Dit thema bestaat niet', whatNow: 'Kies een thema uit het overzicht van velden en thema’s.' },
      en: { title: 'There is no such theme', whatNow: 'Choose a theme from the overview of fields and themes.' },
    },
    residentMaySee: true,
    logged: false,
    alarming: false,
  },
  'themes-not-loaded': {
    status: 503,
    texts: {
      nl: {
        title: 'De velden en thema’s zijn nog niet geladen',
        whatNow: 'Vraag de beheerder de woordenlijst en de thema’s te laden; daarna staan de cijfers hier.',
      },
      en: {
        title: 'The fields and themes have not been loaded yet',
        whatNow: 'Ask the administrator to load the glossary and the themes; then the figures stand here.',
      },
    },
    residentMaySee: true,
    logged: true,
    alarming: true,
  },
  'no-such-edition': {
    status: 404,
    texts: {
      nl: { title: 'Deze editie is niet geladen', whatNow: 'Kies een editie uit de lijst.' },
      en: { title: 'This edition has not been loaded', whatNow: 'Choose an edition from the list.' },
    },
    residentMaySee: true,
    logged: false,
    alarming: false,
  },
})
