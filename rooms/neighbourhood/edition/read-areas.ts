/** One figure of a table, over areas or over time. */
import type { Act } from '../../../foundation/act.ts'
import type { RouteInput, RouteReply } from '../../../kit/contract.ts'
import { areasToDraw, bestFitting, joinOf } from '../boundary/join.ts'
import { type Outline, simplified, toleranceFor } from '../boundary/outline.ts'
import * as boundaryStore from '../boundary/store.ts'
import { breaksOf } from '../break/breaks.ts'
import { toldBreaks } from '../break/store.ts'
import { recipesOf } from '../delivery/store.ts'
import { neighbourhoodProblems } from '../problems.ts'
import { municipalityOf } from '../reading/area-code.ts'
import { standing, standingNames } from '../reading/figure-cell.ts'
import type { editionContract } from './contract.ts'
import { cutsOf } from './line.ts'
import { changeOf, evenMargin, intervalOf, type Margin, type Measured } from './margin.ts'
import { editionAt } from './read-editions.ts'
import { isRevised } from './revision.ts'
import * as store from './store.ts'

type Reply<K extends keyof typeof editionContract> = RouteReply<(typeof editionContract)[K]>
type Input<K extends keyof typeof editionContract> = RouteInput<(typeof editionContract)[K]>
type Reading = Pick<Act, 'trx' | 'note'>
type Areas = Reply<'GET /v1/open-data/editions/:edition/areas'>

/** Units: areas in one list, areas on one map. More is no list anybody reads. */
const [mostListed, mostDrawn] = [1_000, 700]
/** Units: points across the map, below which nobody sees a difference. */
const across = 700

type Which = { readonly figure: string; readonly breakdown: readonly string[] }
/** The figure at this place in the list of the table. Errors: `neighbourhood/no-such-series`. */
export async function headAt({ trx }: Pick<Reading, 'trx'>, edition: string, place: number): Promise<Which> {
  const keys = new Map<string, Which>()
  for (const { figure, breakdown } of await store.headsOf(trx, edition))
    keys.set(JSON.stringify([figure, breakdown]), { figure, breakdown })
  const wanted = [...keys.values()][place]
  if (!wanted) throw neighbourhoodProblems.because('no-such-series')
  return wanted
}
/** All its periods. Errors: `neighbourhood/no-such-series`. */
export const seriesAt = async (reading: Reading, edition: string, place: number): Promise<store.SeriesRow[]> =>
  store.seriesOf(reading.trx, edition, await headAt(reading, edition, place))

export const figureAt = (row: store.SeriesRow, place: number) => {
  const as = row.standings[place - 1] ?? standing.noRow
  const holds = as === standing.given || as === standing.filledInZero
  return { amount: holds ? (row.amounts[place - 1] ?? null) : null, standing: standingNames[as] ?? 'no-row' }
}

/** The margins that the source publishes as a figure beside these, period by period; none where it publishes none so. */
export async function marginsOf(
  { trx }: Reading,
  edition: store.EditionRow,
  { figure, breakdown }: store.SeriesRow,
): Promise<store.SeriesRow[]> {
  const recipe = (await recipesOf(trx, edition.table_name)).find(({ id }) => id === edition.recipe)
  const margin = recipe?.content.figures.find(
    ({ marginOf, end, state }) => marginOf === figure && !end && state === 'read',
  )
  return margin ? store.seriesOf(trx, edition.id, { figure: margin.name, breakdown }) : []
}

/** Whether the source publishes how sure these figures are, in either way. */
export const haveMargins = (rows: readonly store.SeriesRow[], margins: readonly store.SeriesRow[]): boolean =>
  margins.length > 0 || rows.some(({ lows }) => lows !== null)

/** Null where no figure is given. */
export function measuredAt(row: store.SeriesRow, place: number, margins: readonly store.SeriesRow[]): Measured | null {
  if (row.standings[place - 1] !== standing.given) return null
  const margin = margins.find(({ stretch }) => stretch === row.stretch)
  const half = margin?.standings[place - 1] === standing.given ? (margin.amounts[place - 1] ?? null) : null
  return {
    amount: row.amounts[place - 1] ?? 0,
    margin: marginByEnds(row, place) ?? (half === null ? null : evenMargin(half)),
    kind: row.kind,
    roundedTo: row.rounded_to,
  }
}

function marginByEnds({ amounts, lows, highs, interval_level: level }: store.SeriesRow, place: number): Margin | null {
  const [amount, low, high] = [amounts[place - 1], lows?.[place - 1], highs?.[place - 1]]
  if (amount === undefined || low === undefined || high === undefined || level === null || Number.isNaN(low))
    return null
  return { below: amount - low, above: high - amount, level }
}

