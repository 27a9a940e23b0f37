/** The distance between design weights and calibrated ones, through the ratio it implies for a linear predictor u. */
import { demand } from './survey-weights-error.ts'

/** `logit`: the ratio stays strictly between `lowest` and `highest`, 0 ≤ lowest < 1 < highest. */
export type Distance =
  | 'linear'
  | 'raking'
  | { readonly kind: 'logit'; readonly lowest: number; readonly highest: number }

export type DistanceFunction = {
  /** g(u), with g(0) = 1 and g'(0) = 1. */
  readonly ratio: (u: number) => number
  readonly slope: (u: number) => number
  /** An antiderivative of g. */
  readonly integral: (u: number) => number
}

/** Source: Deville & Särndal 1992, cases 1, 2 and 6. Errors: `bad-setting`. */
export function distanceFunction(distance: Distance): DistanceFunction {
  if (distance === 'linear') return { ratio: (u) => 1 + u, slope: () => 1, integral: (u) => u + (u * u) / 2 }
  if (distance === 'raking') return { ratio: Math.exp, slope: Math.exp, integral: Math.exp }
  const { lowest, highest } = distance
  demand(
    lowest >= 0 && lowest < 1 && highest > 1 && Number.isFinite(highest),
    'bad-setting',
    () => `The bounds on the weight ratio are ${lowest} and ${highest}; give 0 ≤ lowest < 1 < highest.`,
  )
  const steepness = (highest - lowest) / ((highest - 1) * (1 - lowest))
  /** Where between the bounds, 0 to 1: a logistic curve through 1 at u = 0. */
  const between = (u: number) => 1 / (1 + ((highest - 1) / (1 - lowest)) * Math.exp(-steepness * u))
  return {
    ratio: (u) => lowest + (highest - lowest) * between(u),
    slope: (u) => {
      const share = between(u)
      return (highest - lowest) * steepness * share * (1 - share)
    },
    integral: (u) => {
      const x = steepness * u + Math.log((1 - lowest) / (highest - 1))
      return (
        lowest * u + ((highest - lowest) / steepness) * (x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x)))
      )
    },
  }
}
