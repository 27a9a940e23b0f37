/** How often the check word misses a mistake: never for one wrong word or a swap, once in 2,048 for anything else. */
import { seededRandom } from '../../testing/chance.ts'
import type { Simulation } from '../../testing/simulation.ts'
import { checkPosition } from '../src/check-word.ts'

type Check = (seven: readonly number[]) => number
/** Broken on purpose: a plain sum, which does not see the order of words. */
const plainSum: Check = (seven) => seven.reduce((sum, word) => sum ^ word, 0)

type Mistake = (words: readonly number[], place: (among: number) => number) => number[]
const changed = (words: readonly number[], at: number, by: number) =>
  words.map((word, n) => (n === at ? word ^ by : word))
const mistakes = {
  'one wrong word': (words, draw) => changed(words, draw(8), 1 + draw(2_047)),
  'two words swapped': (words, draw) => {
    const [one, other] = [draw(8), draw(8)]
    const swapped = [...words]
    ;[swapped[one], swapped[other]] = [words[other] as number, words[one] as number]
    return swapped
  },
  'two wrong words': (words, draw) => {
    const first = draw(8)
    return changed(changed(words, first, 1 + draw(2_047)), (first + 1 + draw(7)) % 8, 1 + draw(2_047))
  },
  'all words one place on': (words, draw) => {
    const by = 1 + draw(7)
    return [...words.slice(by), ...words.slice(0, by)]
  },
  'another receipt’s second half': (words, draw) => [...words.slice(0, 4), ...[1, 2, 3, 4].map(() => draw(2_048))],
} satisfies { readonly [mistake: string]: Mistake }
type Kind = keyof typeof mistakes
const kinds = Object.keys(mistakes) as Kind[]

function missed(check: Check, receipts: number): { readonly [K in Kind]: { tried: number; missed: number } } {
  const random = seededRandom(20_261_124)
  const draw = (among: number) => Math.floor(random() * among)
  const counts = Object.fromEntries(kinds.map((kind) => [kind, { tried: 0, missed: 0 }])) as ReturnType<typeof missed>
  for (let n = 0; n < receipts; n++) {
    const seven = Array.from({ length: 7 }, () => draw(2_048))
    const words = [...seven, check(seven)]
    for (const kind of kinds) {
      const typed = mistakes[kind](words, draw)
      if (typed.every((word, at) => word === words[at])) continue
      counts[kind].tried++
      if (check(typed.slice(0, 7)) === typed[7]) counts[kind].missed++
    }
  }
  return counts
}

/** Within five standard deviations of one in 2,048. */
const asPromised = ({ tried, missed: got }: { tried: number; missed: number }) =>
  Math.abs(got - tried / 2_048) <= 5 * Math.sqrt(tried / 2_048)

export const typingMistakes: Simulation = {
  name: 'typing-mistakes',
  title: 'A check word misses no single wrong word and no swap, and one in 2,048 of everything else',
  run: (size) => {
    const receipts = size === 'full' ? 1_000_000 : 20_000
    const counts = missed(checkPosition, receipts)
    const never = counts['one wrong word'].missed + counts['two words swapped'].missed
    const others = kinds.slice(2).map((kind) => counts[kind])
    const broken = missed(plainSum, Math.min(receipts, 20_000))
    return {
      passed: never === 0 && others.every(asPromised),
      figures: {
        receipts,
        missedSingleOrSwap: never,
        ...Object.fromEntries(
          kinds
            .slice(2)
            .map((kind) => [
              `missed ${kind}, per 2,048`,
              ((counts[kind].missed / counts[kind].tried) * 2_048).toFixed(3),
            ]),
        ),
      },
      control: broken['two words swapped'].missed > 0 ? 'found' : 'missed',
      planted: 'a check word that is the plain sum of the others, which misses swaps',
    }
  },
}
