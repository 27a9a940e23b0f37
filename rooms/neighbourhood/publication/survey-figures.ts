/**
 * What a finished survey shows of its areas, as cells of a publication; and whether what it withholds follows from what it
 * shows. A withheld figure has no number in the survey any more, so nothing here leans on one: the attacker is given all
 * that is shown, the number of residents of each area, and how a whole is the mean of its parts.
 */
import type { SurveyDesign, SurveyFigure, SurveyPicture } from '../survey/words.ts'
import { wholeCode } from './artefact.ts'
import type { PublicationCell, surveyForms } from './words.ts'

type Form = (typeof surveyForms)[number]
type Scale = SurveyPicture['scales'][number]
type Measured = SurveyFigure & { readonly kind: 'measured' }

/** Units: points of 0–10. So wide stays what an attacker is left with around each withheld figure. */
export const leastRoom = 2
const [lowestScore, highestScore] = [0, 10] as const

/** What can be concluded about one withheld area. Units: points of 0–10. */
export type Room = { readonly code: string; readonly lowest: number; readonly highest: number }

/**
 * The areas nobody may see, for all scales of a survey alike: those that the survey withholds or cannot give a margin of,
 * and, while an attacker comes closer than `leastRoom` to one of them, the area with the fewest answers besides.
 *
 * Assumes: (a) the whole is the mean of the areas, each weighing its residents. That holds where weights were calibrated
 * on areas and everybody answered; elsewhere an attacker knows less than is taken here.
 * Shapes: codes in the order of the design.
 */
export function withheldAreas(picture: SurveyPicture, design: SurveyDesign): string[] {
  const withheld = new Set(
    picture.scales.flatMap(({ areas }) =>
      areas.filter(({ figure }) => figure.kind !== 'measured').map(({ code }) => code),
    ),
  )
  const answers = (code: string) =>
    Math.min(
      ...picture.scales.map(({ areas }) => {
        const figure = areas.find((area) => area.code === code)?.figure
        return figure?.kind === 'measured' ? figure.respondents : 0
      }),
    )
  const others = design.areas
    .map(({ code }) => ({ code, fewest: answers(code) }))
    .filter(({ code }) => !withheld.has(code))
    .sort((one, other) => one.fewest - other.fewest || (one.code < other.code ? -1 : 1))
  while (picture.scales.some((scale) => tooClose(scale, design, withheld))) {
    const next = others.shift()
    if (!next) break
    withheld.add(next.code)
  }
  return design.areas.filter(({ code }) => withheld.has(code)).map(({ code }) => code)
}

const tooClose = (scale: Scale, design: SurveyDesign, withheld: ReadonlySet<string>): boolean =>
  roomsOf(scale, design, withheld).some(({ lowest, highest }) => highest - lowest < leastRoom)

/**
 * The sharpest interval that follows for each withheld area from the whole and the areas shown: with one equation and
 * bounds it needs no solver. An area leans as far up as the others can lean down, and the other way round.
 */
export function roomsOf(scale: Scale, design: SurveyDesign, withheld: ReadonlySet<string>): Room[] {
  const { whole } = scale
  const hidden = design.areas.filter(({ code }) => withheld.has(code))
  if (whole.kind !== 'measured') return hidden.map(({ code }) => ({ code, lowest: lowestScore, highest: highestScore }))
  const shown = new Map(
    scale.areas.flatMap(({ code, figure }) => (figure.kind === 'measured' ? [[code, figure as Measured]] : [])),
  )
  const all = sum(design.areas.map(({ residents }) => residents))
  const hiddenResidents = sum(hidden.map(({ residents }) => residents))
  const told = sum(
    design.areas.map(({ code, residents }) => (withheld.has(code) ? 0 : residents * (shown.get(code)?.mean ?? 0))),
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

/** The whole, then the areas of the design. Rounded as they are read: an artefact holds no more than a page shows. */
export function surveyCells(
  scale: Scale,
  period: string,
  withheld: ReadonlySet<string>,
  form: Form,
): PublicationCell[] {
  const at = (area: string) => ({ area, period, category: '', count: null, base: null })
  const none = { amount: null, low: null, high: null, modelled: false }
  const given = (figure: { mean: number; low: number; high: number }, modelled: boolean) => ({
    ...{ state: 'given' as const, modelled },
    ...{ amount: tenth(figure.mean), low: tenth(figure.low), high: tenth(figure.high) },
  })
  const { whole } = scale
  return [
    {
      ...at(wholeCode),
      ...(whole.kind === 'measured' ? given(whole, false) : { state: 'protected' as const, ...none }),
    },
    ...scale.areas.map(({ code, figure, estimate }): PublicationCell => {
      if (form === 'modelled' && !estimate) return { ...at(code), ...none, state: 'no-data' }
      // The estimate of an area without a figure leans on others only; of one that keeps it company, also on its own answers.
      if (form === 'modelled' && estimate && !(withheld.has(code) && figure.kind === 'measured'))
        return { ...at(code), ...given({ ...estimate, mean: estimate.estimate }, true) }
      return form === 'measured' && figure.kind === 'measured' && !withheld.has(code)
        ? { ...at(code), ...given(figure, false) }
        : { ...at(code), ...none, state: 'protected' }
    }),
  ]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
const within = (number: number, lowest: number, highest: number): number => Math.min(highest, Math.max(lowest, number))
const tenth = (score: number): number => Math.round(score * 10) / 10
