/** What a survey says: per scale all together, by area, by age and by sex. Nothing of fewer than ten leaves this file. */
import {
  boundedMeanInterval,
  compareWithinSample,
  type Estimate,
  linearisedEstimates,
  type ScaleScores,
  type Statistic,
  type SurveySample,
  scaleScores,
} from '../../../packages/survey-weights/src/index.ts'
import type { Answers } from './answers.ts'
import { areaEstimates } from './area-estimate.ts'
import { withheldGroups } from './protection.ts'
import { questionAlone, questionsOf, scalesAsked } from './scale.ts'
import { weighted } from './weighting.ts'
import {
  fewestRespondents,
  type QuestionPicture,
  type ScaleId,
  type ScalePicture,
  type SurveyDesign,
  type SurveyFigure,
  type SurveyGroup,
  type SurveyGroupFigure,
  type SurveyPicture,
  type SurveyVerdict,
} from './words.ts'

/**
 * The whole picture of one survey, scale after scale.
 *
 * `told`: called before each scale, for progress; when it throws, the work ends and nothing was made.
 * What is withheld is the same for all scales of a survey: a group that is too small for one is shown for none, so that no
 * two scales speak of groups that differ by a few.
 * Errors: those of `weighted`; `unknown-answer` cannot occur here, the answers were read by the same definitions.
 */
export async function pictureOf(
  design: SurveyDesign,
  answers: Answers,
  told: (done: number, of: number) => Promise<void> = async () => undefined,
): Promise<SurveyPicture> {
  const { sample, method } = weighted(design, answers)
  const scored = scalesAsked(design.scales).map((definition) => scaleScores(definition, answers.questions))
  const alone = new Map(
    questionsOf(design.scales).map((item) => [item.id, scaleScores(questionAlone(item), answers.questions)]),
  )
  const breakdowns: Breakdowns = {
    areas: breakdown(design.areas, answers.area, scored),
    ages: breakdown(design.ages, answers.age, scored),
    sexes: breakdown(design.sexes, answers.sex, scored),
  }
  // A question may have fewer answers than its scale, and never shows a group that a scale withholds.
  const questions = new Map(
    [...alone].map(([id, scores]) => {
      const own = breakdown(design.areas, answers.area, [scores])
      const withheld = own.withheld.map((is, at) => is || (breakdowns.areas.withheld[at] ?? true))
      return [id, questionPicture(id, sample, scores, { ...own, withheld })] as const
    }),
  )
  const scales: ScalePicture[] = []
  for (const [done, scores] of scored.entries()) {
    await told(done, scored.length)
    scales.push({
      ...scalePicture(sample, scores, breakdowns, design),
      questions: scores.definition.items.flatMap(({ id }) => questions.get(id) ?? []),
    })
  }
  return { respondents: answers.respondents, method, scales }
}

type Breakdown = {
  readonly codes: readonly string[]
  readonly groups: readonly SurveyGroup[]
  readonly withheld: readonly boolean[]
}
type Breakdowns = { readonly [K in 'areas' | 'ages' | 'sexes']: Breakdown }

function breakdown(
  groups: readonly SurveyGroup[],
  codes: readonly string[],
  scored: readonly ScaleScores[],
): Breakdown {
  const place = new Map(groups.map(({ code }, at) => [code, at]))
  const perScale = scored.map((scores) => {
    const counts = groups.map(() => 0)
    for (const [at, code] of codes.entries()) {
      const group = place.get(code)
      if (group !== undefined && scores.scored[at]) counts[group] = (counts[group] as number) + 1
    }
    return counts
  })
  const fewest = groups.map((_, at) => Math.min(...perScale.map((counts) => counts[at] as number)))
  return { codes, groups, withheld: withheldGroups(fewest, fewestRespondents) }
}

function scalePicture(sample: SurveySample, of: ScaleScores, by: Breakdowns, design: SurveyDesign): ScalePicture {
  const all = meanOf(of)
  const [whole] = linearisedEstimates(sample, [all]).estimates as [Estimate]
  const shown = of.scored.reduce((sum, one) => sum + one, 0) >= fewestRespondents
  const groups = (which: Breakdown): SurveyGroupFigure[] =>
    which.groups.map(({ code }, at) => {
      if (!shown || which.withheld[at]) return { code, figure: { kind: 'withheld' }, beside: null }
      const part = meanOf(of, (respondent) => which.codes[respondent] === code)
      const [mean] = linearisedEstimates(sample, [part]).estimates as [Estimate]
      return { code, figure: figureOf(mean), beside: besideWhole(sample, part, all) }
    })
  const areas = groups(by.areas)
  const estimates = areaEstimates(areas.map(({ figure }) => figure))
  return {
    scale: of.definition.id as ScaleId,
    version: of.definition.version,
    whole: shown ? figureOf(whole) : { kind: 'withheld' },
    areas: areas.map((area, at) => ({
      ...area,
      name: design.areas[at]?.name ?? area.code,
      estimate: estimates[at] ?? null,
    })),
    ages: groups(by.ages),
    sexes: groups(by.sexes),
  }
}

function questionPicture(question: string, sample: SurveySample, of: ScaleScores, by: Breakdown): QuestionPicture {
  const figure = (statistic: Statistic) =>
    figureOf((linearisedEstimates(sample, [statistic]).estimates as [Estimate])[0])
  const shown = of.scored.reduce((sum, one) => sum + one, 0) >= fewestRespondents
  return {
    question,
    whole: shown ? figure(meanOf(of)) : { kind: 'withheld' },
    areas: by.groups.map(({ code }, at) => ({
      code,
      figure:
        !shown || by.withheld[at]
          ? { kind: 'withheld' }
          : figure(meanOf(of, (respondent) => by.codes[respondent] === code)),
    })),
  }
}

const meanOf = (of: ScaleScores, belongs: (respondent: number) => boolean = () => true): Statistic => ({
  kind: 'mean',
  of: of.scores,
  within: Array.from(of.scored, (scored, respondent) => scored === 1 && belongs(respondent)),
})

export function figureOf(mean: Estimate): SurveyFigure {
  if (mean.kind === 'empty') return { kind: 'withheld' }
  const interval = boundedMeanInterval(mean, { lowest: 0, highest: 10 })
  if (mean.kind !== 'estimated' || interval.kind !== 'interval')
    return { kind: 'no-margin', respondents: mean.respondents }
  const { respondents, estimate, standardError, degreesOfFreedom } = mean
  return {
    kind: 'measured',
    respondents,
    mean: estimate,
    low: interval.lower,
    high: interval.upper,
    standardError,
    degreesOfFreedom,
  }
}

/** A test of the difference, with what the part and the whole have in common; not whether two intervals overlap. */
function besideWhole(sample: SurveySample, part: Statistic, whole: Statistic): SurveyVerdict {
  const tested = compareWithinSample(sample, part, whole)
  return tested.kind === 'tested' ? verdictOf(tested.lower, tested.upper) : 'cannot-tell'
}
export const verdictOf = (lower: number, upper: number): SurveyVerdict =>
  lower > 0 ? 'higher' : upper < 0 ? 'lower' : 'cannot-tell'
