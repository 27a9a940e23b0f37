/**
 * What a search for change is asked, and what it answers. Plain data: it travels to a thread and back.
 *
 * Two ways of looking at the same counts (area × period, oldest first): `space-time`, for circles of areas in which counts
 * of the last periods came together; `aberration`, for single areas far above their own past, many at once.
 */
import type { SearchLimits } from '../../packages/scan-statistic/src/index.ts'

type Counted = {
  /** `counts[area][period]`, oldest first. */
  readonly counts: readonly (readonly number[])[]
  /** Who looks again with this gets the same answer. */
  readonly seed: string
}
export type SpaceTimePlan = Counted & {
  readonly kind: 'space-time'
  readonly residents: readonly number[]
  readonly longitude: readonly number[]
  readonly latitude: readonly number[]
  /** Largest share of all residents in one circle, at most 0.5. */
  readonly maximumShare: number
  /** Units: periods. */
  readonly maximumDuration: number
  readonly minimumCases: number
  readonly simulations: number
}
export type AberrationPlan = Counted & {
  readonly kind: 'aberration'
  /** 12 or 52: the same season of earlier years is the measure; null: the handful of periods before is. */
  readonly periodsPerYear: number | null
  /** Of all alarms that stand, at most this share is false on average. */
  readonly falseDiscoveries: number
  /** Units: counts; below this the last period is not judged. */
  readonly minimumCases: number
}
export type ScanPlan = SpaceTimePlan | AberrationPlan

export type FoundCluster = {
  /** Places in the counts, nearest to the middle first. */
  readonly areas: readonly number[]
  readonly first: number
  readonly last: number
  readonly observed: number
  readonly expected: number
  readonly p: number
}
export type AberrationLimits = {
  readonly method: 'farrington' | 'ears-c1'
  readonly areas: number
  /** Areas that the method could judge; the others had too few counts or never varied. */
  readonly judged: number
  readonly periods: number
  readonly falseDiscoveries: number
}
export type ScanAnswer =
  | { readonly kind: 'space-time'; readonly found: readonly FoundCluster[]; readonly limits: SearchLimits }
  | { readonly kind: 'aberration'; readonly found: readonly FoundCluster[]; readonly limits: AberrationLimits }
