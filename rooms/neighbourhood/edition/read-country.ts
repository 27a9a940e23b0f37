/** One figure of a whole country: the list at once, and the outlines in parts, thinned for what a screen shows. */
import type { Act } from '../../../foundation/act.ts'
import type { RouteInput, RouteReply } from '../../../kit/contract.ts'
import { type Outline, simplified, writtenOutline } from '../boundary/outline.ts'
import * as boundaryStore from '../boundary/store.ts'
import { neighbourhoodProblems } from '../problems.ts'
import type { editionContract } from './contract.ts'
import { intervalOf } from './margin.ts'
import { bestSet, figureAt, headAt, marginsOf, measuredAt } from './read-areas.ts'
import { editionAt } from './read-editions.ts'
import * as store from './store.ts'

type ListRoute = (typeof editionContract)['GET /v1/open-data/editions/:edition/list']
type MapRoute = (typeof editionContract)['GET /v1/open-data/editions/:edition/map']
type Reading = Pick<Act, 'trx' | 'note' | 'baseMap'>

/** Units: areas in one part. */
const partSize = 1_500
/** Units: degrees of latitude; about 80 metres, which is less than a pixel where the whole country is on one screen. */
const tolerance = 0.0008
const { compare: byName } = new Intl.Collator('nl')

/** By name, never by figure. Errors: `neighbourhood/no-such-table`, `neighbourhood/no-such-series`. */
export async function showCountry(
  reading: Reading,
  { params, query }: RouteInput<ListRoute>,
): Promise<RouteReply<ListRoute>> {
  const edition = await editionAt(reading, params.edition)
  const head = await headAt(reading, edition.id, query.series)
  const row = await store.seriesIn(reading.trx, edition.id, head, query.stretch)
  if (!row) throw neighbourhoodProblems.because('no-such-series')
  const margins = await marginsOf(reading, edition, row)
  const all = await store.areasOf(reading.trx, edition.id)
  const best = await bestSet(reading.trx, edition, all, query.level)
  const drawn = new Map(
    best?.set.codes.map((code, place) => [best.found.pairs.get(code) ?? '', best.set.names[place]] as const),
  )
  const areas = all
    .filter(({ level }) => level === query.level)
    .map(({ place, code, name }) => {
      const measured = measuredAt(row, place, margins)
      const interval = measured && intervalOf(measured)
      return { code, name: drawn.get(code) ?? name, ...figureAt(row, place), interval }
    })
    .sort((one, other) => byName(one.name, other.name) || (one.code < other.code ? -1 : 1))
  return {
    codes: areas.map(({ code }) => code),
    names: areas.map(({ name }) => name),
    amounts: areas.map(({ amount }) => amount),
    standings: areas.map(({ standing }) => standing),
    intervals: areas.some(({ interval }) => interval)
      ? {
          lows: areas.map(({ interval }) => interval?.low ?? null),
          highs: areas.map(({ interval }) => interval?.high ?? null),
        }
      : null,
    map: best
      ? {
          boundarySet: best.set.boundarySet,
          name: best.set.name,
          licence: (await boundaryStore.licenceOf(reading.trx, best.set.boundarySet)) ?? null,
          shapes: best.set.codes.length,
          parts: Math.ceil(best.set.codes.length / partSize),
          others: [...best.found.pairs].filter(([shape, code]) => shape !== code),
        }
      : null,
    baseMap: reading.baseMap ?? null,
  }
}

/** What no set holds is an empty part. Errors: `neighbourhood/no-such-table`. */
export async function showMap(
  reading: Reading,
  { params, query }: RouteInput<MapRoute>,
): Promise<RouteReply<MapRoute>> {
  await editionAt(reading, params.edition)
  const shapes = await boundaryStore.someShapes(reading.trx, query.set, query.part * partSize, partSize)
  return {
    areas: shapes.map(({ code, name, outline }) => ({
      code,
      name,
      outline: outline && writtenOutline(simplified(outline as Outline, tolerance)),
    })),
  }
}
