/** Intervals for a proportion that stay between 0 and 1, and for a mean on a bounded scale. */
import { betaQuantile, studentHalfWidth } from './beta-distribution.ts'
import type { Estimate } from './estimates.ts'
import { demand, SurveyWeightsError } from './survey-weights-error.ts'

export type ProportionIntervalMethod = 'logit' | 'xlogit' | 'likelihood' | 'asin' | 'beta' | 'wilson' | 'mean'

export type IntervalOutcome =
  | {
      readonly kind: 'interval'
      readonly estimate: number
      readonly lower: number
      readonly upper: number
      readonly level: number
      readonly method: string
      /** Respondents of a simple random sample with the same variance. */
      readonly effectiveRespondents: number
    }
  /**
   * No honest interval: the estimate has no variance (`no-variation`, `too-few-units`, `empty`), or the method (`mean`)
   * would leave the scale.
   */
  | { readonly kind: 'no-interval'; readonly because: 'no-variation' | 'too-few-units' | 'empty' | 'leaves-the-scale' }

/**
 * A confidence interval for a proportion estimated from a survey.
 *
 * `logit` (and its synonym `xlogit`): symmetric on the log odds. `asin`: symmetric on the arcsine of the root.
 * `likelihood`: where the likelihood of the effective sample falls by t² n / (2 (n − 1)). `beta`: Korn & Graubard 1998, exact for
 * the effective sample. `wilson`: Wilson's with the effective sample and t for z. `mean`: estimate ± t × standard error, refused
 * where it leaves 0–1.
 * Units: estimate a proportion 0..1; `level` in (0, 1), 0.95 when left out; `sampleRespondents`: respondents of the whole
 *   sample, for `beta` and `likelihood` (left out: those of the domain).
 * `assumedDesignEffect`: when everyone in the domain answers alike there is no variance to see; with this the interval is the
 *   exact one for respondents / effect (method `beta, assumed design effect`), without it there is none.
 * Nesting: the interval of a higher level contains that of a lower one, except for `beta`, which takes another effective sample
 *   for another level. `likelihood` finds its ends to 1e-14 of their log odds, so that they keep their order near 0 and 1 too.
 * Assumes: (a) the estimate lies in 0..1 (asserted).
 * Errors: `bad-setting`, `not-a-number`.
 * Source: Korn & Graubard 1998; Rao & Scott 1984; Wilson 1927; Dean & Pagano 2015 compare them.
 */
