/** Names whom a case is about. Identity stands sealed in its own table; elsewhere a person is a random id. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decide } from '../../../foundation/policy/decide.ts'
import { addMonths, sealWords, sealWordsOrNull, startClock } from '../../sharing/door.ts'
import { tasksOfOrgans } from '../conference/set-action.ts'
import { markPerson } from '../known/mark-person.ts'
import { caseworkProblems } from '../problems.ts'
import { aboutCase, seeCase } from '../see-case.ts'
import type { Standing } from '../store.ts'
import type { Relation } from '../words.ts'
import {
  aChildInTheCircleLacksItsReason,
  hopsFromSubject,
  onlyFamilyOrADirectContactIsInTheCircle,
  whoKnowsAChildByName,
} from './circle.ts'
import * as store from './store.ts'

export type Identity = {
  readonly name: string
  readonly birthDate?: string | undefined
  readonly address?: string | undefined
  /** Why a child has to be named in the circle of another. */
  readonly namedBecause?: string | undefined
}
export type PersonGiven = Identity & { readonly minor: boolean } & (
    | { readonly role: 'subject' }
    | { readonly role: 'circle'; readonly relation: Relation }
  )

const aYearLater = (day: string) => addMonths(day, 12)

/** Errors: `casework/circle-too-wide` (BGS 2.19), `minor-needs-a-reason`, `not-yours-to-do`. */
export async function addToCircle(
  act: Act,
  inCase: Standing & { readonly id: Id },
  given: PersonGiven,
  firstProcessedOn: string,
): Promise<Id> {
  const hops = hopsFromSubject(given)
  const directContact = onlyFamilyOrADirectContactIsInTheCircle(given)
  const minorNeedsReason = aChildInTheCircleLacksItsReason(given)
  const decision = await decide(act, aboutCase('add-person', inCase, { hops, directContact, minorNeedsReason }))
  if (!decision.allowed) {
    const tooWide = hops > 1 || !directContact
    const rule = 'casework/a-child-is-named-with-a-reason'
    const needsReason = !tooWide && decision.determining.includes(rule)
    throw caseworkProblems.because(
      tooWide ? 'circle-too-wide' : needsReason ? 'minor-needs-a-reason' : 'not-yours-to-do',
    )
  }
  const id = act.newId()
  const { name, birthDate, address } = given
  const place = { case: inCase.id, table: 'casework.persons', row: id } as const
  const at = { ...place, column: 'identity_sealed' } as const
  const child = given.minor && given.role === 'circle'
  // A child that the case is not about goes after a year, whatever becomes of the case.
  if (child) await startClock(act, { kind: at.table, id, case: inCase.id, supplierSays: aYearLater(act.clock.today()) })
  const narrowed = child && act.capacity.regime !== 'PGA'
  await store.addPerson(act.trx, act.capacity.partnership, {
    id,
    case_id: inCase.id,
    narrowed,
    audience: narrowed ? whoKnowsAChildByName(await tasksOfOrgans(act), act.capacity.organ) : [],
    role: given.role,
    relation: given.role === 'circle' ? (given.relation as 'gezinslid' | 'directSociaalContact') : null,
    minor: given.minor,
    first_processed_on: firstProcessedOn,
    identity_sealed: await sealWords(act, at, JSON.stringify({ name, birthDate, address })),
    named_because_sealed: await sealWordsOrNull(
      act,
      { ...place, column: 'named_because_sealed' },
      child ? given.namedBecause : undefined,
    ),
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
