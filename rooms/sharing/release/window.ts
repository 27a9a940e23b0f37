/** How long those who supplied something may object before a result leaves, and until when receivers report back. */

/** Units: days. A choice of the house: the act gives the right to object and no period. */
export const objectionDays = 5

export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** The last day on which one may object. Nobody to ask: nothing to wait for. */
export const windowEndsOn = (openedOn: string, asked: readonly string[]): string =>
  asked.length === 0 ? openedOn : daysAfter(openedOn, objectionDays)

/** Over when everybody asked has answered, or when the last day has passed. Silence is no objection; it is never consent. */
export const windowIsOver = (
  today: string,
  { endsOn, asked, answered }: { endsOn: string; asked: readonly string[]; answered: readonly string[] },
): boolean => asked.every((organ) => answered.includes(organ)) || today > endsOn

/** WGS 1.7(4): at least yearly. The day a year later; 29 February becomes the 28th. */
export function feedbackIsDueOn(from: string): string {
  const [year, month, date] = from.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year + 1, month, 0)).getUTCDate()
  return `${year + 1}-${String(month).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`
}
