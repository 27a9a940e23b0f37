/** The single changes worth trying to turn a refusal around: those the room declared, to attributes its rules look at. */
import { roleCodes } from '../capacity.ts'
import { attributesNamed } from './attributes-named.ts'
import type { Ask, Attributes, CedarValue } from './cedar.ts'
import type { AttributeDomain, ChangeKind, Domains } from './mapping.ts'
import { holdsFor } from './policy.ts'
import type { Rulebook } from './rulebook.ts'

export type Change = {
  readonly kind: ChangeKind
  /** E.g. `principal.roles`, `resource.state`, `context.consent`. */
  readonly attribute: string
  /** The code it would have to be, or that would have to be added to a set. */
  readonly to: string | number | boolean
}
export type Step = Change & { readonly apply: (asked: Ask) => Ask }

export function stepsFrom(rules: Rulebook, asked: Ask): readonly Step[] {
  const room = asked.action.type.split('::')[0]
  const domains: Domains = rules.rooms.find((access) => access.room === room)?.domains ?? {}
  const { organ, purpose, roles } = asked.principal.attributes as { organ: string; purpose: string; roles: string[] }
  const steps: readonly Step[] = [
    ...roleCodes.filter((role) => !roles.includes(role)).map(addRole),
    ...(domains.principal?.organ ?? []).filter((other) => other !== organ).map((other) => actFor(organ, other)),
    ...(domains.principal?.purpose ?? []).filter((other) => other !== purpose).map(forPurpose),
    ...stepsIn('resource', asked, asked.resource.attributes, domains.resource?.[asked.resource.type]),
    ...stepsIn('context', asked, asked.context, domains.context?.[asked.action.id]),
  ]
  const open = [...rules.policies.values()].filter(
    (policy) => !policy.silent && holdsFor(policy, asked.action, asked.resource.type),
  )
  const named = attributesNamed(open)
  return steps.filter(({ attribute }) => named.has(attribute))
}

const addRole = (role: string): Step => ({
  kind: 'role',
  attribute: 'principal.roles',
  to: role,
  apply: (asked) => withPrincipal(asked, { roles: [...(asked.principal.attributes.roles as string[]), role] }),
})

const forPurpose = (purpose: string): Step => ({
  kind: 'purpose',
  attribute: 'principal.purpose',
  to: purpose,
  apply: (asked) => withPrincipal(asked, { purpose }),
})

/**
 * Another organ is tried as if it stood where the asker's own organ stands: otherwise "it would be allowed for organ B"
 * would tell that B is involved.
 */
const actFor = (own: string, other: string): Step => ({
  kind: 'organ',
  attribute: 'principal.organ',
  to: other,
  apply: (asked) => {
    const attributes = mapAttributes(asked.resource.attributes, (given) => {
      if (typeof given === 'string') return given === own ? other : given === other ? own : given
      if (!Array.isArray(given)) return given
      const rest = given.filter((member) => member !== own && member !== other)
      return given.includes(own) ? [...rest, other] : rest
    })
    return withPrincipal({ ...asked, resource: { ...asked.resource, attributes } }, { organ: other })
  },
})

function stepsIn(
  where: 'resource' | 'context',
  asked: Ask,
  now: Attributes,
  domains: { readonly [attribute: string]: AttributeDomain } = {},
): readonly Step[] {
  return Object.entries(domains).flatMap(([attribute, domain]) =>
    candidates(domain, asked, now[attribute]).map(([to, wanted]) => ({
      kind: domain.kind,
      attribute: `${where}.${attribute}`,
      to,
      apply: (sofar: Ask) =>
        where === 'context'
          ? { ...sofar, context: { ...sofar.context, [attribute]: wanted } }
          : {
              ...sofar,
              resource: { ...sofar.resource, attributes: { ...sofar.resource.attributes, [attribute]: wanted } },
            },
    })),
  )
}

/** What to name, and what the attribute would then hold. */
function candidates(
  domain: AttributeDomain,
  asked: Ask,
  now: CedarValue | undefined,
): readonly [Change['to'], CedarValue][] {
  if (domain.kind !== 'involvement')
    return domain.values.filter((other) => other !== now).map((other) => [other, other])
  const joining = asked.principal.attributes[domain.joins] as string
  const members = Array.isArray(now) ? (now as readonly string[]) : []
  return members.includes(joining) ? [] : [[joining, [...members, joining]]]
}

const withPrincipal = (asked: Ask, attributes: Attributes): Ask => ({
  ...asked,
  principal: { ...asked.principal, attributes: { ...asked.principal.attributes, ...attributes } },
})

const mapAttributes = (attributes: Attributes, change: (given: CedarValue) => CedarValue): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([name, given]) => [name, change(given)]))
