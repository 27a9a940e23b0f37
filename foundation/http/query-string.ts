/** The part of a URL after `?`, read as strictly as a body: no name twice unless the contract has a list there. */
import type { Part } from '../../kit/contract.ts'
import type { InvalidParam, Language } from '../problem.ts'
import { fieldName } from './input.ts'
import { houseProblems } from './problems.ts'
import { type Reason, reasonText } from './reasons.ts'
import { insideOf } from './strict-contract.ts'

export type Pairs = readonly (readonly [name: string, typed: string] | { readonly unreadable: true })[]

/** Never throws: a broken percent sign becomes `unreadable`, which `queryOf` refuses with a problem. */
export function pairsOf(written: string): Pairs {
  if (written === '') return []
  return written.split('&').map((pair) => {
    const [name = '', ...rest] = pair.split('=')
    try {
      return [decodeURIComponent(name.replaceAll('+', ' ')), decodeURIComponent(rest.join('=').replaceAll('+', ' '))]
    } catch {
      return { unreadable: true }
    }
  })
}

/** Is this field of a query a list? */
export const takesList = (part: Part): boolean => {
  const { type, innerType, in: before } = insideOf(part)
  const inner = innerType ?? before
  return type === 'array' || (inner !== undefined && takesList(inner))
}

/** Errors: `house/invalid` naming the field that is there twice, reserved or unreadable. */
export function queryOf(pairs: Pairs, schema: Part | undefined, language: Language): Record<string, unknown> {
  const query: Record<string, string | string[]> = Object.create(null)
  const faults: InvalidParam[] = []
  const refuse = (name: string, reason: Reason) => faults.push({ name, reason: reasonText(reason, language) })
  const shape = schema ? (insideOf(schema).shape ?? {}) : {}
  for (const pair of pairs) {
    if ('unreadable' in pair) {
      refuse('query', 'not-utf-8')
      continue
    }
    const [name, typed] = pair
    const field = Object.hasOwn(shape, name) ? shape[name] : undefined
    if (name === '__proto__') refuse(fieldName('query', [name]), 'reserved-name')
    else if (field && takesList(field)) query[name] = [...((query[name] as string[] | undefined) ?? []), typed]
    else if (name in query) refuse(fieldName('query', [name]), 'name-twice')
    else query[name] = typed
  }
  if (faults.length > 0) throw houseProblems.because('invalid', faults)
  return { ...query }
}
