/** Scores on a scale of several questions, from a versioned definition: the definition is data, not code. */

import { type Estimate, linearisedEstimates } from './estimates.ts'
import type { MemberColumn } from './labels.ts'
import { boundedMeanInterval, type IntervalOutcome } from './proportion-intervals.ts'
import { membersOf } from './statistics.ts'
import type { SurveySample } from './survey-sample.ts'
import { demand } from './survey-weights-error.ts'

export type ScaleItem = {
  readonly id: string
  /** Points per answer code; turn a negatively put question round here. */
  readonly points: { readonly [answer: string]: number }
  /** Codes that mean no answer (don't know, refused). */
  readonly noAnswer?: readonly (string | number)[]
}
/** What exactly was asked and how it counts. Any change of items, points, minimum or formula is another version. */
export type ScaleDefinition = {
  readonly id: string
  readonly version: string
  /** Where the definition comes from, in words a reader can look up. */
  readonly source: string
  readonly items: readonly ScaleItem[]
  /** With fewer answered items a respondent has no score. */
  readonly minimumAnswered: number
  /** `mean-of-answered`: mean of the points, mapped so that the lowest possible mean is `lowest` and the highest `highest`. */
  readonly formula: { readonly kind: 'mean-of-answered'; readonly lowest: number; readonly highest: number }
}

export type ScaleScores = {
  readonly definition: ScaleDefinition
  /** Per respondent; NaN where `scored` is 0. */
  readonly scores: Float64Array
  readonly scored: Uint8Array
  readonly answeredItems: Uint8Array
  readonly withoutScore: number
}

/**
 * The score of every respondent.
 *
 * Shapes: `answers[item id][i]` is the code respondent i gave, or null; every item of the definition has a column.
 * Assumes: all items share the lowest and the highest points (asserted), so that a missing item does not move the ends.
 * Errors: `bad-scale-definition`, `unknown-answer` (a code that is neither points nor no answer), `unequal-lengths`.
 * Not for: comparing versions (see `demandSameScale`); imputing what was not answered.
 */
export function scaleScores(
  definition: ScaleDefinition,
  answers: { readonly [item: string]: ArrayLike<string | number | null> },
): ScaleScores {
  const { fewest, most } = checkedRange(definition)
  const { items, minimumAnswered, formula } = definition
  const size = answers[items[0]?.id ?? '']?.length ?? 0
  const columns = items.map((item) => {
    const column = answers[item.id]
    demand(
      column !== undefined && column.length === size,
      'unequal-lengths',
      () =>
        `Item ${item.id} has ${column?.length ?? 'no'} answers and the first item ${size}; give one per respondent, null for none.`,
    )
    return {
      column,
      points: new Map(Object.entries(item.points)),
      none: new Set(item.noAnswer?.map(String)),
      id: item.id,
    }
  })
  demand(size > 0, 'empty-sample', () => 'There are no answers to score; load at least one respondent.')
  const scores = new Float64Array(size).fill(Number.NaN)
  const scored = new Uint8Array(size)
  const answeredItems = new Uint8Array(size)
  let withoutScore = 0
  for (let i = 0; i < size; i++) {
    let sum = 0
    let answered = 0
    for (const { column, points, none, id } of columns) {
      const code = column[i]
      if (code === null || code === undefined || none.has(String(code))) continue
      const worth = points.get(String(code))
      demand(
        worth !== undefined,
        'unknown-answer',
        () =>
          `Respondent ${i} gave ${code} to item ${id}, which version ${definition.version} of ${definition.id} does not list; correct the code or use the version that was asked.`,
      )
      sum += worth
      answered++
    }
    answeredItems[i] = answered
    if (answered < minimumAnswered) withoutScore++
    else {
      const place = (sum / answered - fewest) / (most - fewest)
      scores[i] = formula.lowest + (formula.highest - formula.lowest) * Math.min(1, Math.max(0, place))
      scored[i] = 1
    }
  }
  return { definition, scores, scored, answeredItems, withoutScore }
}

