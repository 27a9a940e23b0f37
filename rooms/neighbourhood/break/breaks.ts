/** From which periods on counting is different: as the table was loaded, and as somebody told afterwards. */
import type { Recipe } from '../reading/words.ts'

export type ToldBreak = {
  readonly from: string
  readonly why: string
  readonly verdict: 'told' | 'withdrawn'
  readonly toldBy: string
  readonly toldOn: string
}
export type LineBreak = Recipe['breaks'][number] & {
  /** Null: it was said when the table was loaded. */
  readonly told: { readonly by: string; readonly on: string } | null
}

/**
 * In order of time. What was told afterwards takes the place of what was loaded about the same period; taking it back leaves what
 * was loaded.
 *
 * Shapes: `told` with the last word about a period first.
 */
export function breaksOf(loaded: Recipe['breaks'], told: readonly ToldBreak[]): LineBreak[] {
  const last = new Map<string, ToldBreak>()
  for (const one of told) if (!last.has(one.from)) last.set(one.from, one)
  const holding = [...last.values()].filter(({ verdict }) => verdict === 'told')
  const periods = new Set(holding.map(({ from }) => from))
  return [
    ...loaded.filter(({ from }) => !periods.has(from)).map((one): LineBreak => ({ ...one, told: null })),
    ...holding.map(({ from, why, toldBy, toldOn }): LineBreak => ({ from, why, told: { by: toldBy, on: toldOn } })),
  ].sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))
}
