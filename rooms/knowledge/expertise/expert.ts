/** How long an entry stands without its person saying again that it is right. */
import type { Expert } from './words.ts'

/** Units: days. */
export const entryStandsDays = 365

export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
export const entryStandsUntil = ({ confirmedOn }: Pick<Expert, 'confirmedOn'>): string =>
  dayAfter(confirmedOn, entryStandsDays)
/** Nobody is found by what they said more than a year ago. */
export const entryStillStands = (expert: Pick<Expert, 'confirmedOn'>, today: string): boolean =>
  today <= entryStandsUntil(expert)
