/** The only file of the residents' kit that may read the device's clock or its dice (fence rule 9). */

/** `length` fresh unpredictable bytes. Errors: throws in a browser without WebCrypto; then nothing may be sent. */
export const drawBytes = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length))
/** The calendar day in the Netherlands by the device's own clock, `2026-11-23`. */
export const pageDay = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' }).format(new Date())
