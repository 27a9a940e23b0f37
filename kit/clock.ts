/** The only file of the kit that may read the browser's clock or its dice (fence rule 9). */

/** Milliseconds since 1970; only for waiting times in the page, never for a date that is kept. */
export const pageTime = (): number => Date.now()
/** Now, as ISO 8601: what a printed page says of its moment. */
export const pageMoment = (): string => new Date().toISOString()
/** A random identifier (UUID version 4), for example the key that makes a retry harmless. */
export const drawId = (): string => crypto.randomUUID()
export const drawBytes = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length))
/** The calendar day in the Netherlands by the device's own clock, `2026-11-23`: to see whether something has run out. */
export const pageDay = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' }).format(new Date())