export function proportionInterval(
  of: Estimate,
  method: ProportionIntervalMethod = 'logit',
  it: { readonly level?: number; readonly assumedDesignEffect?: number; readonly sampleRespondents?: number } = {},
): IntervalOutcome {
  const level = levelOf(it.level)
  if (of.kind === 'empty') return { kind: 'no-interval', because: 'empty' }
  const p = of.estimate
  demand(
    p >= 0 && p <= 1,
    'not-a-number',
    () => `The estimate is ${p}; a proportion interval needs one between 0 and 1.`,
  )
  if (of.kind === 'variance-unknown' || of.variance === 0 || p === 0 || p === 1) {
    const because = of.kind === 'variance-unknown' ? of.because : 'no-variation'
    if (because !== 'no-variation' || it.assumedDesignEffect === undefined) return { kind: 'no-interval', because }
    demand(
      it.assumedDesignEffect > 0 && Number.isFinite(it.assumedDesignEffect),
      'bad-setting',
      () => `The assumed design effect is ${it.assumedDesignEffect}; give a positive number.`,
    )
    const effective = of.respondents / it.assumedDesignEffect
    return { ...clopperPearson(p * effective, effective, level), method: 'beta, assumed design effect', estimate: p }
  }
  const n = it.sampleRespondents ?? of.respondents
  demand(
    of.variance > 0 && Number.isFinite(of.variance) && of.degreesOfFreedom > 0,
    'not-a-number',
    () =>
      `The estimate has variance ${of.variance} on ${of.degreesOfFreedom} degrees of freedom; pass an estimate as this package gives it.`,
  )
  demand(
    n > 1 || (method !== 'beta' && method !== 'likelihood'),
    'bad-setting',
    () => `The sample has ${n} respondents; give \`sampleRespondents\`, at least 2.`,
  )
  const t = studentHalfWidth(level, of.degreesOfFreedom)
  const effective = (p * (1 - p)) / of.variance
  const found = (lower: number, upper: number): IntervalOutcome => ({
    kind: 'interval',
    estimate: p,
    lower,
    upper,
    level,
    method,
    effectiveRespondents: effective,
  })
  switch (method) {
    case 'logit':
    case 'xlogit': {
      const middle = Math.log(p / (1 - p))
      const half = (t * of.standardError) / (p * (1 - p))
      return found(1 / (1 + Math.exp(half - middle)), 1 / (1 + Math.exp(-half - middle)))
    }
    case 'asin': {
      const middle = Math.asin(Math.sqrt(p))
      const half = (t * of.standardError) / (2 * Math.sqrt(p * (1 - p)))
      // past the end of the scale the sine would fold back into it
      return found(Math.sin(Math.max(0, middle - half)) ** 2, Math.sin(Math.min(Math.PI / 2, middle + half)) ** 2)
    }
    case 'beta': {
      const adjusted = effective * (studentHalfWidth(level, n - 1) / t) ** 2
      return { ...clopperPearson(p * adjusted, adjusted, level), method, estimate: p }
    }
    case 'likelihood': {
      const drop = (t * t * n) / (2 * (n - 1) * effective)
      const [below, above] = [likelihoodLogOdds(p, drop), -likelihoodLogOdds(1 - p, drop)]
      return found(Math.min(p, share(below)), Math.max(p, share(above)))
    }
    case 'wilson': {
      const { lower, upper } = wilson(p, effective, t, 0)
      return found(lower, upper)
    }
    case 'mean': {
      const half = t * of.standardError
      if (p - half < 0 || p + half > 1) return { kind: 'no-interval', because: 'leaves-the-scale' }
      return found(p - half, p + half)
    }
    default:
      return noSuchMethod(method)
  }
}

const noSuchMethod = (method: unknown): never => {
  throw new SurveyWeightsError(
    'bad-setting',
    `There is no interval method ${method}; take one the documentation names.`,
  )
}

/**
 * Interval for a mean on a scale with fixed ends (a score of 0–10), symmetric on the log odds of its place between them.
 * Units: those of the scale. Errors: `bad-setting` (ends), `not-a-number` (estimate outside them).
 */
export function boundedMeanInterval(
  of: Estimate,
  ends: { readonly lowest: number; readonly highest: number; readonly level?: number },
): IntervalOutcome {
  const { lowest, highest } = ends
  const width = highest - lowest
  demand(
    width > 0 && Number.isFinite(width),
    'bad-setting',
    () => `The scale runs from ${lowest} to ${highest}; give a lowest and a higher end.`,
  )
  const place = (estimate: number) => (estimate - lowest) / width
  const inside: Estimate =
    of.kind === 'estimated'
      ? {
          ...of,
          estimate: place(of.estimate),
          variance: of.variance / width ** 2,
          standardError: of.standardError / width,
        }
      : of.kind === 'variance-unknown'
        ? { ...of, estimate: place(of.estimate) }
        : of
  const found = proportionInterval(inside, 'logit', ends.level === undefined ? {} : { level: ends.level })
  if (found.kind === 'no-interval' || of.kind === 'empty') return found
  const onScale = (share: number) => Math.min(highest, Math.max(lowest, lowest + width * share))
  return {
    ...found,
    estimate: of.estimate,
    lower: onScale(found.lower),
    upper: onScale(found.upper),
    method: 'logit between the ends',
  }
}

/**
 * Interval for a plain count of a simple random sample: `count` of `size` independent answers.
 * Errors: `bad-setting`. Source: Brown, Cai & DasGupta 2001 compare them.
 */
