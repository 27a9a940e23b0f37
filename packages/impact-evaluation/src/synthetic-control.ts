/**
 * Synthetic control: one treated area against the weighted average of others that was most like it before.
 *
 * Source: Abadie & Gardeazabal (2003), American Economic Review 93; Abadie, Diamond & Hainmueller (2010), JASA 105. The
 * inner problem is solved exactly and certified; README §4 says what that changes in published figures.
 */
import {
  type Differences,
  type DonorWeights,
  exactMatching,
  fitError,
  outcomeMatching,
  predictorMatching,
  weightsAreUnique,
} from './donor-weights.ts'
import { demand, demandFinite } from './impact-evaluation-error.ts'
import { type SearchEffort, searchPredictorWeights } from './predictor-weight-search.ts'

export type DonorUnit = {
  readonly name: string
  /** Same order for every unit; averages over periods before the measure. */
  readonly predictors: readonly number[]
  /** One per period. */
  readonly outcomes: readonly number[]
}
export type SyntheticControlProblem = {
  readonly periods: readonly number[]
  readonly units: readonly DonorUnit[]
  /** Name of the one treated unit; all others are donors. */
  readonly treated: string
  /** First period with the measure. */
  readonly treatedFrom: number
  /** First period that the fit is judged by; the first one unless told. */
  readonly fitFrom?: number
}
/**
 * `positive`: every predictor counts (at least `effort.smallestShare` of the largest), so donor weights are determined
 * by the predictors. `nonnegative`: predictor weights may be 0, the definition taken literally; then matching a single
 * predictor and choosing the best fit of the outcomes is allowed, and usually optimal (Malo et al. 2024): a lower error,
 * and predictors that no longer matter. Numbers: these predictor weights, without a search.
 */
export type PredictorWeights = 'positive' | 'nonnegative' | readonly number[]
export type SyntheticControlOptions = { readonly predictorWeights?: PredictorWeights; readonly effort?: SearchEffort }

export type SyntheticControl = {
  readonly kind: 'fitted'
  readonly treated: string
  readonly weights: readonly { readonly name: string; readonly weight: number }[]
  /** Sum to 1, for predictors in standard deviations over all units. */
  readonly predictorWeights: readonly number[]
  /** What was matched: treated, synthetic, and the plain average of all donors. */
  readonly balance: readonly { readonly treated: number; readonly synthetic: number; readonly donors: number }[]
  /** Treated minus synthetic, per period. */
  readonly gaps: readonly number[]
  /** Mean squared gap over the periods of the fit, over those with the measure, and their ratio. */
  readonly errorBefore: number
  readonly errorAfter: number
  readonly ratio: number
  /** No predictor weights whatever can bring `errorBefore` below this. */
  readonly lowestPossibleError: number
  /** False: other donor weights match the predictors as well; of these the ones with the best fit before were taken, or one of several. */
  readonly weightsUnique: boolean
  /** The treated unit lies among the donors on every predictor together: predictor weights then do not matter. */
  readonly matchedExactly: boolean
  /** Upper bound of what the inner problem left, as a share of its largest value. */
  readonly relativeGap: number
}
export type SyntheticControlOutcome =
  | SyntheticControl
  /** The conditions of an optimum do not hold to 1e-8: no numbers. */
  | { readonly kind: 'not-converged'; readonly treated: string; readonly relativeGap: number }

/**
 * Errors: `empty`, `too-few` (fewer than two donors, no period before or after), `unequal-lengths`, `not-finite`,
 * `duplicate-name`, `unknown-name`, `not-increasing`, `no-variation` (a predictor that never varies), `out-of-range`.
 * Assumes: donors were not touched by the measure (not checked: leave out neighbours that crime may move to).
 * Not for: an area at the edge of all others; look at `errorBefore` first. A standard error: there is none, use `placeboTest`.
 */
