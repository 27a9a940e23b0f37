/** Days and months in words. */
import type { Language } from '../../foundation/problem.ts'

const months = {
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const
/** `juni 2020`. */
export function monthIn(month: string, language: Language): string {
  const [year, place] = month.split('-')
  return `${months[language][Number(place) - 1]} ${year}`
}
/** `30 juni 2020`, written out here so that no library's idea of a date can change a published report. */
export function dayIn(day: string | null, language: Language): string {
  const [year, month, date] = (day ?? '').split('-')
  return `${Number(date)} ${months[language][Number(month) - 1]} ${year}`
}
