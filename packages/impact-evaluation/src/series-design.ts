/** The columns of an interrupted time series: level, trend, season, and what the measure changes. */
import { demand, demandFinite } from './impact-evaluation-error.ts'
import { leastSquares, type Matrix, matrixOf } from './matrix.ts'

export type SeriesDesign = {
  /** Number of consecutive periods, numbered 1, 2, … Gaps are not allowed: they would break the autocorrelation. */
  readonly periods: number
  readonly changes: readonly Change[]
  readonly season?: Season
  /** Anything else that moves the outcome and is not moved by the measure. */
  readonly covariates?: readonly { readonly name: string; readonly values: readonly number[] }[]
}
export type Change = {
  /** The first period with the measure. Fixed before looking at the series. */
  readonly from: number
  /** A jump. True unless told. */
  readonly level?: boolean
  /** Another trend from then on: 1 in the first period with the measure, 2 in the next. False unless told. */
  readonly slope?: boolean
}
export type Season = {
  /** Periods in a year: 12, 52. */
  readonly length: number
  /** Pairs of sine and cosine; 2 is usual for months. */
  readonly harmonics: number
  /** Place in the year of period 1; 1 unless told. */
  readonly first?: number
}
export type SeriesColumns = { readonly names: readonly string[]; readonly x: Matrix }

/**
 * Column names: `level`, `trend`, `change 37`, `slope 37`, `sine 1` …, `cosine 1` …, then the covariates.
 * Errors: `too-few`, `out-of-range`, `unequal-lengths`, `not-finite`, `duplicate-name`, `singular`.
 */
export function seriesColumns(design: SeriesDesign): SeriesColumns {
  const { periods: n, changes, season, covariates = [] } = design
  demand(
    Number.isInteger(n) && n >= 4,
    'too-few',
    'The series is too short: give at least four periods, and far more to tell a trend from a jump.',
  )
  const columns: { name: string; values: number[] }[] = []
  const add = (name: string, value: (period: number) => number) =>
    columns.push({ name, values: Array.from({ length: n }, (_, at) => value(at + 1)) })
  add('level', () => 1)
  add('trend', (period) => period)
  for (const { from, level = true, slope = false } of changes) {
    demand(
      Number.isInteger(from) && from >= 2 && from <= n,
      'out-of-range',
      `The measure starts at period ${from} of ${n}: there must be periods before and after it.`,
    )
    if (level) add(`change ${from}`, (period) => (period >= from ? 1 : 0))
    if (slope) add(`slope ${from}`, (period) => Math.max(0, period - from + 1))
  }
  if (season !== undefined) {
    const { length, harmonics, first = 1 } = season
    demand(
      length > 0 && Number.isInteger(harmonics) && harmonics >= 1 && 2 * harmonics < length,
      'out-of-range',
      'The season does not fit: give its length, and fewer harmonics than half of it.',
    )
    const angle = (period: number, k: number) => (2 * Math.PI * k * (period + first - 1)) / length
    for (let k = 1; k <= harmonics; k++) add(`sine ${k}`, (period) => Math.sin(angle(period, k)))
    for (let k = 1; k <= harmonics; k++) add(`cosine ${k}`, (period) => Math.cos(angle(period, k)))
  }
  for (const { name, values } of covariates) {
    demand(
      values.length === n,
      'unequal-lengths',
      `Covariate ${name} has ${values.length} values for ${n} periods: give one per period.`,
    )
    demandFinite(values, `Covariate ${name}`)
    columns.push({ name, values: [...values] })
  }
  const names = columns.map(({ name }) => name)
  demand(new Set(names).size === names.length, 'duplicate-name', 'Two columns have the same name: rename a covariate.')
  demand(
    n > columns.length,
    'too-few',
    `${n} periods cannot carry ${columns.length} columns: give a longer series or fewer columns.`,
  )
  const x = matrixOf(Array.from({ length: n }, (_, at) => columns.map(({ values }) => values[at] as number)))
  demand(
    leastSquares(x, new Float64Array(n)) !== undefined,
    'singular',
    `Some columns are combinations of others (${names.join(', ')}): leave one out.`,
  )
  return { names, x }
}
