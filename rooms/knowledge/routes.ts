/** The vocabulary at the workbench and, for residents, as a page. */
import { roleCodes } from '../../foundation/capacity.ts'
import { residentPage, routesOf } from '../../foundation/http/routes.ts'
import { barriersCards } from './barriers/routes.ts'
import { knowledgeContract } from './contract.ts'
import { expertiseCards } from './expertise/routes.ts'
import { lessonsCards } from './lessons/routes.ts'
import { acts as actsEn } from './messages/acts.en.ts'
import { acts as actsNl } from './messages/acts.nl.ts'
import { glossaryPage } from './pages/resident.ts'
import { powersCards } from './powers/routes.ts'
import { presentTerm, presentThemes } from './present.ts'
import { knowledgeProblems } from './problems.ts'
import { readTerms, readThemes } from './read-knowledge.ts'
import { trainingCards } from './training/routes.ts'

/** About no person, so in whichever legal world someone happens to be at work. */
const open = { regime: 'any', purpose: 'shared-language/1', roles: roleCodes } as const

export const acts = { nl: actsNl, en: actsEn }

export const routes = routesOf(knowledgeContract, knowledgeProblems, {
  'GET /v1/terms': {
    entrance: 'workbench',
    ...open,
    action: 'knowledge/read-term',
    audit: 'knowledge.vocabulary.read',
    handle: async (act) => ({ terms: (await readTerms(act)).map(presentTerm) }),
  },
  'GET /v1/terms/:term': {
    entrance: 'workbench',
    ...open,
    action: 'knowledge/read-term',
    audit: 'knowledge.term.read',
    handle: async (act, { params }) => {
      const found = (await readTerms({ trx: act.trx, note: () => undefined })).find(({ code }) => code === params.term)
      if (!found) throw knowledgeProblems.because('no-such-term')
      act.note(found.id)
      return presentTerm(found)
    },
  },
  ...powersCards,
  ...lessonsCards,
  ...barriersCards,
  ...expertiseCards,
  ...trainingCards,
  'GET /v1/themes': {
    entrance: 'workbench',
    ...open,
    action: 'knowledge/read-theme',
    audit: 'knowledge.themes.read',
    handle: async (act) => {
      const division = await readThemes(act)
      if (!division) throw knowledgeProblems.because('no-themes')
      return presentThemes(division)
    },
  },
})

export const residentPages = [
  residentPage({
    path: '/woordenlijst',
    audit: 'knowledge.vocabulary.read',
    load: async (act) => (await readTerms(act)).map(presentTerm),
    page: glossaryPage,
  }),
]
