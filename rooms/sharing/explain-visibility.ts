/** "Why can I see this?" and "why can't they?", answered from decisions: rule in words, article, purpose, until when. */
import type { Act } from '../../foundation/act.ts'
import type { Role } from '../../foundation/capacity.ts'
import { decideOr, type Question } from '../../foundation/policy/decide.ts'
import type { Ground } from '../../foundation/policy/ground.ts'
import { groundsIn } from '../../foundation/policy/policy.ts'
import { askOf } from '../../foundation/policy/question.ts'
import { rulesInForce } from '../../foundation/policy/read-rooms.ts'
import type { Problem } from '../../foundation/problem.ts'
import { citationAddress, citationInWords } from './legal-basis.ts'
import { purposes } from './read-register.ts'
import type { LegalBasis } from './words.ts'

export type GroundInWords = { readonly label: string; readonly href?: string }
export type Why = {
  /** The rules that decided, as sentences in the language of the act. */
  readonly rule: string
  readonly grounds: GroundInWords[]
  readonly purpose: string
  readonly since: string | null
  readonly until: string | null
  /** Organs that may see it too, as far as this person may know of them. */
  readonly others: string[]
}
/** What only the room that holds the thing knows about it. */
export type FactsOfThing = Pick<Why, 'since' | 'until' | 'others'>

/**
 * Why the person acting may see this thing. Records the decision. Errors: `hidden` when the rules do not allow it: the
 * problem with which the room answers for a thing that does not exist.
 */
export async function whyVisible(act: Act, question: Question, facts: FactsOfThing, hidden: Problem): Promise<Why> {
  const decision = await decideOr(act, question, hidden)
  const { language } = act
  return {
    rule: decision.explanation[language],
    grounds: decision.grounds.map((ground) => groundInWords(basisOf(ground), act)),
    purpose: await purposeInWords(act),
    ...facts,
  }
}

export type WhyNot = {
  readonly organ: string
  readonly allowed: boolean
  readonly rule: string
  readonly grounds: GroundInWords[]
  /** `@id`s of the rules that refuse; empty when simply no rule allows it. For the room to say what would have to change. */
  readonly refusedBy: readonly string[]
}

/**
 * What the rules say about somebody of another organ. Only for the owner of the thing: it speaks of conditions the owner
 * set. The caller must have made sure of that. Records nothing: the other organ asked nothing.
 */
export async function whyNotFor(act: Act, question: Question, organ: string): Promise<WhyNot> {
  const rules = await rulesInForce()
  const roles: readonly Role[] = ['partner-professional', 'delegate']
  const { allowed, determining } = rules.answer(askOf({ ...act.capacity, organ, roles }, question))
  const named = determining.flatMap((id) => rules.policies.get(id) ?? [])
  return {
    organ,
    allowed,
    rule: named.map(({ explanation }) => explanation[act.language]).join(' '),
    grounds: named
      .flatMap((policy) => groundsIn(policy, act.capacity.regime))
      .map((ground) => groundInWords(basisOf(ground), act)),
    refusedBy: allowed ? [] : determining,
  }
}

export const basisOf = (ground: Ground): LegalBasis =>
  ground.kind === 'law'
    ? `${ground.law}:${ground.article}:${ground.paragraph}:${ground.validFrom}`
    : `house:${ground.rule}`

/** An article as people write it, with the address of its text. */
export function groundInWords(basis: LegalBasis, { language }: Pick<Act, 'language'>): GroundInWords {
  const label = citationInWords(basis)[language]
  const href = citationAddress(basis)
  return href ? { label, href } : { label }
}

/** A purpose by its name: the one this act is done for, when no other is given. */
export async function purposeInWords(act: Act, given = act.capacity.purpose): Promise<string> {
  const [code] = given.split('/')
  const known = (await purposes(act)).find((purpose) => purpose.code === code)
  return known ? known.name[act.language] : given
}
