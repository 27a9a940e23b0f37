/** Seventy-two hours from the moment somebody here knew of it, not from the moment it was typed (GDPR 33(1)). */

/** Units: hours. */
export const notifyWithinHours = 72
/** The register of breaches is kept (GDPR 33(5)), and no longer than anything else here. Units: years. */
const keptYears = 5

export const notificationIsDueAt = (discoveredAt: Date): Date =>
  new Date(discoveredAt.getTime() + notifyWithinHours * 3_600_000)

/** Units: whole hours that remain; below zero when too late. */
export const hoursLeft = (discoveredAt: Date, now: Date): number =>
  Math.floor((notificationIsDueAt(discoveredAt).getTime() - now.getTime()) / 3_600_000)

export const breachIsKeptUntil = (registeredOn: string): string =>
  `${Number(registeredOn.slice(0, 4)) + keptYears}${registeredOn.slice(4) === '-02-29' ? '-02-28' : registeredOn.slice(4)}`

/** A day and a time on a Dutch clock as a moment. In the hour that the clock is set back, the later of the two. */
export function momentInTheNetherlands(day: string, time: string): Date {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`)
  for (const hours of [1, 2]) {
    const candidate = new Date(asIfUtc - hours * 3_600_000)
    if (written(candidate) === `${day} ${time}`) return candidate
  }
  return new Date(asIfUtc - 3_600_000)
}
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short' })
const written = (moment: Date) => clock.format(moment)
