/**
 * Figures in words and digits, the same on every page. Pure: how numbers and days are written comes in as `format`,
 * since residents' pages and the workbench each bring their own.
 */
import type { Formats, Language } from '../../../../kit/language.ts'
import type { ShownChange, ShownEdition, ShownPoint, ShownSeries } from '../../contract.ts'
import { figures as en } from '../../messages/figures.en.ts'
import { figures as nl } from '../../messages/figures.nl.ts'

type Unit = ShownSeries['unit']
type Stretch = Pick<ShownPoint, 'year' | 'period'>
export type FigureSayings = ReturnType<typeof sayFigures>

export function sayFigures(language: Language, { number, day }: Pick<Formats, 'number' | 'day'>) {
  const words = language === 'nl' ? nl : en
  const signed = (difference: number) => `${difference < 0 ? '−' : '+'}${number(Math.abs(difference), 1)}`
  /** `1.143`, `17,1%`, `6,9`. */
  const amount = (given: number, unit: Unit): string => {
    if (unit === 'count') return number(given)
    return unit === 'percent' ? words.percent(number(given, 1)) : number(given, 1)
  }
  const stretch = ({ year, period }: Stretch): string => words.period[period](String(year))
  /** For tables: `2018`, `jan t/m jun 2019`. */
  const stretchBriefly = ({ year, period }: Stretch): string => words.tablePeriod[period](String(year))
  /** For a table: a plain difference, a difference with its interval, or that nothing can be said. */
  const change = ({ from, verdict, difference, interval, acrossEditions }: ShownChange, unit: Unit): string => {
    const since = stretchBriefly(from)
    const low = signed(interval?.low ?? 0)
    const high = signed(interval?.high ?? 0)
    const step = difference ?? 0
    if (verdict === 'cannot-tell')
      return interval ? `${words.cannotTellShort} ${words.margin(low, high)}` : words.cannotTellShort
    if (verdict !== 'difference') return words[verdict](number(Math.abs(step), 1), low, high, since)
    const much = amount(Math.abs(step), unit)
    const plain = step === 0 ? words.same(since) : step > 0 ? words.more(much, since) : words.fewer(much, since)
    return acrossEditions ? `${plain} (${words.acrossEditions})` : plain
  }
  const edition = ({ code, coversUntil }: ShownEdition): string =>
    coversUntil ? words.edition(code, day(coversUntil)) : words.editionUndated(code)
  const label = (series: ShownSeries): string => series[language].replace(/^% /, '')
  return { language, words, number, amount, stretch, stretchBriefly, change, edition, label }
}

export const changeTo = (series: ShownSeries, point: Stretch): ShownChange | undefined =>
  series.changes.find(({ to }) => to.year === point.year && to.period === point.period)
