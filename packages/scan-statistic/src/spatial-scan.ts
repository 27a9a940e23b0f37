import { drawCircles } from './circles.ts'
import type { Centres } from './distances.ts'
import { type Running, type ScanOutcome, scan } from './scan.ts'
import { checkAreas, checkBaseline, countsOf, fallingAs, quantitiesOf, sizesOf } from './scan-input.ts'
import { checkLimits, type DeclaredLimits } from './search-limits.ts'
import { intervalsOf } from './windows.ts'

export type SpatialScan = DeclaredLimits &
  Running & {
    readonly cases: ArrayLike<number>
    readonly baseline: ArrayLike<number>
    readonly population?: ArrayLike<number>
    readonly centres: Centres
    readonly areasAtOnePoint?: 'refuse' | 'together'
  }

/**
 * Circles on a map with more cases than their baseline lets expect, strongest first, with p-values that account for
 * having looked at all of them.
 *
 * Shapes: `cases[i]`, `baseline[i]`, `centres` (and `population[i]`, if the maximum share is a share of that) describe
 * area i; equal length n ≥ 2.
 * Units: `cases` whole numbers; `baseline` residents, households or expected cases in any unit (only proportions count).
 * Assumes: (a) cases are independent and fall in proportion to the baseline when there is no cluster (not checked: a
 * household with two cases counts as two); (b) nothing happens where the baseline is 0 (asserted).
 * Errors: `ScanStatisticError` `too-little-data`, `unequal-lengths`, `not-a-count`, `not-a-quantity`,
 * `cases-without-baseline`, `same-centre`, `bad-limit`, `no-window`, `too-many-windows`, `bad-random`, `bad-workers`.
 * No cases at all is an outcome.
 * Chance: one seed per simulation is drawn from `random`; same seed, same numbers, with any number of workers.
 * Source: Kulldorff (1997); README §1. Ties enter a circle together.
 * Not for: persons or addresses as areas; proof that something causes a cluster.
 */
export async function spatialScan(input: SpatialScan): Promise<ScanOutcome> {
  const areas = input.cases.length
  checkAreas(areas)
  checkLimits(input)
  const rows = (values: ArrayLike<number>) => Array.from(values, (value) => [value])
  const cases = countsOf(rows(input.cases), 1)
  const baseline = quantitiesOf(rows(input.baseline), 1, 'baseline', areas)
  checkBaseline(cases, baseline, 1)
  const sizes = input.population ? quantitiesOf(rows(input.population), 1, 'population', areas) : baseline
  const circles = drawCircles(input.centres, {
    sizes: sizesOf(sizes, 1),
    maximumShare: input.maximumShare,
    maximumRadius: input.maximumRadius ?? Number.POSITIVE_INFINITY,
    areasAtOnePoint: input.areasAtOnePoint ?? 'refuse',
  })
  const total = cases.reduce((sum, count) => sum + count, 0)
  const scale = total / baseline.reduce((sum, each) => sum + each, 0)
  return scan(
    {
      circles,
      intervals: intervalsOf(1, 1, 'retrospective'),
      periods: 1,
      cases,
      weights: baseline,
      expectedInside: (sums) => (sums[1] as number) * scale,
      chance: fallingAs(baseline),
      limits: {
        model: 'poisson',
        search: 'spatial',
        areas,
        periods: 1,
        maximumShare: input.maximumShare,
        shareOf: input.population ? 'population' : 'baseline',
        maximumRadius: input.maximumRadius ?? null,
        radiusIn: input.centres.kind === 'globe' ? 'kilometres' : 'unit of the centres',
        maximumDuration: null,
        minimumCases: input.minimumCases ?? 1,
        circles: circles.ends.length,
        windows: circles.ends.length,
        simulations: input.simulations,
        smallestMonteCarloP: 1 / (input.simulations + 1),
      },
    },
    input,
  )
}
