/**
 * Point decisions: may this person do this, now, with this object? Asked of all rules, recorded with the rules that
 * answered, in the transaction of the act (a refusal too).
 */
import type { Act } from '../act.ts'
import type { Capacity } from '../capacity.ts'
import type { Id } from '../clock.ts'
import type { Problem } from '../problem.ts'
import { askOf, type Question } from './question.ts'
import { rulesInForce } from './read-rooms.ts'
import { noteRefusal } from './refusal.ts'
import { type Spoken, spoken } from './spoken.ts'
import { type DecisionRecord, insertDecisions } from './store.ts'

export type { Question } from './question.ts'
export type { Sentence } from './spoken.ts'
export type Decision = { readonly id: Id; readonly allowed: boolean } & Spoken

/**
 * Shapes: one decision per call, recorded when the act closes (also when it is refused), so that `explainNo` can be
 * asked about it in a later act.
 * Errors: `PolicyError` `question-invalid` when the question does not fit the schema: a fault of the caller, nothing is allowed.
 */
export async function decide(act: Act, question: Question): Promise<Decision> {
  const rules = await rulesInForce()
  const asked = askOf(act.capacity, question)
  const { allowed, determining } = rules.answer(asked)
  const id = act.newId()
  const at = act.clock.now()
  if (!allowed) noteRefusal(act, id)
  record(act, { id, at, question, asked, allowed, determining, rules: rules.hash })
  return { id, allowed, ...spoken(rules, asked, determining) }
}

const taken = new WeakMap<Act, DecisionRecord[]>()
/** All decisions of an act are written together when it closes. */
function record(act: Act, decision: DecisionRecord): void {
  const known = taken.get(act)
  if (known) {
    known.push(decision)
    return
  }
  const all = [decision]
  taken.set(act, all)
  act.alsoWhenRefused((trx) => insertDecisions(trx, act.capacity, all))
}

/** As `decide`, and throws `problem` when it is not allowed. */
export async function decideOr(act: Act, question: Question, problem: Problem): Promise<Decision> {
  const decision = await decide(act, question)
  if (!decision.allowed) throw problem
  return decision
}

/** What the rules would say to somebody, without that being an act of theirs: nothing is recorded. Never a permission. */
export async function consider(
  capacity: Capacity,
  question: Question,
): Promise<{ readonly allowed: boolean } & Spoken> {
  const rules = await rulesInForce()
  const asked = askOf(capacity, question)
  const { allowed, determining } = rules.answer(asked)
  return { allowed, ...spoken(rules, asked, determining) }
}

/** Whether the rules would let this person do it. For showing a button; never a permission. */
export const wouldAllow = async (act: Act, question: Question): Promise<boolean> =>
  (await consider(act.capacity, question)).allowed
