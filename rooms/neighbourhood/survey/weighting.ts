/** From answers to a sample that speaks of the population: strata, weights, calibration on what the population counts. */
import {
  type Auxiliary,
  calibrate,
  type SurveySample,
  SurveyWeightsError,
  surveyDesign,
} from '../../../packages/survey-weights/src/index.ts'
import type { Answers } from './answers.ts'
import { AnswerFault } from './fault-in-answers.ts'
import type { SurveyDesign, SurveyGroup, SurveyPicture } from './words.ts'

export type Weighted = { readonly sample: SurveySample; readonly method: SurveyPicture['method'] }

/**
 * Areas are strata, drawn without replacement. `house`: everybody weighs as many people as the area counts per answer, and
 * weights are raked to the margins of area, age and sex. `delivered`: weights are taken as they come, scaled to the
 * population; that they were calibrated somewhere is not known, so that intervals are somewhat too wide.
 *
 * Assumes: (a) who did not answer is like who did, within the margins. Areas from which nobody answered are left out of the
 * population, the other margins in proportion.
 * Errors: `AnswerFault` `more-than-live-there` (column: the area), `cannot-weigh` (column: the margin).
 */
export function weighted(design: SurveyDesign, answers: Answers): Weighted {
  const asked = countsOf(answers.area)
  const covered = design.areas.filter(({ code }) => asked.has(code))
  for (const { code, residents } of covered)
    if ((asked.get(code) ?? 0) > residents) throw new AnswerFault('more-than-live-there', { column: code })
  const residentsOf = new Map(covered.map(({ code, residents }) => [code, residents]))
  const population = sum(covered)
  const populationSizes = answers.area.map((code) => residentsOf.get(code) as number)
  const stages = [{ strata: answers.area, populationSizes }]
  const areasWithoutAnswers = design.areas.length - covered.length
  if (design.weighting === 'delivered') {
    const given = answers.weight ?? []
    const all = given.reduce((total, one) => total + one, 0)
    const weights = given.map((one) => (one * population) / all)
    const sample = surveyDesign({ weights, stages, singleUnitStrata: 'adjust' })
    return { sample, method: { weighting: 'delivered', factors: null, areasWithoutAnswers } }
  }
  const weights = answers.area.map((code, at) => (populationSizes[at] as number) / (asked.get(code) as number))
  const drawn = surveyDesign({ weights, stages, singleUnitStrata: 'adjust' })
  const share = population / sum(design.areas)
  const margins: Auxiliary[] = [
    margin('area', answers.area, covered, 1),
    ...(design.ages.length > 0 ? [margin('age', answers.age, design.ages, share)] : []),
    ...(design.sexes.length > 0 ? [margin('sex', answers.sex, design.sexes, share)] : []),
  ]
  const outcome = calibrated(drawn, margins)
  return {
    sample: outcome.sample,
    method: {
      weighting: 'house',
      factors: { smallest: outcome.smallestRatio, largest: outcome.largestRatio },
      areasWithoutAnswers,
    },
  }
}

function calibrated(drawn: SurveySample, auxiliaries: readonly Auxiliary[]) {
  try {
    const outcome = calibrate(drawn, { auxiliaries, distance: 'raking' })
    if (outcome.kind === 'calibrated') return outcome
    throw new AnswerFault('cannot-weigh', { column: outcome.total.slice(0, 60) })
  } catch (error) {
    if (!(error instanceof SurveyWeightsError) || error.code !== 'empty-category') throw error
    const empty = /^Margin (\w+)/.exec(error.message)?.[1]
    throw new AnswerFault('cannot-weigh', { ...(empty && { column: empty }) })
  }
}

const margin = (
  name: string,
  categories: readonly string[],
  groups: readonly SurveyGroup[],
  share: number,
): Auxiliary => ({
  ...{ kind: 'margin', name, categories },
  totals: new Map(groups.map(({ code, residents }) => [code, residents * share])),
})
const sum = (groups: readonly SurveyGroup[]): number => groups.reduce((total, { residents }) => total + residents, 0)
export function countsOf(codes: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  return counts
}
