/** What may be told to the one who asked: the rules that decided, or which rules could have allowed it. */
import type { Language } from '../problem.ts'
import type { Ask } from './cedar.ts'
import type { Ground } from './ground.ts'
import { groundsIn, holdsFor, type Policy } from './policy.ts'
import type { Rulebook } from './rulebook.ts'

export type Sentence = { readonly [L in Language]: string }
export type Spoken = {
  /** `@id`s of the rules that decided, without the silent ones; empty when no rule permits. */
  readonly determining: readonly string[]
  readonly grounds: readonly Ground[]
  readonly explanation: Sentence
}

/** A silent rule is another organ's condition. Its refusal sounds exactly like a refusal because no rule permits. */
export function spoken(rules: Rulebook, { principal, action, resource }: Ask, determining: readonly string[]): Spoken {
  const named = determining.flatMap((id) => rules.policies.get(id) ?? []).filter(({ silent }) => !silent)
  const grounds = named.flatMap((policy) => groundsIn(policy, principal.attributes['regime']))
  if (named.length > 0) return { determining: named.map(({ id }) => id), grounds, explanation: together(named) }
  const could = together(
    [...rules.policies.values()].filter(
      (policy) => policy.effect === 'permit' && !policy.silent && holdsFor(policy, action, resource.type),
    ),
  )
  return {
    determining: [],
    grounds,
    explanation: {
      nl: could.nl ? `Geen regel staat dit toe. Wat wel is toegestaan: ${could.nl}` : 'Geen regel staat dit toe.',
      en: could.en ? `No rule allows this. What is allowed: ${could.en}` : 'No rule allows this.',
    },
  }
}

const together = (policies: readonly Policy[]): Sentence => ({
  nl: policies.map(({ explanation }) => explanation.nl).join(' '),
  en: policies.map(({ explanation }) => explanation.en).join(' '),
})
