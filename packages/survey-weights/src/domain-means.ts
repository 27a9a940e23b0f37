/** Means of many domains at once, with the variance of the whole (calibrated) sample for each. */
import { addTimes, combination } from './auxiliary-variables.ts'
import { weightedResidual } from './calibration-residual.ts'
import { solveInPlace } from './cholesky.ts'
import { covarianceCoefficients, sparseVariance, varianceOfTotal } from './design-variance.ts'
import { type Estimate, estimated } from './estimates.ts'
import { type Label, type LabelColumn, type NumberColumn, numbered, requireLength } from './labels.ts'
import type { Calibration, SurveySample } from './survey-sample.ts'
import { demand } from './survey-weights-error.ts'

export type DomainMean = { readonly domain: Label; readonly mean: Estimate }

/**
 * The mean of `values` in every domain, with the linearised variance that `linearisedEstimates` would give each: after
 * calibration from the residuals over the *whole* sample, not from a subset.
 *
 * How: with u = a − P b (a: the domain's own part, P: weighted auxiliaries), variance(u) = Q(a,a) − 2 b'Q(P,a) + b'Q(P,P) b.
 * Q(P,P) and the coefficients of Q(P,·) are computed once; a domain then costs O(its members × p + p²). Where the
 * subtraction would lose digits, that domain is computed directly.
 * Shapes: `values[i]`, `domains[i]` per respondent; the result in order of first appearance. `values[i]` NaN means
 *   no answer: the respondent still counts for the design and the calibration.
 * Errors: `unequal-lengths`, `missing-label`, `not-a-number` (an infinite value, or too large to compute with).
 * Source: Deville & Särndal 1992; Estevao & Särndal 1999 for domains.
 */
export function domainMeans(sample: SurveySample, values: NumberColumn, domains: LabelColumn): DomainMean[] {
  const { design, weights, calibration } = sample
  const size = design.respondents
  requireLength(values, size, '`values`')
  requireLength(domains, size, '`domains`')
  const { numbers, labels } = numbered(domains)
  const count = labels.length

  const sums = new Float64Array(count)
  const shares = new Float64Array(count)
  const starts = new Int32Array(count + 1)
  for (let i = 0; i < size; i++) {
    const value = values[i] as number
    if (Number.isNaN(value)) continue
    demand(
      Number.isFinite(value),
      'not-a-number',
      () => `The value of respondent ${i} is ${value}; give a number, or NaN for no answer.`,
    )
    const domain = numbers[i] as number
    ;(sums[domain] as number) += (weights[i] as number) * value
    ;(shares[domain] as number) += weights[i] as number
    ;(starts[domain + 1] as number)++
  }
  for (let domain = 0; domain < count; domain++) (starts[domain + 1] as number) += starts[domain] as number
  const members = new Int32Array(starts[count] as number)
  const next = starts.slice(0, count)
  const z = new Float64Array(size)
  const a = new Float64Array(size)
  const varies = new Uint8Array(count)
  for (let i = 0; i < size; i++) {
    const value = values[i] as number
    if (Number.isNaN(value)) continue
    const domain = numbers[i] as number
    const at = next[domain] as number
    members[at] = i
    next[domain] = at + 1
    const mean = (sums[domain] as number) / (shares[domain] as number)
    z[i] = (value - mean) / (shares[domain] as number)
    a[i] = (weights[i] as number) * (z[i] as number)
    if (Math.abs(value - mean) > 1e-12 * Math.max(Math.abs(value), Math.abs(mean))) varies[domain] = 1
  }

  const part = calibration && calibrationPart(sample, calibration, numbers, count, z, a)
  const sparse = sparseVariance(design)
  const touchesAll = design.stages.some(({ anyCentredOnParent }) => anyCentredOnParent)
  const direct = (domain: number) => {
    const own = new Float64Array(size)
    for (let at = starts[domain] as number; at < (starts[domain + 1] as number); at++) {
      const i = members[at] as number
      own[i] = z[i] as number
    }
    return varianceOfTotal(design, weightedResidual(sample, own))
  }
  return labels.map((label, domain) => {
    const from = starts[domain] as number
    const to = starts[domain + 1] as number
    const respondents = to - from
    if (shares[domain] === 0) return { domain: label, mean: { kind: 'empty', respondents } }
    const estimate = (sums[domain] as number) / (shares[domain] as number)
    const degreesOfFreedom = sparse.degreesOfFreedom(members, from, to)
    if (degreesOfFreedom < 1 || !varies[domain]) {
      const because = degreesOfFreedom < 1 ? 'too-few-units' : 'no-variation'
      return { domain: label, mean: { kind: 'variance-unknown', estimate, respondents, because } }
    }
    let variance: number
    if (touchesAll) variance = direct(domain)
    else {
      const own = sparse.variance(members, from, to, a)
      variance = own.variance + (part ? part(domain) : 0)
      if (variance < 1e-4 * own.gross) variance = direct(domain)
    }
    return {
      domain: label,
      mean: estimated('linearised', estimate, Math.max(0, variance), degreesOfFreedom, respondents),
    }
  })
}

/** Per domain: −2 b'Q(P,a) + b'Q(P,P) b, after one pass over the sample per auxiliary column. */
function calibrationPart(
  { design, weights }: SurveySample,
  { auxiliaries, gram }: Calibration,
  domainOf: Int32Array,
  domains: number,
  z: Float64Array,
  a: Float64Array,
): (domain: number) => number {
  const { columns, patternOf } = auxiliaries
  const size = design.respondents
  const b = new Float64Array(domains * columns)
  for (let i = 0; i < size; i++) {
    const amount = (design.weights[i] as number) * (z[i] as number)
    if (amount !== 0) addTimes(auxiliaries, patternOf[i] as number, amount, b, (domainOf[i] as number) * columns)
  }
  for (let domain = 0; domain < domains; domain++) solveInPlace(gram, b, domain * columns)

  const withOwn = new Float64Array(domains * columns)
  const among = new Float64Array(columns * columns)
  const unit = new Float64Array(columns)
  const column = new Float64Array(size)
  for (let k = 0; k < columns; k++) {
    unit[k] = 1
    for (let i = 0; i < size; i++)
      column[i] = (weights[i] as number) * combination(auxiliaries, patternOf[i] as number, unit)
    unit[k] = 0
    const coefficients = covarianceCoefficients(design, column)
    for (let i = 0; i < size; i++) {
      const coefficient = coefficients[i] as number
      ;(withOwn[(domainOf[i] as number) * columns + k] as number) += coefficient * (a[i] as number)
      addTimes(auxiliaries, patternOf[i] as number, coefficient * (weights[i] as number), among, k * columns)
    }
  }
  return (domain) => {
    let sum = 0
    for (let k = 0; k < columns; k++) {
      const bk = b[domain * columns + k] as number
      if (bk === 0) continue
      let row = -2 * (withOwn[domain * columns + k] as number)
      for (let l = 0; l < columns; l++) row += (among[k * columns + l] as number) * (b[domain * columns + l] as number)
      sum += bk * row
    }
    return sum
  }
}
