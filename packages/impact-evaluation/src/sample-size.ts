/** What a comparison of two groups can see, asked before it starts. */
import { noncentralStudentDistribution, normalDistribution, normalQuantile, studentQuantile } from './distributions.ts'
import { demand, demandShare } from './impact-evaluation-error.ts'
import { rootOf } from './root.ts'

export type TestLevels = {
  readonly level?: number
  readonly power?: number
  /** Rejections in the wrong direction count as power unless left out (as R's `power.t.test` does by default). */
  readonly wrongDirection?: 'counted' | 'left-out'
}
/** Two-sided tests at 1 − level. */
const errorOf = (levels: TestLevels) => {
  const level = levels.level ?? 0.95
  demandShare(level, 'The level')
  return 1 - level
}
const powerOf = (levels: TestLevels) => {
  const power = levels.power ?? 0.8
  demandShare(power, 'The power')
  return power
}

/**
 * Number of independent answers that clustered ones are worth: n / (1 + (clusterSize − 1) × ICC).
 * Errors: `out-of-range`.
 */
export function effectiveSize(answers: number, clusterSize: number, intraclassCorrelation: number): number {
  demand(
    answers > 0 && clusterSize >= 1 && intraclassCorrelation >= 0 && intraclassCorrelation <= 1,
    'out-of-range',
    'Give a positive number of answers, at least one per cluster, and an intraclass correlation between 0 and 1.',
  )
  return answers / (1 + (clusterSize - 1) * intraclassCorrelation)
}

/** Power to tell two proportions apart with `perGroup` people in each of two groups (normal approximation; Fleiss 1981). */
export function proportionPower(from: number, to: number, perGroup: number, levels: TestLevels = {}): number {
  demandShare(from, 'The first proportion')
  demandShare(to, 'The second proportion')
  demand(perGroup >= 2, 'too-few', 'Give at least two people per group.')
  const z = -normalQuantile(errorOf(levels) / 2)
  const together = (from + to) * (1 - (from + to) / 2)
  const apart = from * (1 - from) + to * (1 - to)
  return normalDistribution((Math.sqrt(perGroup) * Math.abs(from - to) - z * Math.sqrt(together)) / Math.sqrt(apart))
}
/** People needed per group, not rounded. Errors: `no-variation` when the proportions are equal. */
export function proportionSize(from: number, to: number, levels: TestLevels = {}): number {
  demandShare(from, 'The first proportion')
  demandShare(to, 'The second proportion')
  demand(from !== to, 'no-variation', 'The two proportions are equal: say which change would matter to residents.')
  const z = -normalQuantile(errorOf(levels) / 2)
  const together = (from + to) * (1 - (from + to) / 2)
  const apart = from * (1 - from) + to * (1 - to)
  return ((z * Math.sqrt(together) + normalQuantile(powerOf(levels)) * Math.sqrt(apart)) / (from - to)) ** 2
}
export type DetectableProportion =
  | { readonly kind: 'detectable'; readonly proportion: number; readonly change: number }
  /** Even a fall to 0 (or a rise to 1) would be missed too often: do not start like this. */
  | { readonly kind: 'out-of-reach'; readonly bestPower: number }
/** The nearest proportion that would be told apart from `from` with the wanted power, downwards or upwards. */
export function detectableProportion(
  from: number,
  perGroup: number,
  direction: 'down' | 'up',
  levels: TestLevels = {},
): DetectableProportion {
  const edge = direction === 'down' ? from * 1e-9 : 1 - (1 - from) * 1e-9
  const bestPower = proportionPower(from, edge, perGroup, levels)
  const wanted = powerOf(levels)
  if (bestPower < wanted) return { kind: 'out-of-reach', bestPower }
  const proportion = rootOf((to) => proportionPower(from, to, perGroup, levels) - wanted, from, edge)
  return { kind: 'detectable', proportion, change: proportion - from }
}

/**
 * Power of the two-sample Student test on means with `perGroup` in each group; both directions counted unless told otherwise.
 * Units: `difference` and `deviation` in units of the outcome. Error of the power below 1e-10.
 */
export function meanPower(difference: number, deviation: number, perGroup: number, levels: TestLevels = {}): number {
  demand(deviation > 0, 'no-variation', `The standard deviation is ${deviation}: give one above 0.`)
  demand(perGroup >= 2, 'too-few', 'Give at least two per group.')
  const degrees = 2 * (perGroup - 1)
  const shift = (Math.sqrt(perGroup / 2) * Math.abs(difference)) / deviation
  const critical = -studentQuantile(errorOf(levels) / 2, degrees)
  const right = 1 - noncentralStudentDistribution(critical, degrees, shift)
  if (levels.wrongDirection === 'left-out') return right
  return right + noncentralStudentDistribution(-critical, degrees, shift)
}
/** The smallest difference of means that is seen with the wanted power (`levels.power`, 0.8 unless told). */
export function detectableMean(deviation: number, perGroup: number, levels: TestLevels = {}): number {
  const wanted = powerOf(levels)
  let most = deviation
  while (meanPower(most, deviation, perGroup, levels) < wanted) most *= 2
  return rootOf((difference) => meanPower(difference, deviation, perGroup, levels) - wanted, 0, most)
}
