/**
 * How many people one person may open in a day. Rights for these very cases are what a corrupt insider has; so looking
 * is counted, it stops, and somebody of another organ hears of it.
 * Source: WGS 1.8(2) (an authorisation system that is careful and proportionate), 1.8(5).
 */
import type { Role } from '../../../foundation/capacity.ts'
import type { OpeningKind } from './words.ts'

/** Units: distinct persons, or exports, per person of staff and calendar day. */
export const quotaPerDay: { readonly [K in OpeningKind]: number } = { person: 60, export: 10 }

/** Roles that prepare whole conferences: twelve cases with families in one morning. */
const widerRoles: readonly Role[] = ['process-manager', 'delegate']
const widerPersonsPerDay = 90

export const quotaOf = (roles: readonly Role[], kind: OpeningKind): number =>
  kind === 'person' && roles.some((role) => widerRoles.includes(role)) ? widerPersonsPerDay : quotaPerDay[kind]

/** The last one within the quota is still shown; the next is not. */
export const quotaIsPassed = (openedToday: number, quota: number): boolean => openedToday > quota

/** Units: days an opening is remembered, so that slow looking is seen too; then it is forgotten. */
export const rememberedDays = 30

/**
 * Slow looking: little every day, much in a month. Listed when somebody opened more than twice what colleagues with the
 * same organ and role opened (the median) and more than a full day's quota. A line in a list for a human eye, not a
 * measure of a person; nobody outside staff is ever counted.
 */
export const slowLookingIsListed = (openedInMonth: number, medianOfPeers: number, quota: number): boolean =>
  openedInMonth > quota && openedInMonth > 2 * medianOfPeers

/** Shapes: any order. The lower of the two middle ones when their number is even; 0 for nobody. */
export function medianOf(counts: readonly number[]): number {
  const sorted = [...counts].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
}
