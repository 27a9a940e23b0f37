/** Random people and rows for one table: also with NULLs, NULLs inside sets, empty sets, and rows of another partnership. */
import fc from 'fast-check'
import { attributesNamed } from '../attributes-named.ts'
import type { TableMapping } from '../mapping.ts'
import { holdsFor } from '../policy.ts'
import type { Rulebook } from '../rulebook.ts'
import type { AttributeTypes } from '../simple-schema.ts'
import { poolsOf } from './value-pools.ts'

export type Person = { readonly [claim: string]: string | readonly string[] | undefined }
export type Row = {
  readonly partnership: string
  readonly id: string
  /** By attribute name; null or missing where the row has none. */
  readonly attributes: { readonly [attribute: string]: string | number | boolean | null | readonly (string | null)[] }
}
export type World = { readonly people: readonly Person[]; readonly rows: readonly Row[] }

export const ownPartnership = '0c7a1d8e-5b0f-4c1a-9a57-3f4f3c2b1a00'
export const otherPartnership = '0c7a1d8e-5b0f-4c1a-9a57-3f4f3c2b1aff'
const textClaims = ['person', 'appointment', 'organ', 'regime', 'purpose', 'ground']

/** Same seed, same world. */
export function randomWorld(
  rules: Rulebook,
  type: string,
  table: TableMapping[string],
  size: { readonly people: number; readonly rows: number; readonly seed: number },
): World {
  const room = type.split('::')[0] as string
  const policies = [...rules.policies.values()].filter((policy) =>
    holdsFor(policy, { type: `${room}::Action`, id: table.action }, type),
  )
  const pools = poolsOf(
    rules,
    policies.map(({ json }) => json),
    type,
    table,
  )
  const attributes = rules.schema.entities.get(type) as AttributeTypes
  const textOf = (attribute: string) => {
    const { ordinary, strange } = pools.texts(attribute)
    return fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...ordinary) },
      { weight: 1, arbitrary: fc.constantFrom(...strange) },
    )
  }
  const named = attributesNamed(policies).add('principal.person')
  // A whole appointment is there or nobody is; of the claims no rule looks at, none is ever missing alone.
  const claimOf = (claim: string) =>
    named.has(`principal.${claim}`) ? rarely(undefined, textOf(`principal.${claim}`), 60) : textOf(`principal.${claim}`)
  const person = fc.record({
    partnership: fc.constant(ownPartnership),
    roles: fc.uniqueArray(textOf('principal.roles'), { maxLength: 4 }),
    ...Object.fromEntries(textClaims.map((claim) => [claim, claimOf(claim)])),
  })
  const attribute = (name: string, cedarType: string): fc.Arbitrary<Row['attributes'][string]> => {
    const column = table.attributes[name]
    if (column && 'constant' in column) return fc.constant(column.constant)
    if (cedarType === 'Boolean') return rarely(null, fc.boolean(), 40)
    if (cedarType === 'Long') return rarely(null, fc.constantFrom(...pools.longs), 40)
    if (cedarType === 'String') return rarely(null, textOf(`resource.${name}`), 40)
    const member = rarely(null, textOf(`resource.${name}`), 40)
    return rarely(
      null,
      fc.oneof(fc.constant([]), fc.array(member, { maxLength: 3 }), fc.array(member, { maxLength: 6 })),
      40,
    )
  }
  const row = fc.record({
    partnership: rarely(otherPartnership, fc.constant(ownPartnership), 10),
    id: fc.uuid({ version: 4 }),
    attributes: fc.record(
      Object.fromEntries([...attributes].map(([name, cedarType]) => [name, attribute(name, cedarType)])),
    ),
  })
  const { seed } = size
  return {
    people: fc.sample(person, { numRuns: size.people, seed }) as readonly Person[],
    rows: fc.sample(
      fc.uniqueArray(row, { selector: ({ id }) => id, minLength: size.rows, maxLength: size.rows, size: 'max' }),
      { numRuns: 1, seed: seed + 1 },
    )[0] as readonly Row[],
  }
}

/** `strange` once in about `often` times. */
function rarely<S, T>(strange: S, ordinary: fc.Arbitrary<T>, often: number): fc.Arbitrary<S | T> {
  return fc.oneof({ weight: 1, arbitrary: fc.constant(strange) }, { weight: often - 1, arbitrary: ordinary })
}
