/** When the clock of a piece of personal content starts, and on which day it goes. Days are `2030-03-10`: they compare as text. */
import type { Regime } from '../law-document.ts'
import { destructionIsDueAtTheLatestOn, ownFileIsDestroyedAtTheLatestOn } from '../retention.ts'
import type { DestructionReason } from './words.ts'

/** What a clock needs to know of something that is copied, quoted or taken over. */
export type Origin = { readonly firstProcessedOn: string; readonly destroyBy: string }
export type Clock = Origin & {
  readonly because: Extract<DestructionReason, 'hard-limit' | 'supplier-set-day' | 'quoted' | 'minor'>
}

/**
 * The clock never restarts: what comes from something older starts as early, and goes no later than it (T30).
 * Errors: null where the regime has no adopted period: then nothing may be kept at all (R9).
 */
export function clockOf(
  regime: Regime,
  today: string,
  from: {
    readonly origins?: readonly Origin[]
    readonly supplierSays?: string | undefined
    /** About somebody under age: half as long, unless something else ends it sooner. */
    readonly minor?: boolean
    /** Part of a file an organ keeps of its own decision. */
    readonly ownFile?: boolean
  } = {},
): Clock | null {
  const { origins = [], supplierSays } = from
  const firstProcessedOn = earliest([today, ...origins.map((origin) => origin.firstProcessedOn)])
  const limitOf = from.ownFile ? ownFileIsDestroyedAtTheLatestOn : destructionIsDueAtTheLatestOn
  const hardLimit = limitOf(regime, firstProcessedOn)
  if (!hardLimit) return null
  const days: readonly [string, Clock['because']][] = [
    [hardLimit, 'hard-limit'],
    ...origins.map(({ destroyBy }): [string, Clock['because']] => [destroyBy, 'quoted']),
    ...(from.minor ? [[halfWay(firstProcessedOn, hardLimit), 'minor'] as [string, Clock['because']]] : []),
    ...(supplierSays === undefined ? [] : [[supplierSays, 'supplier-set-day'] as [string, Clock['because']]]),
  ]
  const [destroyBy, because] = days.reduce((first, next) => (next[0] < first[0] ? next : first))
  return { firstProcessedOn, destroyBy, because }
}

/** Rounded down to whole days. */
function halfWay(from: string, until: string): string {
  const [first, last] = [Date.parse(from), Date.parse(until)]
  return new Date(first + Math.floor((last - first) / 2 / 86_400_000) * 86_400_000).toISOString().slice(0, 10)
}
const earliest = (days: readonly string[]): string => days.reduce((first, next) => (next < first ? next : first))

export type Ticking = {
  readonly destroyBy: string
  readonly because: DestructionReason
  /** Ends of decided renewals to which its supplier consented. */
  readonly renewedUntil: readonly string[]
}
export type Going = { readonly on: string; readonly because: DestructionReason }

/** The day of one row by itself: its limit, or the end of the last renewal its supplier consented to. */
export function goesByItself({ destroyBy, because, renewedUntil }: Ticking): Going {
  const latest = renewedUntil.reduce((last, next) => (next > last ? next : last), destroyBy)
  return latest > destroyBy ? { on: latest, because: 'renewal-ends' } : { on: destroyBy, because }
}

/** No row outlives its case: without the case it is about nobody any more, and is no longer needed (WGS 1.8(7)). */
export function goes(row: Ticking, itsCase: Ticking | undefined): Going {
  const own = goesByItself(row)
  if (!itsCase) return own
  const whole = goesByItself(itsCase)
  if (whole.on >= own.on) return own
  return { on: whole.on, because: whole.because === 'renewal-ends' ? 'renewal-ends' : 'case-ends' }
}
