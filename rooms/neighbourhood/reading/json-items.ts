/**
 * The items of one array in a large JSON document, without ever holding the document: pages of a service, features of
 * a map. What stands around the array is kept and read at the end.
 */
import { ReadingFault } from './reading-fault.ts'

export type Envelope = { readonly [name: string]: unknown }

/** Units: characters of one item; a longer one is no row of figures and no area. */
const longestItem = 32 * 1024 * 1024

/**
 * Shapes: items of the array called `name` at the top, by the handful; the return value is everything beside it.
 * Errors: `cut-off` when the text ends too early, `not-json` with the line.
 */
export async function* itemsIn<T = Envelope>(
  text: AsyncIterable<string>,
  name: string,
): AsyncGenerator<T[], Envelope, undefined> {
  let around = ''
  let inside = false
  let ended = false
  let held = ''
  let depth = 0
  let inString = false
  let escaped = false
  let itemFrom = -1
  let at = 0
  let line = 1
  let seen = false
  const opening = new RegExp(`"${name}"\\s*:\\s*\\[`)
  for await (const piece of text) {
    if (!inside && !ended) {
      around += piece
      const found = opening.exec(around)
      if (!found) {
        if (around.length > longestItem) throw new ReadingFault('not-json', { line })
        continue
      }
      held = around.slice(found.index + found[0].length)
      around = around.slice(0, found.index + found[0].length)
      line += lines(around)
      inside = true
      at = 0
    } else if (inside) held += piece
    else {
      around += piece
      continue
    }
    const items: T[] = []
    for (; at < held.length; at++) {
      const sign = held.charCodeAt(at)
      if (sign === 10) line++
      if (inString) {
        if (escaped) escaped = false
        else if (sign === 92) escaped = true
        else if (sign === 34) inString = false
      } else if (sign === 34) {
        inString = true
        if (depth === 0 && itemFrom === -1) itemFrom = at
      } else if (sign === 123 || sign === 91) {
        if (depth === 0 && itemFrom === -1) itemFrom = at
        depth++
      } else if (sign === 125 || (sign === 93 && depth > 0)) {
        depth--
        if (depth === 0 && itemFrom !== -1) {
          items.push(parsed<T>(held.slice(itemFrom, at + 1), line))
          itemFrom = -1
        }
      } else if (sign === 93) {
        inside = false
        ended = true
        seen = true
        around += held.slice(at)
        held = ''
        break
      }
    }
    if (inside) {
      if (itemFrom === -1) {
        held = ''
        at = 0
      } else {
        held = held.slice(itemFrom)
        at -= itemFrom
        itemFrom = 0
        if (held.length > longestItem) throw new ReadingFault('not-json', { line })
      }
    }
    if (items.length > 0) yield items
  }
  if (inside) throw new ReadingFault('cut-off', { line })
  const rest = readWhole(around, line)
  if (!seen) throw new ReadingFault('service-error', { found: saying(rest) })
  return rest
}

function readWhole(written: string, line: number): Envelope {
  try {
    const read = JSON.parse(written) as unknown
    if (read !== null && typeof read === 'object' && !Array.isArray(read)) return read as Envelope
  } catch {
    throw new ReadingFault(/[}\]]\s*$/.test(written) ? 'not-json' : 'cut-off', { line })
  }
  throw new ReadingFault('not-json', { line })
}

function parsed<T>(written: string, line: number): T {
  try {
    return JSON.parse(written) as T
  } catch {
    throw new ReadingFault('not-json', { line, found: written })
  }
}

/** What a service says when it gives no data. */
function saying(envelope: Envelope): string {
  const { error, ...others } = (envelope['odata.error'] ?? envelope) as {
    error?: { message?: unknown }
    message?: unknown
  }
  const message = error?.message ?? (others as { message?: unknown }).message ?? ''
  return typeof message === 'string' ? message : String((message as { value?: unknown })?.value ?? '')
}

const lines = (text: string): number => text.split('\n').length - 1

/** A document that is small by nature (a code list, a description). Errors: `cut-off`, `not-json`. */
export async function documentIn(text: AsyncIterable<string>): Promise<Envelope> {
  let whole = ''
  for await (const piece of text) {
    whole += piece
    if (whole.length > longestItem) throw new ReadingFault('too-large', { expected: '32 MB' })
  }
  return readWhole(whole, lines(whole))
}
