/** How the respondents were drawn: weights, stages, strata, clusters, population sizes. */
import { type LabelColumn, type NumberColumn, numbered, requireLength } from './labels.ts'
import type { CompiledStage, SingleUnitPolicy, SurveyDesign, SurveySample } from './survey-sample.ts'
import { demand } from './survey-weights-error.ts'

/** One stage of sampling, first stage first. One value per respondent in every column. */
export type SamplingStage = {
  /** Which unit of this stage the respondent belongs to; left out: every respondent is a unit of its own. */
  readonly units?: LabelColumn
  /** Stratum of that unit; left out: one stratum (within the unit of the stage before). */
  readonly strata?: LabelColumn
  /** How many units the population counts in that stratum; left out: drawn with replacement, or as if. */
  readonly populationSizes?: NumberColumn
}

export type SurveyDesignInput = {
  /** Design weights (inverse inclusion probabilities), or that they follow from the population sizes of all stages. */
  readonly weights: NumberColumn | 'from-population-sizes'
  readonly respondents?: number
  /** Left out: one stage in which respondents were drawn one by one. */
  readonly stages?: readonly SamplingStage[]
  /** Left out: `refuse`. */
  readonly singleUnitStrata?: SingleUnitPolicy
}

/**
 * A sample as it was drawn, ready for estimates or for calibration.
 *
 * Shapes: every column holds one value per respondent, in the same order.
 * Assumes: (a) a first-stage unit lies in one stratum (asserted; give units labels that are unique over strata);
 *   (b) population sizes are equal within a stratum and not below the number sampled (asserted); (c) later stages
 *   were drawn independently within units.
 * Errors: `empty-sample`, `unequal-lengths`, `missing-label`, `bad-weight`, `overlapping-strata`, `bad-population-size`,
 *   `single-unit-stratum`, `bad-setting`.
 * Source: Cochran 1977 §11; Särndal, Swensson & Wretman 1992 §4.
 * Not for: unequal-probability sampling without replacement with joint probabilities (treat it as with replacement).
 */
export function surveyDesign(it: SurveyDesignInput): SurveySample {
  const stages = it.stages ?? [{}]
  const first = stages[0]
  const size =
    it.respondents ??
    (it.weights !== 'from-population-sizes'
      ? it.weights.length
      : (first?.populationSizes ?? first?.units ?? first?.strata ?? []).length)
  demand(size > 0, 'empty-sample', () => 'The sample has no respondents; load at least one before estimating.')
  const given = it.weights === 'from-population-sizes' ? first?.populationSizes : it.weights
  if (given) requireLength(given, size, it.weights === 'from-population-sizes' ? '`populationSizes`' : '`weights`')
  demand(stages.length > 0, 'bad-setting', () => 'Name at least one sampling stage, or leave `stages` out.')
  const policy = it.singleUnitStrata ?? 'refuse'
  demand(
    ['refuse', 'certainty', 'average', 'adjust'].includes(policy),
    'bad-setting',
    () => `There is no policy ${policy} for strata of one unit; choose refuse, certainty, average or adjust.`,
  )

  const compiled: CompiledStage[] = []
  const inverseFractions = new Float64Array(size).fill(1)
  let parents: Pick<CompiledStage, 'unitOf' | 'stratumOfUnit'> & { readonly units: number } = {
    unitOf: new Int32Array(size),
    stratumOfUnit: new Int32Array(1),
    units: 1,
  }
  /** Per parent unit: product of the sampling fractions of the stages above; 0 once a stage has no population size. */
  let fractionAbove: Float64Array = new Float64Array(1).fill(1)
  stages.forEach((stage, index) => {
    const nested = nest(stage, parents, size, index + 1)
    const { unitOf, stratumOfUnit, parentOfStratum, unitsInStratum, populationOfStratum } = nested
    compiled.push({ ...nested, ...factors(nested, fractionAbove, parents.units, policy, index + 1, stage) })
    const fraction = new Float64Array(stratumOfUnit.length)
    for (let unit = 0; unit < fraction.length; unit++) {
      const stratum = stratumOfUnit[unit] as number
      const sampled = (unitsInStratum[stratum] as number) / (populationOfStratum[stratum] as number)
      fraction[unit] = sampled * (fractionAbove[parentOfStratum[stratum] as number] as number)
    }
    for (let i = 0; i < size; i++) {
      const stratum = stratumOfUnit[unitOf[i] as number] as number
      ;(inverseFractions[i] as number) *= (populationOfStratum[stratum] as number) / (unitsInStratum[stratum] as number)
    }
    parents = { unitOf, stratumOfUnit, units: stratumOfUnit.length }
    fractionAbove = fraction
  })

  const weights = Float64Array.from(it.weights === 'from-population-sizes' ? inverseFractions : it.weights)
  for (let i = 0; i < size; i++) {
    const weight = weights[i] as number
    demand(Number.isFinite(weight) && weight > 0, 'bad-weight', () =>
      it.weights === 'from-population-sizes'
        ? 'Weights can only follow from population sizes when every stage gives them; give them or give weights.'
        : `Respondent ${i} has weight ${weight}; a design weight is a positive number, so correct it or take the respondent out.`,
    )
  }
  const design: SurveyDesign = {
    respondents: size,
    weights,
    stages: compiled.filter(
      ({ factorOfStratum }, index) => index === 0 || factorOfStratum.some((factor) => factor > 0),
    ),
    declaredStages: stages.length,
    singleUnitStrata: policy,
  }
  return { design, weights }
}

type Nested = Pick<
  CompiledStage,
  'unitOf' | 'stratumOfUnit' | 'parentOfStratum' | 'unitsInStratum' | 'populationOfStratum'
>