export type ScaleMean = {
  readonly definition: ScaleDefinition
  readonly mean: Estimate
  readonly interval: IntervalOutcome
}

/**
 * The mean score of the population or a domain, with an interval that never leaves the ends of the scale.
 * Errors: `unequal-lengths`, `not-a-number` (`within`), `bad-setting` (level).
 */
export function scaleMean(
  sample: SurveySample,
  of: ScaleScores,
  it: { readonly within?: MemberColumn; readonly level?: number } = {},
): ScaleMean {
  const { within } = it
  const members = new Uint8Array(of.scored.length)
  for (const i of membersOf(within, of.scored.length)) members[i] = of.scored[i] as number
  const [mean] = linearisedEstimates(sample, [{ kind: 'mean', of: of.scores, within: members }]).estimates as [Estimate]
  const { lowest, highest } = of.definition.formula
  const interval = boundedMeanInterval(mean, {
    lowest,
    highest,
    ...(it.level === undefined ? {} : { level: it.level }),
  })
  return { definition: of.definition, mean, interval }
}

/** Two figures may stand in one comparison or trend line only when they are of one definition. Errors: `different-scales`. */
export function demandSameScale(first: ScaleDefinition, second: ScaleDefinition): void {
  demand(
    canonical(first) === canonical(second),
    'different-scales',
    () =>
      `${first.id} version ${first.version} and ${second.id} version ${second.version} are not the same measurement; end the one line where the other begins.`,
  )
}

/** The definition as text that does not depend on the order in which its parts were written. */
const canonical = ({ id, version, items, minimumAnswered, formula }: ScaleDefinition): string =>
  JSON.stringify([
    id,
    version,
    [...items]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((item) => [item.id, Object.entries(item.points).sort(), [...(item.noAnswer ?? [])].map(String).sort()]),
    minimumAnswered,
    [formula.kind, formula.lowest, formula.highest],
  ])

function checkedRange(definition: ScaleDefinition): { readonly fewest: number; readonly most: number } {
  const { id, version, items, minimumAnswered, formula } = definition
  const wrong = (because: string) => () => `Version ${version} of scale ${id} ${because}.`
  demand(items.length > 0, 'bad-scale-definition', wrong('has no items; list them'))
  demand(
    new Set(items.map((item) => item.id)).size === items.length,
    'bad-scale-definition',
    wrong('lists an item twice; remove one'),
  )
  demand(
    Number.isInteger(minimumAnswered) && minimumAnswered >= 1 && minimumAnswered <= items.length,
    'bad-scale-definition',
    wrong(`asks for ${minimumAnswered} answered items of ${items.length}; give a number between 1 and ${items.length}`),
  )
  demand(
    Number.isFinite(formula.lowest) && Number.isFinite(formula.highest) && formula.highest > formula.lowest,
    'bad-scale-definition',
    wrong(`maps onto ${formula.lowest}–${formula.highest}; give a lowest and a higher end`),
  )
  const ranges = items.map((item) => {
    const points = Object.values(item.points)
    demand(
      points.length > 1 && points.every(Number.isFinite),
      'bad-scale-definition',
      wrong(`gives item ${item.id} no points; give every answer a number`),
    )
    const both = (item.noAnswer ?? []).find((code) => String(code) in item.points)
    demand(
      both === undefined,
      'bad-scale-definition',
      wrong(`calls code ${both} of item ${item.id} both an answer and none; choose`),
    )
    return { fewest: Math.min(...points), most: Math.max(...points) }
  })
  const { fewest, most } = ranges[0] as (typeof ranges)[0]
  demand(
    most > fewest && ranges.every((range) => range.fewest === fewest && range.most === most),
    'bad-scale-definition',
    wrong(
      'has items with different lowest or highest points; recode them to one range, so that a missing answer does not move the ends',
    ),
  )
  return { fewest, most }
}
