/** A file that cannot be read, said so that a person can act on it. */
import type { FaultPlace, ReadingFaultCode } from './words.ts'

export class ReadingFault extends Error {
  readonly code: ReadingFaultCode
  readonly place: FaultPlace
  constructor(code: ReadingFaultCode, place: FaultPlace = {}) {
    super(`${code} ${JSON.stringify(place)}`)
    this.code = code
    this.place = { ...place, ...(place.found === undefined ? {} : { found: shortened(place.found) }) }
  }
  /** The same fault, in this file. */
  in(file: string): ReadingFault {
    return this.place.file ? this : new ReadingFault(this.code, { ...this.place, file })
  }
}

const shortened = (found: string): string => (found.length > 40 ? `${found.slice(0, 40)}…` : found)

/** Runs a reader; what it finds wrong names the file. */
export async function* readingFile<T>(file: string, items: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* items
  } catch (error) {
    throw error instanceof ReadingFault ? error.in(file) : error
  }
}
