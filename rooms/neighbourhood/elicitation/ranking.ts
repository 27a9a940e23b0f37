/** Ranks and their spread: what five or more people who know a neighbourhood say, and how far they are apart. */
import {
  type Beside,
  type DisciplinePicture,
  disciplines,
  fewestAnswers,
  type RankedPicture,
  type RoundAnswer,
  type RoundResult,
  type Spread,
  standings,
} from './words.ts'

/** Every issue has a place of its own, from 1 to as many as there are. */
export const ranksEveryIssueOnce = (ranks: readonly number[], issues: number): boolean =>
  ranks.length === issues && new Set(ranks).size === issues && ranks.every((rank) => rank >= 1 && rank <= issues)

/** Units: as the numbers. Interpolated between the two nearest (Hyndman & Fan 1996, type 7). Of no number: throws. */
export function quantileOf(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((one, other) => one - other)
  const at = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  if (below === undefined || above === undefined) throw new RangeError('a quantile of nothing')
  return below + (above - below) * (at - Math.floor(at))
}

export const spreadOf = (numbers: readonly number[]): Spread => ({
  answers: numbers.length,
  median: quantileOf(numbers, 0.5),
  low: quantileOf(numbers, 0.25),
  high: quantileOf(numbers, 0.75),
})

export const placeOf = (beside: Beside): number => standings.indexOf(beside) + 1

function pictureOf(answers: readonly RoundAnswer[]): RankedPicture {
  const [first] = answers
  const places = besideIn(answers)
  return {
    issues: (first?.ranks ?? []).map((_, issue) => spreadOf(answers.map(({ ranks }) => ranks[issue] ?? Number.NaN))),
    beside: places.length < fewestAnswers ? null : spreadOf(places),
  }
}
const besideIn = (answers: readonly RoundAnswer[]): number[] =>
  answers.flatMap(({ beside }) => (beside === null ? [] : [placeOf(beside)]))

/**
 * Of each group its answers, and of all together only those that cannot be told by taking the groups away: what is not shown
 * by itself counts along when it is five answers or more, or none.
 */
function together(groups: readonly (readonly RoundAnswer[])[]): {
  readonly all: RoundAnswer[]
  /** Those of `all` whose group is not shown by itself. */
  readonly others: RoundAnswer[]
  readonly leftOut: boolean
} {
  const shown = groups.filter((group) => group.length >= fewestAnswers).flat()
  const rest = groups.filter((group) => group.length < fewestAnswers).flat()
  return rest.length >= fewestAnswers
    ? { all: [...shown, ...rest], others: rest, leftOut: false }
    : { all: shown, others: [], leftOut: rest.length > 0 }
}

/**
 * The result of a round, from all its answers: by discipline of five answers or more, and together.
 *
 * `issues`: how many were ranked. What is said of the place beside the rest has answers of its own (some cannot say), and is
 * protected by the same rule on its own count.
 */
export function resultOf(answers: readonly RoundAnswer[]): RoundResult {
  const groups = disciplines.map((discipline) => answers.filter((answer) => answer.discipline === discipline))
  const { all, others, leftOut } = together(groups)
  const saying = together(groups.map((group) => group.filter(({ beside }) => beside !== null)))
  const places = besideIn(saying.all)
  const byDiscipline = disciplines.map((discipline, at): DisciplinePicture => {
    const group = groups[at] ?? []
    const isShown = group.length >= fewestAnswers
    return { discipline, picture: isShown ? pictureOf(group) : null, reasons: isShown ? reasonsIn(group) : [] }
  })
  return {
    disciplines: byDiscipline,
    together:
      all.length < fewestAnswers
        ? null
        : { ...pictureOf(all), beside: places.length < fewestAnswers ? null : spreadOf(places) },
    leftOut: leftOut || saying.leftOut,
    reasons: reasonsIn(others),
    missing: Math.max(0, fewestAnswers - answers.length),
  }
}
const reasonsIn = (answers: readonly RoundAnswer[]): string[] =>
  answers.flatMap(({ reason }) => (reason ? [reason] : [])).sort(byText)
const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** As it may have been kept: rounds that were counted when three answers were enough know less. */
export type KeptResult = Omit<RoundResult, 'reasons' | 'missing'> & Partial<Pick<RoundResult, 'reasons' | 'missing'>>

/**
 * What may be shown of a result that was kept, also of one counted when three answers were enough. Once is as good as twice.
 *
 * `missing` is null where it is not known: then there were fewer than three.
 */
export function shownOf(kept: KeptResult): Omit<RoundResult, 'missing'> & { readonly missing: number | null } {
  const whole = kept.together?.issues[0]?.answers ?? 0
  const shown = kept.disciplines.filter(({ picture }) => (picture?.issues[0]?.answers ?? 0) >= fewestAnswers)
  const apart = shown.reduce((sum, { picture }) => sum + (picture?.issues[0]?.answers ?? 0), 0)
  // What is left of the whole beside the disciplines shown would be the answers of a few.
  const besideAlone = whole > apart && whole - apart < fewestAnswers
  const disciplines = kept.disciplines.map((one) =>
    shown.includes(one) && !besideAlone
      ? { ...one, picture: one.picture && enough(one.picture) }
      : { ...one, picture: null, reasons: [] },
  )
  return {
    disciplines,
    together: kept.together && whole >= fewestAnswers ? enough(kept.together) : null,
    leftOut: kept.leftOut,
    reasons: kept.reasons ?? [],
    missing: kept.missing ?? (kept.together ? Math.max(0, fewestAnswers - whole) : null),
  }
}
const enough = ({ issues, beside }: RankedPicture): RankedPicture => ({
  issues,
  beside: beside && beside.answers >= fewestAnswers ? beside : null,
})
