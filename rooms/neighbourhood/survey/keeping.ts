/** Where answers are sealed, and until which day at most. One key per survey: with it all of its answers go. */
import type { Id } from '../../../foundation/clock.ts'
import { monthsAnswersStay } from './words.ts'

/** Answers belong to the municipality's own work, which is no alliance. */
export const compartment = 'MUN'
export const partsTable = 'neighbourhood.survey_parts'

export const placeOfPart = (survey: Id, part: Id) =>
  ({ compartment, case: survey, table: partsTable, column: 'content', row: part }) as const

/** Six months on, on the same day of the month or its last. */
export function lastDayOfAnswers(from: string): string {
  const [year, month, day] = from.split('-').map(Number) as [number, number, number]
  const months = month - 1 + monthsAnswersStay
  const [inYear, inMonth] = [year + Math.floor(months / 12), (months % 12) + 1]
  const days = [
    31,
    inYear % 4 === 0 && (inYear % 100 !== 0 || inYear % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ]
  const two = (part: number) => String(part).padStart(2, '0')
  return `${inYear}-${two(inMonth)}-${two(Math.min(day, days[inMonth - 1] as number))}`
}
