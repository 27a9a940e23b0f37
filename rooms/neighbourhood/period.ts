/** Periods: which figures may stand beside each other. */
import type { Figure, Period } from './words.ts'

/** A figure of January to June is never held against a full year: only equal periods of different years compare. */
export const periodsMayBeCompared = (earlier: Figure, later: Figure): boolean =>
  earlier.period === later.period &&
  earlier.period !== 'not-printed' &&
  earlier.year !== null &&
  later.year !== null &&
  earlier.year < later.year

const lastMonths: { readonly [P in Period]: number } = {
  'jan-mar': 3,
  'jan-jun': 6,
  'jan-sep': 9,
  'full-year': 12,
  'not-printed': 0,
}

/** Order of time: by year, then by how far into the year the period reaches; undated figures first. */
export const inOrderOfTime = (one: Figure, other: Figure): number =>
  (one.year ?? 0) - (other.year ?? 0) || lastMonths[one.period] - lastMonths[other.period]

/** Two figures of the same series speak of the same stretch of time. */
export const sameStretch = (one: Figure, other: Figure): boolean =>
  one.year === other.year && one.period === other.period
