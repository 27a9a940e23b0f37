/** Areas that lean on each other, from what is shown of them and from nothing else. */
import { SmallAreaError, smoothVariances } from '../../../packages/small-area/src/index.ts'
import { evenMargin } from '../edition/margin.ts'
import { estimateOf } from '../estimate/model.ts'
import type { SurveyEstimate, SurveyFigure } from './words.ts'

type Measured = SurveyFigure & { readonly kind: 'measured' }
const z95 = 1.959964

/**
 * One per area, or nothing at all where too few areas have figures of their own.
 *
 * A withheld area counts as one without a sample: its own answers are not in the model, so that no estimate gives away what
 * its figure would. Variances are smoothed over areas by the number of respondents before the model takes them as known.
 *
 * `context`: of each area what is known of it from elsewhere, one number per figure of context; null where one is missing: such an
 * area takes no part and has no estimate.
 */
export function areaEstimates(
  figures: readonly SurveyFigure[],
  context: readonly (readonly number[] | null)[] = figures.map(() => []),
): (SurveyEstimate | null)[] {
  const taking = figures.flatMap((_, at) => (context[at] ? [at] : []))
  const measured = taking.map((at) => {
    const figure = figures[at]
    return figure?.kind === 'measured' ? figure : null
  })
  try {
    const variance = smoothed(measured)
    const estimation = estimateOf(
      measured.map((one, at) => ({
        ...{ code: String(at), name: String(at), context: context[taking[at] ?? -1] ?? [] },
        own: one && {
          ...{ amount: one.mean, kind: 'other' as const, roundedTo: null },
          margin: evenMargin(z95 * Math.sqrt(variance[at] ?? one.standardError ** 2)),
        },
      })),
    )
    if (estimation.kind === 'too-few-areas') return figures.map(() => null)
    const found = new Map(
      estimation.areas.map(({ estimate, interval, shareOfOwnData }, at) => [
        taking[at],
        {
          ...{ estimate: onScale(estimate), low: onScale(interval.low), high: onScale(interval.high) },
          ownShare: shareOfOwnData,
        },
      ]),
    )
    return figures.map((_, at) => found.get(at) ?? null)
  } catch (error) {
    if (error instanceof SmallAreaError) return figures.map(() => null)
    throw error
  }
}

function smoothed(measured: readonly (Measured | null)[]): readonly (number | null)[] {
  const sampleSize = measured.map((one) => one?.respondents ?? 0)
  const asked = new Set(sampleSize.filter((size) => size > 0))
  return smoothVariances({
    variance: measured.map((one) => (one ? one.standardError ** 2 : null)),
    sampleSize,
    // Equally many everywhere: the number says nothing, and the variances have one mean.
    ...(asked.size < 3 && { covariates: sampleSize.map(() => [1]) }),
  }).variance
}

const onScale = (score: number): number => Math.min(10, Math.max(0, score))
