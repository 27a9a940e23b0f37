import { upperQuantile, upperTail } from './count-distribution.ts'
import { checkCounts, checkRange } from './ears.ts'
import { normalUpperQuantile, normalUpperTail } from './normal-distribution.ts'
import { fitQuasiPoisson, type QuasiPoissonFit } from './quasi-poisson.ts'
import { type ReferenceWeeks, referenceWeeks } from './reference-weeks.ts'
import { refuse } from './scan-statistic-error.ts'
import { studentTwoSided } from './student-distribution.ts'
import { type WeekCalendar, yearsBack } from './week-calendar.ts'

export type FarringtonSettings = {
  /** Years of history, from 1; a trend needs at least 3. */
  readonly years: number
  /** Weeks on both sides of the same week of an earlier year. */
  readonly halfWindow: number
  /** Levels of the season factor; 1 uses only the windows around the same week. */
  readonly seasons: number
  /** Weeks just before the current one that are not believed yet. */
  readonly weeksLeftOut: number
  /** Standardised Anscombe residual above which a past week is weighed down as an old outbreak; null: never. */
  readonly weighDownAbove: number | null
  /** Largest p-value of the trend with which it is kept (and only if it does not extrapolate); 0 never, 1 always. */
  readonly trendBelow: number
  /** One-sided chance of an alarm in a quiet week. */
  readonly alpha: number
  /**
   * `negative-binomial`: quantile at the expected count. `negative-binomial-with-uncertainty`: at the upper 1 − alpha
   * limit of the expected count. `two-thirds-power`: normal bound after a 2/3 power, as in 1996.
   */
  readonly threshold: 'negative-binomial' | 'negative-binomial-with-uncertainty' | 'two-thirds-power'
  /** No verdict unless the last `weeks` (current included) hold `cases`. */
  readonly atLeast: { readonly cases: number; readonly weeks: number }
  /** When the series does not reach back far enough: refuse, or use the reference weeks that there are. */
  readonly shortHistory: 'refuse' | 'use'
}

/** Noufaily et al. (2013) with the plug-in quantile; the setting to use. */
export const flexibleFarrington: FarringtonSettings = {
  years: 5,
  halfWindow: 3,
  seasons: 10,
  weeksLeftOut: 26,
  weighDownAbove: 2.58,
  trendBelow: 1,
  alpha: 0.01,
  threshold: 'negative-binomial',
  atLeast: { cases: 5, weeks: 4 },
  shortHistory: 'refuse',
}
/** Farrington et al. (1996): alpha 0.005 on one side is their 99 % interval. */
export const originalFarrington: FarringtonSettings = {
  ...flexibleFarrington,
  seasons: 1,
  weeksLeftOut: 3,
  weighDownAbove: 1,
  trendBelow: 0.05,
  alpha: 0.005,
  threshold: 'two-thirds-power',
}

type Judged = { readonly position: number; readonly observed: number }
export type FarringtonOutcome =
  | (Judged & {
      readonly kind: 'tested'
      readonly expected: number
      readonly upperBound: number
      readonly alarm: boolean
      /** P(a quiet week reaches the observed count); hand it to `controlFalseDiscoveries`. */
      readonly pValue: number
      /** (observed − expected) / (upperBound − expected): above 1 is an alarm. */
      readonly exceedance: number
      /** At least 1. */
      readonly dispersion: number
      /** Standard error of ln(expected). */
      readonly logStandardError: number
      /** Growth per week on the log scale; null where no trend was kept. */
      readonly trend: number | null
      /** Past weeks weighed down as old outbreaks. */
      readonly weighedDown: number
    })
  /** The last weeks hold too few cases to judge. */
  | (Judged & { readonly kind: 'too-few-recent-cases'; readonly recent: number })
  /** Not one case in the same season of the years before: no rate to compare with. Look at it, it is not a quiet week. */
  | (Judged & { readonly kind: 'no-cases-in-season' })
  /** The regression did not settle, with nor without trend. */
  | (Judged & { readonly kind: 'not-converged' })

