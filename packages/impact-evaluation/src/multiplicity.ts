/** p-values adjusted for having asked many questions at once. */
import { demand } from './impact-evaluation-error.ts'

/**
 * `holm`: no false finding at all, with the stated probability (Holm 1979). `benjamini-hochberg`: a bounded share of
 * false findings among the findings, for independent or positively dependent tests (1995). `benjamini-yekutieli`: the
 * same under any dependence (2001).
 */
export type Adjustment = 'holm' | 'benjamini-hochberg' | 'benjamini-yekutieli'

/** Shapes: one p-value per test; the result is in the same order. Errors: `empty`, `out-of-range`. */
export function adjustedProbabilities(probabilities: readonly number[], adjustment: Adjustment): number[] {
  const m = probabilities.length
  demand(m > 0, 'empty', 'There are no p-values to adjust: give one per test.')
  demand(
    probabilities.every((p) => p >= 0 && p <= 1),
    'out-of-range',
    'Every p-value lies between 0 and 1: leave out tests that gave none, and say how many.',
  )
  const order = probabilities
    .map((_, test) => test)
    .sort((a, b) => (probabilities[a] as number) - (probabilities[b] as number))
  const adjusted = new Array<number>(m)
  if (adjustment === 'holm') {
    let highest = 0
    order.forEach((test, rank) => {
      highest = Math.max(highest, Math.min(1, (m - rank) * (probabilities[test] as number)))
      adjusted[test] = highest
    })
    return adjusted
  }
  const price = adjustment === 'benjamini-yekutieli' ? order.reduce((sum, _, rank) => sum + 1 / (rank + 1), 0) : 1
  let lowest = 1
  for (let rank = m - 1; rank >= 0; rank--) {
    const test = order[rank] as number
    lowest = Math.min(lowest, (price * m * (probabilities[test] as number)) / (rank + 1))
    adjusted[test] = lowest
  }
  return adjusted
}
