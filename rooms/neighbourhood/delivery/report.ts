/** What was found in a table, for somebody to look at before it is loaded. */
import { type DrawnAreas, joinOf, type Recodes } from '../boundary/join.ts'
import { standing } from '../reading/figure-cell.ts'
import { type FigureSeries, intervalsIn } from '../reading/figure-series.ts'
import type { FigureTable } from '../reading/figure-table.ts'
import { earlierFirst } from '../reading/stretch.ts'
import { sumChecksOf } from '../reading/sum-check.ts'
import {
  areaLevels,
  type DeliveryReport,
  type Doubt,
  type JoinReport,
  type Recipe,
  type Stretch,
} from '../reading/words.ts'

export type Surroundings = { readonly drawn: readonly DrawnAreas[]; readonly recodes: readonly Recodes[] }

export const emptyReport: DeliveryReport = {
  rows: 0,
  rowsWithoutArea: 0,
  rowsQuarantined: 0,
  areas: [],
  stretches: [],
  series: 0,
  given: 0,
  withheld: 0,
  notGiven: 0,
  cannotOccur: 0,
  filledInZeros: 0,
  empty: [],
  sums: [],
  joins: [],
  preview: { figures: [], areas: [] },
  shapes: null,
  known: 'new',
  revised: null,
}

export function reportOf(
  table: FigureTable & { readonly empty: readonly number[]; readonly told?: readonly Doubt[] },
  recipe: Recipe,
  { drawn, recodes }: Surroundings,
): DeliveryReport {
  const counted = countsOf(table.series)
  const stretches = [...table.stretches.values()].sort(earlierFirst)
  return {
    ...emptyReport,
    rows: table.rows,
    rowsWithoutArea: table.rowsWithoutArea,
    rowsQuarantined: table.rowsQuarantined,
    areas: areaLevels
      .map((level) => ({ level, count: table.areas.filter((area) => area.level === level).length }))
      .filter(({ count }) => count > 0),
    stretches: stretches.map(({ code, kind, provisional }) => ({ code, kind, provisional })),
    series: table.series.length,
    given: counted[standing.given] ?? 0,
    ...(table.series.some(({ lows }) => lows) && {
      intervals: table.series.reduce((count, series) => count + intervalsIn(series), 0),
    }),
    withheld: counted[standing.withheld] ?? 0,
    notGiven: counted[standing.notGiven] ?? 0,
    cannotOccur: counted[standing.cannotOccur] ?? 0,
    filledInZeros: counted[standing.filledInZero] ?? 0,
    empty: table.empty.map((figure) => recipe.figures[figure]?.title ?? ''),
    sums: sumChecksOf(table, recipe),
    joins: drawn
      .map((set) => joinOf(set, table.areas, recipe.vintage, recodes))
      .filter((join): join is JoinReport => join !== null && join.joined > 0)
      .sort(bestFirst),
    preview: previewOf(table, recipe, stretches),
    ...(table.told && table.told.length > 0 ? { doubts: table.told } : {}),
  }
}

/** The set that shows most of what the table has where it draws; of equals the one that leaves least of itself empty. */
const bestFirst = (one: JoinReport, other: JoinReport): number =>
  other.joined / other.inTable - one.joined / one.inTable ||
  other.joined / other.inBoundaries - one.joined / one.inBoundaries ||
  other.joined - one.joined

function countsOf(series: readonly FigureSeries[]): number[] {
  const counts = [0, 0, 0, 0, 0, 0]
  for (const { standings } of series) for (const as of standings) counts[as] = (counts[as] ?? 0) + 1
  return counts
}

/** The first areas of the smallest kind, with the first figures of the last period. */
function previewOf(table: FigureTable, recipe: Recipe, stretches: readonly Stretch[]): DeliveryReport['preview'] {
  const last = stretches.at(-1)?.code
  const shown = table.series.filter(({ stretch }) => stretch === last).slice(0, 5)
  const smallest = [...areaLevels].reverse().find((level) => table.areas.some((area) => area.level === level))
  const places = table.areas.flatMap((area, place) => (area.level === smallest ? [place] : [])).slice(0, 6)
  return {
    figures: shown.map(({ figure, stretch, breakdown }) =>
      [recipe.figures[figure]?.title, ...breakdown, stretch].filter(Boolean).join(', '),
    ),
    areas: places.map((place) => ({
      code: table.areas[place]?.code ?? '',
      name: table.areas[place]?.name ?? '',
      cells: shown.map(({ amounts, standings, lows, highs }) =>
        cellWords(amounts[place], standings[place], lows?.[place], highs?.[place]),
      ),
    })),
  }
}

/** A number, or the sign for why there is none; the page says the signs in words. */
const cellWords = (amount = Number.NaN, as: number = standing.noRow, low = Number.NaN, high = Number.NaN): string =>
  as === standing.given
    ? `${amount}${Number.isNaN(low) || Number.isNaN(high) ? '' : ` (${low}–${high})`}`
    : ({ 1: '', 2: '.', 3: '-', 4: '0*', 5: '' }[as] ?? '')
