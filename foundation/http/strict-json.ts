/**
 * JSON as we accept it: UTF-8, no name twice, no `__proto__`, at most 24 levels deep, text that PostgreSQL can store.
 * Why own rules: two readers of one body that keep different duplicates disagree about what was asked.
 */
export type Refusal = {
  /** Where, `tags.0.name`; empty for the body as a whole. */
  readonly name: string
  readonly reason: RefusalReason
}
export type RefusalReason = 'not-json' | 'not-utf-8' | 'name-twice' | 'reserved-name' | 'too-deep' | TextFault
export type TextFault = 'nul-character' | 'not-well-formed'
export class JsonRefused extends Error {
  readonly refusals: readonly Refusal[]
  constructor(refusals: readonly Refusal[]) {
    super('json refused')
    this.refusals = refusals
  }
}

const deepest = 24
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Errors: `JsonRefused` with every fault found, by place. */
export function parseStrictly(body: Uint8Array): unknown {
  const written = decode(body)
  let value: unknown
  try {
    value = JSON.parse(written)
  } catch {
    throw new JsonRefused([{ name: '', reason: 'not-json' }])
  }
  const refusals = [...faultsOfNames(written), ...faultsOfTexts(value)]
  if (refusals.length > 0) throw new JsonRefused(refusals)
  return value
}

function decode(body: Uint8Array): string {
  try {
    return decoder.decode(body)
  } catch {
    throw new JsonRefused([{ name: '', reason: 'not-utf-8' }])
  }
}

/** What is wrong with a text for storing it, or nothing. */
export function faultOf(typed: string): TextFault | undefined {
  if (typed.includes('\0')) return 'nul-character'
  return typed.isWellFormed() ? undefined : 'not-well-formed'
}

type Level = { names?: Set<string>; at: string | number }
const placeOf = (levels: readonly Level[]) => levels.map((level) => level.at).join('.')

/** Walks text that JSON.parse has already accepted, so only strings and brackets need attention. */
function* faultsOfNames(written: string): Generator<Refusal> {
  const levels: Level[] = []
  let last = ''
  for (let here = 0; here < written.length; here++) {
    const sign = written[here]
    const level = levels.at(-1)
    if (sign === '"') {
      const end = endOfString(written, here)
      last = written.slice(here, end + 1)
      here = end
    } else if (sign === '{' || sign === '[') {
      if (levels.length === deepest) {
        yield { name: placeOf(levels), reason: 'too-deep' }
        return
      }
      levels.push(sign === '{' ? { names: new Set(), at: '' } : { at: 0 })
    } else if (sign === '}' || sign === ']') levels.pop()
    else if (sign === ',' && level && typeof level.at === 'number') level.at++
    else if (sign === ':' && level?.names) {
      const name = JSON.parse(last) as string
      level.at = name
      if (name === '__proto__') yield { name: placeOf(levels), reason: 'reserved-name' }
      if (level.names.has(name)) yield { name: placeOf(levels), reason: 'name-twice' }
      level.names.add(name)
    }
  }
}

function endOfString(written: string, start: number): number {
  for (let here = start + 1; ; here++) {
    if (written[here] === '\\') here++
    else if (written[here] === '"') return here
  }
}

/** Depth is already known to be bounded. */
function* faultsOfTexts(value: unknown, place: readonly (string | number)[] = []): Generator<Refusal> {
  if (place.length > deepest) return
  if (typeof value === 'string') {
    const reason = faultOf(value)
    if (reason) yield { name: place.join('.'), reason }
  } else if (Array.isArray(value)) {
    for (const [index, member] of value.entries()) yield* faultsOfTexts(member, [...place, index])
  } else if (value !== null && typeof value === 'object') {
    for (const [name, member] of Object.entries(value)) yield* faultsOfTexts(member, [...place, name])
  }
}