/** Numbers units and strata of one stage within the units of the stage before, and reads the population sizes. */
function nest(
  stage: SamplingStage,
  parents: { readonly unitOf: Int32Array; readonly units: number },
  size: number,
  number: number,
): Nested {
  for (const [name, column] of Object.entries(stage)) requireLength(column, size, `\`${name}\` of stage ${number}`)
  const within = (column: LabelColumn | undefined) => {
    if (!column) return { of: parents.unitOf, count: parents.units }
    const { numbers, labels } = numbered(column)
    if (parents.units === 1) return { of: numbers, count: labels.length }
    const keys = new Float64Array(size)
    for (let i = 0; i < size; i++) keys[i] = (parents.unitOf[i] as number) * labels.length + (numbers[i] as number)
    const nested = numbered(keys)
    return { of: nested.numbers, count: nested.labels.length }
  }
  const strata = within(stage.strata)
  const unitOf = stage.units ? within(stage.units) : { of: Int32Array.from({ length: size }, (_, i) => i), count: size }
  const stratumOfUnit = new Int32Array(unitOf.count).fill(-1)
  const parentOfStratum = new Int32Array(strata.count)
  const unitsInStratum = new Float64Array(strata.count)
  const populationOfStratum = new Float64Array(strata.count).fill(Number.NaN)
  for (let i = 0; i < size; i++) {
    const unit = unitOf.of[i] as number
    const stratum = strata.of[i] as number
    if (stratumOfUnit[unit] === -1) {
      stratumOfUnit[unit] = stratum
      ;(unitsInStratum[stratum] as number)++
      parentOfStratum[stratum] = parents.unitOf[i] as number
    }
    demand(
      stratumOfUnit[unit] === stratum,
      'overlapping-strata',
      () =>
        `Unit ${stage.units?.[i] ?? i} of stage ${number} lies in two strata; give units labels that are unique over strata, or correct the strata.`,
    )
    const population = stage.populationSizes ? (stage.populationSizes[i] as number) : Number.POSITIVE_INFINITY
    const known = populationOfStratum[stratum] as number
    demand(
      population > 0 && (Number.isNaN(known) || known === population),
      'bad-population-size',
      () =>
        `Respondent ${i} has population size ${population} at stage ${number}, ${Number.isNaN(known) ? 'which is no number of units' : `and another of the same stratum has ${known}`}; give one positive number per stratum.`,
    )
    populationOfStratum[stratum] = population
  }
  for (let stratum = 0; stratum < strata.count; stratum++)
    demand(
      (populationOfStratum[stratum] as number) >= (unitsInStratum[stratum] as number),
      'bad-population-size',
      () =>
        `A stratum of stage ${number} counts ${populationOfStratum[stratum]} units in the population and ${unitsInStratum[stratum]} in the sample; correct the population size.`,
    )
  return { unitOf: unitOf.of, stratumOfUnit, parentOfStratum, unitsInStratum, populationOfStratum }
}

/** The factor of every stratum, with the policy for strata of one unit. */
function factors(
  nested: Nested,
  fractionAbove: Float64Array,
  parents: number,
  policy: SingleUnitPolicy,
  number: number,
  stage: SamplingStage,
): Pick<CompiledStage, 'unitsOfParent' | 'factorOfStratum' | 'centredOnParent' | 'anyCentredOnParent'> {
  const { unitsInStratum, populationOfStratum, parentOfStratum } = nested
  const strata = unitsInStratum.length
  const factorOfStratum = new Float64Array(strata)
  const centredOnParent = new Uint8Array(strata)
  const unitsOfParent = new Float64Array(parents)
  const strataOfParent = new Float64Array(parents)
  const singlesOfParent = new Float64Array(parents)
  for (let stratum = 0; stratum < strata; stratum++) {
    const units = unitsInStratum[stratum] as number
    const parent = parentOfStratum[stratum] as number
    const above = fractionAbove[parent] as number
    const left = 1 - units / (populationOfStratum[stratum] as number)
    ;(unitsOfParent[parent] as number) += units
    ;(strataOfParent[parent] as number)++
    if (units > 1) factorOfStratum[stratum] = (above * left * units) / (units - 1)
    else if (left > 0 && above > 0) {
      demand(
        policy !== 'refuse',
        'single-unit-stratum',
        () =>
          `Stratum ${labelOf(nested, stage, stratum)} of stage ${number} has one sampled unit, so its variance cannot be seen; merge it with a neighbouring stratum, or choose \`certainty\`, \`average\` or \`adjust\`.`,
      )
      ;(singlesOfParent[parent] as number)++
      if (policy === 'adjust') {
        factorOfStratum[stratum] = above * left
        centredOnParent[stratum] = 1
      }
    }
  }
  if (policy === 'average')
    for (let stratum = 0; stratum < strata; stratum++) {
      const parent = parentOfStratum[stratum] as number
      const all = strataOfParent[parent] as number
      const seen = all - (singlesOfParent[parent] as number)
      demand(
        seen > 0,
        'single-unit-stratum',
        () =>
          `Every stratum of stage ${number}${number > 1 ? ' in one unit of the stage before' : ''} has one sampled unit, so there is no average to take; merge strata or choose \`certainty\` or \`adjust\`.`,
      )
      ;(factorOfStratum[stratum] as number) *= all / seen
    }
  return { unitsOfParent, factorOfStratum, centredOnParent, anyCentredOnParent: centredOnParent.includes(1) }
}

function labelOf(nested: Nested, stage: SamplingStage, stratum: number): string {
  const i = nested.unitOf.findIndex((unit) => nested.stratumOfUnit[unit] === stratum)
  return String(stage.strata?.[i] ?? stratum)
}
