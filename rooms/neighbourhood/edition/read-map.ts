/** A whole country on one map: in parts, thinned for what a screen shows, so that a page can draw while the rest comes. */
import type { Act } from '../../../foundation/act.ts'
import type { RouteInput, RouteReply } from '../../../kit/contract.ts'
import { type Outline, simplified } from '../boundary/outline.ts'
import * as boundaryStore from '../boundary/store.ts'
import { neighbourhoodProblems } from '../problems.ts'
import type { editionContract } from './contract.ts'
import { bestSet, figureAt, seriesAt } from './read-areas.ts'
import { editionAt } from './read-editions.ts'
import * as store from './store.ts'

type Route = (typeof editionContract)['GET /v1/open-data/editions/:edition/map']
type Reading = Pick<Act, 'trx' | 'note'>

/** Units: areas in one part. */
const partSize = 1_500
/** Units: degrees of latitude; about 80 metres, which is less than a pixel where the whole country is on one screen. */
const tolerance = 0.0008

/** Errors: `neighbourhood/no-such-table`, `neighbourhood/no-such-series`. */
export async function showMap(reading: Reading, { params, query }: RouteInput<Route>): Promise<RouteReply<Route>> {
  const edition = await editionAt(reading, params.edition)
  const row = (await seriesAt(reading, edition.id, query.series)).find(({ stretch }) => stretch === query.stretch)
  if (!row) throw neighbourhoodProblems.because('no-such-series')
  const all = await store.areasOf(reading.trx, edition.id)
  const best = await bestSet(reading.trx, edition, all, query.level)
  if (!best) return { areas: [], parts: 0, drawnOn: null }
  const places = new Map(all.map(({ code, place }) => [code, place]))
  const shapes = await boundaryStore.someShapes(reading.trx, best.set.boundarySet, query.part * partSize, partSize)
  return {
    parts: Math.ceil(best.set.codes.length / partSize),
    drawnOn: best.set.name,
    areas: shapes.map(({ code, name, middle, outline }) => ({
      code,
      name,
      middle: [middle[0], middle[1]] as [number, number],
      outline: outline && simplified(outline as Outline, tolerance),
      ...figureAt(row, places.get(best.found.pairs.get(code) ?? '') ?? 0),
    })),
  }
}
