/**
 * What is left to somebody who knows every changed count, by how much it may have been changed, how parts add up to wholes, and what
 * others published exactly. Each sum narrows what its parts can be, until nothing narrows any more.
 */
import { cellsOf, protectedUpTo, relationsOf } from './attacked-table.ts'
import { codesIn, figureAt, nameOf } from './figure.ts'
import type { HeldTable, KnownFigure } from './held-table.ts'
import { additions } from './perturbation.ts'
import type { Shown } from './protection.ts'

/** Units: counts, between the lowest and the highest that are still possible. That a count is small may be known; which it is, may not. */
const leastRoom = 2

type Bounds = { lowest: number; highest: number }
export type OwnCountAttack = {
  /** Counts of 1 to `protectedUpTo` that nobody published exactly. */
  readonly sensitive: number
  /** Names of those of which fewer than three numbers are still possible. */
  readonly found: readonly string[]
  /** Units: counts. Null where nothing is small. */
  readonly narrowest: number | null
}

/**
 * Assumes: what was published before is what is shown now (anything else is a fault already), so it tells no more.
 * Not: the sharpest interval; a programme over all sums at once may come closer by a little.
 */
export function attackOwnCounts(
  table: HeldTable,
  shown: readonly Shown[],
  known: readonly KnownFigure[],
): OwnCountAttack {
  const said = known.filter(({ of }) => isIn(table, of))
  const cells = cellsOf(table, [], said)
  const keyOf = (of: KnownFigure['of']) => figureAt(table, of).key
  const bounds = new Map<string, Bounds>([...cells.keys()].map((key) => [key, { lowest: 0, highest: Infinity }]))
  const narrow = (key: string, lowest: number, highest: number): boolean => {
    const now = bounds.get(key)
    if (!now || (lowest <= now.lowest && highest >= now.highest)) return false
    now.lowest = Math.max(now.lowest, lowest)
    now.highest = Math.min(now.highest, highest)
    return true
  }
  for (const { of, amount } of shown)
    narrow(keyOf(of), amount === 0 ? 0 : Math.max(1, amount - additions.largest), amount + additions.largest)
  for (const { of, amount } of said) narrow(keyOf(of), amount, amount)
  const relations = relationsOf(table, cells)
  for (let again = true, rounds = 0; again && rounds < 100; rounds += 1) {
    again = false
    for (const { total, parts } of relations) {
      const whole = bounds.get(total)
      const all = parts.map((part) => bounds.get(part) ?? { lowest: 0, highest: Infinity })
      if (!whole) continue
      const [low, high] = [sum(all.map(({ lowest }) => lowest)), sum(all.map(({ highest }) => highest))]
      again = narrow(total, low, high) || again
      for (const [at, part] of parts.entries()) {
        const one = all[at]
        if (!one) continue
        const others = {
          low: low - one.lowest,
          high: sum(all.map(({ highest }, place) => (place === at ? 0 : highest))),
        }
        again = narrow(part, whole.lowest - others.high, whole.highest - others.low) || again
      }
    }
  }
  const small = [...cells.values()].filter(({ count, out }) => !out && count > 0 && count <= protectedUpTo)
  const left = small.map(({ of, key }) => ({ name: nameOf(table, of), ...(bounds.get(key) as Bounds) }))
  return {
    sensitive: small.length,
    found: left.filter(({ lowest, highest }) => highest - lowest < leastRoom).map(({ name }) => name),
    narrowest: left.length > 0 ? Math.min(...left.map(({ lowest, highest }) => highest - lowest)) : null,
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
/** A figure of others that this table could say too. */
const isIn = (table: HeldTable, of: KnownFigure['of']): boolean =>
  Object.entries(of).every(([name, code]) => {
    const at = table.columns.indexOf(name)
    return at >= 0 && codesIn(table, at).includes(code)
  })
