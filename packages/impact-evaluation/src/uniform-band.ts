/** A band that holds all effects at once, by the multiplier bootstrap of influence functions. */
import { normalQuantile } from './distributions.ts'
import { demand, demandShare } from './impact-evaluation-error.ts'

export type UniformBand =
  | {
      readonly kind: 'band'
      /** Instead of 1.96: the quantile of the largest absolute standardised deviation. */
      readonly criticalValue: number
      readonly parts: readonly { readonly standardError: number; readonly lower: number; readonly upper: number }[]
    }
  /** An effect without any variation between clusters: there is nothing to draw from. */
  | { readonly kind: 'no-variation' }

/**
 * Shapes: `effects` share one list of units; `clusterOf[unit]` and `clusters` as in `GroupTimeEffects`.
 * Random: Mammen's two-point multipliers, one per cluster and draw, from `random`; same seed, same band.
 * Source: Callaway & Sant'Anna (2021), algorithm 1: standard errors from the quartiles of the draws.
 * Errors: `empty`, `out-of-range` (fewer than 199 draws).
 */
export function uniformBand(
  effects: readonly { readonly effect: number; readonly influence: Float64Array }[],
  clustering: { readonly clusterOf: Int32Array; readonly clusters: number },
  chance: { readonly random: () => number; readonly draws?: number; readonly level?: number },
): UniformBand {
  const draws = chance.draws ?? 1_000
  const level = chance.level ?? 0.95
  demand(effects.length > 0, 'empty', 'There are no effects to put a band around: pass the estimated ones.')
  demand(Number.isInteger(draws) && draws >= 199, 'out-of-range', 'Draw at least 199 times.')
  demandShare(level, 'The level')
  const n = effects[0]?.influence.length ?? 0
  const { clusters, clusterOf } = clustering
  const sums = effects.map(({ influence }) => {
    const byCluster = new Float64Array(clusters)
    influence.forEach((value, unit) => {
      byCluster[clusterOf[unit] as number] = (byCluster[clusterOf[unit] as number] as number) + value
    })
    return byCluster
  })
  const root = Math.sqrt(5)
  const [down, up, chanceOfDown] = [(1 - root) / 2, (1 + root) / 2, (root + 1) / (2 * root)]
  const multiplier = new Float64Array(clusters)
  const drawn = effects.map(() => new Float64Array(draws))
  for (let draw = 0; draw < draws; draw++) {
    for (let cluster = 0; cluster < clusters; cluster++)
      multiplier[cluster] = chance.random() < chanceOfDown ? down : up
    sums.forEach((byCluster, at) => {
      let sum = 0
      for (let cluster = 0; cluster < clusters; cluster++)
        sum += (byCluster[cluster] as number) * (multiplier[cluster] as number)
      ;(drawn[at] as Float64Array)[draw] = sum / n
    })
  }
  const spread = normalQuantile(0.75) - normalQuantile(0.25)
  const errors = drawn.map((values) => {
    const sorted = values.slice().sort()
    return (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / spread
  })
  if (errors.some((error) => !(error > 0))) return { kind: 'no-variation' }
  const largest = new Float64Array(draws)
  drawn.forEach((values, at) => {
    for (let draw = 0; draw < draws; draw++)
      largest[draw] = Math.max(largest[draw] as number, Math.abs(values[draw] as number) / (errors[at] as number))
  })
  const criticalValue = quantile(largest.sort(), level)
  return {
    kind: 'band',
    criticalValue,
    parts: effects.map(({ effect }, at) => {
      const margin = criticalValue * (errors[at] as number)
      return { standardError: errors[at] as number, lower: effect - margin, upper: effect + margin }
    }),
  }
}
/** Smallest value with at least this share at or below it. */
const quantile = (sorted: Float64Array, share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] as number
