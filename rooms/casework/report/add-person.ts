/** Names whom a case is about. Identity stands sealed in its own table; elsewhere a person is a random id. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decide } from '../../../foundation/policy/decide.ts'
import { markPerson } from '../known/mark-person.ts'
import { caseworkProblems } from '../problems.ts'
import { sealWords } from '../seal-words.ts'
import { aboutCase, seeCase } from '../see-case.ts'
import type { Standing } from '../store.ts'
import type { Relation } from '../words.ts'
import { hopsFromSubject, onlyFamilyOrADirectContactIsInTheCircle } from './circle.ts'
import * as store from './store.ts'

export type Identity = {
  readonly name: string
  readonly birthDate?: string | undefined
  readonly address?: string | undefined
}
export type PersonGiven = Identity & { readonly minor: boolean } & (
    | { readonly role: 'subject' }
    | { readonly role: 'circle'; readonly relation: Relation }
  )

/** Errors: `casework/circle-too-wide` (BGS 2.19), `casework/not-yours-to-do`. */
export async function addToCircle(
  act: Act,
  inCase: Standing & { readonly id: Id },
  given: PersonGiven,
  firstProcessedOn: string,
): Promise<Id> {
  const hops = hopsFromSubject(given)
  const directContact = onlyFamilyOrADirectContactIsInTheCircle(given)
  const decision = await decide(act, aboutCase('add-person', inCase, { hops, directContact }))
  if (!decision.allowed)
    throw caseworkProblems.because(hops > 1 || !directContact ? 'circle-too-wide' : 'not-yours-to-do')
  const id = act.newId()
  const { name, birthDate, address } = given
  const at = { case: inCase.id, table: 'casework.persons', column: 'identity_sealed', row: id } as const
  await store.addPerson(act.trx, act.capacity.partnership, {
    id,
    case_id: inCase.id,
    role: given.role,
    relation: given.role === 'circle' ? (given.relation as 'gezinslid' | 'directSociaalContact') : null,
    minor: given.minor,
    first_processed_on: firstProcessedOn,
    identity_sealed: await sealWords(act, at, JSON.stringify({ name, birthDate, address })),
  })
  await markPerson(act, { person: id, case: inCase.id, regime: act.capacity.regime }, { name, birthDate, address })
  act.note(id)
  return id
}

/** Adds someone of the direct circle to a case. Its own clock starts today. Errors: also `casework/case-not-visible`. */
export async function addPerson(
  act: Act,
  { params, body }: { params: { case: Id }; body: { person: Identity & { minor: boolean; relation: Relation } } },
): Promise<{ id: Id }> {
  const row = await seeCase(act, params.case)
  return { id: await addToCircle(act, row, { role: 'circle', ...body.person }, act.clock.today()) }
}
