/** What must be true before a worry goes a step further. Who may decide stands in access/policies.cedar. */
import { type NoteKind, type PlanPart, planParts, type WorryStage, type WorryTaskKind } from './words.ts'

export type Written = { readonly code: string; readonly met: boolean; readonly words: string }

/** Each criterion of the protocol once, with words: whoever reads along later must see why. */
export const everyCriterionIsWritten = (asked: readonly string[], written: readonly Written[]): boolean =>
  written.length === asked.length &&
  asked.every((code) => written.some((one) => one.code === code && one.words.trim().length > 0))

/** A table of organs only for what meets all of them. */
export const conferenceNeedsEveryCriterion = (written: readonly Written[]): boolean => written.every(({ met }) => met)

/** What the plan still lacks. */
export const planLacks = (notes: readonly { readonly kind: NoteKind }[]): readonly PlanPart[] =>
  planParts.filter((part) => !notes.some(({ kind }) => kind === part))

/** On the day itself it still stands. */
export const necessityStands = (reviewDueOn: string | null, today: string): boolean =>
  reviewDueOn === null || reviewDueOn >= today

/** Once a year at least, and about somebody under age once in half a year. Where that day does not exist, the earlier one. */
export function latestNextReview(today: string, minor = false): string {
  const [year, month, day] = today.split('-').map(Number) as [number, number, number]
  const then = new Date(Date.UTC(year, month - 1 + (minor ? 6 : 12) + 1, 0))
  const last = then.getUTCDate()
  then.setUTCDate(Math.min(day, last))
  return then.toISOString().slice(0, 10)
}
export const theNextReviewComesInTime = (nextOn: string, today: string, minor: boolean): boolean =>
  nextOn > today && nextOn <= latestNextReview(today, minor)

export type Standing = {
  readonly stage: WorryStage
  readonly reviewDueOn: string | null
  readonly tellingReviewOn: string | null
  readonly weighings: readonly {
    readonly organ: string
    readonly dueOn: string | null
    readonly agreed: boolean | null
  }[]
  readonly notes: readonly {
    readonly id: string
    readonly kind: NoteKind
    readonly owner: string | null
    readonly dueOn: string | null
    readonly writtenOn: string
    readonly finishes: string | null
  }[]
}
export type Task = { readonly kind: WorryTaskKind; readonly dueOn: string | null }

/** What waits for this organ. Units: days; null where no day was set. */
export function tasksOf({ organ, decides }: { organ: string; decides: boolean }, it: Standing): readonly Task[] {
  const waiting = it.weighings.find(({ agreed }) => agreed === null)
  const asked = it.weighings.filter(({ agreed, dueOn }) => agreed && dueOn).at(-1)
  const toWeigh: Task[] =
    it.stage !== 'reported' || !decides
      ? []
      : waiting
        ? waiting.organ === organ
          ? []
          : [{ kind: 'second-reading', dueOn: null }]
        : [{ kind: asked ? 'more-information' : 'weighing', dueOn: asked?.dueOn ?? null }]
  const done = new Set(it.notes.map(({ finishes }) => finishes))
  const agreements = it.notes
    .filter(({ id, kind, owner }) => kind === 'agreement' && owner === organ && !done.has(id))
    .map(({ dueOn }): Task => ({ kind: 'agreement', dueOn }))
  const { tellingReviewOn: tellOn } = it
  const told = it.notes.some(({ kind }) => kind === 'telling')
  const telling: Task[] = tellOn && it.stage !== 'reported' && !told ? [{ kind: 'telling', dueOn: tellOn }] : []
  const review: Task[] = it.reviewDueOn && decides ? [{ kind: 'necessity-review', dueOn: it.reviewDueOn }] : []
  return [...toWeigh, ...telling, ...agreements, ...review]
}
