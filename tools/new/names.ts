/** Names and moments of new things. */
export class NotNamed extends Error {
  readonly code = 'not-named'
}

/** Throws `NotNamed` with a sentence for the person who typed it. */
export function named(kind: string, name: string | undefined, pattern: RegExp, example: string): string {
  if (name !== undefined && pattern.test(name)) return name
  throw new NotNamed(
    name === undefined
      ? `Give the ${kind} a name, such as ${example}.`
      : `"${name}" is no name for a ${kind}; one is ${example}.`,
  )
}

export const word = /^[a-z]{2,30}$/
export const words = /^[a-z0-9]{1,30}(-[a-z0-9]{1,30}){0,12}$/

/** `2026-11-24T0905`, in the partnership's time zone: how migrations and decisions are named. */
export function momentName(moment: Date): string {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Europe/Amsterdam',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  )
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}${parts.minute}`
}

/** The next free minute after every name in `taken`, so that what is new also runs, and reads, last. */
export function momentAfter(moment: Date, taken: readonly string[]): string {
  const latest = taken
    .map((name) => /^(\d{4})-(\d{2})-(\d{2})T(\d{2})(\d{2})/.exec(name)?.[0])
    .filter((name) => name !== undefined)
    .sort()
    .at(-1)
  const now = momentName(moment)
  if (latest === undefined || latest < now) return now
  const next = new Date(`${latest.slice(0, 13)}:${latest.slice(13)}Z`)
  next.setUTCMinutes(next.getUTCMinutes() + 1)
  return `${next.toISOString().slice(0, 13)}${next.toISOString().slice(14, 16)}`
}