/** By name, never by figure: a list by figure is a ranking, and this is no place for one. */
export async function showAreas(
  reading: Reading,
  { params, query }: Input<'GET /v1/open-data/editions/:edition/areas'>,
): Promise<Areas> {
  const edition = await editionAt(reading, params.edition)
  const row = (await seriesAt(reading, edition.id, query.series)).find(({ stretch }) => stretch === query.stretch)
  if (!row) throw neighbourhoodProblems.because('no-such-series')
  const margins = await marginsOf(reading, edition, row)
  const intervalAt = (place: number) => {
    const measured = measuredAt(row, place, margins)
    return measured && intervalOf(measured)
  }
  const all = await store.areasOf(reading.trx, edition.id)
  const drawn = await drawnAround(reading, edition, all, query, row)
  const names = new Map(drawn?.areas.map(({ code, name }) => [drawn.pairs.get(code) ?? code, name]))
  const wanted = all
    .filter(
      ({ level, code }) =>
        level === query.level && (!query.municipality || municipalityOf(code) === query.municipality),
    )
    .map(({ place, code, name }) => ({
      code,
      name: names.get(code) ?? name,
      ...figureAt(row, place),
      interval: intervalAt(place),
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'nl') || (one.code < other.code ? -1 : 1))
  return {
    items: wanted.slice(0, mostListed),
    more: Math.max(0, wanted.length - mostListed),
    drawn: drawn && { join: drawn.join, areas: drawn.areas },
  }
}

type Wanted = Input<'GET /v1/open-data/editions/:edition/areas'>['query']
/** The set of boundaries on which these areas are drawn, if there is one. */
export async function bestSet(
  trx: Reading['trx'],
  edition: store.EditionRow,
  within: readonly store.AreaRow[],
  level: Wanted['level'],
) {
  const mapLevel = level === 'named' ? 'municipality' : level
  const codes = new Set(areasToDraw({ level: mapLevel }, within).map(({ code }) => code))
  const sets = (await boundaryStore.drawnAreas(trx)).filter((set) => set.level === mapLevel)
  return bestFitting(sets, codes, edition.vintage, await boundaryStore.allRecodes(trx))
}

/** What is drawn of one municipality, or of a division that fits one picture; null where that is too much. */
async function drawnAround(
  { trx }: Reading,
  edition: store.EditionRow,
  all: readonly store.AreaRow[],
  { level, municipality }: Wanted,
  row: store.SeriesRow,
) {
  const recodes = await boundaryStore.allRecodes(trx)
  const within = all.filter(({ code }) => !municipality || municipalityOf(code) === municipality)
  const best = await bestSet(trx, edition, within, level)
  const join = best && joinOf(best.set, within, edition.vintage, recodes)
  if (!best || !join || best.found.pairs.size > mostDrawn) return null
  const { pairs } = best.found
  const municipalities = municipality
    ? [municipality]
    : [...new Set([...pairs.keys()].flatMap((code) => municipalityOf(code) ?? []))]
  const shapes = (await boundaryStore.shapesOf(trx, best.set.boundarySet, municipalities)).filter(
    ({ code }) => pairs.has(code) || !municipality || municipalityOf(code) === municipality,
  )
  const outlines = shapes.flatMap(({ outline }) => (outline ? [outline as Outline] : []))
  const tolerance = toleranceFor(outlines, across)
  const places = new Map(within.map(({ code, place }) => [code, place]))
  return {
    pairs,
    join: {
      boundarySet: join.boundarySet,
      name: join.name,
      vintage: join.vintage,
      joined: join.joined,
      inTable: join.inTable,
      // Of one municipality: what the map draws of it, and not all that it draws.
      inBoundaries: municipality
        ? shapes.filter(({ code }) => municipalityOf(code) === municipality).length
        : join.inBoundaries,
      recoded: join.recoded,
    },
    areas: shapes.slice(0, mostDrawn).map(({ code, name, middle, outline }) => ({
      code,
      name,
      middle: [middle[0], middle[1]] as [number, number],
      outline: outline && simplified(outline, tolerance),
      ...figureAt(row, places.get(pairs.get(code) ?? '') ?? 0),
    })),
  }
}

/** With what earlier loads of the same table said, and cut where counting changed. */
export async function showLine(
  reading: Reading,
  { params, query }: Input<'GET /v1/open-data/editions/:edition/line'>,
): Promise<Reply<'GET /v1/open-data/editions/:edition/line'>> {
  const edition = await editionAt(reading, params.edition)
  const rows = await seriesAt(reading, edition.id, query.series)
  const area = (await store.areasOf(reading.trx, edition.id)).find(({ code }) => code === query.area)
  const [first] = rows
  if (!area || !first) throw neighbourhoodProblems.because('no-such-series')
  const earlier: { load: number; place: number; rows: store.SeriesRow[] }[] = []
  for (const { id, load } of await store.editionsOf(reading.trx, edition.table_name)) {
    if (load >= edition.load) continue
    const place = (await store.areasOf(reading.trx, id)).find(({ code }) => code === area.code)?.place
    if (place !== undefined) earlier.push({ load, place, rows: await store.seriesOf(reading.trx, id, first) })
  }
  const cuts = cutsOf(
    rows.map(({ stretch, stretch_kind, stretch_from }) => ({ stretch, kind: stretch_kind, from: stretch_from })),
    breaksOf(edition.breaks, await toldBreaks(reading.trx, edition.table_name)),
  )
  const margins = await marginsOf(reading, edition, first)
  const measured = rows.map((row) => measuredAt(row, area.place, margins))
  return {
    area: { code: area.code, name: area.name },
    points: rows.map((row, at) => ({
      interval: intervalOfOr(measured[at]),
      change: changeBefore(measured, cuts, at),
      stretch: row.stretch,
      kind: row.stretch_kind,
      ...figureAt(row, area.place),
      provisional: row.provisional,
      cut: cuts[at] ?? null,
      revisedFrom: earlier.flatMap(({ load, place, rows: were }) => {
        const was = were.find(({ stretch }) => stretch === row.stretch)
        return was && isRevised(row, area.place - 1, was, place - 1)
          ? [{ load, amount: was.amounts[place - 1] ?? 0, interval: intervalOfOr(measuredAt(was, place, [])) }]
          : []
      }),
    })),
  }
}

const intervalOfOr = (measured: Measured | null | undefined) => (measured ? intervalOf(measured) : null)

/** Beside the last figure before it, unless the line was cut between the two. */
function changeBefore(measured: readonly (Measured | null)[], cuts: readonly (string | null)[], at: number) {
  const later = measured[at]
  if (!later) return null
  for (let before = at; before > 0; before--) {
    if (cuts[before] !== null) return null
    const earlier = measured[before - 1]
    if (earlier) return changeOf(earlier, later)
  }
  return null
}
