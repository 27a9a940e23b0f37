/** Routes of the workbench and pages for residents: the same published picture behind both. */
import { z } from 'zod'
import { residentPage, routesOf } from '../../foundation/http/routes.ts'
import { breakCards } from './break/routes.ts'
import { catalogueCards } from './catalogue/routes.ts'
import { neighbourhoodContract } from './contract.ts'
import { deliveryCards } from './delivery/routes.ts'
import { detectionCards } from './detection/routes.ts'
import { divergenceCards } from './divergence/routes.ts'
import { editionCards } from './edition/routes.ts'
import { elicitationCards } from './elicitation/routes.ts'
import { estimateCards } from './estimate/routes.ts'
import { featureCards } from './feature/routes.ts'
import { acts as actsEn } from './messages/acts.en.ts'
import { acts as actsNl } from './messages/acts.nl.ts'
import { indexPage, themePage } from './pages/resident.ts'
import { presentIndex, presentTheme } from './present.ts'
import { neighbourhoodProblems } from './problems.ts'
import { publicationCards, publicationPages } from './publication/routes.ts'
import { readFields } from './read-fields.ts'
import { type Reading, readEditions, readPictures } from './read-pictures.ts'
import { countSeries } from './store.ts'
import { surveyCards } from './survey/routes.ts'

const readers = {
  regime: 'MUN',
  purpose: 'published-figures/1',
  roles: ['council-member', 'analyst', 'programme-manager'],
} as const

const index = async (reading: Reading) =>
  presentIndex(await readFields(reading), await countSeries(reading.trx), await readEditions(reading))
const theme = async (reading: Reading, code: string) => {
  const [picture] = await readPictures(reading, [code])
  if (!picture) throw neighbourhoodProblems.because('no-such-theme')
  return presentTheme(picture, await readFields(reading))
}

export const acts = { nl: actsNl, en: actsEn }

export const routes = routesOf(neighbourhoodContract, neighbourhoodProblems, {
  ...deliveryCards,
  ...catalogueCards,
  ...breakCards,
  ...editionCards,
  ...estimateCards,
  ...detectionCards,
  ...elicitationCards,
  ...divergenceCards,
  ...surveyCards,
  ...publicationCards,
  ...featureCards,
  'GET /v1/figures/themes': {
    entrance: 'workbench',
    ...readers,
    action: 'neighbourhood/read-edition',
    audit: 'neighbourhood.index.read',
    handle: (act) => index(act),
  },
  'GET /v1/figures/themes/:theme': {
    entrance: 'workbench',
    ...readers,
    action: 'neighbourhood/read-figure',
    audit: 'neighbourhood.theme.read',
    handle: (act, { params }) => theme(act, params.theme),
  },
})

export const residentPages = [
  ...publicationPages,
  residentPage({
    path: '/stad',
    audit: 'neighbourhood.index.read',
    load: (act) => index(act),
    page: indexPage,
  }),
  residentPage({
    path: '/stad/:theme',
    audit: 'neighbourhood.theme.read',
    params: z.strictObject({ theme: z.string().regex(/^[1-9]\.[1-9]$/) }),
    load: (act, { params }) => theme(act, params.theme),
    page: themePage,
  }),
]
