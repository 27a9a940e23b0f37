/** What each source says of an area beside the rest, with its interval; and what they say together. Never an order of areas. */
import { countInterval, rateRatioInterval } from '../../../packages/impact-evaluation/src/index.ts'
import { settings } from '../detection/words.ts'
import { type KeptResult, shownOf } from '../elicitation/ranking.ts'
import type { SurveyAreaFigure, SurveyFigure } from '../survey/words.ts'
import type {
  DivergencePattern,
  PeopleSay,
  ProfessionalsSay,
  RegisterSays,
  SourceVerdict,
  ThreeSources,
} from './words.ts'

/** Of a scale in which more is better. The survey itself tested the difference with the whole. */
export function peopleSay(
  area: SurveyAreaFigure | undefined,
  whole: SurveyFigure,
): Pick<PeopleSay, 'verdict' | 'area' | 'whole'> {
  const mean = whole.kind === 'measured' ? whole.mean : null
  if (area?.figure.kind !== 'measured') return { verdict: 'not-known', area: null, whole: mean }
  const { mean: own, low, high, respondents } = area.figure
  const verdict = area.beside === 'higher' ? 'better' : area.beside === 'lower' ? 'worse' : 'cannot-tell'
  return { verdict, area: { mean: own, low, high, respondents }, whole: mean }
}

type Counted = { readonly code: string; readonly count: number; readonly residents: number }
/**
 * One area beside all others together: rates per thousand residents, the own one with its exact Poisson interval (Garwood), and
 * the ratio of the two with its exact conditional interval. More events than elsewhere is worse only where the whole interval says so.
 *
 * An area of fewer residents than detection asks for is not told, and does not count along.
 */
export function registerSays(
  code: string,
  all: readonly Counted[],
): Pick<RegisterSays, 'verdict' | 'area' | 'elsewhere'> {
  const large = all.filter(({ residents }) => residents >= settings.fewestResidents)
  const own = large.find((one) => one.code === code)
  const others = large.filter((one) => one.code !== code)
  if (!own) return { verdict: 'not-known', area: null, elsewhere: null }
  const interval = countInterval(own.count, own.residents / 1_000)
  const area = { ...own, rate: (1_000 * own.count) / own.residents, low: interval.lower, high: interval.upper }
  const { code: _, ...shown } = area
  const count = others.reduce((sum, one) => sum + one.count, 0)
  const residents = others.reduce((sum, one) => sum + one.residents, 0)
  if (residents === 0 || count === 0) return { verdict: 'cannot-tell', area: shown, elsewhere: null }
  const { lower, upper } = rateRatioInterval(
    { count: own.count, exposure: own.residents },
    { count, exposure: residents },
  )
  return {
    verdict: lower > 1 ? 'worse' : upper < 1 ? 'better' : 'cannot-tell',
    area: shown,
    elsewhere: { areas: others.length, rate: (1_000 * count) / residents, ratioLow: lower, ratioHigh: upper },
  }
}

const alike = 3
/** The middle half of those who answered lies on one side, or all of it on *as elsewhere*. */
export function professionalsSay(
  result: KeptResult | null,
  issues: readonly string[],
): Pick<ProfessionalsSay, 'verdict' | 'beside' | 'foremost'> {
  const together = result && shownOf(result).together
  const beside = together?.beside ?? null
  const medians = together?.issues.map(({ median }) => median) ?? []
  const first = medians.indexOf(Math.min(...medians))
  const isAlone = medians.filter((median) => median === medians[first]).length === 1
  const foremost = isAlone ? (issues[first] ?? null) : null
  if (!beside) return { verdict: 'not-known', beside, foremost }
  const verdict =
    beside.low > alike
      ? 'worse'
      : beside.high < alike
        ? 'better'
        : beside.low === alike && beside.high === alike
          ? 'alike'
          : 'cannot-tell'
  return { verdict, beside, foremost }
}

const saysSomething = (verdict: SourceVerdict | undefined): verdict is 'worse' | 'better' | 'alike' =>
  verdict === 'worse' || verdict === 'better' || verdict === 'alike'

/** One source that says something agrees with nobody: then nothing can be told. */
export function patternOf({ people, register, professionals }: ThreeSources): DivergencePattern {
  const said = [people?.verdict, register?.verdict, professionals?.verdict].filter(saysSomething)
  if (said.length < 2) return 'cannot-tell'
  return new Set(said).size === 1 ? 'agree' : 'apart'
}
