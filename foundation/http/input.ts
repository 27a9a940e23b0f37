/** Checks everything a request carries against its contract: all faults together, each naming its field. */
import type { z } from 'zod'
import type { Route } from '../../kit/contract.ts'
import type { InvalidParam, Language } from '../problem.ts'
import { houseProblems } from './problems.ts'
import { type Reason, reasonOf, reasonText } from './reasons.ts'
import { faultOf } from './strict-json.ts'

export type RawInput = { readonly params: unknown; readonly query: unknown; readonly body: unknown }
export type Parts = { params?: unknown; query?: unknown; body?: unknown }

/** `words`, `tags.0.name` in the body; `query.page`, `params.case` elsewhere. Never longer than a name should be. */
export function fieldName(part: 'params' | 'query' | 'body', path: readonly PropertyKey[]): string {
  const place = path.map((step) => (/^[\w-]{1,40}$/.test(String(step)) ? String(step) : '?')).slice(0, 12)
  const inside = place.join('.')
  if (part === 'body') return inside || 'body'
  return inside ? `${part}.${inside}` : part
}

/** Answers the parts the contract names, or every fault. `header` checks of the entrance are passed in as `faults`. */
export function checkedInput(
  route: Route,
  raw: RawInput,
  language: Language,
  faults: readonly InvalidParam[] = [],
): Parts {
  const found: InvalidParam[] = [...faults]
  const parts: Parts = {}
  for (const part of ['params', 'query', 'body'] as const) {
    const schema = route[part]
    if (!schema) {
      found.push(...unwanted(part, raw[part], language))
      continue
    }
    const texts = part === 'body' ? [] : faultsOfFlat(part, raw[part], language)
    const result = texts.length > 0 ? undefined : schema.safeParse(raw[part], { reportInput: true })
    if (result?.success) parts[part] = result.data
    else found.push(...texts, ...(result?.error.issues ?? []).flatMap((issue) => named(part, issue, language)))
  }
  if (found.length > 0) throw houseProblems.because('invalid', withoutDoubles(found))
  return parts
}

const say = (name: string, reason: Reason, language: Language): InvalidParam => ({
  name,
  reason: reasonText(reason, language),
})

/** Something sent where the contract has nothing. */
function unwanted(part: 'params' | 'query' | 'body', raw: unknown, language: Language): InvalidParam[] {
  if (part === 'body') return raw === undefined ? [] : [say('body', 'unknown', language)]
  return Object.keys(raw ?? {}).map((name) => say(fieldName(part, [name]), 'unknown', language))
}

function faultsOfFlat(part: 'params' | 'query', raw: unknown, language: Language): InvalidParam[] {
  return Object.entries((raw ?? {}) as Record<string, unknown>).flatMap(([name, typed]) => {
    const faults = [typed].flat().map((one) => (typeof one === 'string' ? faultOf(one) : undefined))
    const fault = faults.find((one) => one !== undefined)
    return fault ? [say(fieldName(part, [name]), fault, language)] : []
  })
}

type Issue = z.core.$ZodIssue
function named(part: 'params' | 'query' | 'body', issue: Issue, language: Language): InvalidParam[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => say(fieldName(part, [...issue.path, key]), 'unknown', language))
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const closest = issue.errors.reduce((best, branch) => (branch.length < best.length ? branch : best))
    const inside = closest.filter((fault) => fault.path.length > 0)
    if (inside.length > 0)
      return inside.flatMap((fault) => named(part, { ...fault, path: [...issue.path, ...fault.path] }, language))
  }
  return [{ name: fieldName(part, issue.path), reason: reasonOf(issue, language) }]
}

/** The faults of a document that came inside field `field`, each with its place in that document. */
export const faultsInside = (field: string, issues: readonly Issue[], language: Language): InvalidParam[] =>
  withoutDoubles(issues.flatMap((issue) => named('body', { ...issue, path: [field, ...issue.path] }, language)))

/** At most fifty: a list that long helps nobody. */
function withoutDoubles(found: readonly InvalidParam[]): InvalidParam[] {
  return [...new Map(found.map((fault) => [`${fault.name} ${fault.reason}`, fault])).values()].slice(0, 50)
}
