/**
 * Values worth trying for each attribute: those the rules mention, values that meet each other (an organ of the person
 * and an organ in a set), and some that are hard to quote.
 */
import type { PolicyJson } from '../cedar.ts'
import type { TableMapping } from '../mapping.ts'
import type { Rulebook } from '../rulebook.ts'
import type { AttributeTypes } from '../simple-schema.ts'

export type Pools = {
  /** Ordinary values meet what they are compared with often enough that rules hold; strange ones hardly ever. */
  readonly texts: (attribute: string) => { readonly ordinary: readonly string[]; readonly strange: readonly string[] }
  readonly longs: readonly number[]
}

const awkward = ["o'clock", '"', '\\', '{a,b}', 'NULL', '%', 'É']
export const somePeople = [1, 2, 3, 4].map((n) => `00000000-0000-4000-8000-00000000000${n}`)
/** Attributes by the name rules use, e.g. `principal.organ`; values that a rule compares share one pool. */
export function poolsOf(
  rules: Rulebook,
  policies: readonly PolicyJson[],
  type: string,
  table: TableMapping[string],
): Pools {
  const group = new Map<string, string>()
  const root = (name: string): string => {
    const parent = group.get(name) ?? name
    return parent === name ? name : root(parent)
  }
  const longs = new Set([0, 1, -1, 2_147_483_647])
  const texts = new Set<string>()
  /** Answers the attributes below `node`, joining all that stand under one comparison. */
  const walk = (node: unknown): string[] => {
    if (typeof node !== 'object' || node === null) return []
    const path = (node as { '.'?: { left?: { Var?: string }; attr: string } })['.']
    if (path?.left?.Var) return [`${path.left.Var}.${path.attr}`]
    if ('Value' in node) {
      if (typeof node.Value === 'number') for (const near of [-1, 0, 1]) longs.add(node.Value + near)
      if (typeof node.Value === 'string') texts.add(node.Value)
      return typeof node.Value === 'string' ? [`"${node.Value}`] : []
    }
    const found = Object.values(node).flatMap(walk)
    if (Object.keys(node).some((operator) => ['==', '!=', 'contains', 'containsAny', 'containsAll'].includes(operator)))
      for (const other of found.slice(1)) group.set(root(other), root(found[0] as string))
    return '&&' in node || '||' in node ? [] : found
  }
  for (const { conditions } of policies) for (const { body } of conditions) walk(body)
  const ids = new Set(['principal.partnership', 'principal.person', 'principal.appointment'])
  for (const [name, column] of Object.entries(table.attributes)) if ('type' in column) ids.add(`resource.${name}`)
  const all = ['principal', 'resource'].flatMap((owner) => names(rules, owner, type))
  return {
    longs: [...longs].filter((n) => Math.abs(n) <= 2_147_483_647),
    texts: (attribute) => {
      const mates = all.filter((other) => root(other) === root(attribute))
      if (mates.some((mate) => ids.has(mate))) return { ordinary: somePeople, strange: somePeople }
      const mentioned = [...texts].filter((text) => root(`"${text}`) === root(attribute))
      return { ordinary: mentioned.length > 0 ? mentioned : ['politie', 'college'], strange: ['om', ...awkward] }
    },
  }
}

function names(rules: Rulebook, owner: string, type: string): string[] {
  const attributes = rules.schema.entities.get(owner === 'principal' ? 'Schakel::User' : type) as AttributeTypes
  return [...attributes.keys()].map((name) => `${owner}.${name}`)
}
