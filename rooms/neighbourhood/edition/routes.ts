/** Who may read tables of open data, record what became of areas, and decide about context, as cards. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { listRecodes, recordRecode } from '../boundary/record-recode.ts'
import { decideCovariate, listCovariates } from '../covariate/decide-covariate.ts'
import type { editionContract } from './contract.ts'
import { showAreas, showLine } from './read-areas.ts'
import { showCountry, showMap } from './read-country.ts'
import { listEditions, showEdition } from './read-editions.ts'

const open = { regime: 'MUN', purpose: 'open-data/1' } as const
const readers = { ...open, roles: ['analyst', 'programme-manager', 'council-member'] } as const
const reading = { ...readers, action: 'neighbourhood/read-table-edition' } as const

export const editionCards: Cards<typeof editionContract> = {
  'GET /v1/open-data/editions': {
    entrance: 'workbench',
    ...reading,
    audit: 'neighbourhood.tables.read',
    handle: (act) => listEditions(act),
  },
  'GET /v1/open-data/editions/:edition': {
    entrance: 'workbench',
    ...reading,
    audit: 'neighbourhood.table.read',
    handle: showEdition,
  },
  'GET /v1/open-data/editions/:edition/areas': {
    entrance: 'workbench',
    ...readers,
    action: 'neighbourhood/read-table-series',
    audit: 'neighbourhood.table-areas.read',
    handle: showAreas,
  },
  'GET /v1/open-data/editions/:edition/list': {
    entrance: 'workbench',
    ...readers,
    action: 'neighbourhood/read-table-series',
    audit: 'neighbourhood.table-areas.read',
    handle: showCountry,
  },
  'GET /v1/open-data/editions/:edition/map': {
    entrance: 'workbench',
    ...readers,
    action: 'neighbourhood/read-boundary-shape',
    audit: 'neighbourhood.table-areas.read',
    handle: showMap,
  },
  'GET /v1/open-data/editions/:edition/line': {
    entrance: 'workbench',
    ...readers,
    action: 'neighbourhood/read-table-series',
    audit: 'neighbourhood.table-line.read',
    handle: showLine,
  },
  'GET /v1/open-data/recodes': {
    entrance: 'workbench',
    ...readers,
    action: 'neighbourhood/read-recode-table',
    audit: 'neighbourhood.recodes.read',
    handle: (act) => listRecodes(act),
  },
  'POST /v1/open-data/recodes': {
    entrance: 'workbench',
    ...open,
    roles: ['analyst'],
    action: 'neighbourhood/record-recode-table',
    audit: 'neighbourhood.recode.recorded',
    bodyLimitKilobytes: 900,
    handle: recordRecode,
  },
  'GET /v1/open-data/covariates': {
    entrance: 'workbench',
    ...readers,
    action: 'neighbourhood/read-covariate-decision',
    audit: 'neighbourhood.covariates.read',
    handle: (act) => listCovariates(act),
  },
  'POST /v1/open-data/covariates': {
    entrance: 'workbench',
    ...open,
    roles: ['programme-manager'],
    action: 'neighbourhood/decide-covariate',
    audit: 'neighbourhood.covariate.decided',
    handle: decideCovariate,
  },
}
