/** Reading what others did: when it is a lawful use, who must agree, how long it stays open. Pure. */
import { type LogUse, logUses, longestPeriodDays, type ReadingState } from './words.ts'

/** WGS 1.8(4). Not: how somebody performs, not what is in a case. */
export const theLogServesFourUses = (use: string): use is LogUse => (logUses as readonly string[]).includes(use)

/** Nobody reads alone what colleagues did, and nobody within one organ. */
export const aReadingNeedsAnotherOrgan = (
  asked: { readonly person: string; readonly organ: string },
  agrees: { readonly person: string; readonly organ: string },
): boolean => asked.person !== agrees.person && asked.organ !== agrees.organ

/** Units: hours. Long enough for a working day, too short to keep. */
export const readingOpenHours = 24

export const aReadingIsAboutAShortPeriod = (from: string, until: string): boolean =>
  until >= from && (Date.parse(until) - Date.parse(from)) / 86_400_000 <= longestPeriodDays

export const stateOfReading = (
  it: { readonly agreed: boolean | null; readonly open_until: Date | null },
  now: Date,
): ReadingState => {
  if (it.agreed === null && it.open_until === null) return 'waiting'
  if (it.agreed === false) return 'refused'
  return it.open_until !== null && it.open_until > now ? 'open' : 'closed'
}

/** A request that nobody answered goes out of the way. Units: days. */
export const unansweredDays = 14
