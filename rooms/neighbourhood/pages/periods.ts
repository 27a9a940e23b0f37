/** How a period is said: months, weeks and days by name, everything else as its source writes it. */
import type { Language } from '../../../kit/workbench/index.ts'

export function periodWords(code: string, language: Language): string {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB'
  const [, year, week] = /^(\d{4})-W(\d{2})$/.exec(code) ?? []
  if (year && week) return `week ${Number(week)}, ${year}`
  if (/^\d{4}-\d{2}-\d{2}$/.test(code))
    return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${code}T00:00:00Z`))
  if (!/^\d{4}-\d{2}$/.test(code)) return code
  return new Intl.DateTimeFormat(locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${code}-01T00:00:00Z`))
}
