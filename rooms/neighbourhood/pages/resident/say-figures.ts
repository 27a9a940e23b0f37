/** Figures in words and digits, the same on every page. */

import { formats, type Language } from '../../../../kit/resident/index.ts'
import type { ShownChange, ShownEdition, ShownPoint, ShownSeries } from '../../contract.ts'
import { figures as en } from '../../messages/figures.en.ts'
import { figures as nl } from '../../messages/figures.nl.ts'

export const figureWords = (language: Language) => (language === 'nl' ? nl : en)

/** `1.143`, `17,1%`, `6,9`. */
export function sayAmount(amount: number, unit: ShownSeries['unit'], language: Language): string {
  const { number } = formats(language)
  if (unit === 'count') return number(amount)
  return unit === 'percent' ? figureWords(language).percent(number(amount, 1)) : number(amount, 1)
}

export const sayStretch = ({ year, period }: Pick<ShownPoint, 'year' | 'period'>, language: Language): string =>
  figureWords(language).period[period](String(year))
/** For tables: `2018`, `jan t/m jun 2019`. */
export const sayStretchBriefly = ({ year, period }: Pick<ShownPoint, 'year' | 'period'>, language: Language): string =>
  figureWords(language).tablePeriod[period](String(year))

/** One change in words, for a table: a plain difference, a difference with its interval, or that nothing can be said. */
export function sayChange(change: ShownChange, unit: ShownSeries['unit'], language: Language): string {
  const say = figureWords(language)
  const from = sayStretchBriefly(change.from, language)
  const { number } = formats(language)
  const low = signed(change.interval?.low ?? 0, language)
  const high = signed(change.interval?.high ?? 0, language)
  const difference = change.difference ?? 0
  if (change.verdict === 'cannot-tell')
    return change.interval ? `${say.cannotTellShort} ${say.margin(low, high)}` : say.cannotTellShort
  if (change.verdict !== 'difference') return say[change.verdict](number(Math.abs(difference), 1), low, high, from)
  const amount = sayAmount(Math.abs(difference), unit, language)
  const plain = difference === 0 ? say.same(from) : difference > 0 ? say.more(amount, from) : say.fewer(amount, from)
  return change.acrossEditions ? `${plain} (${say.acrossEditions})` : plain
}
const signed = (difference: number, language: Language): string =>
  `${difference < 0 ? '−' : '+'}${formats(language).number(Math.abs(difference), 1)}`

export const changeTo = (series: ShownSeries, point: ShownPoint): ShownChange | undefined =>
  series.changes.find(({ to }) => to.year === point.year && to.period === point.period)

export const sayEdition = ({ code, coversUntil }: ShownEdition, language: Language): string =>
  coversUntil
    ? figureWords(language).edition(code, formats(language).day(coversUntil))
    : figureWords(language).editionUndated(code)

/** The label, with what must be said about it: our own wording, an area that is not the whole city. */
export const labelOf = (series: ShownSeries, language: Language): string => series[language].replace(/^% /, '')
