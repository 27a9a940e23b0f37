/**
 * Rights are looked at once a year, by the organ that gave them. Source: WGS 1.8(2); BIO2 5.18.02 (yearly review);
 * BGS 1.11 (screening), 1.17 (training).
 */
import { type Grounded, standingApart } from '../../../foundation/identity/apart.ts'
import type { ReviewOutcome, ReviewState } from './words.ts'

/** Units: months after the last review, or after the appointment began. */
export const reviewEveryMonths = 12
/** Units: days before the year is over in which the review is asked for. */
export const askedBeforeDays = 30

/** A day that does not exist (29 February) becomes the last day of its month: earlier, never later. */
export function reviewIsDueOn(lastReviewedOn: string): string {
  const [year = 0, month = 1, day = 1] = lastReviewedOn.split('-').map(Number)
  const due = {
    year: year + Math.floor((month - 1 + reviewEveryMonths) / 12),
    month: ((month - 1 + reviewEveryMonths) % 12) + 1,
  }
  const lastOfMonth = new Date(Date.UTC(due.year, due.month, 0)).getUTCDate()
  return `${due.year}-${String(due.month).padStart(2, '0')}-${String(Math.min(day, lastOfMonth)).padStart(2, '0')}`
}

export function reviewStateOn(today: string, due: string, outcome: ReviewOutcome | null): ReviewState {
  if (outcome === 'to-end') return 'to-end'
  if (today > due) return 'overdue'
  const asked = new Date(Date.parse(`${due}T00:00:00Z`) - askedBeforeDays * 86_400_000).toISOString().slice(0, 10)
  return today >= asked ? 'due' : 'reviewed'
}

/** Units: months a training counts; then the page warns (BGS 1.17 asks for training, not for a term: a term of the house). */
export const trainingCountsMonths = 36
export const trainingIsMissing = (trainedOn: string | null, today: string): boolean =>
  trainedOn === null || addMonths(trainedOn, trainingCountsMonths) < today

function addMonths(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const index = year * 12 + month - 1 + months
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-${day.slice(8)}`
}

/** Nobody confirms their own rights; a decider speaks for the own organ, the administrator where an organ has no decider here. */
export const reviewerIsSomebodyElse = (reviewer: string, reviewed: string): boolean => reviewer !== reviewed

type Listed = Grounded & { readonly id: string; readonly person: string; readonly screenedOn: string | null } & Named
type Named = { readonly organ: string; readonly function: string }
/** In which legal worlds it rests, and beside what. */
export type Resting = Named & Pick<Grounded, 'regimes'>
/** Of everybody's appointments those that nobody acts in today, though their days and papers are right. */
export function restingAmong(all: readonly Listed[], today: string): ReadonlyMap<string, Resting> {
  const valid = all.filter(({ from, screenedOn }) => from <= today && screenedOn !== null && screenedOn <= today)
  const perPerson = Map.groupBy(valid, ({ person }) => person)
  return new Map(
    [...perPerson.values()].flatMap((theirs) =>
      standingApart(theirs).resting.map(({ appointment, beside, regimes }): [string, Resting] => [
        appointment.id,
        { organ: beside.organ, function: beside.function, regimes },
      ]),
    ),
  )
}
