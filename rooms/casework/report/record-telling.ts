/** Records whether the person was told, or why not yet and when to ask again. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import { sealWordsOrNull, startClock } from '../../sharing/door.ts'
import { caseworkProblems } from '../problems.ts'
import { aboutCase, seeCase } from '../see-case.ts'
import * as store from './store.ts'
import { type Telling, tellingIsAnswered } from './telling.ts'

/** Errors: `casework/case-not-visible`, `not-yours-to-do`, `report-not-complete`. */
export async function recordTelling(
  act: Act,
  { params, body }: { params: { case: Id }; body: Telling },
): Promise<{ id: Id }> {
  const row = await seeCase(act, params.case)
  await decideOr(act, aboutCase('record-telling', row), caseworkProblems.because('not-yours-to-do'))
  if (!tellingIsAnswered(body, act.clock.today())) throw caseworkProblems.because('report-not-complete')
  return { id: await addTelling(act, row.id, body) }
}

/** One answer to "was the person told?". The caller has asked the rules. */
export async function addTelling(act: Act, inCase: Id, told: Telling): Promise<Id> {
  const id = act.newId()
  const at = { case: inCase, table: 'casework.tellings', column: 'reason_sealed', row: id } as const
  await startClock(act, { kind: at.table, id, case: inCase })
  await store.addTelling(act.trx, act.capacity.partnership, {
    id,
    case_id: inCase,
    told: told.told,
    reason_sealed: await sealWordsOrNull(act, at, told.told ? undefined : told.reason),
    review_on: told.told ? null : told.reviewOn,
    answered_at: act.clock.now(),
  })
  return id
}
