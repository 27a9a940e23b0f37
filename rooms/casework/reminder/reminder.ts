/** Who is reminded, and when. Nothing of what waits is in a reminder: not how much, not in which case, not since when. */
import type { Id } from '../../../foundation/clock.ts'
import { addDays } from '../measure/days.ts'
import type { Deadline } from '../measure/deadline.ts'
import type { DeadlineKind } from '../measure/words.ts'

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

/** Units: days before it is due that the organ begins to be reminded. The days of the law (Awb) cannot be made up for afterwards. */
const daysAhead: { readonly [K in DeadlineKind]?: number } = {
  'objection-decision': 14,
  'court-documents': 7,
  'new-decision': 14,
}
/** Something in a file is due, or a day of the law comes near. What is urgent goes apart, and here as well. */
export const somethingIsDue = (deadlines: readonly Deadline[], today: string): boolean =>
  deadlines.some(({ kind, dueOn }) => addDays(dueOn, -(daysAhead[kind] ?? 0)) <= today)

export type Urgent = { readonly organ: string; readonly takenAt: Date; readonly dueAt: Date }
const day = 86_400_000
/**
 * When somebody is told of a decision that is unfinished: as it is taken, a day before everything must be there, and when that moment
 * has passed. The last of these moments that lies behind.
 */
export function lastUrgentMoment({ takenAt, dueAt }: Urgent, now: Date): Date {
  const moments = [takenAt, new Date(Math.max(takenAt.getTime(), dueAt.getTime() - day)), dueAt]
  return moments.filter((one) => one <= now).at(-1) ?? takenAt
}
/** Each moment once, whatever the number of files. */
export const isToldAtOnce = (
  who: { readonly organ: string; readonly urgent_mailed_at: Date | null },
  urgent: readonly Urgent[],
  now: Date,
): boolean =>
  urgent.some(
    (one) =>
      one.organ === who.organ && (who.urgent_mailed_at === null || who.urgent_mailed_at < lastUrgentMoment(one, now)),
  )
