/** A contract that would let an unknown field pass is refused when the house starts (mass assignment, R7). */
import type { Part, Route } from '../../kit/contract.ts'

type Inside = {
  type: string
  shape?: Record<string, Part>
  catchall?: Part
  element?: Part
  innerType?: Part
  options?: readonly Part[]
  items?: readonly Part[]
  in?: Part
  left?: Part
  right?: Part
  valueType?: Part
  /** Of a literal, and of an enumeration. */
  values?: readonly unknown[]
  entries?: Record<string, unknown>
  getter?: () => Part
}

/** The definition inside a zod schema. */
export const insideOf = (part: Part): Inside => part._zod.def as unknown as Inside

const childrenOf = (inside: Inside): readonly (readonly [string, Part])[] => [
  ...Object.entries(inside.shape ?? {}),
  ...[
    inside.element,
    inside.innerType,
    inside.in,
    inside.left,
    inside.right,
    inside.valueType,
    ...(inside.options ?? []),
    ...(inside.items ?? []),
  ]
    .filter((child) => child !== undefined)
    .map((child) => ['', child] as const),
  ...(inside.getter ? [['', inside.getter()] as const] : []),
]

function requireStrict(where: string, part: Part, seen: Set<Part>): void {
  if (seen.has(part)) return
  seen.add(part)
  const inside = insideOf(part)
  if (inside.type === 'object' && (!inside.catchall || insideOf(inside.catchall).type !== 'never'))
    throw new Error(`${where} lets unknown fields pass: use z.strictObject`)
  if (inside.type === 'any' || inside.type === 'unknown') throw new Error(`${where} accepts anything: say what it is`)
  for (const [name, child] of childrenOf(inside)) requireStrict(name ? `${where}.${name}` : where, child, seen)
}

/** Errors: throws when `params`, `query` or `body` (or anything inside) is not strict, naming the place. */
export function requireStrictParts(key: string, route: Route): void {
  for (const name of ['params', 'query', 'body'] as const) {
    const part = route[name]
    if (!part) continue
    if (insideOf(part).type !== 'object' && name !== 'body') throw new Error(`${key}: ${name} must be z.strictObject`)
    requireStrict(`${key}: ${name}`, part, new Set())
  }
}
