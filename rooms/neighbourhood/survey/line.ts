/** One scale of one area, or of all together, over surveys: where the line is cut, and what may be said of each step. */
import { compareIndependent, demandSameScale, type Estimate } from '../../../packages/survey-weights/src/index.ts'
import { verdictOf } from './picture.ts'
import { scaleWith } from './scale.ts'
import type { ScaleId, SurveyDesign, SurveyFigure, SurveyVerdict } from './words.ts'

export const cutKinds = ['definition', 'mode', 'said'] as const
/** `said`: the design says why, in words. */
export type Cut = { readonly kind: (typeof cutKinds)[number]; readonly why: string | null }
export type SurveyPoint = {
  readonly survey: string
  readonly design: SurveyDesign
  readonly version: string
  readonly figure: SurveyFigure
}
export type SurveyStep = SurveyPoint & {
  readonly cut: Cut | null
  readonly change: {
    readonly verdict: SurveyVerdict
    readonly difference: number
    readonly low: number
    readonly high: number
  } | null
}

/**
 * Shapes: points in order of fieldwork; of each the step from the one before. The first has neither cut nor change.
 * Across a cut nothing is compared. A figure that is withheld or has no margin is compared with nothing either.
 */
export function lineOf(scale: ScaleId, points: readonly SurveyPoint[]): SurveyStep[] {
  return points.map((point, place) => {
    const before = points[place - 1]
    if (!before) return { ...point, cut: null, change: null }
    const cut = cutBetween(scale, before, point)
    return { ...point, cut, change: cut ? null : changeOf(before.figure, point.figure) }
  })
}

function cutBetween(scale: ScaleId, before: SurveyPoint, after: SurveyPoint): Cut | null {
  if (after.design.breakWhy !== null) return { kind: 'said', why: after.design.breakWhy }
  if (!isSameScale(scale, before.version, after.version)) return { kind: 'definition', why: null }
  const modes = (design: SurveyDesign) => [...design.modes].sort().join()
  return modes(before.design) === modes(after.design) ? null : { kind: 'mode', why: null }
}

function isSameScale(scale: ScaleId, before: string, after: string): boolean {
  try {
    demandSameScale({ ...scaleWith(scale), version: before }, { ...scaleWith(scale), version: after })
    return true
  } catch {
    return false
  }
}

function changeOf(before: SurveyFigure, after: SurveyFigure): SurveyStep['change'] {
  if (before.kind !== 'measured' || after.kind !== 'measured') return null
  const tested = compareIndependent(estimateIn(after), estimateIn(before))
  if (tested.kind !== 'tested') return null
  const { difference, lower, upper } = tested
  return { verdict: verdictOf(lower, upper), difference, low: lower, high: upper }
}

const estimateIn = (figure: SurveyFigure & { kind: 'measured' }): Estimate => ({
  ...{ kind: 'estimated', varianceKind: 'linearised', estimate: figure.mean, respondents: figure.respondents },
  variance: figure.standardError ** 2,
  standardError: figure.standardError,
  degreesOfFreedom: figure.degreesOfFreedom,
})
