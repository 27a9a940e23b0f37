/** Shields a person who is threatened: questions from outside hear "not known", and a delegate hears that somebody asked. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { sealWords } from '../../sharing/door.ts'
import type { caseworkContract } from '../contract.ts'
import { caseworkProblems } from '../problems.ts'
import * as report from '../report/store.ts'
import { aboutCase, seeCase } from '../see-case.ts'
import { aboutLook } from './see-question.ts'
import * as store from './store.ts'

type Shielding = RouteInput<(typeof caseworkContract)['POST /v1/cases/:case/shieldings']>
type Ending = RouteInput<(typeof caseworkContract)['POST /v1/cases/:case/shielding-ends']>
type Look = RouteInput<(typeof caseworkContract)['POST /v1/second-looks/:look/done']>

/** Errors: `casework/case-not-visible`, `only-core-participants-decide`, `question-needs-one-person`. Idempotent. */
export async function shieldPerson(act: Act, { params, body }: Shielding): Promise<{ id: Id }> {
  const { row, standing } = await mayShield(act, params.case, body.person)
  if (standing) return { id: standing.id }
  const id = act.newId()
  const at = { case: row.id, table: 'casework.shieldings', column: 'reason_sealed', row: id } as const
  await store.addShielding(act.trx, act.capacity.partnership, {
    id,
    case_id: row.id,
    person: body.person,
    by: act.capacity.organ,
    byPerson: act.capacity.person,
    since: act.clock.today(),
    reason_sealed: await sealWords(act, at, body.reason),
  })
  act.note(id, body.person)
  return { id }
}

/** Errors: as `shieldPerson`. Idempotent. */
export async function endShielding(act: Act, { params, body }: Ending): Promise<{ id: Id }> {
  const { row, standing } = await mayShield(act, params.case, body.person)
  if (standing) await store.deleteShielding(act.trx, standing.id)
  act.note(body.person)
  return { id: row.id }
}

async function mayShield(act: Act, inCase: Id, person: Id) {
  const row = await seeCase(act, inCase)
  await decideOr(act, aboutCase('shield-person', row), caseworkProblems.because('only-core-participants-decide'))
  const persons = await report.persons(act.trx, [row.id])
  if (!persons.some(({ id }) => id === person)) throw caseworkProblems.because('question-needs-one-person')
  return { row, standing: (await store.shieldings(act.trx, [person]))[0] }
}

/** A delegate dealt with it by other means. Errors: `casework/question-not-visible`, `only-core-participants-decide`. */
export async function endSecondLook(act: Act, { params }: Look): Promise<{ id: Id }> {
  act.note(params.look)
  const row = await store.secondLook(act.trx, params.look)
  if (!row) throw caseworkProblems.because('question-not-visible')
  await decideOr(act, aboutLook(row), caseworkProblems.because('only-core-participants-decide'))
  await store.endSecondLook(act.trx, row.id, act.capacity.organ, act.clock.today())
  return { id: row.id }
}
