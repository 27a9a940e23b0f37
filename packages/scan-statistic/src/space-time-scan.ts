import { type Circles, drawCircles } from './circles.ts'
import type { Centres } from './distances.ts'
import { type Running, type ScanOutcome, scan } from './scan.ts'
import { checkAreas, checkBaseline, countsOf, fallingAs, quantitiesOf, sizesOf } from './scan-input.ts'
import { refuse } from './scan-statistic-error.ts'
import { checkLimits, type DeclaredLimits, type SearchLimits } from './search-limits.ts'
import type { Chance } from './simulation-task.ts'
import { type Intervals, intervalsOf } from './windows.ts'

type SpaceTimeLimits = DeclaredLimits & {
  /** `retrospective`: any stretch of time; `prospective`: only stretches that end in the last period. */
  readonly search: 'retrospective' | 'prospective'
  /** Longest stretch, in periods. */
  readonly maximumDuration: number
}
type SpaceTimeInput = SpaceTimeLimits &
  Running & {
    readonly cases: ArrayLike<ArrayLike<number>>
    readonly population?: ArrayLike<number>
    readonly centres: Centres
    readonly areasAtOnePoint?: 'refuse' | 'together'
  }
export type SpaceTimeScan = SpaceTimeInput & { readonly baseline: ArrayLike<ArrayLike<number>> }
export type SpaceTimePermutationScan = SpaceTimeInput

/**
 * Circles and stretches of time with more cases than their baseline lets expect, strongest first.
 *
 * Shapes: `cases[i][t]` and `baseline[i][t]`: area i, period t, oldest first; `population[i]` only if the maximum share
 * is a share of that, otherwise it is one of the baseline over all periods.
 * Units and errors as `spatialScan`; `maximumDuration` 1 to the number of periods.
 * Assumes: as `spatialScan`, over areas and periods together. Growth, ageing and season belong in the baseline: the
 * expected count of a window is its share of the *whole* baseline, so a baseline that grows is believed.
 * Source: Kulldorff et al. (1998), *Evaluating cluster alarms*; prospective: Kulldorff (2001). Not as some programs do,
 * which force the expected total of every period to be the same.
 * Not for: a last period whose reports are still coming in; leave it out or put the delay in the baseline.
 */
export async function spaceTimeScan(input: SpaceTimeScan): Promise<ScanOutcome> {
  const { areas, periods, cases } = read(input)
  const baseline = quantitiesOf(input.baseline, periods, 'baseline', areas)
  checkBaseline(cases, baseline, periods)
  const total = cases.reduce((sum, count) => sum + count, 0)
  const scale = total / baseline.reduce((sum, each) => sum + each, 0)
  const { circles, intervals, limits } = limit(input, 'poisson', periods, sizesOf(baseline, periods))
  const { from, to } = intervals
  return scan(
    {
      circles,
      intervals,
      periods,
      cases,
      weights: baseline,
      expectedInside: (sums, k) => ((sums[to[k] as number] as number) - (sums[from[k] as number] as number)) * scale,
      chance: fallingAs(baseline),
      limits,
    },
    input,
  )
}

/**
 * Circles and stretches of time in which cases come together, compared only with the cases themselves: no baseline is
 * needed, and what is always high in one area, or high everywhere in one period, is not a cluster.
 *
 * Shapes, units, errors: as `spaceTimeScan`; the maximum share is one of the cases unless `population` is given.
 * Assumes: where a case happened and when are independent when there is no cluster. (Asserted nowhere: a shift of
 * population between areas during the study looks like a cluster.)
 * Simulation: cases keep their area and exchange their periods, so totals per area and per period stay as they are.
 * Source: Kulldorff et al. (2005), *A space-time permutation scan statistic for disease outbreak detection*.
 * Not for: long stretches of time.
 */
export async function spaceTimePermutationScan(input: SpaceTimePermutationScan): Promise<ScanOutcome> {
  const { areas, periods, cases } = read(input)
  const total = cases.reduce((sum, count) => sum + count, 0)
  const sizes = total === 0 ? new Float64Array(areas).fill(1) : sizesOf(cases, periods)
  const { circles, intervals, limits } = limit(input, 'space-time permutation', periods, sizes)
  const until = new Float64Array(periods + 1)
  for (let t = 0; t < periods; t++) {
    let inPeriod = 0
    for (let area = 0; area < areas; area++) inPeriod += cases[area * periods + t] as number
    until[t + 1] = (until[t] as number) + inPeriod
  }
  const shares = Float64Array.from(
    intervals.from,
    (from, k) => ((until[intervals.to[k] as number] as number) - (until[from] as number)) / total,
  )
  return scan(
    {
      circles,
      intervals,
      periods,
      cases,
      weights: Float64Array.from(cases),
      expectedInside: (sums, k) => (sums[periods] as number) * (shares[k] as number),
      chance: (cases_) => shuffled(cases, periods, cases_),
      limits,
    },
    input,
  )
}

function shuffled(cases: Int32Array, periods: number, total: number): Chance {
  const areaOfCase = new Int32Array(total)
  const periodOfCase = new Int32Array(total)
  let at = 0
  for (let cell = 0; cell < cases.length; cell++)
    for (let n = cases[cell] as number; n > 0; n--, at++) {
      areaOfCase[at] = Math.floor(cell / periods)
      periodOfCase[at] = cell % periods
    }
  return { kind: 'permutation', areaOfCase, periodOfCase }
}

function read(input: SpaceTimeInput): { areas: number; periods: number; cases: Int32Array } {
  const areas = input.cases.length
  checkAreas(areas)
  checkLimits(input)
  const periods = input.cases[0]?.length ?? 0
  if (input.search !== 'retrospective' && input.search !== 'prospective')
    refuse('bad-limit', `Declare the search as retrospective or prospective; there is no search ${input.search}.`)
  if (!(periods >= 2)) refuse('too-little-data', 'Give at least two periods, or use the spatial scan.')
  const { maximumDuration } = input
  if (!(Number.isInteger(maximumDuration) && maximumDuration >= 1 && maximumDuration <= periods))
    refuse('bad-limit', `Declare a maximumDuration of 1 to ${periods} periods.`)
  return { areas, periods, cases: countsOf(input.cases, periods) }
}

function limit(
  input: SpaceTimeInput,
  model: SearchLimits['model'],
  periods: number,
  ownSizes: Float64Array,
): { circles: Circles; intervals: Intervals; limits: SearchLimits } {
  const areas = ownSizes.length
  const { population, centres, search, simulations, maximumDuration, maximumShare, maximumRadius } = input
  const sizes = population
    ? quantitiesOf(
        Array.from(population, (each) => [each]),
        1,
        'population',
        areas,
      )
    : ownSizes
  const circles = drawCircles(centres, {
    sizes,
    maximumShare,
    maximumRadius: maximumRadius ?? Number.POSITIVE_INFINITY,
    areasAtOnePoint: input.areasAtOnePoint ?? 'refuse',
  })
  const intervals = intervalsOf(periods, maximumDuration, search)
  return {
    circles,
    intervals,
    limits: {
      model,
      search,
      areas,
      periods,
      maximumShare,
      shareOf: population ? 'population' : model === 'poisson' ? 'baseline' : 'cases',
      maximumRadius: maximumRadius ?? null,
      radiusIn: centres.kind === 'globe' ? 'kilometres' : 'unit of the centres',
      maximumDuration,
      minimumCases: input.minimumCases ?? 1,
      circles: circles.ends.length,
      windows: circles.ends.length * intervals.from.length,
      simulations,
      smallestMonteCarloP: 1 / (simulations + 1),
    },
  }
}
