/** How a count of signals is told outside the desk: with a drawn addition, in no case below five. */
import { perturb, perturbationTable } from '../../../packages/disclosure-control/src/index.ts'
import { type Chance, chances, type Excess, largestAddition, smallestCount } from './words.ts'

/** At most eight up or down, variance seven: what comes out is nothing, or five or more. */
const additions = perturbationTable({ largest: largestAddition, variance: 7, smallResultsUpTo: smallestCount - 1 })

/** Null: fewer than five, or none. The same signals give the same count in every table. */
export function protectedCount(recordKeys: readonly number[]): number | null {
  const { count } = perturb(recordKeys, additions)
  return count >= smallestCount ? count : null
}

export type Coded = {
  readonly theme: string
  readonly area: string | null
  readonly state: string
  readonly key: number
}
export type ProtectedMonth = {
  readonly theme: string
  readonly areas: readonly string[]
  readonly counts: readonly number[]
  readonly whole: number | null
  readonly toCase: number | null
  readonly toDepartment: number | null
}

/** Every theme has its row. Areas that are not in `areas` are in the whole only. */
export function protectedMonth(theme: string, signals: readonly Coded[], areas: readonly string[]): ProtectedMonth {
  const ofTheme = signals.filter((signal) => signal.theme === theme)
  const keysOf = (holds: (signal: Coded) => boolean) => ofTheme.filter(holds).map(({ key }) => key)
  const told = areas.flatMap((code) => {
    const count = protectedCount(keysOf(({ area }) => area === code))
    return count === null ? [] : [{ code, count }]
  })
  return {
    theme,
    areas: told.map(({ code }) => code),
    counts: told.map(({ count }) => count),
    whole: protectedCount(keysOf(() => true)),
    toCase: protectedCount(keysOf(({ state }) => state === 'to-case')),
    toDepartment: protectedCount(keysOf(({ state }) => state === 'to-department')),
  }
}

/** The step that is surely true; null where coincidence may well show as much. */
export const chanceOf = (p: number): Chance | null => chances.find((step) => p <= step) ?? null
export const excessOf = (observed: number, expected: number): Excess =>
  observed >= 3 * expected ? 'three-times-or-more' : observed >= 2 * expected ? 'two-to-three-times' : 'less-than-twice'
