/** How a period is said: months by name, everything else as its source writes it. */
import type { Language } from '../../../kit/workbench/index.ts'

export function periodWords(code: string, language: Language): string {
  if (!/^\d{4}-\d{2}$/.test(code)) return code
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${code}-01T00:00:00Z`))
}