export function binomialInterval(
  count: number,
  size: number,
  method: 'wilson' | 'wilson-corrected' | 'clopper-pearson' | 'jeffreys',
  level?: number,
): { readonly lower: number; readonly upper: number } {
  demand(
    Number.isInteger(size) && size > 0 && Number.isInteger(count) && count >= 0 && count <= size,
    'bad-setting',
    () => `${count} of ${size} is no count of answers; give whole numbers with 0 ≤ count ≤ size.`,
  )
  const confidence = levelOf(level)
  const tail = (1 - confidence) / 2
  if (method === 'clopper-pearson') {
    const { lower, upper } = clopperPearson(count, size, confidence)
    return { lower, upper }
  }
  if (method === 'jeffreys')
    return {
      lower: betaQuantile(tail, count + 0.5, size - count + 0.5),
      upper: betaQuantile(1 - tail, count + 0.5, size - count + 0.5),
    }
  if (method !== 'wilson' && method !== 'wilson-corrected') return noSuchMethod(method)
  const z = studentHalfWidth(confidence, Number.POSITIVE_INFINITY)
  const p = count / size
  return wilson(p, size, z, method === 'wilson' ? 0 : Math.min(0.5, Math.abs(count - size / 2)))
}

function levelOf(level = 0.95): number {
  demand(
    level > 0 && (1 + level) / 2 < 1,
    'bad-setting',
    () => `The confidence level is ${level}; give a number between 0 and 1, such as 0.95.`,
  )
  return level
}

function clopperPearson(x: number, n: number, level: number): Omit<IntervalOutcome & { kind: 'interval' }, 'method'> {
  const tail = (1 - level) / 2
  return {
    kind: 'interval',
    estimate: x / n,
    lower: betaQuantile(tail, x, n - x + 1),
    upper: betaQuantile(1 - tail, x + 1, n - x),
    level,
    effectiveRespondents: n,
  }
}

/** Roots of |p − π| − c/n = z √(π (1 − π) / n): Wilson's, with the continuity correction c (Newcombe 1998). */
function wilson(
  p: number,
  n: number,
  z: number,
  correction: number,
): { readonly lower: number; readonly upper: number } {
  const bound = (side: -1 | 1) => {
    const shifted = p + (side * correction) / n
    const middle = shifted + (z * z) / (2 * n)
    const half = z * Math.sqrt((shifted * (1 - shifted)) / n + (z * z) / (4 * n * n))
    return (middle + side * half) / (1 + (z * z) / n)
  }
  return { lower: p === 0 ? 0 : Math.max(0, bound(-1)), upper: p === 1 ? 1 : Math.min(1, bound(1)) }
}

/**
 * Log odds of the q below p with p ln(p / q) + (1 − p) ln((1 − p) / (1 − q)) = drop. On the log odds the divergence is convex
 * and the start lies outside, so every step of Newton's method comes nearer from that side.
 * Tolerance: 1e-14 of the log odds (at least 1e-14), however near 0 q lies: two drops that differ by more than rounding keep
 * their order. A tolerance on q itself would not do near 0.
 */
function likelihoodLogOdds(p: number, drop: number): number {
  const atEstimate = Math.log(p) - Math.log1p(-p)
  // −(1 − p) ln(1 − q) left out: the root of what remains lies below ours
  const logStart = Math.log(p) + ((1 - p) * Math.log1p(-p) - drop) / p
  let x = logStart < -700 ? logStart : logStart - Math.log1p(-Math.exp(logStart))
  for (let step = 0; step < 200; step++) {
    const excess = p * (Math.log(p) - logShare(x)) + (1 - p) * (Math.log1p(-p) - logShare(-x)) - drop
    const next = x + excess / (p - share(x))
    if (!(next > x && next < atEstimate)) break
    const near = next - x <= 1e-14 * Math.max(1, Math.abs(x))
    x = next
    if (near) break
  }
  return Math.min(x, atEstimate)
}

/** The proportion with these log odds, and its logarithm, which stays exact where the proportion itself becomes 0. */
const share = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))
const logShare = (logOdds: number): number =>
  logOdds < 0 ? logOdds - Math.log1p(Math.exp(logOdds)) : -Math.log1p(Math.exp(-logOdds))