export function syntheticControl(
  problem: SyntheticControlProblem,
  options: SyntheticControlOptions = {},
): SyntheticControlOutcome {
  const { differences, donors, treated, fit, after } = prepared(problem)
  const chosen = options.predictorWeights ?? 'positive'
  const { predictors } = differences
  const every = Array.from({ length: predictors }, (_, k) => k)
  const floor = outcomeMatching(differences)
  const found = typeof chosen === 'string' ? search(differences, chosen, options.effort) : given(differences, chosen)
  const inside =
    chosen === 'nonnegative' ? undefined : insideDonors(differences) ? exactMatching(differences, every) : undefined
  const solution = inside ?? found.donorWeights
  const { predictorWeights } = found
  if (!solution.certified || !floor.certified)
    return {
      kind: 'not-converged',
      treated: problem.treated,
      relativeGap: Math.max(solution.relativeGap, floor.relativeGap),
    }
  const { weights } = solution
  const synthetic = (value: (unit: DonorUnit) => number) =>
    donors.reduce((sum, donor, j) => sum + ((weights[j] as number) > 0 ? (weights[j] as number) * value(donor) : 0), 0)
  const gaps = problem.periods.map(
    (_, t) => (treated.outcomes[t] as number) - synthetic(({ outcomes }) => outcomes[t] as number),
  )
  const meanSquare = (of: readonly number[]) => of.reduce((sum, gap) => sum + gap * gap, 0) / of.length
  const errorBefore = meanSquare(fit.map((t) => gaps[t] as number))
  const errorAfter = meanSquare(after.map((t) => gaps[t] as number))
  return {
    kind: 'fitted',
    treated: problem.treated,
    weights: donors.map(({ name }, j) => ({ name, weight: weights[j] as number })),
    predictorWeights: [...predictorWeights],
    balance: every.map((k) => ({
      treated: treated.predictors[k] as number,
      synthetic: synthetic(({ predictors }) => predictors[k] as number),
      donors: donors.reduce((sum, { predictors }) => sum + (predictors[k] as number), 0) / donors.length,
    })),
    gaps,
    errorBefore,
    errorAfter,
    ratio: errorAfter / errorBefore,
    lowestPossibleError: fitError(differences, floor.weights),
    weightsUnique: inside === undefined && weightsAreUnique(differences, predictorWeights, weights),
    matchedExactly: inside !== undefined,
    relativeGap: solution.relativeGap,
  }
}

type Found = { readonly predictorWeights: Float64Array; readonly donorWeights: DonorWeights }
function given(differences: Differences, predictorWeights: ArrayLike<number>): Found {
  const { predictors } = differences
  demand(
    predictorWeights.length === predictors,
    'unequal-lengths',
    `There are ${predictors} predictors: give one weight for each.`,
  )
  demandFinite(predictorWeights, 'The list of predictor weights')
  const total = Array.from(predictorWeights).reduce((sum, one) => sum + one, 0)
  demand(
    total > 0 && Array.from(predictorWeights).every((one) => one >= 0),
    'out-of-range',
    'A predictor weight is negative, or all are 0: give weights of 0 or more, at least one of them above.',
  )
  const shares = Float64Array.from(predictorWeights, (one) => one / total)
  const answer = predictorMatching(differences)(shares, false)
  const relativeGap = answer.gap / answer.scale || 0
  return {
    predictorWeights: shares,
    donorWeights: { weights: answer.weights.slice(), relativeGap, certified: answer.certified },
  }
}
function search(differences: Differences, allowed: 'positive' | 'nonnegative', effort?: SearchEffort): Found {
  const positive = () => given(differences, searchPredictorWeights(differences, effort).predictorWeights)
  if (allowed === 'positive') return positive()
  // Corners: one predictor matched exactly, the rest free. Never worse than what it leaves out, seldom beaten.
  const corners = Array.from({ length: differences.predictors }, (_, own) => {
    const donorWeights = exactMatching(differences, [own])
    if (donorWeights === undefined || !donorWeights.certified) return []
    const predictorWeights = Float64Array.from({ length: differences.predictors }, (_, k) => (k === own ? 1 : 0))
    return [{ predictorWeights, donorWeights }]
  }).flat()
  const error = ({ donorWeights }: Found) => fitError(differences, donorWeights.weights)
  return [...corners, positive()].reduce((best, other) => (error(other) < error(best) ? other : best))
}
/** Equal predictor weights leave nothing: then no predictor weights do. */
function insideDonors(differences: Differences): boolean {
  const answer = predictorMatching(differences)(new Float64Array(differences.predictors).fill(1), false)
  return answer.squaredLength <= 1e-20 * answer.scale
}

