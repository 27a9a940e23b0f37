/** Exact tests for small counts. Two-sided p-values add every outcome that is no more probable than the one seen. */
import { binomialProbability, normalQuantile, poissonDistribution, poissonProbability } from './distributions.ts'
import { logChoose } from './gamma-functions.ts'
import { demand, demandCount, demandShare } from './impact-evaluation-error.ts'
import { rootOf } from './root.ts'

/** Two outcomes whose probabilities differ by less than this share count as equally probable. */
const equallyProbable = 1 + 1e-7

/** Is a count in line with what was expected? Errors: `not-a-count`, `out-of-range`. */
export function countTest(count: number, expected: number) {
  demandCount(count, 'The count')
  demand(
    expected > 0 && Number.isFinite(expected),
    'out-of-range',
    `The expected number is ${expected}: give one above 0.`,
  )
  const seen = poissonProbability(count, expected) * equallyProbable
  const mode = Math.floor(expected)
  let twoSided: number
  if (count >= expected) {
    let low = Math.min(mode, count) + 1
    while (low > 0 && poissonProbability(low - 1, expected) > seen) low--
    twoSided = poissonDistribution(low - 1, expected) + 1 - poissonDistribution(count - 1, expected)
  } else {
    let high = Math.max(mode, count)
    while (poissonProbability(high, expected) > seen) high++
    twoSided = poissonDistribution(count, expected) + 1 - poissonDistribution(high - 1, expected)
  }
  return {
    /** Sum of the probabilities of all counts that are no more probable. */
    twoSided: Math.min(1, twoSided),
    /** P(more) + ½ P(as many). */
    moreMidP: 1 - poissonDistribution(count, expected) + poissonProbability(count, expected) / 2,
  }
}

/** Are two rates equal? Conditional on their total. Errors: `not-a-count`, `out-of-range`. */
export function rateRatioTest(
  first: { readonly count: number; readonly exposure: number },
  second: { readonly count: number; readonly exposure: number },
): number {
  demandCount(first.count, 'The first count')
  demandCount(second.count, 'The second count')
  const share = first.exposure / (first.exposure + second.exposure)
  demandShare(share, 'The share of the first exposure')
  const total = first.count + second.count
  const seen = binomialProbability(first.count, total, share) * equallyProbable
  let probability = 0
  for (let k = 0; k <= total; k++) {
    const one = binomialProbability(k, total, share)
    if (one <= seen) probability += one
  }
  return Math.min(1, probability)
}

export type FourfoldTable = readonly [readonly [number, number], readonly [number, number]]
/**
 * Fisher's exact test of a 2 × 2 table of counts, with the conditional odds ratio and its exact interval, solved to the
 * last digits (R's `fisher.test` stops its root search after four). Errors: `not-a-count`, `empty`, `out-of-range`.
 */
export function fisherTest([[a, b], [c, d]]: FourfoldTable, level = 0.95) {
  for (const count of [a, b, c, d]) demandCount(count, 'A cell')
  demandShare(level, 'The level')
  const [row, rest, column] = [a + b, c + d, a + c]
  demand(row + rest > 0, 'empty', 'The table is empty: there is nothing to test.')
  const from = Math.max(0, column - rest)
  const to = Math.min(row, column)
  const logs = Array.from(
    { length: to - from + 1 },
    (_, k) => logChoose(row, from + k) + logChoose(rest, column - from - k),
  )
  /** Probabilities of the first cell at a log odds ratio. */
  const at = (logOdds: number) => {
    const tilted = logs.map((log, k) => log + logOdds * (from + k))
    const top = Math.max(...tilted)
    const weights = tilted.map((log) => Math.exp(log - top))
    const sum = weights.reduce((total, weight) => total + weight, 0)
    return weights.map((weight) => weight / sum)
  }
  const central = at(0)
  const seen = (central[a - from] as number) * equallyProbable
  const probability = central.reduce((sum, one) => (one <= seen ? sum + one : sum), 0)
  const solve = (value: (logOdds: number) => number) => Math.exp(rootOf(value, -60, 60))
  const mean = (logOdds: number) => at(logOdds).reduce((sum, one, k) => sum + one * (from + k), 0)
  const tail = (1 - level) / 2
  const above = (logOdds: number) => at(logOdds).reduce((sum, one, k) => (from + k >= a ? sum + one : sum), 0)
  const below = (logOdds: number) => at(logOdds).reduce((sum, one, k) => (from + k <= a ? sum + one : sum), 0)
  return {
    probability: Math.min(1, probability),
    oddsRatio: a === from ? 0 : a === to ? Number.POSITIVE_INFINITY : solve((x) => mean(x) - a),
    lower: a === from ? 0 : solve((x) => above(x) - tail),
    upper: a === to ? Number.POSITIVE_INFINITY : solve((x) => tail - below(x)),
  }
}

/** Normal quantile of a two-sided level: 1.959964 for 0.95. */
export const twoSidedQuantile = (level: number): number => -normalQuantile((1 - level) / 2)