/**
 * Is this week's count above what the same season of earlier years lets expect, old outbreaks weighed down?
 *
 * Shapes: `counts` one number per week, oldest first, without gaps; one outcome for each position `first` … `last`.
 * Assumes: (a) the series has no missing weeks; (b) reporting is as complete as it was in the history (not checked).
 * Errors: `series-too-short`, `not-a-count`, `bad-limit`, `not-a-date`.
 * Source: Farrington et al. (1996); Noufaily et al. (2013); Salmon, Schumacher & Höhle (2016). Weights are
 * proportional to s^−2 for standardised Anscombe residuals s above the limit. Standard errors use max(1, dispersion)
 * of the weighted fit; README §3 says where a well-known program differs.
 * Not for: many areas at once without `controlFalseDiscoveries`; the volume of reports from residents as if it were
 * the number of incidents.
 */
export function farrington(
  counts: ArrayLike<number>,
  options: { readonly first: number; readonly last: number; readonly calendar: WeekCalendar } & FarringtonSettings,
): FarringtonOutcome[] {
  checkSettings(options)
  checkCounts(counts)
  checkRange(counts, options.first, options.last, options.atLeast.weeks - 1)
  const back = yearsBack(options.calendar)
  return Array.from({ length: options.last - options.first + 1 }, (_, at) =>
    judge(counts, options.first + at, back, options),
  )
}

function judge(
  counts: ArrayLike<number>,
  position: number,
  back: (position: number, years: number) => number,
  settings: FarringtonSettings,
): FarringtonOutcome {
  const observed = counts[position] as number
  const reference = referenceWeeks(position, back, settings)
  let recent = 0
  for (let week = 0; week < settings.atLeast.weeks; week++) recent += counts[position - week] as number
  if (recent < settings.atLeast.cases) return { kind: 'too-few-recent-cases', position, observed, recent }
  let inSeason = 0
  for (let at = 0; at < reference.positions.length; at++)
    if (reference.season[at] === reference.current) inSeason += counts[reference.positions[at] as number] as number
  if (inSeason === 0) return { kind: 'no-cases-in-season', position, observed }
  const model = expectation(counts, position, reference, settings)
  if (model === null) return { kind: 'not-converged', position, observed }
  const { fit, weighedDown, trend } = model
  const logExpected = (fit.level[reference.current] as number) + fit.slope * position
  const expected = Math.exp(logExpected)
  const dispersion = Math.max(1, fit.dispersion)
  const logStandardError = Math.sqrt(dispersion * fit.varianceAt(reference.current, position))
  const { upperBound, pValue } = bound(observed, logExpected, logStandardError, dispersion, settings)
  return {
    kind: 'tested',
    position,
    observed,
    expected,
    upperBound,
    alarm: observed > upperBound,
    pValue,
    exceedance: (observed - expected) / (upperBound - expected),
    dispersion,
    logStandardError,
    trend: trend ? fit.slope : null,
    weighedDown,
  }
}

type Expectation = { readonly fit: QuasiPoissonFit; readonly weighedDown: number; readonly trend: boolean }

/** The weighted fit, with the trend if it deserves its place. */
function expectation(
  counts: ArrayLike<number>,
  position: number,
  reference: ReferenceWeeks,
  settings: FarringtonSettings,
): Expectation | null {
  const { years, trendBelow, weighDownAbove } = settings
  const withTrend = years >= 3 && trendBelow > 0 ? weightedFit(counts, reference, true, weighDownAbove) : null
  if (withTrend !== null) {
    const { fit } = withTrend
    const t = fit.slope / Math.sqrt(fit.dispersion * fit.slopeVariance)
    const kept = trendBelow >= 1 || studentTwoSided(t, fit.degrees) < trendBelow
    let most = 0
    for (const week of reference.positions) most = Math.max(most, counts[week] as number)
    const ahead = Math.exp((fit.level[reference.current] as number) + fit.slope * position)
    if (kept && ahead <= most) return { ...withTrend, trend: true }
  }
  const level = weightedFit(counts, reference, false, weighDownAbove)
  return level && { ...level, trend: false }
}

