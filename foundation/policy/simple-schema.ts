/** The schema we allow: flat, every attribute required, no hierarchy. Only then do Cedar and SQL mean the same. */
import type { SchemaJson } from './cedar.ts'
import { PolicyError } from './policy-error.ts'

export type AttributeType = 'String' | 'Long' | 'Boolean' | 'Set<String>'
export type AttributeTypes = ReadonlyMap<string, AttributeType>
export type SimpleSchema = {
  /** Key: `casework::Case`. */
  readonly entities: ReadonlyMap<string, AttributeTypes>
  /** Key: `casework/admit-case`; the attributes are those of its context. */
  readonly actions: ReadonlyMap<string, { readonly resources: readonly string[]; readonly context: AttributeTypes }>
}
type Shape = { type?: unknown; attributes?: unknown; element?: unknown; required?: unknown; name?: unknown }

/** Errors: `PolicyError` `schema-invalid`, naming type and attribute. */
export function simpleSchema(schema: SchemaJson<string>): SimpleSchema {
  const entities = new Map<string, AttributeTypes>()
  const actions = new Map<string, { resources: readonly string[]; context: AttributeTypes }>()
  for (const [namespace, { entityTypes, actions: declared, commonTypes }] of Object.entries(schema)) {
    if (commonTypes && Object.keys(commonTypes).length > 0) refuse(namespace, 'names a type; write it out')
    for (const [name, entity] of Object.entries(entityTypes)) {
      const type = `${namespace}::${name}`
      if ('enum' in entity || entity.tags || (entity.memberOfTypes ?? []).length > 0)
        refuse(type, 'is not a flat entity')
      entities.set(type, attributesOf(type, 'shape' in entity ? entity.shape : undefined))
    }
    for (const [name, action] of Object.entries(declared)) {
      const id = `${namespace}/${name}`
      if ((action.memberOf ?? []).length > 0) refuse(id, 'belongs to a group of actions; list the actions in the rule')
      const { principalTypes = [], resourceTypes = [], context } = action.appliesTo ?? {}
      if (principalTypes.some((type) => type !== 'Schakel::User')) refuse(id, 'is not done by a Schakel::User')
      actions.set(id, { resources: resourceTypes, context: attributesOf(id, context) })
    }
  }
  return { entities, actions }
}

function attributesOf(owner: string, shape: Shape | undefined): AttributeTypes {
  const record = shape as { type?: string; attributes?: { [name: string]: Shape } } | undefined
  if (record && record.type !== 'Record') refuse(owner, 'is not a plain record')
  return new Map(
    Object.entries(record?.attributes ?? {}).map(([name, attribute]) => {
      if (attribute.required === false)
        refuse(`${owner}.${name}`, 'is optional; a forbid would be skipped when it is absent')
      return [name, typeOf(`${owner}.${name}`, attribute)]
    }),
  )
}

function typeOf(owner: string, { type, element, name }: Shape): AttributeType {
  const plain = named(type, name)
  if (plain === 'String' || plain === 'Long' || plain === 'Boolean') return plain
  const inside = element as Shape | undefined
  if (plain === 'Set' && inside && named(inside.type, inside.name) === 'String') return 'Set<String>'
  return refuse(owner, 'must be String, Long, Bool or Set<String>')
}

/** The resolver may write a basic type as `{ type: 'Entity…', name: '__cedar::Bool' }`. */
function named(type: unknown, name: unknown): unknown {
  const basic = typeof name === 'string' ? name.replace('__cedar::', '') : type
  return basic === 'Bool' ? 'Boolean' : basic
}

function refuse(owner: string, why: string): never {
  throw new PolicyError('schema-invalid', `${owner} ${why}`)
}
