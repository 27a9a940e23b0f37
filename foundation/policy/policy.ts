/** One rule as the house knows it: its text, its ground in law, its sentence in two languages. */
import type { RegimeCode } from '../capacity.ts'
import type { Language } from '../problem.ts'
import { type PolicyJson, policiesIn } from './cedar.ts'
import { type Ground, parseGrounds } from './ground.ts'
import type { Domains, TableMapping } from './mapping.ts'
import { PolicyError } from './policy-error.ts'

/** What a room brings: the files of its `access` folder and its `messages/explain.{nl,en}.ts`. */
export type RoomAccess = {
  readonly room: string
  readonly policies: string
  readonly schema: string
  readonly explain: Texts
  readonly mapping: TableMapping
  readonly domains: Domains
}
export type Texts = { readonly [L in Language]: { readonly [key: string]: string } }
export type Policy = {
  /** The `@id`: room, slash, a sentence in kebab-case. */
  readonly id: string
  readonly room: string
  readonly effect: 'permit' | 'forbid'
  readonly text: string
  readonly json: PolicyJson
  readonly grounds: readonly Ground[]
  /** Where a legal world has grounds of its own for the same rule: `@ground_riec`, `@ground_pga`, `@ground_mun`. */
  readonly groundsOfWorlds: ReadonlyMap<string, readonly Ground[]>
  readonly explanation: { readonly [L in Language]: string }
  /** `@silent`: a condition of another organ. It refuses without ever being named to the one refused. */
  readonly silent: boolean
}

export const requiredAnnotations = ['id', 'ground', 'explain'] as const
const worlds: { readonly [annotation: string]: RegimeCode } = {
  ground_mun: 'MUN',
  ground_riec: 'WGS-RIEC',
  ground_pga: 'PGA',
}

/** On what a rule rests for whoever asks in `regime`: an article of one alliance is no ground in another. */
export const groundsIn = ({ grounds, groundsOfWorlds }: Policy, regime: unknown): readonly Ground[] =>
  groundsOfWorlds.get(String(regime)) ?? grounds

/** Errors: `PolicyError` that names the policy (or its place in the file when it has no `@id`). */
export function policiesOf({
  room,
  policies,
  explain,
}: Omit<RoomAccess, 'schema' | 'mapping' | 'domains'>): readonly Policy[] {
  return policiesIn(policies, `rooms/${room}/access/policies.cedar`).map(({ text, json }, index) => {
    const annotations: { readonly [name: string]: string } = json.annotations ?? {}
    const name = annotations.id || `rooms/${room}/access/policies.cedar, policy ${index + 1}`
    for (const required of requiredAnnotations)
      if (!annotations[required]) throw new PolicyError('annotation-missing', `has no @${required}`, name)
    if (!new RegExp(`^${room}/[a-z0-9]+(-[a-z0-9]+)*$`).test(name))
      throw new PolicyError('annotation-missing', `@id must be ${room}/words-in-kebab-case`, name)
    assertStaysInRoom(room, json, name)
    if ('silent' in annotations && json.effect === 'permit')
      throw new PolicyError('policy-invalid', 'only a refusal can be silent', name)
    const key = annotations.explain as string
    const { nl, en } = { nl: explain.nl[key], en: explain.en[key] }
    if (!nl || !en)
      throw new PolicyError('text-missing', `@explain "${key}" is not in messages/explain.${nl ? 'en' : 'nl'}.ts`, name)
    return {
      id: name,
      room,
      effect: json.effect,
      text,
      json,
      grounds: parseGrounds(annotations.ground as string, name),
      groundsOfWorlds: new Map(
        Object.entries(annotations).flatMap(([annotation, written]) => {
          if (!annotation.startsWith('ground_')) return []
          const world = worlds[annotation]
          if (!world) throw new PolicyError('ground-malformed', `@${annotation} is of no legal world`, name)
          return [[world, parseGrounds(written, name)]]
        }),
      ),
      explanation: { nl, en },
      silent: 'silent' in annotations,
    }
  })
}

/** A rule of one room never decides about another room's things: reading one folder tells everything about a room. */
function assertStaysInRoom(room: string, { principal, action, resource }: PolicyJson, name: string): void {
  const own = (type: string) => type.startsWith(`${room}::`)
  if (resource.op !== 'is' || resource.in || !own(resource.entity_type))
    throw new PolicyError('out-of-room', `must say "resource is ${room}::…"`, name)
  if (principal.op !== 'is' || principal.in || principal.entity_type !== 'Schakel::User')
    throw new PolicyError('out-of-room', 'must say "principal is Schakel::User"', name)
  const strange = actionsNamed(action)?.find(({ type }) => type !== `${room}::Action`)
  if (strange) throw new PolicyError('out-of-room', `names ${strange.type}::"${strange.id}"`, name)
}

/** The actions a rule is written for; undefined when it holds for all. */
export function actionsNamed(action: PolicyJson['action']): readonly { type: string; id: string }[] | undefined {
  if (action.op === 'All') return undefined
  const named = 'entities' in action ? action.entities : 'entity' in action ? [action.entity] : []
  return named.map((entity) => ('__entity' in entity ? entity.__entity : entity))
}

export function holdsFor(policy: Policy, action: { type: string; id: string }, resourceType: string): boolean {
  const { resource } = policy.json
  if (resource.op !== 'is' || resource.entity_type !== resourceType) return false
  const named = actionsNamed(policy.json.action)
  return named === undefined || named.some(({ type, id }) => type === action.type && id === action.id)
}
