/** What holds for a block of the record: who reads it, and who writes. */
import type { Narrowing } from '../conference/quote.ts'

/** Units: seconds the pen stays with a writer who is silent. */
export const penStaysSeconds = 20

/** Free text asks for its readers; offered are the organs at the table for this case, the writer's own always among them. */
export const thoseAtTheTable = (present: readonly string[], involved: readonly string[], own: string): string[] =>
  [...new Set([own, ...present.filter((organ) => involved.includes(organ))])].sort()

/** Nobody reads in the record what they did not get: the readers chosen, as far as every quotation allows. */
export const readersOf = (chosen: readonly string[], own: string, narrowing: Narrowing): string[] =>
  [...new Set([own, ...chosen])].filter((organ) => !narrowing.narrowed || narrowing.audience.includes(organ)).sort()

export const onlyOrgansInvolvedRead = (chosen: readonly string[], involved: readonly string[]): boolean =>
  chosen.every((organ) => involved.includes(organ))

/** A quotation that some of the chosen did not get: the writer is told before anything is written. */
export const everyReaderGotWhatIsQuoted = (chosen: readonly string[], { narrowed, audience }: Narrowing): boolean =>
  !narrowed || chosen.every((organ) => audience.includes(organ))

export type Pen = { readonly pen: string | null; readonly pen_until: Date | null }
export const somebodyElseHoldsThePen = ({ pen, pen_until }: Pen, person: string, now: Date): boolean =>
  pen !== null && pen !== person && pen_until !== null && pen_until > now
