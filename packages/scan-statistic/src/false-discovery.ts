import { refuse } from './scan-statistic-error.ts'

export type FalseDiscoveryOutcome = {
  readonly rule: 'Benjamini–Hochberg'
  /** Declared number of areas looked at, with and without a p-value. */
  readonly areas: number
  readonly rate: number
  /** Same order as the p-values; null where there was none. */
  readonly adjusted: readonly (number | null)[]
  /** Alarms that stand. Of these at most `rate` are false on average. */
  readonly standing: readonly boolean[]
}

/**
 * Which of many alarms stand when this many areas were looked at.
 *
 * Shapes: `pValues[i]` of area (or area and series) i; null where a method gave no verdict. `areas` is declared, at least
 * as many as there are values: an area left out because it looked quiet still counts.
 * Units: proportions, 0 to 1.
 * Assumes: the p-values are independent or positively dependent (not checked).
 * Errors: `not-a-p-value`, `bad-limit`.
 * Source: Benjamini & Hochberg (1995).
 * Not for: clusters of a scan; their p-values already account for all windows.
 */
export function controlFalseDiscoveries(input: {
  readonly pValues: readonly (number | null)[]
  readonly areas: number
  readonly rate: number
}): FalseDiscoveryOutcome {
  const { pValues, areas, rate } = input
  if (pValues.length === 0) refuse('too-little-data', 'Give the p-value of at least one area, or null for it.')
  if (!(Number.isInteger(areas) && areas >= pValues.length))
    refuse('bad-limit', `Declare areas as a whole number of at least ${pValues.length}, every area that was looked at.`)
  if (!(rate > 0 && rate < 1)) refuse('bad-limit', 'Declare a false-discovery rate between 0 and 1.')
  const order: number[] = []
  for (const [at, p] of pValues.entries()) {
    if (p === null) continue
    if (!(p >= 0 && p <= 1)) refuse('not-a-p-value', `Give p-values between 0 and 1, or null; position ${at} has ${p}.`)
    order.push(at)
  }
  const p = (at: number) => pValues[at] as number
  order.sort((a, b) => p(a) - p(b))
  const adjusted: (number | null)[] = pValues.map(() => null)
  let smallest = 1
  for (let rank = order.length; rank >= 1; rank--) {
    const at = order[rank - 1] as number
    smallest = Math.min(smallest, (p(at) * areas) / rank)
    adjusted[at] = smallest
  }
  return {
    rule: 'Benjamini–Hochberg',
    areas,
    rate,
    adjusted,
    standing: adjusted.map((each) => each !== null && each <= rate),
  }
}
