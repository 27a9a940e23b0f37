/** Who proposes and decides, as cards; what everybody may read and take away; and the public pages. */
import { z } from 'zod'
import { type Cards, type ResidentCard, residentPage } from '../../../foundation/http/routes.ts'
import { identifier } from '../../../kit/contract.ts'
import type { Language } from '../../../kit/language.ts'
import {
  areaPage,
  type ChosenFigures,
  choosingPage,
  chosenFigures,
  chosenIn,
  chosenPattern,
  publicationChart,
  publicationMap,
  publicationPage,
} from '../pages/resident.ts'
import { neighbourhoodProblems } from '../problems.ts'
import type { publicationContract } from './contract.ts'
import { decidePublication } from './decide-publication.ts'
import { geojsonOf } from './outlet/geojson.ts'
import { jsonStatOf } from './outlet/json-stat.ts'
import { renderPdf } from './outlet/render-pdf.ts'
import { csvMetadataOf, csvOf } from './outlet/table-csv.ts'
import { writeWorkbook } from './outlet/write-workbook.ts'
import { proposePublication } from './propose-publication.ts'
import { rankAreas } from './rank-areas.ts'
import {
  listProposals,
  listPublications,
  type Published,
  publicationAt,
  showProposal,
  showPublication,
} from './read-publications.ts'
import { showArea, showChoosing } from './show-area.ts'
import type { Artefact } from './words.ts'

const gate = { regime: 'MUN', purpose: 'publishing/1' } as const
const readers = { ...gate, roles: ['analyst', 'programme-manager', 'privacy-officer'] } as const
const everybody = { action: 'neighbourhood/read-publication', forOtherSites: true } as const
const reading = { ...everybody, audit: 'neighbourhood.publication.read' } as const
const taking = { ...everybody, audit: 'neighbourhood.publication.downloaded' } as const

type Download = (typeof publicationContract)['GET /v1/publications/:publication/csv']
const outlet =
  (written: (published: Published) => string): ResidentCard<Download>['handle'] =>
  async (act, { params }) =>
    new TextEncoder().encode(written(await publicationAt(act, params.publication)))

type Drawing = (typeof publicationContract)['GET /v1/publications/:publication/svg']
/** Of what was chosen; a category or a period that is not there is no publication. */
const drawing =
  (
    drawn: (artefact: Artefact, figures: ChosenFigures, language: Language) => { toString(): string },
  ): ResidentCard<Drawing>['handle'] =>
  async (act, { params, query }) => {
    const { artefact } = await publicationAt(act, params.publication)
    return new TextEncoder().encode(String(drawn(artefact, chosenOf(artefact, query), query.language)))
  }
function chosenOf(
  artefact: Artefact,
  chosen: { category?: number | undefined; period?: number | undefined },
): ChosenFigures {
  const { category = 0, period = artefact.periods.length - 1 } = chosen
  const figures = chosenFigures(artefact, { category, period })
  if (!figures) throw neighbourhoodProblems.because('no-such-publication')
  return figures
}

