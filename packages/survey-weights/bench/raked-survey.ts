/** The recorded workload: 60,000 respondents in 600 areas as strata, raked on three margins. Figures are drawn, nobody is real. */
import { normalFrom, seededRandom } from '../../testing/chance.ts'
import type { Auxiliary } from '../src/index.ts'

export const margins = { sex: 2, age: 6, housing: 4 } as const
type MarginName = keyof typeof margins

export type RakedSurvey = {
  readonly weights: Float64Array
  readonly area: Int32Array
  readonly areaResidents: Float64Array
  readonly score: Float64Array
  readonly categories: { readonly [name in MarginName]: Int32Array }
  readonly totals: { readonly [name in MarginName]: readonly number[] }
  readonly auxiliaries: readonly Auxiliary[]
}

export function rakedSurvey(respondents = 60_000, areas = 600, seed = 20261123): RakedSurvey {
  const random = seededRandom(seed)
  const normal = normalFrom(random)
  const perArea = respondents / areas
  const weights = new Float64Array(respondents)
  const area = new Int32Array(respondents)
  const areaResidents = new Float64Array(respondents)
  const score = new Float64Array(respondents)
  const categories = {
    sex: new Int32Array(respondents),
    age: new Int32Array(respondents),
    housing: new Int32Array(respondents),
  }
  const sums = Object.fromEntries(Object.entries(margins).map(([name, count]) => [name, new Float64Array(count)]))
  let population = 0
  for (let a = 0; a < areas; a++) {
    const residents = Math.round(perArea * (4 + 30 * random()))
    const mood = 0.6 * normal()
    population += residents
    for (let k = 0; k < perArea; k++) {
      const i = a * perArea + k
      area[i] = a
      areaResidents[i] = residents
      weights[i] = residents / perArea
      for (const [name, count] of Object.entries(margins) as [MarginName, number][]) {
        const category = Math.floor(count * random() ** (1 + 0.3 * (a % 3)))
        categories[name][i] = category
        ;((sums[name] as Float64Array)[category] as number) += weights[i] as number
      }
      score[i] = 6 + mood + 0.3 * (categories.age[i] as number) - 0.5 * (categories.housing[i] as number) + normal()
    }
  }
  // the register differs from what the sample weighs up to: some groups answered less
  const totals = Object.fromEntries(
    Object.entries(margins).map(([name, count]) => {
      const shifted = Array.from(sums[name] as Float64Array, (sum, category) => sum * (0.85 + (0.3 * category) / count))
      const scale = population / shifted.reduce((sum, one) => sum + one, 0)
      const rounded = shifted.map((one) => Math.round(one * scale))
      rounded[0] = (rounded[0] as number) + population - rounded.reduce((sum, one) => sum + one, 0)
      return [name, rounded]
    }),
  ) as { [name in MarginName]: number[] }
  const auxiliaries = (Object.keys(margins) as MarginName[]).map(
    (name): Auxiliary => ({
      kind: 'margin',
      name,
      categories: categories[name],
      totals: new Map(totals[name].map((total, category) => [category, total])),
    }),
  )
  return { weights, area, areaResidents, score, categories, totals, auxiliaries }
}

/** The sample and our standard errors of the first areas, as text for another program. */
export function asCsv(survey: RakedSurvey): string {
  const { sex, age, housing } = survey.categories
  const lines = Array.from(survey.weights, (weight, i) =>
    [weight, survey.area[i], survey.areaResidents[i], survey.score[i], sex[i], age[i], housing[i]].join(','),
  )
  return ['w,area,N,y,sex,age,housing', ...lines].join('\n')
}
