/**
 * What is asked, and how answers become scores of 0–10 in which more is better. A definition is data with a version: whoever
 * changes a question, its points or the fewest answers makes another version, and the line ends where it begins.
 */
import type { ScaleDefinition, ScaleItem } from '../../../packages/survey-weights/src/index.ts'
import { type ScaleId, scaleIds } from './words.ts'

const noAnswer = [8, 9]
/** Five answers, from fully agree (1) to not at all (5). */
const agree = (id: string): ScaleItem => ({ id, points: { 1: 5, 2: 4, 3: 3, 4: 2, 5: 1 }, noAnswer })
/** Put negatively: fully agree is the worst. */
const disagree = (id: string): ScaleItem => ({ id, points: { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 }, noAnswer })
/** Much (1), some (2), little or none (3). */
const little = (id: string): ScaleItem => ({ id, points: { 1: 1, 2: 2, 3: 3 }, noAnswer })

const between = { kind: 'mean-of-answered', lowest: 0, highest: 10 } as const
const scale = (id: ScaleId, source: string, items: readonly ScaleItem[], minimumAnswered: number): ScaleDefinition => ({
  ...{ id, version: '1', source, items, minimumAnswered, formula: between },
})

const own = 'eigen vraag, naar de omschrijving van weerbaarheid in de integrale veiligheidsanalyse'
const parts = {
  'resilience-mutual-trust': [agree('v1'), agree('v2')],
  'resilience-informal-control': [agree('v3'), agree('v4')],
  'resilience-authorities-act': [agree('v5'), agree('v6')],
  'resilience-knows-where': [agree('v7'), agree('v8')],
  'resilience-no-retaliation': [disagree('v9'), disagree('v10')],
} as const satisfies Partial<Record<ScaleId, readonly ScaleItem[]>>
const partScales = Object.entries(parts).map(([id, items]) => scale(id as ScaleId, own, items, 2))

/**
 * One question by itself, as a scale of its own: 10 for whoever answers favourably (agrees, or disagrees with what was put
 * negatively; has little or no nuisance), 0 for every other answer. Its mean is a share, and its interval stays within 0 and 1.
 */
export function questionAlone({ id, points, noAnswer }: ScaleItem): ScaleDefinition {
  const most = Math.max(...Object.values(points))
  const isFavourable = (given: number) => given > (1 + most) / 2 + (most === 3 ? 0.5 : 0)
  return {
    ...{ id: `question-${id}`, version: '1', source: own, minimumAnswered: 1, formula: between },
    items: [
      {
        id,
        points: Object.fromEntries(
          Object.entries(points).map(([answer, given]) => [answer, isFavourable(given) ? 1 : 0]),
        ),
        ...(noAnswer && { noAnswer }),
      },
    ],
  }
}

/** The definitions in force, in the order in which people read them. */
export const scales: readonly ScaleDefinition[] = [
  scale('physical-quality', 'Veiligheidsmonitor, fysieke voorzieningen', ['f1', 'f2', 'f3', 'f4'].map(agree), 3),
  scale(
    'social-cohesion',
    'CBS 2018, sociale cohesie: zes stellingen',
    [disagree('c1'), ...['c2', 'c3', 'c4', 'c5', 'c6'].map(agree)],
    4,
  ),
  scale('little-nuisance', 'Veiligheidsmonitor, ervaren overlast', ['o1', 'o2', 'o3', 'o4'].map(little), 3),
  scale(
    'perceived-safety',
    'Veiligheidsmonitor, onveiligheidsbeleving en vermijding',
    ['b1', 'b2', 'b3', 'b4'].map(disagree),
    3,
  ),
  scale('trust', 'eigen vraag: vertrouwen in gemeente, politie en verhuurder', ['g1', 'g2', 'g3'].map(agree), 2),
  scale('resilience', own, Object.values(parts).flat(), 8),
  ...partScales,
]

/** Errors: throws where code asks for a scale that is in no list; a design cannot. */
export function scaleWith(id: ScaleId): ScaleDefinition {
  const found = scales.find((one) => one.id === id)
  if (!found) throw new Error(`no definition of ${id}`)
  return found
}

/** Sub-scales come with the whole: their questions are the same. */
export const scalesAsked = (chosen: readonly ScaleId[]): ScaleDefinition[] => {
  const wanted = new Set<ScaleId>([
    ...chosen,
    ...(chosen.includes('resilience') ? scaleIds.filter((id) => id in parts) : []),
  ])
  return scales.filter(({ id }) => wanted.has(id as ScaleId))
}

export const questionsOf = (chosen: readonly ScaleId[]): ScaleItem[] => {
  const all = scalesAsked(chosen).flatMap(({ items }) => items)
  return all.filter(({ id }, place) => all.findIndex((other) => other.id === id) === place)
}
