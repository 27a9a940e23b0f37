/** What the council may read: households per kind over whole years, pooled until nobody can be picked out, and rounded. */

import { overrideKinds } from '../vulnerability/words.ts'
import { consequenceKinds, pursuits } from './words.ts'

/**
 * Every figure of an organ stands there each year, also where there is nothing to count: a line that is missing would tell
 * "none" from "too few to say", and so what became of the one household there was.
 */
export const figureCodes: readonly string[] = [
  'measures',
  ...consequenceKinds,
  'used-by-others',
  ...pursuits.map((pursued) => `used-${pursued}`),
  ...overrideKinds.map((kind) => `without-check-${kind}`),
  'urgent-courses',
]

/** Fewer households than this are in no figure. */
export const fewestHouseholds = 10
/** Every figure by itself, so that no two of them tell the exact difference. */
export const roundedToFive = (count: number): number => Math.round(count / 5) * 5

export type Yearly = { readonly year: number; readonly households: number }
export type PooledFigure = { readonly fromYear: number; readonly toYear: number; readonly households: number | null }

/** From `toYear` back until there are enough; null when even all years together are too few. At most `longest` years. */
export function pooled(years: readonly Yearly[], toYear: number, longest = 5): PooledFigure {
  for (let fromYear = toYear; fromYear > toYear - longest; fromYear--) {
    const households = years
      .filter(({ year }) => year >= fromYear && year <= toYear)
      .reduce((sum, one) => sum + one.households, 0)
    if (households >= fewestHouseholds) return { fromYear, toYear, households: roundedToFive(households) }
  }
  return { fromYear: toYear - longest + 1, toYear, households: null }
}
