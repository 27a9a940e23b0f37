/** Dates of birth as registers write them, with what is unknown left unknown. */

/** `month` and `day` are 0 when the register does not know them. */
export type BirthDate = { readonly year: number; readonly month: number; readonly day: number }

/**
 * Reads `1994-05-17`, `17-05-1994` (also with / or .), `19940517`; `1994-00-00` and `19940000` know only the year.
 *
 * Errors: undefined when it is empty or no date; a month above 12 beside a day of at most 12 is read as the two swapped.
 */
export function readBirthDate(written: string): BirthDate | undefined {
  const text = written.trim()
  const found =
    /^(?<y>\d{4})[-/.]?(?<m>\d{2})[-/.]?(?<d>\d{2})$/.exec(text) ??
    /^(?<d>\d{1,2})[-/.](?<m>\d{1,2})[-/.](?<y>\d{4})$/.exec(text)
  const parts = found?.groups
  if (parts === undefined) return undefined
  const year = Number(parts.y)
  let [month, day] = [Number(parts.m), Number(parts.d)]
  if (month > 12 && day <= 12) [month, day] = [day, month]
  if (year < 1850 || year > 2200 || month > 12 || day > 31) return undefined
  return { year, month, day }
}

/** Day and month in the same order whichever was written first: two registers that swap them agree. */
export const dayAndMonth = ({ month, day }: BirthDate): string => `${Math.min(month, day)}.${Math.max(month, day)}`
export const isWhole = ({ month, day }: BirthDate): boolean => month > 0 && day > 0
