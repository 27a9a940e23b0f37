/** The only file that may read the machine's clock or its random source (fence rule 9). */
import { randomBytes, randomInt, randomUUID } from 'node:crypto'

export type Clock = {
  now(): Date
  /** The calendar day in the partnership's time zone, `2026-11-23`. */
  today(): string
}

const dayInAmsterdam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' })
/** The calendar day of `moment` in the Netherlands, `2026-11-23`. */
export const dayOf = (moment: Date): string => dayInAmsterdam.format(moment)

export const systemClock: Clock = { now: () => new Date(), today: () => dayOf(new Date()) }

/** A clock for tests: stands still until `advance` is called. Units: seconds. */
export function testClock(start: string): Clock & { advance(seconds: number): void } {
  let moment = new Date(start).getTime()
  return {
    now: () => new Date(moment),
    today: () => dayOf(new Date(moment)),
    advance: (seconds) => {
      moment += seconds * 1000
    },
  }
}

/** A monotonic stopwatch. Units: milliseconds. Not for dates. */
export const stopwatch = (): (() => number) => {
  const start = performance.now()
  return () => performance.now() - start
}

/** How long this process has lived. Units: milliseconds. */
export const lifeOfProcess = (): number => performance.now()

export type Id = string
/** A random identifier (UUID version 4). Never sequential, never derived: order and count stay hidden. */
export const newId = (): Id => randomUUID()
export const secretBytes = (length: number): Buffer => randomBytes(length)
/** A whole number, 0 ≤ n < `limit`, from the system's cryptographic source: for shuffling, never for identifiers. */
export const drawBelow = (limit: number): number => randomInt(limit)
