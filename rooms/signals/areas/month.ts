/** Months of decided signals, and when they may be counted. Months are `2026-09`. */
import { dayAfter } from '../triage/triage.ts'
import { daysUntilCounted } from './words.ts'

export const monthOf = (day: string): string => day.slice(0, 7)
export const firstDay = (month: string): string => `${month}-01`

export function monthAfter(month: string, months: number): string {
  const [year, place] = month.split('-').map(Number) as [number, number]
  const at = year * 12 + place - 1 + months
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`
}

/** The last month of which every day is at least 28 days ago. */
export function lastCountedMonth(today: string): string {
  const until = dayAfter(today, -daysUntilCounted)
  const month = monthOf(until)
  return until === dayAfter(firstDay(monthAfter(month, 1)), -1) ? month : monthAfter(month, -1)
}

/** From the first through the last, both included; none when the first comes later. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  for (let month = first; month <= last; month = monthAfter(month, 1)) months.push(month)
  return months
}
