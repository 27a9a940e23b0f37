/** Intervals of time: what a period of a publication covers, and what somebody asks for. */

/** Units: milliseconds since 1970, both ends included. */
export type Span = readonly [from: number, until: number]

/**
 * `2024`, `2024-03`, `2024-03-09`; null for anything else.
 * Not: in a time zone. A period of a year is that year.
 */
export function spanOfPeriod(code: string): Span | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(code) ?? []
  if (year === undefined) return null
  const [y, m, d] = [Number(year), month && Number(month), day && Number(day)]
  if (m !== undefined && m !== '' && (m < 1 || m > 12)) return null
  const from = Date.UTC(y, m ? m - 1 : 0, d || 1)
  const next = d ? Date.UTC(y, (m || 1) - 1, d + 1) : m ? Date.UTC(y, m, 1) : Date.UTC(y + 1, 0, 1)
  return [from, next - 1]
}

/** `2024-03-09`, `2024-01-01/2024-12-31T23:59:59Z`, `../2024-12-31`, `2024-01-01/`. A day is the whole of it. A day that is none is never. */
export function intervalIn(asked: string): Span {
  const [first = '', second = first] = asked.split('/')
  const isOpen = (side: string) => side === '' || side === '..'
  return [
    isOpen(first) ? Number.NEGATIVE_INFINITY : spanOfMoment(first)[0],
    isOpen(second) ? Number.POSITIVE_INFINITY : spanOfMoment(second)[1],
  ]
}
function spanOfMoment(moment: string): Span {
  const day = spanOfPeriod(moment)
  if (day) return day
  const time = Date.parse(moment.toUpperCase())
  return [time, time]
}
