/** The ledger refuses until its organ decided on basis, kinds and period, and recorded its impact assessment. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { requireDay } from '../../sharing/door.ts'
import type { caseworkContract } from '../contract.ts'
import { caseworkProblems } from '../problems.ts'
import * as store from './store.ts'

export const aboutLedger = (id: Id, { regime, organ }: { readonly regime: string; readonly organ: string }) => ({
  action: 'casework/adopt-ledger-basis',
  resource: { type: 'casework::LedgerBasis', id, attributes: { regime, organ } },
})

/** Errors: `casework/only-the-office-holder`, `dates-do-not-fit` for an assessment that lies ahead. */
export async function adoptBasis(
  act: Act,
  { body }: RouteInput<(typeof caseworkContract)['POST /v1/consequences/basis']>,
): Promise<{ id: Id }> {
  const id = act.newId()
  act.note(id)
  const { regime, organ, person, partnership } = act.capacity
  await decideOr(act, aboutLedger(id, act.capacity), caseworkProblems.because('only-the-office-holder'))
  const today = act.clock.today()
  requireDay(act, 'assessedOn', body.assessedOn, { until: today })
  await store.addBasis(act.trx, partnership, {
    id,
    regime,
    organ,
    basis: body.basis,
    kinds: [...new Set(body.kinds)],
    kept_months: body.keptMonths,
    assessment: body.assessment,
    assessed_on: body.assessedOn,
    adopted_by: person,
    adopted_on: today,
    adopted_at: act.clock.now(),
  })
  return { id }
}
