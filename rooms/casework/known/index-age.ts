/** When the blind index is made anew. */

/** Units: days. */
export const indexStandsDays = 365

/**
 * A new key once a year; and after a destruction on or since the day it was made, because whoever kept an older copy of
 * the marks could still try a name against somebody who was destroyed.
 * Assumes: days as `2026-11-28`. A destruction on the very day counts: one renewal too many harms nobody.
 */
export function indexIsTooOld(
  { madeOn, destroyedOn }: { madeOn: string | undefined; destroyedOn: string | undefined },
  today: string,
): boolean {
  if (madeOn === undefined) return false
  if (madeOn < today && destroyedOn !== undefined && destroyedOn >= madeOn) return true
  return (Date.parse(today) - Date.parse(madeOn)) / 86_400_000 >= indexStandsDays
}
