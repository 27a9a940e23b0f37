/** A room's `access/domains.ts` against its schema: a value that no question could hold would break "why not?" later. */
import type { AttributeDomain } from './mapping.ts'
import type { RoomAccess } from './policy.ts'
import { PolicyError } from './policy-error.ts'
import type { AttributeType, AttributeTypes, SimpleSchema } from './simple-schema.ts'

/** Errors: `PolicyError` `mapping-invalid`, naming type or action and attribute. */
export function assertDomainsFit({ room, domains }: RoomAccess, { entities, actions }: SimpleSchema): void {
  for (const [type, attributes] of Object.entries(domains.resource ?? {}))
    assertFit(type, attributes, type.startsWith(`${room}::`) ? entities.get(type) : undefined)
  for (const [action, attributes] of Object.entries(domains.context ?? {}))
    assertFit(`${room}/${action}`, attributes, actions.get(`${room}/${action}`)?.context)
}

function assertFit(
  owner: string,
  domains: { readonly [name: string]: AttributeDomain },
  known: AttributeTypes | undefined,
) {
  for (const [name, domain] of Object.entries(domains)) {
    const type = known?.get(name)
    if (!type) throw new PolicyError('mapping-invalid', `${owner}.${name} in the domains is not in the schema`)
    const fits =
      domain.kind === 'involvement' ? type === 'Set<String>' : domain.values.every((one) => typeOf(one) === type)
    if (!fits) throw new PolicyError('mapping-invalid', `${owner}.${name} is ${type}; the domains say something else`)
  }
}

const typeOf = (given: string | number | boolean): AttributeType =>
  typeof given === 'string' ? 'String' : typeof given === 'number' ? 'Long' : 'Boolean'
