/** Intervals for small counts that are exact or known to behave: never "plus or minus two standard errors". */
import { betaQuantile, gammaQuantile, normalQuantile } from './distributions.ts'
import { demand, demandCount, demandFinite, demandShare } from './impact-evaluation-error.ts'

export type Interval = { readonly lower: number; readonly upper: number }
export type ProportionMethod = 'wilson' | 'wilson-corrected' | 'clopper-pearson' | 'jeffreys'

/**
 * Interval of a proportion of `cases` among `of` independent trials. For a survey with weights or clusters this is not
 * the right function: the trials are not independent there.
 *
 * Units: counts; result in [0, 1]; `level` 0.95 unless told. Errors: `not-a-count`, `out-of-range`.
 * Source: Wilson (1927); with continuity correction Newcombe (1998), method 4; Clopper & Pearson (1934); Jeffreys'
 * equal-tailed interval as in Brown, Cai & DasGupta (2001) without their adjustment at 0 and n.
 * R's `prop.test` differs from Newcombe where |cases − of/2| < ½: it then takes the correction away.
 */
export function proportionInterval(cases: number, of: number, method: ProportionMethod, level = 0.95): Interval {
  demandCount(cases, 'The number of cases')
  demandCount(of, 'The number of trials')
  demand(of > 0, 'empty', 'There are no trials: a proportion of nothing has no interval; show "no data".')
  demand(cases <= of, 'out-of-range', `There are ${cases} cases among ${of}: check which of the two is the base.`)
  demandShare(level, 'The level')
  const tail = (1 - level) / 2
  if (method === 'clopper-pearson')
    return {
      lower: cases === 0 ? 0 : betaQuantile(tail, cases, of - cases + 1),
      upper: cases === of ? 1 : betaQuantile(1 - tail, cases + 1, of - cases),
    }
  if (method === 'jeffreys')
    return {
      lower: betaQuantile(tail, cases + 0.5, of - cases + 0.5),
      upper: betaQuantile(1 - tail, cases + 0.5, of - cases + 0.5),
    }
  const z = -normalQuantile(tail)
  const limit = (sign: 1 | -1) => {
    const shift = method === 'wilson-corrected' ? 0.5 * sign : 0
    const x = cases + shift
    const centre = x + (z * z) / 2
    const root = Math.sqrt(Math.max(0, (z * z) / 4 + (x * (of - x)) / of))
    return Math.min(1, Math.max(0, (centre + sign * z * root) / (of + z * z)))
  }
  return { lower: cases === 0 ? 0 : limit(-1), upper: cases === of ? 1 : limit(1) }
}

/**
 * Exact interval of a Poisson mean, divided by `exposure`: an expected number (for a ratio) or person-years (for a rate).
 * Source: Garwood (1936). Errors: `not-a-count`, `out-of-range`.
 */
export function countInterval(count: number, exposure = 1, level = 0.95): Interval {
  demandCount(count, 'The count')
  demand(
    exposure > 0 && Number.isFinite(exposure),
    'out-of-range',
    `The exposure is ${exposure}: give the expected number or the person-years, above 0.`,
  )
  demandShare(level, 'The level')
  const tail = (1 - level) / 2
  return {
    lower: count === 0 ? 0 : gammaQuantile(tail, count) / exposure,
    upper: gammaQuantile(1 - tail, count + 1) / exposure,
  }
}

export type RatioOfRates = { readonly ratio: number } & Interval
/**
 * Ratio of two rates with its exact conditional interval: given the total, the first count is binomial.
 * `upper` is infinite when the second count is 0, and the ratio NaN when both are.
 * Source: Przyborowski & Wilenski (1940). Errors: `not-a-count`, `out-of-range`.
 */
export function rateRatioInterval(
  first: { readonly count: number; readonly exposure: number },
  second: { readonly count: number; readonly exposure: number },
  level = 0.95,
): RatioOfRates {
  for (const { count, exposure } of [first, second]) {
    demandCount(count, 'A count')
    demand(exposure > 0 && Number.isFinite(exposure), 'out-of-range', `An exposure is ${exposure}: give one above 0.`)
  }
  const total = first.count + second.count
  const scale = second.exposure / first.exposure
  if (total === 0) return { ratio: Number.NaN, lower: 0, upper: Number.POSITIVE_INFINITY }
  const share = proportionInterval(first.count, total, 'clopper-pearson', level)
  return {
    ratio: (first.count / second.count) * scale,
    lower: (share.lower / (1 - share.lower)) * scale,
    upper: share.upper === 1 ? Number.POSITIVE_INFINITY : (share.upper / (1 - share.upper)) * scale,
  }
}

/**
 * Directly standardised rate with the gamma interval of Fay & Feuer (1997), which holds for small strata.
 *
 * Shapes: `cases`, `population` and `weights` per stratum, equal lengths. Units: the rate is per unit of `population`;
 * weights sum to 1 (asserted to 1e-9). Errors: `unequal-lengths`, `not-a-count`, `out-of-range`, `empty`.
 */
export function standardisedRate(
  strata: {
    readonly cases: readonly number[]
    readonly population: readonly number[]
    readonly weights: readonly number[]
  },
  level = 0.95,
): { readonly rate: number } & Interval {
  const { cases, population, weights } = strata
  demand(cases.length > 0, 'empty', 'There are no strata: give at least one.')
  demand(
    cases.length === population.length && cases.length === weights.length,
    'unequal-lengths',
    'Cases, population and weights differ in length: give one number per stratum in each.',
  )
  demandFinite(population, 'The population')
  demandFinite(weights, 'The weights')
  demandShare(level, 'The level')
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  demand(
    Math.abs(total - 1) <= 1e-9 && weights.every((weight) => weight >= 0),
    'out-of-range',
    `The standard weights sum to ${total}: divide them by their sum, and let none be negative.`,
  )
  let [rate, variance, largest] = [0, 0, 0]
  cases.forEach((count, stratum) => {
    demandCount(count, `The number of cases in stratum ${stratum}`)
    const people = population[stratum] as number
    demand(people > 0, 'out-of-range', `Stratum ${stratum} has nobody in it: merge it with a neighbouring stratum.`)
    const factor = (weights[stratum] as number) / people
    rate += count * factor
    variance += count * factor * factor
    largest = Math.max(largest, factor)
  })
  const tail = (1 - level) / 2
  const lower = rate === 0 ? 0 : (gammaQuantile(tail, (rate * rate) / variance) * variance) / rate
  const [above, spread] = [rate + largest, variance + largest * largest]
  return { rate, lower, upper: (gammaQuantile(1 - tail, (above * above) / spread) * spread) / above }
}
