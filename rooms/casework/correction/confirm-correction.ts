/** A receiver confirms that its own copies were put right, or that whoever got one outside has been told. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import { caseworkProblems } from '../problems.ts'
import * as store from './store.ts'

/** Errors: `casework/correction-not-visible`, `not-yours-to-do` for the supplier, `already-decided`. */
export async function confirmCorrection(act: Act, { params }: { params: { task: Id } }): Promise<{ id: Id }> {
  act.note(params.task)
  const row = await store.taskById(act.trx, params.task)
  if (!row) throw caseworkProblems.because('correction-not-visible')
  act.note(row.case_id, row.correction)
  const question = {
    action: 'casework/confirm-correction',
    resource: {
      type: 'casework::CorrectionTask',
      id: row.id,
      attributes: { regime: row.regime, organ: row.organ, supplier: row.supplier },
    },
  }
  await decideOr(act, question, caseworkProblems.because('not-yours-to-do'))
  if (!(await store.confirmTask(act.trx, row.id, act.clock.today()))) throw caseworkProblems.because('already-decided')
  return { id: row.id }
}
