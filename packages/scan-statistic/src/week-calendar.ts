import { refuse } from './scan-statistic-error.ts'

/**
 * Which position of a series is "the same week, k years ago". `dated`: the series begins with the week that starts on
 * this day and has no gap; a year back is the same date a year earlier, moved to the nearest week, so years of 52 and of
 * 53 ISO weeks both come out right. `fixed`: a year has this many periods whatever the calendar says.
 */
export type WeekCalendar =
  | { readonly kind: 'dated'; readonly firstWeekStarts: string }
  | { readonly kind: 'fixed'; readonly periodsPerYear: number }

/** `back(position, years)` is the position of the same week `years` years earlier; may be negative. */
export function yearsBack(calendar: WeekCalendar): (position: number, years: number) => number {
  if (calendar.kind === 'fixed') {
    const { periodsPerYear } = calendar
    if (!(Number.isInteger(periodsPerYear) && periodsPerYear >= 2))
      refuse('bad-limit', 'Give periodsPerYear as a whole number of at least 2.')
    return (position, years) => position - years * periodsPerYear
  }
  if (calendar.kind !== 'dated') refuse('not-a-date', 'Give a calendar that is dated (firstWeekStarts) or fixed.')
  const first = dayNumber(calendar.firstWeekStarts)
  return (position, years) => {
    const [year, month, day] = civil(first + 7 * position)
    // 29 February of a year without one is 1 March
    const target = dayOf(year - years, month, day)
    return Math.round((target - first) / 7)
  }
}

/** Days since 1970-01-01 of a date written YYYY-MM-DD. */
export function dayNumber(date: string): number {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)?.slice(1).map(Number)
  const [year, month, day] = parts ?? [0, 0, 0]
  const number = dayOf(year as number, month as number, day as number)
  const [y, m, d] = civil(number)
  if (parts === undefined || y !== year || m !== month || d !== day)
    refuse('not-a-date', `Give the first day of the first week as YYYY-MM-DD; "${date}" is no date.`)
  return number
}

/** Gregorian calendar with the year beginning in March, so that a leap day comes last. */
function dayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + inYear - 719_468
}
function civil(number: number): [year: number, month: number, day: number] {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const inEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  )
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const m = Math.floor((5 * inYear + 2) / 153)
  const month = m < 10 ? m + 3 : m - 9
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, inYear - Math.floor((153 * m + 2) / 5) + 1]
}
