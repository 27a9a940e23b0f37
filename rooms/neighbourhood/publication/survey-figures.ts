/**
 * What a finished survey shows of its areas, or of its groups of age or sex, as cells of a publication; and whether what it
 * withholds follows from what it shows. A withheld figure has no number in the survey any more, so nothing here leans on one:
 * the attacker is given all that is shown, the number of residents of each part, and how a whole is the mean of its parts.
 */
import type { SurveyDesign, SurveyFigure, SurveyGroup, SurveyGroupFigure, SurveyPicture } from '../survey/words.ts'
import { wholeCode } from './artefact.ts'
import type { PublicationCell, SurveyParts, surveyForms } from './words.ts'

type Form = (typeof surveyForms)[number]
type Scale = SurveyPicture['scales'][number]
type Measured = SurveyFigure & { readonly kind: 'measured' }

/** Units: points of 0–10. So wide stays what an attacker is left with around each withheld figure. */
export const leastRoom = 2
const [lowestScore, highestScore] = [0, 10] as const

/** What can be concluded about one withheld part. Units: points of 0–10. */
export type Room = { readonly code: string; readonly lowest: number; readonly highest: number }

const listOf = { area: 'areas', age: 'ages', sex: 'sexes' } as const
/** As the design names them: no survey is told more finely than it was designed. */
export const partsIn = (design: SurveyDesign, by: SurveyParts): readonly SurveyGroup[] => design[listOf[by]]
const figuresIn = (scale: Scale, by: SurveyParts): readonly SurveyGroupFigure[] => scale[listOf[by]]

/**
 * The parts nobody may see, for all scales of a survey alike: those that the survey withholds or cannot give a margin of,
 * and, while an attacker comes closer than `leastRoom` to one of them, the part with the fewest answers besides.
 *
 * Assumes: (a) the whole is the mean of the parts, each weighing its residents. That holds where weights were calibrated
 * on them and everybody answered; elsewhere an attacker knows less than is taken here. (b) Areas, ages and sexes are told
 * apart and never crossed, so that the whole is all that one of them says about another.
 * Shapes: codes in the order of the design.
 */
export function withheldParts(picture: SurveyPicture, design: SurveyDesign, by: SurveyParts = 'area'): string[] {
  const withheld = new Set(
    picture.scales.flatMap((scale) =>
      figuresIn(scale, by)
        .filter(({ figure }) => figure.kind !== 'measured')
        .map(({ code }) => code),
    ),
  )
  const answers = (code: string) =>
    Math.min(
      ...picture.scales.map((scale) => {
        const figure = figuresIn(scale, by).find((part) => part.code === code)?.figure
        return figure?.kind === 'measured' ? figure.respondents : 0
      }),
    )
  const others = partsIn(design, by)
    .map(({ code }) => ({ code, fewest: answers(code) }))
    .filter(({ code }) => !withheld.has(code))
    .sort((one, other) => one.fewest - other.fewest || (one.code < other.code ? -1 : 1))
  while (picture.scales.some((scale) => tooClose(scale, design, withheld, by))) {
    const next = others.shift()
    if (!next) break
    withheld.add(next.code)
  }
  return partsIn(design, by)
    .filter(({ code }) => withheld.has(code))
    .map(({ code }) => code)
}

const tooClose = (scale: Scale, design: SurveyDesign, withheld: ReadonlySet<string>, by: SurveyParts): boolean =>
  roomsOf(scale, design, withheld, by).some(({ lowest, highest }) => highest - lowest < leastRoom)

/**
 * The sharpest interval that follows for each withheld part from the whole and the parts shown: with one equation and
 * bounds it needs no solver. A part leans as far up as the others can lean down, and the other way round.
 */
export function roomsOf(
  scale: Scale,
  design: SurveyDesign,
  withheld: ReadonlySet<string>,
  by: SurveyParts = 'area',
): Room[] {
  const { whole } = scale
  const parts = partsIn(design, by)
  const hidden = parts.filter(({ code }) => withheld.has(code))
  if (whole.kind !== 'measured') return hidden.map(({ code }) => ({ code, lowest: lowestScore, highest: highestScore }))
  const shown = new Map(
    figuresIn(scale, by).flatMap(({ code, figure }) =>
      figure.kind === 'measured' ? [[code, figure as Measured]] : [],
    ),
  )
  const all = sum(parts.map(({ residents }) => residents))
  const hiddenResidents = sum(hidden.map(({ residents }) => residents))
  const told = sum(
    parts.map(({ code, residents }) => (withheld.has(code) ? 0 : residents * (shown.get(code)?.mean ?? 0))),
  )
  const left = within(all * whole.mean - told, lowestScore * hiddenResidents, highestScore * hiddenResidents)
  return hidden.map(({ code, residents }) => {
    const others = hiddenResidents - residents
    return {
      code,
      lowest: within((left - highestScore * others) / residents, lowestScore, highestScore),
      highest: within((left - lowestScore * others) / residents, lowestScore, highestScore),
    }
  })
}

const none = { amount: null, low: null, high: null, modelled: false }
const given = (figure: { mean: number; low: number; high: number }, modelled: boolean) => ({
  ...{ state: 'given' as const, modelled },
  ...{ amount: tenth(figure.mean), low: tenth(figure.low), high: tenth(figure.high) },
})
const at = (area: string, period: string, category = '') => ({ area, period, category, count: null, base: null })
const wholeCell = ({ whole }: Scale, period: string): PublicationCell => ({
  ...at(wholeCode, period),
  ...(whole.kind === 'measured' ? given(whole, false) : { state: 'protected' as const, ...none }),
})

/** The whole, then the areas of the design. Rounded as they are read: an artefact holds no more than a page shows. */
export function surveyCells(
  scale: Scale,
  period: string,
  withheld: ReadonlySet<string>,
  form: Form,
): PublicationCell[] {
  return [
    wholeCell(scale, period),
    ...scale.areas.map(({ code, figure, estimate }): PublicationCell => {
      if (form === 'modelled' && !estimate) return { ...at(code, period), ...none, state: 'no-data' }
      // The estimate of an area without a figure leans on others only; of one that keeps it company, also on its own answers.
      if (form === 'modelled' && estimate && !(withheld.has(code) && figure.kind === 'measured'))
        return { ...at(code, period), ...given({ ...estimate, mean: estimate.estimate }, true) }
      return form === 'measured' && figure.kind === 'measured' && !withheld.has(code)
        ? { ...at(code, period), ...given(figure, false) }
        : { ...at(code, period), ...none, state: 'protected' }
    }),
  ]
}

/** All residents together, and among them each group: a category of the whole, in the order of the design. */
export const groupCells = (
  scale: Scale,
  period: string,
  withheld: ReadonlySet<string>,
  by: 'age' | 'sex',
): PublicationCell[] => [
  wholeCell(scale, period),
  ...figuresIn(scale, by).map(
    ({ code, figure }): PublicationCell =>
      figure.kind === 'measured' && !withheld.has(code)
        ? { ...at(wholeCode, period, code), ...given(figure, false) }
        : { ...at(wholeCode, period, code), ...none, state: 'protected' },
  ),
]

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
const within = (number: number, lowest: number, highest: number): number => Math.min(highest, Math.max(lowest, number))
const tenth = (score: number): number => Math.round(score * 10) / 10
