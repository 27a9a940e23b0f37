/**
 * How much should each predictor count? The outer problem of a synthetic control: predictor weights whose exactly solved
 * donor weights fit the outcomes before the measure best. It has many local minima and kinks, so it is searched from many
 * places, the same ones every time: an even sequence over the logarithms of the weights, then Nelder–Mead from the best,
 * restarted with changing sizes until it no longer gains.
 */
import { type Differences, fitError, predictorMatching } from './donor-weights.ts'
import { nelderMead } from './nelder-mead.ts'

export type SearchEffort = {
  /** Places looked at first; 1,500 unless told. */
  readonly candidates?: number
  /** Of these, how many are descended from; 14 unless told. */
  readonly descents?: number
  /** No predictor weighs less than this share of the largest; 1e-8 unless told. */
  readonly smallestShare?: number
}
export type FoundPredictorWeights = {
  /** Sum to 1. */
  readonly predictorWeights: Float64Array
  readonly meanSquaredError: number
  /** Minima that the descents ended in, rising: how rugged the problem is. */
  readonly localMinima: readonly number[]
}

export function searchPredictorWeights(differences: Differences, effort: SearchEffort = {}): FoundPredictorWeights {
  const { candidates = 1_500, descents = 14, smallestShare = 1e-8 } = effort
  const { predictors } = differences
  const lowest = Math.log(smallestShare)
  const solve = predictorMatching(differences)
  const shares = new Float64Array(predictors)
  const toShares = (logs: Float64Array) => {
    let top = Number.NEGATIVE_INFINITY
    for (const log of logs) top = Math.max(top, log)
    for (let k = 0; k < predictors; k++) shares[k] = Math.exp(Math.max((logs[k] as number) - top, lowest))
    return shares
  }
  const errorAt = (logs: Float64Array) => fitError(differences, solve(toShares(logs), true).weights)

  const starts = [
    new Float64Array(predictors),
    ...dominated(predictors, lowest),
    ...evenly(predictors, candidates, lowest),
  ]
  const ranked = starts.map((logs) => ({ logs, error: errorAt(logs) })).sort((a, b) => a.error - b.error)
  let best = { x: (ranked[0] as { logs: Float64Array }).logs, value: (ranked[0] as { error: number }).error }
  const minima: number[] = []
  if (predictors > 1) {
    for (const { logs } of ranked.slice(0, descents)) {
      let here = nelderMead(errorAt, logs, { size: 2, evaluations: 90 * predictors, tolerance: 1e-10 })
      for (const size of [0.3, 1, -0.3, 3, -1, 0.1]) {
        const next = nelderMead(errorAt, here.x, { size, evaluations: 70 * predictors, tolerance: 1e-11 })
        const gained = here.value - next.value
        if (next.value < here.value) here = next
        if (gained < 1e-8 * here.value) break
      }
      minima.push(here.value)
      if (here.value < best.value) best = here
    }
  }
  const predictorWeights = toShares(best.x).slice()
  const total = predictorWeights.reduce((sum, one) => sum + one, 0)
  return {
    predictorWeights: predictorWeights.map((one) => one / total),
    meanSquaredError: best.value,
    localMinima: minima.sort((a, b) => a - b),
  }
}

/** One predictor at a time carries nearly all. */
const dominated = (predictors: number, lowest: number) =>
  Array.from({ length: predictors }, (_, own) =>
    Float64Array.from({ length: predictors }, (_, k) => (k === own ? 0 : lowest / 3)),
  )
/** Additive recurrence with powers of the generalised golden ratio: fills a box of any dimension evenly (Roberts 2018). */
function evenly(dimension: number, count: number, lowest: number): Float64Array[] {
  let ratio = 1.5
  for (let step = 0; step < 60; step++) ratio = (1 + ratio) ** (1 / (dimension + 1))
  return Array.from({ length: count }, (_, at) =>
    Float64Array.from({ length: dimension }, (_, k) => 0.8 * lowest * ((0.5 + (at + 1) * ratio ** -(k + 1)) % 1)),
  )
}
