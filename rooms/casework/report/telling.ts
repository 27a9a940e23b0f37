/** Was the person told? Beforehand, unless there is a reason not to; then it is asked again on a fixed day. */

export type Telling =
  | { readonly told: true }
  | { readonly told: false; readonly reason: string; readonly reviewOn: string }

/** BGS 1.3 and house rule: not told needs a reason and a day to look at it again, and that day lies ahead. */
export const notToldNeedsAReasonAndADayAhead = (telling: Telling, today: string): boolean =>
  telling.told || (telling.reason.trim().length > 0 && telling.reviewOn > today)

/** Nobody stays untold by default for longer: units, months. */
export const longestMonthsUntilReview = 6
export function reviewComesSoonEnough(telling: Telling, today: string): boolean {
  if (telling.told) return true
  return telling.reviewOn <= latestReviewFrom(today)
}
export function latestReviewFrom(today: string): string {
  const [year, month, day] = today.split('-').map(Number) as [number, number, number]
  return new Date(Date.UTC(year, month - 1 + longestMonthsUntilReview, day)).toISOString().slice(0, 10)
}

/** Both together: what a form must hold before it is taken. */
export const tellingIsAnswered = (telling: Telling, today: string): boolean =>
  notToldNeedsAReasonAndADayAhead(telling, today) && reviewComesSoonEnough(telling, today)
