/**
 * "Why not?": the smallest change that would turn a refusal around, searched on demand.
 *
 * Who learns what: only what the room declared as changeable (`access/domains.ts`) is tried and named, and silent rules
 * (another organ's conditions) are left out of the search, so an answer is the same whether or not one of them refuses
 * too. The answer says what the rules would allow, not that it would happen.
 */
import type { Act } from '../act.ts'
import type { Id } from '../clock.ts'
import type { Ask } from './cedar.ts'
import type { Ground } from './ground.ts'
import { groundsIn } from './policy.ts'
import { PolicyError } from './policy-error.ts'
import { rulesInForce } from './read-rooms.ts'
import type { Rulebook } from './rulebook.ts'
import { type Sentence, type Spoken, spoken } from './spoken.ts'
import { type Change, type Step, stepsFrom } from './steps.ts'
import { readDecision, type StoredDecision } from './store.ts'

export type { Change } from './steps.ts'
export type SmallestChange = {
  /** One or two; all of them together. */
  readonly changes: readonly Change[]
  /** `@id`s of the rules that would then allow it. */
  readonly allowedBy: readonly string[]
  readonly explanation: Sentence
}

/**
 * Shapes: all changes of one step that flip the refusal; if none does, all of two steps. Empty when nothing a person
 * could change would help, when the decision was allowed, and when there is no such decision for this reader.
 * `mayKnow`: answers whether the reader may know that the object exists; needed for decisions of somebody else.
 */
export async function explainNo(
  act: Act,
  decisionId: Id,
  mayKnow?: (resource: { readonly type: string; readonly id: Id }) => Promise<boolean>,
): Promise<SmallestChange[]> {
  const decision = await readDecision(act.trx, decisionId)
  if (!decision || decision.allowed) return []
  const object = { type: decision.resource_type, id: decision.resource }
  if (decision.person !== act.capacity.person && !(await mayKnow?.(object))) return []
  try {
    return smallestChanges(await rulesInForce(), askedThen(decision))
  } catch (error) {
    // Asked under older rules, whose attributes have changed since: there is nothing to search any more.
    if (error instanceof PolicyError && error.code === 'question-invalid') return []
    throw error
  }
}

export type Refused = Spoken & {
  /** The room whose rules refused. */
  readonly room: string
  readonly ways: readonly (SmallestChange & { readonly grounds: readonly Ground[] })[]
}

/**
 * One's own refusal in words: what refused, and what would have to change. Null when there is no such refusal of this
 * person in this appointment and regime.
 */
export async function explainRefusal(act: Act, decisionId: Id): Promise<Refused | null> {
  const decision = await readDecision(act.trx, decisionId)
  if (!decision || decision.allowed || decision.person !== act.capacity.person) return null
  const rules = await rulesInForce()
  const changes = await explainNo(act, decisionId)
  const groundsOf = (ids: readonly string[]) =>
    ids.flatMap((id) => rules.policies.get(id) ?? []).flatMap((policy) => groundsIn(policy, act.capacity.regime))
  return {
    ...spoken(rules, askedThen(decision), decision.determining),
    room: decision.action.split('/')[0] ?? '',
    ways: changes.map((change) => ({ ...change, grounds: groundsOf(change.allowedBy) })),
  }
}

/** The question of a stored decision, as it was asked. */
export function askedThen({ action, person, resource_type, resource, inputs }: StoredDecision): Ask {
  const [room, name] = action.split('/') as [string, string]
  return {
    principal: { type: 'Schakel::User', id: person, attributes: inputs.principal },
    action: { type: `${room}::Action`, id: name },
    resource: { type: resource_type, id: resource, attributes: inputs.resource },
    context: inputs.context,
  }
}

/** Pure search. For a refusal that only silent rules make, the answer is empty. */
export function smallestChanges(rules: Rulebook, asked: Ask): SmallestChange[] {
  if (rules.answerOpenly(asked).allowed) return []
  const steps = stepsFrom(rules, asked)
  const flips = (chosen: readonly Step[]): SmallestChange[] => {
    const changed = chosen.reduce((sofar, step) => step.apply(sofar), asked)
    const { allowed, determining } = rules.answerOpenly(changed)
    if (!allowed) return []
    const changes = chosen.map(({ kind, attribute, to }) => ({ kind, attribute, to }))
    return [{ changes, allowedBy: determining, explanation: spoken(rules, changed, determining).explanation }]
  }
  const single = steps.flatMap((step) => flips([step]))
  if (single.length > 0) return single
  return steps.flatMap((one, index) =>
    steps.slice(index + 1).flatMap((other) => (excludes(one, other) ? [] : flips([one, other]))),
  )
}

/**
 * Two values of one attribute are no combination; two roles are. Joining belongs to one's own organ: "another organ,
 * and join" would be answered by who else is involved.
 */
const excludes = (one: Step, other: Step) =>
  (one.attribute === other.attribute && one.kind !== 'role') ||
  (one.kind === 'organ' && other.kind === 'involvement') ||
  (one.kind === 'involvement' && other.kind === 'organ')
