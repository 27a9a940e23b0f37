/** All rules in force, checked once at start: what does not validate stops the start and is named. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { newId } from '../clock.ts'
import { type Ask, ask, namespacesIn, preparsePolicies, preparseSchema, resolvedSchema, validateAll } from './cedar.ts'
import { assertDomainsFit } from './domains-fit.ts'
import { holdsFor, type Policy, policiesOf, type RoomAccess } from './policy.ts'
import { PolicyError } from './policy-error.ts'
import { type SimpleSchema, simpleSchema } from './simple-schema.ts'

export type Rulebook = {
  readonly rooms: readonly RoomAccess[]
  /** Key: `@id`. */
  readonly policies: ReadonlyMap<string, Policy>
  readonly schema: SimpleSchema
  /** Every policy and the schema as one text; what `keepRules` keeps. */
  readonly written: string
  /** SHA-256 of `written`: tells later which rules a decision was taken under. */
  readonly hash: string
  /** Under which name the engine keeps a room's schema. */
  schemaOf(room: string): string
  /**
   * Asks all rules. The engine is given those that can hold for this action and kind of thing, beside the schema of their room:
   * it copies what it is given at every question, and the whole house costs it ten times as long.
   */
  answer(question: Ask): { allowed: boolean; determining: string[] }
  /** Asks without the silent rules: what the one refused may know. */
  answerOpenly(question: Ask): { allowed: boolean; determining: string[] }
}

const userSchema = readFileSync(new URL('user.cedarschema', import.meta.url), 'utf8')

/** Errors: `PolicyError` with the policy's id. */
export function makeRulebook(rooms: readonly RoomAccess[]): Rulebook {
  for (const { room, schema } of rooms) {
    const strange = namespacesIn(`${userSchema}\n${schema}`, `rooms/${room}/access/schema.cedarschema`).find(
      (name) => name !== room && name !== 'Schakel',
    )
    if (strange !== undefined) throw new PolicyError('schema-invalid', `${room} declares namespace "${strange}"`)
  }
  const schemaText = [userSchema, ...rooms.map((room) => room.schema)].join('\n')
  const schema = simpleSchema(resolvedSchema(schemaText))
  const policies = new Map<string, Policy>()
  for (const policy of rooms.flatMap(policiesOf)) {
    if (policies.has(policy.id)) throw new PolicyError('duplicate-id', 'stands twice', policy.id)
    policies.set(policy.id, policy)
  }
  const texts = (chosen: (policy: Policy) => boolean) =>
    Object.fromEntries([...policies.values()].filter(chosen).map(({ id, text }) => [id, text]))
  const all = texts(() => true)
  validateAll(schemaText, all)
  for (const access of rooms) assertDomainsFit(access, schema)
  const written = JSON.stringify([schemaText, Object.entries(all).sort()])
  const hash = createHash('sha256').update(written).digest('hex')
  // Cedar keeps parsed sets by name for the life of the thread; a name of its own keeps two rulebooks apart.
  const name = `${hash}-${newId()}`
  const schemaOf = (room: string) => `${name}-${room}`
  for (const { room, schema: own } of rooms) preparseSchema(schemaOf(room), `${userSchema}\n${own}`)
  const parsed = new Set<string>()
  const answer = (openly: boolean) => (question: Ask) => {
    const { action, resource } = question
    const set = [name, openly ? 'open' : 'all', action.type, action.id, resource.type].join(' ')
    if (!parsed.has(set)) {
      preparsePolicies(
        set,
        texts((policy) => holdsFor(policy, action, resource.type) && !(openly && policy.silent)),
      )
      parsed.add(set)
    }
    return ask(set, question, schemaOf(action.type.split('::')[0] ?? ''))
  }
  return { rooms, policies, schema, written, hash, schemaOf, answer: answer(false), answerOpenly: answer(true) }
}
