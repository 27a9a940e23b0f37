/** Own counts, each with the same small addition for ever: the same figure is the same in every table it stands in. */
import { perturb, perturbationTable } from '../../../packages/disclosure-control/src/index.ts'
import type { EarlierRelease } from './attacked-table.ts'
import { figuresOf, nameOf } from './figure.ts'
import type { Conditions, HeldTable } from './held-table.ts'
import type { Shown } from './protection.ts'

/** What is added has mean 0, this variance, and lies within this many; results 1 and 2 never appear, 0 stays 0. */
export const additions = { largest: 5, variance: 3, smallResultsUpTo: 2 } as const
const table = perturbationTable(additions)

/** The lasting key of a figure, uniform on [0, 1): by what it is a sum of, for the records that were counted. */
export type CellKeys = (figure: string) => number
export type PerturbedTable = {
  readonly shown: readonly Shown[]
  readonly cells: number
  readonly faults: readonly string[]
}

/** A count with the addition of its figure. */
export const perturbedCount = (keyOf: CellKeys, of: Conditions, count: number): number =>
  perturb([keyOf(canonical(of))], table, count).count

/**
 * Parts that hold the same
 * records as their whole (all other parts are empty) take its addition, so that one group never shows two.
 * Faults: a figure that was published otherwise before, for then its difference would tell what changed.
 * Who learns what: whoever can call `keyOf` can take every addition off again.
 */
export function perturbTable(held: HeldTable, keyOf: CellKeys, earlier: readonly EarlierRelease[]): PerturbedTable {
  const widest = new Map<string, Conditions>()
  const figures = figuresOf(held)
  const byWidth = [...figures].sort((one, other) => Object.keys(one.of).length - Object.keys(other.of).length)
  const records = (pieces: readonly number[]) => pieces.filter((place) => held.pieces[place]?.count).join(' ')
  for (const { of, pieces } of byWidth) if (!widest.has(records(pieces))) widest.set(records(pieces), of)
  const shown = figures.map(({ of, pieces, count }): Shown => {
    const same = widest.get(records(pieces)) ?? of
    return { of, amount: perturbedCount(keyOf, same, count) }
  })
  const published = new Map(shown.map(({ of, amount }) => [canonical(of), amount]))
  const faults = earlier.flatMap(({ id, figures: before }) =>
    before
      .filter(({ of, amount }) => (published.get(canonical(of)) ?? amount) !== amount)
      .slice(0, 5)
      .map(({ of, amount }) => `${id}: ${nameOf(held, of)} was published as ${amount}`),
  )
  return { shown, cells: shown.length, faults }
}

/** The same conditions in any order are the same words. */
export const canonical = (of: Conditions): string =>
  JSON.stringify(Object.entries(of).sort(([one], [other]) => (one < other ? -1 : 1)))
