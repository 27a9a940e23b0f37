/** Figures that their owner published: they pass as they are, with what the source withheld, and are known to everybody. */
import type { Act } from '../../../foundation/act.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { breaksOf } from '../break/breaks.ts'
import { toldBreaks } from '../break/store.ts'
import { cutsOf } from '../edition/line.ts'
import { intervalOf } from '../edition/margin.ts'
import { haveMargins, marginsOf, measuredAt, seriesAt } from '../edition/read-areas.ts'
import { editionAt } from '../edition/read-editions.ts'
import * as editionStore from '../edition/store.ts'
import { computeEstimates } from '../estimate/compute-estimates.ts'
import { neighbourhoodProblems } from '../problems.ts'
import { municipalityOf } from '../reading/area-code.ts'
import { standing } from '../reading/figure-cell.ts'
import { inOrder, type Prepared } from './artefact.ts'
import type { publicationContract } from './contract.ts'
import { kinIn } from './kin.ts'
import { placeAreas } from './place-areas.ts'
import type { PublicationCell } from './words.ts'

type Body = Extract<
  RouteInput<(typeof publicationContract)['POST /v1/publication-proposals']>['body'],
  { origin: 'open-data' }
>
const none = { amount: null, low: null, high: null, count: null, base: null, modelled: false }

/** Errors: see the contract. `surety` is asked for, never guessed. */
export async function prepareOpenData(act: Act, body: Body): Promise<Prepared> {
  const edition = await editionAt(act, body.edition)
  const rows = await seriesAt(act, edition.id, body.series)
  const [first] = rows
  if (!first) throw neighbourhoodProblems.because('no-such-series')
  const margins = await marginsOf(act, edition, first)
  const { surety } = body
  if (
    !surety ||
    (surety === 'published-margin' && !(haveMargins(rows, margins) && are95(rows))) ||
    (surety === 'full-count' && first.kind !== 'count')
  )
    throw neighbourhoodProblems.because('publication-without-interval')
  const all = await editionStore.areasOf(act.trx, edition.id)
  const areas = all.filter(
    ({ code, level }) =>
      (level === body.level && (!body.municipality || municipalityOf(code) === body.municipality)) ||
      code === body.municipality,
  )
  const periods = rows.map(({ stretch, stretch_kind, stretch_from }) => ({
    stretch,
    kind: stretch_kind,
    from: stretch_from,
  }))
  const cuts = cutsOf(periods, breaksOf(edition.breaks, await toldBreaks(act.trx, edition.table_name)))
  const cells =
    surety === 'modelled-95'
      ? await modelledCells(act, body, rows.at(-1)?.stretch ?? '', areas)
      : areas.flatMap(({ code, place }) =>
          rows.map((row) => cellAt(code, row, place, margins, surety === 'published-margin')),
        )
  const shown = surety === 'modelled-95' ? periods.slice(-1) : periods
  const divisions = [...new Set(areas.map(({ level }) => level))].sort((one) => (one === body.level ? 1 : -1))
  const placed = await placeAreas(
    act.trx,
    areas.map(({ code, name, level }) => ({ code, name, division: level })),
    kinIn(body.kin ?? ''),
  )
  const given = cells.filter(({ state }) => state === 'given').length
  return {
    basis: edition.table_name,
    ledger: [],
    artefact: {
      title: body.title,
      definition: body.definition,
      origin: 'open-data',
      unit: first.unit,
      decimals: first.decimals ?? (first.kind === 'count' ? 0 : 1),
      direction: body.direction,
      smallestThatMatters: body.smallestThatMatters,
      source: {
        name: edition.source,
        licence: edition.licence,
        edition: edition.content_sha256.toString('hex'),
      },
      method: { protection: 'as-published', surety, largestAddition: null, protectedUpTo: null, seed: null },
      against: [],
      periods: shown.map(({ stretch }) => ({
        code: stretch,
        cut: cuts[periods.findIndex((one) => one.stretch === stretch)] ?? null,
        provisional: rows.find((row) => row.stretch === stretch)?.provisional ?? false,
      })),
      categories: [''],
      whole: areas.some(({ code }) => code === body.municipality) ? (body.municipality ?? null) : null,
      areas: inOrder(placed, divisions),
      cells,
    },
    report: {
      cells: cells.length,
      withheld: cells.filter(({ state }) => state === 'protected').length,
      sensitive: 0,
      found: 0,
      narrowest: null,
      programs: 0,
      earlier: [],
      known: given,
      left: [],
      faults: [],
    },
  }
}

type Row = editionStore.SeriesRow
/** A publication says that an interval holds the real figure in 95 of 100 cases: one of another level is not published so. */
const are95 = (rows: readonly Row[]): boolean =>
  rows.every(({ interval_level }) => interval_level === null || interval_level === 95)

function cellAt(area: string, row: Row, place: number, margins: readonly Row[], withMargin: boolean): PublicationCell {
  const at = { area, period: row.stretch, category: '' }
  const measured = measuredAt(row, place, margins)
  // A source may withhold, or give figures without their margin where few were asked: the two are not alike.
  if (!measured)
    return { ...at, ...none, state: row.standings[place - 1] === standing.withheld ? 'protected' : 'no-data' }
  const interval = intervalOf(measured)
  if (withMargin && !interval) return { ...at, ...none, state: 'too-few' }
  const { low, high } = withMargin && interval ? interval : { low: null, high: null }
  return { ...at, ...none, state: 'given', amount: measured.amount, low, high }
}

async function modelledCells(
  act: Act,
  { edition, series, level }: Body,
  stretch: string,
  areas: readonly editionStore.AreaRow[],
): Promise<PublicationCell[]> {
  const { areas: estimated } = await computeEstimates(act, { params: { edition }, query: { series, stretch, level } })
  return areas.map(({ code }) => {
    const at = { area: code, period: stretch, category: '' }
    const found = estimated.find((one) => one.code === code)
    if (!found) return { ...at, ...none, state: 'no-data' as const }
    return { ...at, ...none, state: 'given' as const, amount: found.estimate, ...found.interval, modelled: true }
  })
}
