/**
 * Do the intervals cover? Areas are drawn from the model, estimated, and it is counted how often the truth lies inside.
 * Each simulation also counts an interval that is wrong on purpose (the uncertainty of coefficients and variance left
 * out); a measurement that does not find it too short is worth nothing.
 */
import { normalFrom, seededRandom } from '../../testing/chance.ts'
import type { Simulation } from '../../testing/simulation.ts'
import { effectMoments, logistic } from '../src/binomial-quadrature.ts'
import { choleskyFactor } from '../src/cholesky.ts'
import { gaussHermite } from '../src/gauss-quadrature.ts'
import {
  type AreaData,
  binomialLogitNormal,
  binomialPosterior,
  contiguity,
  fayHerriot,
  fayHerriotPosterior,
  type Interval,
  normalInterval,
  smoothCounts,
  smoothCountsPosterior,
} from '../src/index.ts'
import { normalQuantile } from '../src/normal-distribution.ts'

class Coverage {
  #inside = 0
  #asked = 0
  count({ lower, upper }: Interval, truth: number): void {
    this.#asked++
    if (lower <= truth && truth <= upper) this.#inside++
  }
  /** Per cent, two decimals. */
  get percent(): number {
    return Math.round((1e4 * this.#inside) / this.#asked) / 100
  }
}
const around = (estimate: number, variance: number): Interval => {
  const half = 1.959963984540054 * Math.sqrt(variance)
  return { lower: estimate - half, upper: estimate + half }
}

const areas = 30

type Setting = {
  readonly modelVariance: number
  readonly areas: number
  /** Five groups of areas take turns. */
  readonly sampling: readonly number[]
}
/** The two standard designs of the literature: sampling variances that differ little, and a great deal. */
const even = [0.7, 0.6, 0.5, 0.4, 0.3]
const uneven = [4, 0.6, 0.5, 0.4, 0.1]

function fayHerriotCoverage({ modelVariance, areas: m, sampling }: Setting, samples: number, seed: number) {
  const normal = normalFrom(seededRandom(seed))
  const variance = Array.from({ length: m }, (_, i) => sampling[i % sampling.length] as number)
  const covariates = Array.from({ length: m }, () => [1, normal()])
  const [plain, plainAtBoundary, adjusted, averaged, averagedAtBoundary, wrong] = Array.from(
    { length: 6 },
    () => new Coverage(),
  ) as [Coverage, Coverage, Coverage, Coverage, Coverage, Coverage]
  const groups = sampling.map(() => new Coverage())
  let boundaries = 0
  for (let sample = 0; sample < samples; sample++) {
    const truth = covariates.map(([, x]) => 2 + (x as number) + Math.sqrt(modelVariance) * normal())
    const data: AreaData = {
      direct: truth.map((theta, i) => theta + Math.sqrt(variance[i] as number) * normal()),
      variance,
      covariates,
    }
    const fit = fayHerriot(data)
    const other = fayHerriot(data, { method: 'adjusted-REML' })
    if (fit.kind === 'not-converged' || other.kind === 'not-converged') throw new Error('not converged')
    const posterior = fayHerriotPosterior(data)
    const atBoundary = fit.kind === 'variance-at-boundary'
    if (atBoundary) boundaries++
    for (const [i, theta] of truth.entries()) {
      const estimate = fit.estimates[i]
      const second = other.estimates[i]
      const third = posterior.estimates[i]
      if (estimate === undefined || second === undefined || third === undefined) throw new Error('an area is missing')
      plain.count(normalInterval(estimate), theta)
      adjusted.count(normalInterval(second), theta)
      averaged.count(third, theta)
      groups[i % sampling.length]?.count(third, theta)
      if (atBoundary) {
        plainAtBoundary.count(normalInterval(estimate), theta)
        averagedAtBoundary.count(third, theta)
      }
      // g1 alone: coefficients and variance taken as known.
      const d = variance[i] as number
      wrong.count(around(estimate.estimate, (fit.modelVariance * d) / (fit.modelVariance + d)), theta)
    }
  }
  return {
    plain: plain.percent,
    plainAtBoundary: plainAtBoundary.percent,
    adjusted: adjusted.percent,
    averaged: averaged.percent,
    averagedAtBoundary: averagedAtBoundary.percent,
    worstGroup: Math.min(...groups.map((group) => group.percent)),
    wrong: wrong.percent,
    boundaries: Math.round((100 * boundaries) / samples),
  }
}

const fayHerriotIntervals: Simulation = {
  name: 'fay-herriot-intervals',
  title: 'the averaged 95 % intervals of small areas cover at least 94 %, also where areas hardly differ',
  run(size) {
    const samples = size === 'full' ? 3000 : 40
    const moderate = fayHerriotCoverage({ modelVariance: 1, areas, sampling: even }, samples, 11)
    const small = fayHerriotCoverage({ modelVariance: 0.2, areas: 15, sampling: uneven }, samples, 12)
    const tiny = fayHerriotCoverage({ modelVariance: 0.05, areas, sampling: uneven }, samples, 13)
    const none = fayHerriotCoverage({ modelVariance: 0, areas: 15, sampling: uneven }, samples, 14)
    const slack = size === 'full' ? 0 : 3
    const all = [moderate, small, tiny, none]
    const fair = (percent: number) => percent >= 94 - slack
    const listed = (name: string, of: typeof moderate) => ({
      [`${name}: averaged %`]: of.averaged,
      [`${name}: averaged, worst-covered fifth of the areas %`]: of.worstGroup,
      [`${name}: plain normal, REML %`]: of.plain,
      [`${name}: normal, adjusted REML %`]: of.adjusted,
      [`${name}: samples with A estimated as 0 %`]: of.boundaries,
      ...(of.boundaries > 0
        ? {
            [`${name}: plain in those samples %`]: of.plainAtBoundary,
            [`${name}: averaged in those samples %`]: of.averagedAtBoundary,
          }
        : {}),
      [`${name}: control, g1 alone %`]: of.wrong,
    })
    return {
      passed:
        all.every(({ averaged }) => fair(averaged)) && all.every(({ worstGroup }) => worstGroup >= 92 - 2 * slack),
      figures: {
        samples,
        ...listed('30 areas, A = 1, D 0.3–0.7', moderate),
        ...listed('15 areas, A = 0.2, D 0.1–4', small),
        ...listed('30 areas, A = 0.05, D 0.1–4', tiny),
        ...listed('15 areas, A = 0, D 0.1–4', none),
      },
      // The same bound must refuse the broken interval, and it must be shorter everywhere.
      control:
        [small, tiny, none].every((of) => !fair(of.wrong)) && all.every((of) => of.wrong < of.plain)
          ? 'found'
          : 'missed',
      planted: 'the terms for estimated coefficients and variance (g2, g3) are dropped from the mean squared error',
    }
  },
}

function binomialCoverage(deviation: number, samples: number, seed: number) {
  const random = seededRandom(seed)
  const normal = normalFrom(random)
  const rule = gaussHermite(25)
  const trials = Array.from({ length: areas }, (_, i) => [6, 12, 20, 35, 60][i % 5] as number)
  const covariates = Array.from({ length: areas }, () => [1, normal()])
  const plain = new Coverage()
  const averaged = new Coverage()
  const wrong = new Coverage()
  let boundaries = 0
  for (let sample = 0; sample < samples; sample++) {
    const truth = covariates.map(([, x]) => logistic(-1.2 + 0.4 * (x as number) + deviation * normal()))
    const successes = truth.map((p, i) => {
      let count = 0
      for (let k = 0; k < (trials[i] as number); k++) if (random() < p) count++
      return count
    })
    const data = { successes, trials, covariates }
    const fit = binomialLogitNormal(data)
    if (fit.kind === 'not-converged') throw new Error('not converged')
    if (fit.kind === 'variance-at-boundary') boundaries++
    const posterior = binomialPosterior(data, { nodes: 15 })
    for (const [i, p] of truth.entries()) {
      plain.count(fit.estimates[i] as Interval, p)
      averaged.count(posterior.estimates[i] as Interval, p)
      const linear = (covariates[i] as number[]).reduce((sum, x, k) => sum + x * (fit.coefficients[k] as number), 0)
      const s = fit.effectDeviation
      const of = effectMoments(successes[i] as number, trials[i] as number, linear, s, rule)
      const { lower, upper } = around(linear + s * of.meanZ, s * s * of.varianceZ)
      wrong.count({ lower: logistic(lower), upper: logistic(upper) }, p)
    }
  }
  return {
    plain: plain.percent,
    averaged: averaged.percent,
    wrong: wrong.percent,
    boundaries: Math.round((100 * boundaries) / samples),
  }
}

const binomialIntervals: Simulation = {
  name: 'binomial-intervals',
  title: 'the averaged 95 % intervals of small-area proportions cover at least 93.5 %, also where areas hardly differ',
  run(size) {
    const samples = size === 'full' ? 150 : 8
    const moderate = binomialCoverage(0.6, samples, 21)
    const small = binomialCoverage(0.1, samples, 22)
    const slack = size === 'full' ? 0 : 4
    return {
      passed: moderate.averaged >= 93.5 - slack && small.averaged >= 93.5 - slack && moderate.averaged <= 97.5 + slack,
      figures: {
        samples,
        's = 0.6: averaged %': moderate.averaged,
        's = 0.6: plain (maximum likelihood) %': moderate.plain,
        's = 0.6: s estimated as 0, % of samples': moderate.boundaries,
        's = 0.1: averaged %': small.averaged,
        's = 0.1: plain (maximum likelihood) %': small.plain,
        's = 0.1: s estimated as 0, % of samples': small.boundaries,
        'control, s = 0.6: parameters taken as known %': moderate.wrong,
        'control, s = 0.1: parameters taken as known %': small.wrong,
      },
      control: moderate.wrong < moderate.plain && small.wrong < 80 ? 'found' : 'missed',
      planted: 'the variance of the estimated coefficients and of the estimated spread is dropped',
    }
  },
}

/** A map of side × side squares that touch by their edges. */
export function squareMap(side: number) {
  const pairs: [number, number][] = []
  for (let i = 0; i < side * side; i++) {
    if (i % side < side - 1) pairs.push([i, i + 1])
    if (i < side * (side - 1)) pairs.push([i, i + side])
  }
  return contiguity(side * side, pairs)
}

const smoothedIntervals: Simulation = {
  name: 'smoothed-count-intervals',
  title: 'the averaged 95 % intervals of rates smoothed over neighbours cover between 93 and 97.5 %',
  run(size) {
    const samples = size === 'full' ? 300 : 8
    const normal = normalFrom(seededRandom(31))
    const random = seededRandom(32)
    const side = 8
    const n = side * side
    const w = squareMap(side)
    // Precision λL of the field, made proper by a level of variance 1 that is taken off again.
    const lambda = 6
    const precision = new Float64Array(n * n).fill(1 / n)
    for (let i = 0; i < n; i++)
      for (let k = w.starts[i] as number; k < (w.starts[i + 1] as number); k++) {
        precision[i * n + i] = (precision[i * n + i] as number) + lambda
        const at = i * n + (w.neighbours[k] as number)
        precision[at] = (precision[at] as number) - lambda
      }
    const lower = choleskyFactor(precision, n) as Float64Array
    const exposure = Array.from({ length: n }, () => 300 + 1500 * random())
    const plain = new Coverage()
    const averaged = new Coverage()
    const wrong = new Coverage()
    let flat = 0
    for (let sample = 0; sample < samples; sample++) {
      const field = Float64Array.from({ length: n }, normal)
      for (let i = n - 1; i >= 0; i--) {
        let sum = field[i] as number
        for (let k = i + 1; k < n; k++) sum -= (lower[k * n + i] as number) * (field[k] as number)
        field[i] = sum / (lower[i * n + i] as number)
      }
      const mean = field.reduce((a, b) => a + b, 0) / n
      const truth = [...field].map((u) => 0.008 * Math.exp(u - mean))
      const events = truth.map((rate, i) => poisson(rate * (exposure[i] as number), random))
      const fit = smoothCounts({ events, exposure }, w)
      if (fit.kind === 'not-converged') throw new Error('not converged')
      if (fit.kind === 'variance-at-boundary') flat++
      const posterior = smoothCountsPosterior({ events, exposure }, w)
      for (const [i, rate] of truth.entries()) {
        const estimate = fit.estimates[i] as (typeof fit.estimates)[number]
        plain.count(estimate, rate)
        averaged.count(posterior.estimates[i] as Interval, rate)
        // As if the smoothed map itself were a Poisson count of its own.
        const half = normalQuantile(0.975) * estimate.logRateError * Math.sqrt(estimate.shareOfOwnData)
        wrong.count({ lower: estimate.estimate * Math.exp(-half), upper: estimate.estimate * Math.exp(half) }, rate)
      }
    }
    const slack = size === 'full' ? 0 : 4
    return {
      passed: averaged.percent >= 93 - slack && averaged.percent <= 97.5 + slack,
      figures: {
        samples,
        '8 × 8 map, λ = 6: averaged %': averaged.percent,
        'plain, at the estimated smoothing %': plain.percent,
        'flat, % of samples': Math.round((100 * flat) / samples),
        'control: only the own count is uncertain %': wrong.percent,
      },
      control: wrong.percent < 88 ? 'found' : 'missed',
      planted: 'only the part of the variance that the own count explains is counted',
    }
  },
}

/** By multiplication (Knuth): fit for the small means here. */
function poisson(mean: number, random: () => number): number {
  const limit = Math.exp(-mean)
  let product = random()
  let count = 0
  while (product > limit) {
    count++
    product *= random()
  }
  return count
}

export const simulations: Simulation[] = [fayHerriotIntervals, binomialIntervals, smoothedIntervals]