export const publicationCards: Cards<typeof publicationContract> = {
  'GET /v1/publication-proposals': {
    entrance: 'workbench',
    ...readers,
    action: 'neighbourhood/read-publication-proposal',
    audit: 'neighbourhood.publication-proposals.read',
    handle: (act) => listProposals(act),
  },
  'POST /v1/publication-proposals': {
    entrance: 'workbench',
    ...gate,
    roles: ['analyst'],
    action: 'neighbourhood/propose-publication',
    audit: 'neighbourhood.publication.proposed',
    bodyLimitKilobytes: 900,
    handle: proposePublication,
  },
  'GET /v1/publication-proposals/:publication': {
    entrance: 'workbench',
    ...readers,
    action: 'neighbourhood/read-publication-proposal',
    audit: 'neighbourhood.publication-proposal.read',
    handle: showProposal,
  },
  'GET /v1/publication-proposals/:publication/ranks': {
    entrance: 'workbench',
    ...readers,
    roles: ['analyst'],
    action: 'neighbourhood/read-publication-proposal',
    audit: 'neighbourhood.publication-ranks.read',
    handle: rankAreas,
  },
  'POST /v1/publication-proposals/:publication/decision': {
    entrance: 'workbench',
    ...gate,
    roles: ['programme-manager', 'privacy-officer'],
    action: 'neighbourhood/decide-publication',
    audit: 'neighbourhood.publication.decided',
    handle: decidePublication,
  },
  'GET /v1/publications': {
    entrance: 'resident',
    ...reading,
    audit: 'neighbourhood.publications.read',
    handle: (act) => listPublications(act),
  },
  'GET /v1/publications/:publication': { entrance: 'resident', ...reading, handle: showPublication },
  'GET /v1/publications/:publication/artefact': {
    entrance: 'resident',
    ...taking,
    handle: outlet(({ bytes }) => bytes),
  },
  'GET /v1/publications/:publication/csv': {
    entrance: 'resident',
    ...taking,
    handle: outlet(({ artefact }) => csvOf(artefact)),
  },
  'GET /v1/publications/:publication/csv-metadata': {
    entrance: 'resident',
    ...taking,
    handle: outlet(({ artefact }) => csvMetadataOf(artefact)),
  },
  'GET /v1/publications/:publication/json-stat': {
    entrance: 'resident',
    ...taking,
    handle: outlet(({ artefact }) => jsonStatOf(artefact)),
  },
  'GET /v1/publications/:publication/geojson': {
    entrance: 'resident',
    ...taking,
    handle: outlet(({ artefact }) => geojsonOf(artefact)),
  },
  'GET /v1/publications/:publication/xlsx': {
    entrance: 'resident',
    ...taking,
    handle: async (act, { params }) =>
      new Uint8Array(writeWorkbook((await publicationAt(act, params.publication)).artefact)),
  },
  'GET /v1/publications/:publication/pdf': {
    entrance: 'resident',
    ...taking,
    handle: async (act, { params, query }) =>
      renderPdf(await publicationAt(act, params.publication), query.language, act.origin),
  },
  'GET /v1/publications/:publication/svg': {
    entrance: 'resident',
    ...taking,
    handle: drawing(
      (artefact, figures, language) => publicationMap(artefact, figures.cells, 'map', language) ?? emptyMap,
    ),
  },
  'GET /v1/publications/:publication/chart': {
    entrance: 'resident',
    ...taking,
    handle: drawing((artefact, figures, language) => publicationChart(artefact, figures, 'chart', language)),
  },
}
const emptyMap = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>'

export const publicationPages = [
  residentPage({
    path: '/mijn-buurt',
    audit: 'neighbourhood.publications.read',
    load: (act) => showChoosing(act),
    page: choosingPage,
  }),
  residentPage({
    path: '/mijn-buurt/:area',
    audit: 'neighbourhood.publication.read',
    params: z.strictObject({ area: z.string().regex(/^[A-Za-z0-9-]{1,40}$/) }),
    load: (act, { params }) => showArea(act, params.area),
    page: areaPage,
  }),
  residentPage({
    path: '/publicaties/:publication',
    audit: 'neighbourhood.publication.read',
    params: z.strictObject({ publication: identifier }),
    load: (act, { params }) => publicationAt(act, params.publication),
    page: publicationPage,
  }),
  residentPage({
    path: '/publicaties/:publication/:chosen',
    audit: 'neighbourhood.publication.read',
    params: z.strictObject({ publication: identifier, chosen: z.string().regex(chosenPattern) }),
    load: async (act, { params }) => {
      const published = await publicationAt(act, params.publication)
      return { ...published, chosen: chosenOf(published.artefact, chosenIn(params.chosen)) }
    },
    page: publicationPage,
  }),
]
