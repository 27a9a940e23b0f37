/** Finished surveys that stand beside each other in one publication: their periods, and where nothing may be compared. */
import { lineOf } from '../survey/line.ts'
import type { ScaleId, SurveyDesign, SurveyPicture } from '../survey/words.ts'

export type Fieldwork = {
  readonly id: string
  readonly design: SurveyDesign
  readonly picture: SurveyPicture
  readonly scale: SurveyPicture['scales'][number]
  readonly sha256: string
}

/** Units: characters of a day; a year where one is enough. */
const lengths = [4, 7, 10] as const

/** By their last day. Null where two ended on one day: which came first, nobody could say. */
export function inLine(fieldworks: readonly Fieldwork[]): Fieldwork[] | null {
  const days = new Set(fieldworks.map(({ design }) => design.fieldworkUntil))
  return days.size === fieldworks.length
    ? [...fieldworks].sort((one, other) => (one.design.fieldworkUntil < other.design.fieldworkUntil ? -1 : 1))
    : null
}

/**
 * `2024`, or `2024-03` where two fell in one year. `cut`: why what came before is another way of asking; `mode` and
 * `definition` have words of their own, anything else was said by the design.
 * Shapes: fieldworks in order of time; one period each.
 */
export function periodsOf(scale: ScaleId, line: readonly Fieldwork[]) {
  const length =
    lengths.find(
      (most) => new Set(line.map(({ design }) => design.fieldworkUntil.slice(0, most))).size === line.length,
    ) ?? 10
  const steps = lineOf(
    scale,
    line.map(({ id, design, scale: { version, whole } }) => ({ survey: id, design, version, figure: whole })),
  )
  return steps.map(({ design, cut }) => ({
    code: design.fieldworkUntil.slice(0, length),
    cut: cut && (cut.kind === 'said' ? (cut.why ?? '') : cut.kind),
    provisional: false,
  }))
}
