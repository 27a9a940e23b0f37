/**
 * Point decisions: may this person do this, now, with this object? Asked of all rules, recorded with the rules that
 * answered, in the transaction of the act (a refusal too).
 */
import type { Act } from '../act.ts'
import type { Capacity } from '../capacity.ts'
import type { Id } from '../clock.ts'
import type { Language, Problem } from '../problem.ts'
import type { Ask, Attributes } from './cedar.ts'
import type { Ground } from './ground.ts'
import { holdsFor, type Policy } from './policy.ts'
import { PolicyError } from './policy-error.ts'
import { rulesInForce } from './read-rooms.ts'
import type { Rulebook } from './rulebook.ts'
import { insertDecision } from './store.ts'

export type Question = {
  /** Room, slash, action: `casework/admit-case`. */
  readonly action: string
  /** Attributes are codes, ids and days, never text somebody typed; all that the schema names, no other. */
  readonly resource: { readonly type: string; readonly id: Id; readonly attributes: Attributes }
  readonly context?: Attributes
}
export type Sentence = { readonly [L in Language]: string }
export type Decision = {
  readonly id: Id
  readonly allowed: boolean
  /** `@id`s of the rules that decided, without the silent ones; empty when no rule permits. */
  readonly determining: readonly string[]
  readonly grounds: readonly Ground[]
  readonly explanation: Sentence
}

/**
 * Shapes: one decision per call, recorded when the act closes (also when it is refused), so that `explainNo` can be
 * asked about it in a later act.
 * Errors: `PolicyError` `question-invalid` when the question does not fit the schema: a fault of the caller, nothing is allowed.
 */
export async function decide(act: Act, question: Question): Promise<Decision> {
  const rules = await rulesInForce()
  const asked = askOf(act.capacity, question)
  assertNoTypedText(asked)
  const { allowed, determining } = rules.answer(asked)
  const id = act.newId()
  const at = act.clock.now()
  act.alsoWhenRefused((trx) =>
    insertDecision(trx, act.capacity, { id, at, question, asked, allowed, determining, rules: rules.hash }),
  )
  return { id, allowed, ...spoken(rules, asked, allowed, determining) }
}

/** As `decide`, and throws `problem` when it is not allowed. */
export async function decideOr(act: Act, question: Question, problem: Problem): Promise<Decision> {
  const decision = await decide(act, question)
  if (!decision.allowed) throw problem
  return decision
}

/** The question as Cedar hears it: who, what, which, under which circumstances. */
export function askOf(capacity: Capacity, { action, resource, context = {} }: Question): Ask {
  const [room, name, ...rest] = action.split('/')
  if (!room || !name || rest.length > 0) throw new PolicyError('question-invalid', `"${action}" is not room/action`)
  const { partnership, person, appointment, organ, regime, purpose, ground, roles } = capacity
  return {
    principal: {
      type: 'Schakel::User',
      id: person,
      attributes: { partnership, person, appointment, organ, regime, purpose, ground, roles },
    },
    action: { type: `${room}::Action`, id: name },
    resource,
    context,
  }
}

/** What may be told to the one who asked: the rules that decided, or which rules could have allowed it. */
export function spoken(rules: Rulebook, { action, resource }: Ask, allowed: boolean, determining: readonly string[]) {
  const named = determining.map((id) => rules.policies.get(id) as Policy).filter(({ silent }) => !silent)
  const grounds = named.flatMap((policy) => policy.grounds)
  if (named.length > 0) return { determining: named.map(({ id }) => id), grounds, explanation: together(named) }
  const could = [...rules.policies.values()].filter(
    (policy) => policy.effect === 'permit' && !policy.silent && !allowed && holdsFor(policy, action, resource.type),
  )
  const { nl, en } = together(could)
  return {
    determining: [],
    grounds,
    explanation: {
      nl: could.length > 0 ? `Geen regel staat dit toe. Wel toegestaan: ${nl}` : 'Geen regel staat dit toe.',
      en: could.length > 0 ? `No rule allows this. Allowed is: ${en}` : 'No rule allows this.',
    },
  }
}

const together = (policies: readonly Policy[]): Sentence => ({
  nl: policies.map(({ explanation }) => explanation.nl).join(' '),
  en: policies.map(({ explanation }) => explanation.en).join(' '),
})

/** Assumes: codes, ids and days hold no white space and are short. Keeps personal text out of the record of decisions. */
function assertNoTypedText({ resource, context }: Ask): void {
  for (const [name, given] of Object.entries({ ...resource.attributes, ...context }))
    for (const word of Array.isArray(given) ? given : [given])
      if (typeof word === 'string' && (word.length > 100 || /\s/.test(word)))
        throw new PolicyError('question-invalid', `attribute "${name}" looks like text somebody typed`)
}
