/**
 * Power of a stepped-wedge design, where areas receive the measure one group after another, and the smallest effect it
 * can see: the question to ask before it starts.
 *
 * Source: Hussey & Hughes (2007), Contemporary Clinical Trials 28; with random effects of treatment and of time as in
 * Hughes et al. (2015). Computed as generalised least squares on the means per area and period, which gives their closed
 * form when the only random effect is the level of the area.
 */
import { normalDistribution, normalQuantile } from './distributions.ts'
import { demand, demandCount, demandShare } from './impact-evaluation-error.ts'
import { at, emptyMatrix, inverseOfPositive } from './matrix.ts'
import { rootOf } from './root.ts'

export type SteppedWedge = {
  /** Number of areas that start at each step: `[6, 6, 6, 6]` is 24 areas, 5 periods, the first without the measure. */
  readonly areasPerStep: readonly number[]
  /** Answers (or residents at risk) per area and period. */
  readonly perAreaAndPeriod: number
  readonly variation: Variation
  /** 0.95 unless told. */
  readonly level?: number
}
export type Variation = {
  /** Standard deviation of the levels of areas, in units of the outcome. */
  readonly betweenAreas: number
  /** Standard deviation of the effect between areas; 0 unless told. */
  readonly ofEffect?: number
  /** Correlation of an area's level with its effect; 0 unless told. */
  readonly levelWithEffect?: number
  /** Standard deviation of an area's own ups and downs between periods; 0 unless told. */
  readonly betweenPeriods?: number
}
export type WedgeOutcome =
  | { readonly kind: 'proportion'; readonly from: number; readonly to: number }
  /** `deviation`: of single answers within an area and period. */
  | { readonly kind: 'mean'; readonly difference: number; readonly deviation: number }

/** Power of the two-sided Wald test, both tails counted. Errors: `out-of-range`, `not-a-count`, `too-few`, `singular`. */
export function steppedWedgePower(design: SteppedWedge, outcome: WedgeOutcome): number {
  const level = design.level ?? 0.95
  demandShare(level, 'The level')
  const difference = outcome.kind === 'proportion' ? outcome.to - outcome.from : outcome.difference
  demand(Number.isFinite(difference), 'not-finite', 'The effect is no finite number: say what change is expected.')
  const z = -normalQuantile((1 - level) / 2)
  const ratio = Math.abs(difference) / Math.sqrt(steppedWedgeVariance(design, outcome))
  return normalDistribution(ratio - z) + normalDistribution(-ratio - z)
}

/** Variance of the estimated effect. For proportions the variance of one answer is taken halfway between `from` and `to`. */
export function steppedWedgeVariance(design: SteppedWedge, outcome: WedgeOutcome): number {
  const { areasPerStep, perAreaAndPeriod, variation } = design
  const { betweenAreas, ofEffect = 0, levelWithEffect = 0, betweenPeriods = 0 } = variation
  for (const areas of areasPerStep) demandCount(areas, 'The number of areas at a step')
  demand(
    areasPerStep.reduce((sum, areas) => sum + areas, 0) >= 2 && areasPerStep.length >= 1,
    'too-few',
    'There are fewer than two areas: a stepped wedge needs at least two, starting at different steps.',
  )
  demand(perAreaAndPeriod > 0, 'too-few', 'Give the number of answers per area and period, above 0.')
  demand(
    [betweenAreas, ofEffect, betweenPeriods].every((sd) => sd >= 0) && Math.abs(levelWithEffect) <= 1,
    'out-of-range',
    'Give standard deviations of 0 or more, and a correlation between −1 and 1.',
  )
  const within = withinVariance(outcome) / perAreaAndPeriod
  const periods = areasPerStep.length + 1
  // Information on the periods' levels and the effect, summed over areas.
  const information = emptyMatrix(periods + 1, periods + 1)
  areasPerStep.forEach((areas, step) => {
    if (areas === 0) return
    const treated = (period: number) => (period > step ? 1 : 0)
    const covariance = emptyMatrix(periods, periods)
    for (let s = 0; s < periods; s++)
      for (let t = 0; t < periods; t++)
        covariance.entries[s * periods + t] =
          betweenAreas ** 2 +
          ofEffect ** 2 * treated(s) * treated(t) +
          levelWithEffect * betweenAreas * ofEffect * (treated(s) + treated(t)) +
          (s === t ? within + betweenPeriods ** 2 : 0)
    const solved = inverseOfPositive(covariance)
    demand(
      solved !== undefined,
      'singular',
      'The variation leaves nothing to chance: give a variation within areas above 0.',
    )
    for (let s = 0; s < periods; s++)
      for (let t = 0; t < periods; t++) {
        const weight = areas * at(solved.inverse, s, t)
        const add = (row: number, column: number, amount: number) => {
          information.entries[row * (periods + 1) + column] = at(information, row, column) + amount
        }
        add(s, t, weight)
        add(periods, t, weight * treated(s))
        add(s, periods, weight * treated(t))
        add(periods, periods, weight * treated(s) * treated(t))
      }
  })
  const solved = inverseOfPositive(information)
  demand(
    solved !== undefined,
    'singular',
    'Effect and time cannot be told apart in this design: let at least two groups of areas start at different steps.',
  )
  return at(solved.inverse, periods, periods)
}
function withinVariance(outcome: WedgeOutcome): number {
  if (outcome.kind === 'mean') {
    demand(outcome.deviation > 0, 'no-variation', 'Give a standard deviation within areas above 0.')
    return outcome.deviation ** 2
  }
  demandShare(outcome.from, 'The proportion before')
  demandShare(outcome.to, 'The proportion after')
  const middle = (outcome.from + outcome.to) / 2
  return middle * (1 - middle)
}

export type DetectableEffect =
  | { readonly kind: 'detectable'; readonly change: number; readonly to: number }
  | { readonly kind: 'out-of-reach'; readonly bestPower: number }
/**
 * The smallest fall (or rise) of a proportion that the design sees with the wanted power (0.8 unless told). `out-of-reach`
 * when even a change to 0 (or 1) would be missed too often: then the design must change, not the promise.
 */
export function steppedWedgeDetectable(
  design: SteppedWedge,
  from: number,
  direction: 'down' | 'up',
  power = 0.8,
): DetectableEffect {
  demandShare(from, 'The proportion before')
  demandShare(power, 'The power')
  const edge = direction === 'down' ? from * 1e-9 : 1 - (1 - from) * 1e-9
  const reached = (to: number) => steppedWedgePower(design, { kind: 'proportion', from, to })
  const bestPower = reached(edge)
  if (bestPower < power) return { kind: 'out-of-reach', bestPower }
  const to = rootOf((candidate) => reached(candidate) - power, from, edge)
  return { kind: 'detectable', to, change: to - from }
}
/** Standard deviations between areas and between periods from an intraclass and a cluster autocorrelation. */
export function variationFromCorrelations(
  deviation: number,
  intraclassCorrelation: number,
  clusterAutocorrelation: number,
): Variation {
  demand(deviation > 0, 'no-variation', 'Give a standard deviation above 0.')
  demand(
    intraclassCorrelation >= 0 &&
      intraclassCorrelation < 1 &&
      clusterAutocorrelation >= 0 &&
      clusterAutocorrelation <= 1,
    'out-of-range',
    'Give correlations between 0 and 1, the intraclass one below 1.',
  )
  const between = (deviation ** 2 * intraclassCorrelation) / (1 - intraclassCorrelation)
  return {
    betweenAreas: Math.sqrt(between * clusterAutocorrelation),
    betweenPeriods: Math.sqrt(between * (1 - clusterAutocorrelation)),
  }
}
