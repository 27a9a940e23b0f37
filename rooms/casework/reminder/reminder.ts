/** Who is reminded, and when. Nothing of what waits is in a reminder: not how much, not in which case, not since when. */
import type { Id } from '../../../foundation/clock.ts'

type Somebody = { readonly person: Id; readonly organ: string }
type SomethingWaits = { readonly organ: string; readonly person: Id | null }

/** What a colleague took up waits for that colleague; what nobody took up waits for everybody of the organ who may do it. */
export const somethingWaitsFor = (who: Somebody, waiting: readonly SomethingWaits[]): boolean =>
  waiting.some(({ organ, person }) => organ === who.organ && (person === null || person === who.person))

/** Each once, whatever number of organs they act for. */
export function whoIsReminded<S extends Somebody>(people: readonly S[], waiting: readonly SomethingWaits[]): S[] {
  const seen = new Set<Id>()
  return people.filter((one) => {
    if (seen.has(one.person) || !somethingWaitsFor(one, waiting)) return false
    seen.add(one.person)
    return true
  })
}
