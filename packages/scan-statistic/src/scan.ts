import { areasOfZone, type Circles } from './circles.ts'
import { largestRatio } from './largest-ratio.ts'
import { equalRatio, logLikelihoodRatio } from './likelihood-ratio.ts'
import { refuse } from './scan-statistic-error.ts'
import type { SearchLimits } from './search-limits.ts'
import { fitGumbel, type GumbelFit, gumbelP, monteCarloP } from './significance.ts'
import { accumulate, type Chance, maximaOf, type RunInWorkers } from './simulation-task.ts'
import { type Intervals, prepareWindows } from './windows.ts'

export type Cluster = {
  /** Positions of the areas in the input, nearest to the centre first. */
  readonly areas: readonly number[]
  /** The area around whose centre the circle lies, and how far it reaches. */
  readonly centre: number
  readonly radius: number
  /** First and last period, both inside, counted from 0; null for a spatial scan. */
  readonly periods: { readonly first: number; readonly last: number } | null
  readonly cases: number
  readonly expected: number
  readonly observedToExpected: number
  /** Rate inside over rate outside; null when no case lies outside. */
  readonly relativeRisk: number | null
  readonly logLikelihoodRatio: number
  /** Adjusted for having looked at every window; never below 1 / (simulations + 1). */
  readonly monteCarloP: number
  /** The same from a Gumbel distribution fitted to the simulated maxima; null where it could not be fitted. */
  readonly gumbelP: number | null
  /**
   * Only prospective: 1 / p, the number of analyses, one per period, in which chance alone shows something as strong once.
   * From the Monte-Carlo p it is at most simulations + 1.
   */
  readonly recurrencePeriods: { readonly monteCarlo: number; readonly gumbel: number | null } | null
}

export type ScanOutcome =
  | {
      readonly kind: 'scanned'
      /** Strongest first, no area in two of them; only circles with more cases than expected. May be empty. */
      readonly clusters: readonly Cluster[]
      readonly limits: SearchLimits
      readonly gumbel: GumbelFit
      /** Largest log likelihood ratio of each simulation, in order. */
      readonly maxima: Float64Array
    }
  /** There is not one case: no cluster and no p-value. */
  | { readonly kind: 'no-cases'; readonly limits: SearchLimits }

export type Running = {
  /** Uniform on [0, 1); all chance comes from here, so the caller's seed decides. */
  readonly random: () => number
  /** Splits the simulations in `workers` tasks and has them run elsewhere; the numbers stay the same. */
  readonly runInWorkers?: RunInWorkers
  readonly workers?: number
  /** Clusters to report at most; all when left out. */
  readonly maximumClusters?: number
}

export type PreparedScan = {
  readonly circles: Circles
  readonly intervals: Intervals
  readonly periods: number
  /** Area by area, period by period. */
  readonly cases: Int32Array
  readonly weights: Float64Array
  readonly expectedInside: (sums: Float64Array, interval: number) => number
  readonly chance: (total: number) => Chance
  readonly limits: SearchLimits
}

/** Finds the best interval of each circle, simulates the maximum, and reports circles that do not overlap. */
export async function scan(prepared: PreparedScan, running: Running): Promise<ScanOutcome> {
  const { circles, intervals, periods, cases, limits } = prepared
  const { workers = 1, maximumClusters = circles.ends.length } = running
  if (!(Number.isInteger(workers) && workers >= 1)) refuse('bad-limit', 'Give workers as a whole number of at least 1.')
  if (!(Number.isInteger(maximumClusters) && maximumClusters >= 1))
    refuse('bad-limit', 'Give maximumClusters as a whole number of at least 1, or leave it out.')
  const total = cases.reduce((sum, count) => sum + count, 0)
  if (total === 0) return { kind: 'no-cases', limits }
  const width = periods + 1
  const weights = new Float64Array(circles.areas * width)
  accumulate(prepared.weights, periods, weights)
  const { windows, expected } = prepareWindows({
    circles,
    intervals,
    periods,
    total,
    minimumCases: limits.minimumCases,
    cumulative: weights,
    expectedInside: prepared.expectedInside,
  })
  const counts = new Int32Array(circles.areas * width)
  accumulate(cases, periods, counts)
  const zones = circles.ends.length
  const best = { ratio: new Float64Array(zones), interval: new Int32Array(zones) }
  largestRatio(windows, windows.need, counts, new Int32Array(width), best)
  const maxima = await maximaOf(
    { windows, chance: prepared.chance(total), areas: circles.areas },
    {
      simulations: limits.simulations,
      random: running.random,
      tasks: workers,
      runInWorkers: running.runInWorkers,
    },
  )
  const gumbel = fitGumbel(maxima)
  const clusters = withoutOverlap(circles, best.ratio, maximumClusters).map((zone): Cluster => {
    const interval = best.interval[zone] as number
    const [from, to] = [intervals.from[interval] as number, intervals.to[interval] as number]
    const areas = areasOfZone(circles, zone)
    const inside = areas.reduce(
      (sum, area) => sum + (counts[area * width + to] as number) - (counts[area * width + from] as number),
      0,
    )
    const expectedInside = expected[zone * intervals.from.length + interval] as number
    const ratio = logLikelihoodRatio(inside, expectedInside, total)
    const byMonteCarlo = monteCarloP(ratio, maxima)
    const byGumbel = gumbelP(ratio, gumbel)
    return {
      areas,
      centre: circles.around[zone] as number,
      radius: circles.radii[zone] as number,
      periods: limits.search === 'spatial' ? null : { first: from, last: to - 1 },
      cases: inside,
      expected: expectedInside,
      observedToExpected: inside / expectedInside,
      relativeRisk: inside === total ? null : inside / expectedInside / ((total - inside) / (total - expectedInside)),
      logLikelihoodRatio: ratio,
      monteCarloP: byMonteCarlo,
      gumbelP: byGumbel,
      recurrencePeriods:
        limits.search === 'prospective'
          ? { monteCarlo: 1 / byMonteCarlo, gumbel: byGumbel === null || byGumbel === 0 ? null : 1 / byGumbel }
          : null,
    }
  })
  return { kind: 'scanned', clusters, limits, gumbel, maxima }
}

/** Zones by strength, then fewer areas, then earlier centre; each next one that shares no area with those before. */
function withoutOverlap(circles: Circles, ratio: Float64Array, most: number): number[] {
  const size = (zone: number) =>
    (circles.ends[zone] as number) - (circles.starts[circles.around[zone] as number] as number)
  const strength = ratio.map((each) => Math.round(each / equalRatio))
  const order: number[] = []
  for (let zone = 0; zone < ratio.length; zone++) if ((ratio[zone] as number) > 0) order.push(zone)
  order.sort((a, b) => (strength[b] as number) - (strength[a] as number) || size(a) - size(b) || a - b)
  const taken = new Uint8Array(circles.areas)
  const chosen: number[] = []
  for (const zone of order) {
    if (chosen.length >= most) break
    const from = circles.starts[circles.around[zone] as number] as number
    const to = circles.ends[zone] as number
    let free = true
    for (let at = from; free && at <= to; at++) free = taken[circles.members[at] as number] === 0
    if (!free) continue
    for (let at = from; at <= to; at++) taken[circles.members[at] as number] = 1
    chosen.push(zone)
  }
  return chosen
}
