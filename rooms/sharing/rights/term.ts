/** The clocks of a request. Days are calendar days; a term that ends on a Sunday is not made longer here: earlier is safe. */

/** One month (GDPR 12(3)); two more when that is told within the first, with the reason. Units: months. */
export const answerWithinMonths = 1
export const extendedByMonths = 2
/** Parts that are police data: six weeks (Wpg 25(1)). Units: days. */
const policeAnswerWithinDays = 42
/** How long the organs have; for everybody equally long, whoever is involved. Units: days. */
const consultationDays = 14
/** What the desk keeps for itself to decide and write. Units: days. */
const deskDays = 5
/** Nobody leaves a restriction unlooked at for longer. Units: months. */
export const longestMonthsUntilLookedAtAgain = 6
/** A request with its answer is kept this long after the answer, for objection and complaint. Units: months. */
const keptMonthsAfterAnswer = 12

export const answerIsDueOn = (receivedOn: string): string => addMonths(receivedOn, answerWithinMonths)
export const extendedAnswerIsDueOn = (receivedOn: string): string =>
  addMonths(receivedOn, answerWithinMonths + extendedByMonths)
export const policeAnswerIsDueOn = (receivedOn: string): string => addDays(receivedOn, policeAnswerWithinDays)

/** Fourteen days, or so many less that the desk has its own days before the term ends; never the same day. */
export function consultationClosesOn(askedOn: string, dueOn: string): string {
  const usual = addDays(askedOn, consultationDays)
  const latest = addDays(dueOn, -deskDays)
  const tomorrow = addDays(askedOn, 1)
  return [[usual, latest].sort()[0] as string, tomorrow].sort()[1] as string
}

export const isLookedAtAgainInTime = (lookAgainOn: string, today: string): boolean =>
  lookAgainOn > today && lookAgainOn <= addMonths(today, longestMonthsUntilLookedAtAgain)

/** An extension is told within the first month, else there is none (GDPR 12(3)). */
export const extensionIsToldInTime = (receivedOn: string, today: string): boolean => today <= answerIsDueOn(receivedOn)

export const requestIsKeptUntil = (answeredOn: string): string => addMonths(answeredOn, keptMonthsAfterAnswer)
/** A request that nobody finished is not kept for longer than anything else (WGS 1.8(7)). */
export const unansweredRequestIsKeptUntil = (receivedOn: string): string => addMonths(receivedOn, 60)

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
/** The same day of the month; where that month has none, its last day. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}
