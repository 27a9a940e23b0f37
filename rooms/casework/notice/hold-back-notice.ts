/** An organ involved holds the information of a person back, releases it, or hands it to the contact point (BGS 1.3). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr, type Question } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { askToInform, lookAgainTooLate, openColumn, sealWords } from '../../sharing/door.ts'
import type { caseworkContract } from '../contract.ts'
import { caseworkProblems } from '../problems.ts'
import { deferralIsLookedAtAgain, nobodyInformsWhileOneHoldsBack, noticeIsDueOn, noticeStateOf } from './notice.ts'
import * as store from './store.ts'

type OnePerson = { readonly params: { readonly person: Id } }
const aboutPerson = (row: store.NoticePerson): Question => ({
  action: 'casework/answer-notice',
  resource: {
    type: 'casework::Person',
    id: row.id,
    attributes: {
      regime: row.regime,
      state: row.state,
      reporter: row.reporter,
      core: row.core,
      involved: row.involved,
      narrowed: row.narrowed,
      audience: row.audience,
    },
  },
})
const speaks = ['delegate', 'partner-professional'] as const
/** For showing a button; never a permission. */
export const mayInform = ({ capacity }: Act, row: store.NoticePerson): boolean =>
  capacity.roles.some((role) => speaks.some((one) => one === role)) && row.involved.includes(capacity.organ)

/** Errors: `casework/person-not-visible`, `not-yours-to-do`, `notice-not-in-that-state` once handed over. */
async function personToInform(act: Act, id: Id): Promise<store.NoticePerson> {
  act.note(id)
  const row = await store.personWith(act.trx, id)
  if (!row) throw caseworkProblems.because('person-not-visible')
  act.note(row.case_id)
  await decideOr(act, aboutPerson(row), caseworkProblems.because('not-yours-to-do'))
  const state = noticeStateOf(row)
  if (state === 'handed-over' || state === 'sent') throw caseworkProblems.because('notice-not-in-that-state')
  return row
}

type Deferring = RouteInput<(typeof caseworkContract)['POST /v1/persons/:person/notice-deferral']>
/** Errors: also `sharing/look-again-within-half-a-year`. */
export async function deferNotice(act: Act, { params, body }: Deferring): Promise<{ id: Id }> {
  const row = await personToInform(act, params.person)
  const today = act.clock.today()
  if (!deferralIsLookedAtAgain(body.reviewOn, today)) throw lookAgainTooLate()
  const { organ, partnership } = act.capacity
  const id = act.newId()
  const at = { case: row.case_id, table: 'casework.notice_deferrals', column: 'reason_sealed', row: id } as const
  await store.liftDeferral(act.trx, row.id, organ, today)
  await store.addDeferral(act.trx, partnership, {
    id,
    case_id: row.case_id,
    person: row.id,
    regime: row.regime,
    organ,
    ground: body.ground,
    since: today,
    review_on: body.reviewOn,
    reason_sealed: await sealWords(act, at, body.reason),
  })
  await store.setHeldBy(act.trx, row.id, [...new Set([...row.notice_held_by, organ])].sort())
  act.note(id)
  return { id }
}

/** Errors: `casework/notice-not-in-that-state` when the own organ holds nothing back. */
export async function releaseNotice(act: Act, { params }: OnePerson): Promise<{ id: Id }> {
  const row = await personToInform(act, params.person)
  const { organ } = act.capacity
  if (!row.notice_held_by.includes(organ)) throw caseworkProblems.because('notice-not-in-that-state')
  await store.liftDeferral(act.trx, row.id, organ, act.clock.today())
  await store.setHeldBy(
    act.trx,
    row.id,
    row.notice_held_by.filter((other) => other !== organ),
  )
  return { id: row.id }
}

/** Errors: also `casework/notice-is-held-back`; never by whom. */
export async function handOverNotice(act: Act, { params }: OnePerson): Promise<{ id: Id }> {
  const row = await personToInform(act, params.person)
  if (!nobodyInformsWhileOneHoldsBack(row)) throw caseworkProblems.because('notice-is-held-back')
  const identity = (await openColumn(act, 'casework.persons', 'identity_sealed', [row])).get(row.id)
  if (identity === undefined) throw caseworkProblems.because('person-not-visible')
  const { name, address } = JSON.parse(identity) as { name: string; address?: string }
  await askToInform(act, {
    id: row.id,
    name,
    address: address ?? '',
    minor: row.minor,
    dueOn: noticeIsDueOn(row.first_processed_on),
  })
  await store.setHanded(act.trx, row.id, act.clock.today())
  return { id: row.id }
}
