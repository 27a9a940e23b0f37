/** Builders for tests and for the demonstration: fictional people without names, from a seed. */
import { questionsOf, scalesAsked } from './scale.ts'
import type { ScaleId, SurveyDesign, SurveyStratum } from './words.ts'

export const someAreas = (areas: number, planned = 60): SurveyStratum[] =>
  Array.from({ length: areas }, (_, at) => ({
    ...{ code: `BU0935${String(at).padStart(4, '0')}`, name: `Voorbeeldbuurt ${at + 1}` },
    ...{ residents: 1_000 + 200 * at, planned },
  }))

export const aDesign = (given: Partial<SurveyDesign> = {}): SurveyDesign => {
  const areas = given.areas ?? someAreas(8)
  const residents = areas.reduce((sum, one) => sum + one.residents, 0)
  const part = (share: number) => Math.round(residents * share)
  return {
    title: 'Buurtenquête 2026',
    ...{ fieldworkFrom: '2026-09-01', fieldworkUntil: '2026-10-15', modes: ['internet', 'paper'], areas },
    ages: [
      { code: '15-34', residents: part(0.3) },
      { code: '35-64', residents: part(0.45) },
      { code: '65+', residents: residents - part(0.3) - part(0.45) },
    ],
    sexes: [
      { code: 'm', residents: part(0.49) },
      { code: 'v', residents: residents - part(0.49) },
    ],
    scales: ['physical-quality', 'social-cohesion', 'little-nuisance', 'perceived-safety', 'trust', 'resilience'],
    ...{ weighting: 'house', deviation: 2, designEffect: 1.2, response: 0.25, breakWhy: null },
    ...given,
  }
}

/** Chance from a seed (mulberry32): the same seed, the same people. */
export function seededChance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * A csv of answers. `answered`: how many per area, as planned when left out. `mood(area, scale)`: −1 … 1, how people there
 * lean. Older people answer more often than younger ones, so that weighting has something to do.
 */
export function writtenAnswers(
  design: SurveyDesign,
  {
    seed = 1,
    answered = (area) => area.planned,
    mood = () => 0,
  }: {
    readonly seed?: number
    readonly answered?: (area: SurveyStratum) => number
    readonly mood?: (area: SurveyStratum, scale: ScaleId) => number
  } = {},
): string {
  const chance = seededChance(seed)
  const questions = questionsOf(design.scales)
  const scaleOf = new Map(
    scalesAsked(design.scales).flatMap(({ id, items }) => items.map((item) => [item.id, id as ScaleId])),
  )
  const [asksAge, asksSex] = [design.ages.length > 0, design.sexes.length > 0]
  const groups = (age: string, sex: string) => [...(asksAge ? [age] : []), ...(asksSex ? [sex] : [])]
  const rows = [['buurt', ...groups('leeftijd', 'geslacht'), ...questions.map(({ id }) => id)].join(';')]
  for (const area of design.areas)
    for (let person = 0; person < answered(area); person++) {
      const age =
        design.ages[Math.min(design.ages.length - 1, Math.floor(chance() ** 0.7 * design.ages.length))]?.code ?? ''
      const sex = design.sexes[Math.floor(chance() * design.sexes.length)]?.code ?? ''
      const own = (chance() + chance() + chance() - 1.5) / 1.5
      const answers = questions.map(({ id, points }) => {
        if (chance() < 0.04) return '9'
        const lean = 0.55 + 0.45 * own + 0.2 * mood(area, scaleOf.get(id) as ScaleId) + 0.35 * (chance() - 0.5)
        const best = Object.entries(points).sort(([, one], [, other]) => one - other)
        return best[Math.min(best.length - 1, Math.max(0, Math.floor(lean * best.length)))]?.[0] ?? ''
      })
      rows.push([area.code, ...groups(age, sex), ...answers].join(';'))
    }
  return `${rows.join('\n')}\n`
}
