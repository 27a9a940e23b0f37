/**
 * The read rules of a table as ONE row-security policy: permits or'ed, forbids taken away (foundations page §4).
 * Two policies would cost the planner the GIN index.
 */
import type { TableMapping } from './mapping.ts'
import { holdsFor, type Policy } from './policy.ts'
import { PolicyError } from './policy-error.ts'
import type { Rulebook } from './rulebook.ts'
import type { AttributeTypes } from './simple-schema.ts'
import { condition, type Translation } from './translate.ts'

export type Lock = {
  readonly table: string
  readonly name: string
  /** The whole condition of `using (…)`. */
  readonly using: string
  readonly policies: readonly Policy[]
}

/** Errors: `PolicyError` `not-translatable` (with the rule's id) or `mapping-invalid`. */
export function compileLocks(rules: Rulebook, room: string): readonly Lock[] {
  const mapping = rules.rooms.find((access) => access.room === room)?.mapping ?? {}
  const locks = Object.entries(mapping).map(([type, table]) => compileLock(rules, room, type, table))
  const twice = locks.find(({ table }, index) => locks.findIndex((lock) => lock.table === table) !== index)
  if (twice) throw new PolicyError('mapping-invalid', `${twice.table} has two locks; a table has one`)
  return locks
}

function compileLock(rules: Rulebook, room: string, type: string, mapping: TableMapping[string]): Lock {
  const attributes = rules.schema.entities.get(type)
  if (!attributes) throw new PolicyError('mapping-invalid', `${type} is not in the schema`)
  if (!mapping.table.startsWith(`${room}.`))
    throw new PolicyError('mapping-invalid', `${mapping.table} is not a table of ${room}`)
  assertMapped(type, attributes, mapping)
  const action = rules.schema.actions.get(`${room}/${mapping.action}`)
  if (!action?.resources.includes(type))
    throw new PolicyError('mapping-invalid', `${room}/${mapping.action} is not an action on ${type}`)
  // A context without a person (an entrance where nobody has logged in yet) reads nothing.
  const claims = new Set<string>(['person'])
  const policies = [...rules.policies.values()].filter((policy) =>
    holdsFor(policy, { type: `${room}::Action`, id: mapping.action }, type),
  )
  const bodies = (effect: Policy['effect']) =>
    policies
      .filter((policy) => policy.effect === effect)
      .map((policy) =>
        bodyOf(policy, {
          policy: policy.id,
          effect,
          resourceType: type,
          resource: attributes,
          columns: mapping.attributes,
          claims,
          user: rules.schema.entities.get('Schakel::User') as AttributeTypes,
        }),
      )
  const permits = bodies('permit')
  const forbids = bodies('forbid')
  const parts = [
    '(select sealed.valid())',
    "partnership = (select sealed.text('partnership'))::uuid",
    ...guards(mapping, claims),
    permits.length > 0 ? `(\n    ${permits.join('\n    or ')}\n  )` : 'false',
    ...(forbids.length > 0 ? [`not coalesce(\n    ${forbids.join('\n    or ')}\n  , false)`] : []),
  ]
  return {
    table: mapping.table,
    name: `${mapping.action.replaceAll('-', '_')}_as_the_rules_say`,
    using: parts.join('\n  and '),
    policies,
  }
}

function bodyOf({ json }: Policy, translation: Translation): string {
  const parts = json.conditions.map(({ kind, body }) => {
    const sql = condition(body, translation)
    return kind === 'when' ? sql : `(not ${sql})`
  })
  if (parts.length === 0) return 'true'
  return parts.length === 1 ? (parts[0] as string) : `(${parts.join(' and ')})`
}

/**
 * A row that lacks an attribute, and a person who lacks a claim, are decidable by nobody: Cedar refuses the question,
 * and SQL must not guess. PostgreSQL drops these checks again for columns that are `not null`.
 */
function guards({ attributes }: TableMapping[string], claims: ReadonlySet<string>): readonly string[] {
  const columns = Object.values(attributes).flatMap((column) =>
    'column' in column ? [column.column] : 'array' in column ? [column.array] : [],
  )
  return [
    ...[...claims]
      .filter((claim) => claim !== 'roles')
      .sort()
      .map((claim) => `(select sealed.text('${claim}')) is not null`),
    ...[...new Set(columns)].sort().map((column) => `${column} is not null`),
  ]
}

function assertMapped(type: string, attributes: AttributeTypes, { attributes: columns }: TableMapping[string]): void {
  for (const [name, column] of Object.entries(columns)) {
    const cedarType = attributes.get(name)
    if (!cedarType) throw new PolicyError('mapping-invalid', `${type}.${name} is mapped and not in the schema`)
    const fits =
      'constant' in column
        ? cedarType === constantType(column.constant)
        : 'array' in column
          ? cedarType === 'Set<String>'
          : column.type === 'uuid'
            ? cedarType === 'String'
            : cedarType !== 'Set<String>'
    if (!fits) throw new PolicyError('mapping-invalid', `${type}.${name} is ${cedarType} and mapped as something else`)
    for (const word of ['column' in column ? column.column : '', 'array' in column ? column.array : ''])
      if (!/^([a-z][a-z0-9_]*)?$/.test(word)) throw new PolicyError('mapping-invalid', `"${word}" is not a column name`)
  }
  const missing = [...attributes.keys()].find((name) => !(name in columns))
  if (missing) throw new PolicyError('mapping-invalid', `${type}.${missing} is in the schema and not mapped`)
}

const constantType = (given: string | number | boolean) =>
  typeof given === 'string' ? 'String' : typeof given === 'number' ? 'Long' : 'Boolean'
