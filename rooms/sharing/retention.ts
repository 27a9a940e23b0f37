/** Until when data may be kept. The clock starts at first processing and never restarts (law page 5.3). */
import type { Regime } from './law-document.ts'

const addYears = (day: string, years: number): string => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const target = year + years
  // Where the day does not exist in the target year (29 February), the earlier day: never a day too long.
  const last = new Date(Date.UTC(target, month, 0)).getUTCDate()
  return `${String(target).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`
}

/**
 * The last day by which data first processed on `firstProcessed` are destroyed.
 * Errors: null where the regime has no adopted period: then nothing may be kept at all.
 */
export const destructionIsDueAtTheLatestOn = (regime: Regime, firstProcessed: string): string | null =>
  regime.retention ? addYears(firstProcessed, regime.retention.maxYears) : null

/**
 * As above, for a file an organ keeps of its own decision, such as a measure.
 * Errors: null where no period was adopted for such files: then none may be opened.
 */
export const ownFileIsDestroyedAtTheLatestOn = (regime: Regime, firstProcessed: string): string | null =>
  regime.retention?.ownFiles ? addYears(firstProcessed, regime.retention.ownFiles.maxYears) : null

/** The last day of a renewal that starts on `from`; null where the regime knows no renewal (BGS 1.16(2)). */
export const renewalEndsAtTheLatestOn = (regime: Regime, from: string): string | null =>
  regime.retention && regime.retention.renewYears > 0 ? addYears(from, regime.retention.renewYears) : null