function prepared(problem: SyntheticControlProblem) {
  const { periods, units } = problem
  demand(units.length > 0, 'empty', 'There are no units: give the treated area and those it may be compared with.')
  demand(
    new Set(units.map(({ name }) => name)).size === units.length,
    'duplicate-name',
    'A unit occurs twice: give each area one row.',
  )
  const treated = units.find(({ name }) => name === problem.treated)
  demand(
    treated !== undefined,
    'unknown-name',
    `There is no unit called ${problem.treated}: check the name, or add its row.`,
  )
  const donors = units.filter((unit) => unit !== treated)
  demand(donors.length >= 2, 'too-few', 'There are fewer than two donors: add areas that the measure did not touch.')
  demandFinite(periods, 'The list of periods')
  demand(
    periods.every((period, at) => at === 0 || period > (periods[at - 1] as number)),
    'not-increasing',
    'Put the periods in increasing order, each once.',
  )
  const predictors = treated.predictors.length
  demand(predictors > 0, 'empty', 'There are no predictors: give at least outcomes of earlier periods.')
  for (const { name, predictors: own, outcomes } of units) {
    demand(
      own.length === predictors && outcomes.length === periods.length,
      'unequal-lengths',
      `Unit ${name} has other numbers of predictors or outcomes than the treated one: fill it from its source or leave it out.`,
    )
    demandFinite(own, `The predictors of ${name}`)
    demandFinite(outcomes, `The outcomes of ${name}`)
  }
  const from = problem.fitFrom ?? (periods[0] as number)
  const fit = periods.flatMap((period, t) => (period >= from && period < problem.treatedFrom ? [t] : []))
  const after = periods.flatMap((period, t) => (period >= problem.treatedFrom ? [t] : []))
  demand(
    fit.length > 0 && after.length > 0,
    'too-few',
    'No period lies before, or none after the start of the measure: give outcomes on both sides.',
  )

  const deviations = Array.from({ length: predictors }, (_, k) => {
    const mean = units.reduce((sum, { predictors }) => sum + (predictors[k] as number), 0) / units.length
    const squares = units.reduce((sum, { predictors }) => sum + ((predictors[k] as number) - mean) ** 2, 0)
    const deviation = Math.sqrt(squares / (units.length - 1))
    demand(
      deviation > 1e-12 * Math.abs(mean),
      'no-variation',
      `Predictor ${k} is the same everywhere: it cannot tell donors apart, leave it out.`,
    )
    return deviation
  })
  const predictor = new Float64Array(donors.length * predictors)
  const outcome = new Float64Array(donors.length * fit.length)
  donors.forEach((donor, j) => {
    for (let k = 0; k < predictors; k++)
      predictor[j * predictors + k] =
        ((donor.predictors[k] as number) - (treated.predictors[k] as number)) / (deviations[k] as number)
    fit.forEach((t, at) => {
      outcome[j * fit.length + at] =
        ((donor.outcomes[t] as number) - (treated.outcomes[t] as number)) / Math.sqrt(fit.length)
    })
  })
  const differences: Differences = { donors: donors.length, predictors, predictor, periods: fit.length, outcome }
  return { differences, donors, treated, fit, after }
}
