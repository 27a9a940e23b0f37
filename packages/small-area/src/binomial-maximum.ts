/** Maximum likelihood of the binomial logit-normal model over (b, s), or over b at a given s. */
import { type BinomialAreas, type LikelihoodAt, likelihoodAt } from './binomial-quadrature.ts'
import { choleskyFactor, choleskySolve } from './cholesky.ts'
import type { Quadrature } from './gauss-quadrature.ts'

export type BinomialPoint = {
  readonly b: Float64Array
  readonly deviation: number
  readonly at: LikelihoodAt
  readonly iterations: number
}

const mostIterations = 200

/**
 * Newton with the observed information, lifted where it is not positive definite, and steps halved until they climb.
 * `free`: whether s moves too. Undefined when it does not arrive.
 */
export function climb(
  areas: BinomialAreas,
  start: Float64Array,
  startDeviation: number,
  rule: Quadrature,
  free: boolean,
): BinomialPoint | undefined {
  const q = areas.p + (free ? 1 : 0)
  let b = start
  let deviation = startDeviation
  let at = likelihoodAt(areas, b, deviation, rule)
  for (let iterations = 1; iterations <= mostIterations; iterations++) {
    const step = newtonStep(at, areas.p + 1, q)
    if (step === undefined) return undefined
    const size = step.reduce((most, x) => Math.max(most, Math.abs(x)), 0)
    let factor = Math.min(1, 20 / size)
    let moved = false
    for (let halving = 0; halving < 40; halving++, factor /= 2) {
      const triedB = b.map((x, k) => x + factor * (step[k] as number))
      const triedDeviation = free ? deviation + factor * (step[areas.p] as number) : deviation
      const tried = likelihoodAt(areas, triedB, triedDeviation, rule)
      // Near the top the slope decides: it is smooth to rounding, the likelihood only to the error of the quadrature.
      const climbs = tried.logLikelihood >= at.logLikelihood - 1e-13 * Math.abs(at.logLikelihood)
      if (climbs || (size < 0.1 && steepness(tried, q) < steepness(at, q))) {
        b = triedB
        deviation = Math.abs(triedDeviation)
        at = triedDeviation < 0 ? likelihoodAt(areas, b, deviation, rule) : tried
        moved = true
        break
      }
    }
    // Newton doubles the digits: what a step of 1e-8 leaves is below rounding.
    if (size < 1e-8) return { b, deviation, at, iterations }
    if (!moved) return size < 1e-6 ? { b, deviation, at, iterations } : undefined
  }
  return undefined
}

const steepness = ({ slope }: LikelihoodAt, q: number) => Math.hypot(...slope.subarray(0, q))

/** The leading q × q part of the information, size × size, against the slope. */
function newtonStep({ slope, information }: LikelihoodAt, size: number, q: number): Float64Array | undefined {
  let lift = 0
  let largest = 0
  for (let k = 0; k < q; k++) largest = Math.max(largest, Math.abs(information[k * size + k] as number))
  if (!(largest > 0)) return undefined
  for (let tries = 0; tries < 40; tries++) {
    const lifted = new Float64Array(q * q)
    for (let k = 0; k < q; k++)
      for (let l = 0; l < q; l++) lifted[k * q + l] = (information[k * size + l] as number) + (k === l ? lift : 0)
    const lower = choleskyFactor(lifted, q)
    if (lower !== undefined) return choleskySolve(lower, q, slope.slice(0, q))
    lift = lift === 0 ? 1e-4 * largest : 4 * lift
  }
  return undefined
}