/** Fits, weighs past outbreaks down, fits again. */
export function weightedFit(
  counts: ArrayLike<number>,
  reference: ReferenceWeeks,
  trend: boolean,
  weighDownAbove: number | null,
): { fit: QuasiPoissonFit; weights: Float64Array; weighedDown: number } | null {
  const n = reference.positions.length
  const regression = {
    y: Float64Array.from(reference.positions, (week) => counts[week] as number),
    time: Float64Array.from(reference.positions),
    season: reference.season,
    seasons: reference.seasons,
    trend,
  }
  if (n <= reference.seasons + 1)
    refuse('bad-limit', 'Use more years, a wider window or fewer seasons: there are not enough reference weeks.')
  const weights = new Float64Array(n).fill(1)
  const plain = fitQuasiPoisson(regression, weights)
  if (plain === null || weighDownAbove === null) return plain && { fit: plain, weights, weighedDown: 0 }
  const phi = Math.max(1, plain.dispersion)
  let sum = 0
  let weighedDown = 0
  for (let i = 0; i < n; i++) {
    const mu = plain.fitted[i] as number
    const leverage = mu * plain.varianceAt(regression.season[i] as number, regression.time[i] as number)
    const anscombe = 1.5 * ((regression.y[i] as number) ** (2 / 3) * mu ** (-1 / 6) - Math.sqrt(mu))
    const s = leverage < 1 - 1e-12 ? anscombe / Math.sqrt(phi * (1 - leverage)) : 0
    const weight = s > weighDownAbove ? 1 / (s * s) : 1
    if (weight !== 1) weighedDown++
    weights[i] = weight
    sum += weight
  }
  for (let i = 0; i < n; i++) weights[i] = ((weights[i] as number) * n) / sum
  const fit = fitQuasiPoisson(regression, weights)
  return fit && { fit, weights, weighedDown }
}

function bound(
  observed: number,
  logExpected: number,
  logStandardError: number,
  dispersion: number,
  { threshold, alpha }: FarringtonSettings,
): { upperBound: number; pValue: number } {
  if (threshold === 'two-thirds-power') {
    const expected = Math.exp(logExpected)
    const spread = dispersion + expected * logStandardError ** 2
    const standardError = Math.sqrt((4 / 9) * Math.cbrt(expected) * spread)
    const centre = Math.cbrt(expected) ** 2
    return {
      upperBound: (centre + normalUpperQuantile(alpha) * standardError) ** 1.5,
      pValue: normalUpperTail((Math.cbrt(observed) ** 2 - centre) / standardError),
    }
  }
  const margin = threshold === 'negative-binomial' ? 0 : normalUpperQuantile(alpha) * logStandardError
  const quiet = { mean: Math.exp(logExpected + margin), dispersion }
  return { upperBound: upperQuantile(quiet, alpha), pValue: upperTail(quiet, observed) }
}

function checkSettings(settings: FarringtonSettings): void {
  const { years, halfWindow, seasons, weeksLeftOut, weighDownAbove, trendBelow, alpha, atLeast } = settings
  const whole = (x: number, least: number) => Number.isInteger(x) && x >= least
  if (!whole(years, 1) || !whole(halfWindow, 0) || !whole(seasons, 1) || !whole(weeksLeftOut, 0))
    refuse('bad-limit', 'Give years and seasons from 1, halfWindow and weeksLeftOut from 0, as whole numbers.')
  if (years > 1000 || halfWindow > 1000 || seasons > 1000)
    refuse('bad-limit', 'Give at most 1,000 years, weeks of halfWindow and seasons.')
  if (!['negative-binomial', 'negative-binomial-with-uncertainty', 'two-thirds-power'].includes(settings.threshold))
    refuse('bad-limit', `There is no threshold ${settings.threshold}; take one that FarringtonSettings names.`)
  if (settings.shortHistory !== 'refuse' && settings.shortHistory !== 'use')
    refuse('bad-limit', `Declare shortHistory as refuse or use; there is no ${settings.shortHistory}.`)
  if (!whole(atLeast.cases, 0) || !whole(atLeast.weeks, 1))
    refuse('bad-limit', 'Give atLeast as whole numbers: cases from 0, weeks from 1.')
  if (!(alpha > 0 && alpha < 0.5)) refuse('bad-limit', 'Give alpha between 0 and 0.5.')
  if (!(trendBelow >= 0 && trendBelow <= 1)) refuse('bad-limit', 'Give trendBelow between 0 and 1.')
  if (weighDownAbove !== null && !(weighDownAbove > 0)) refuse('bad-limit', 'Give weighDownAbove above 0, or null.')
}
