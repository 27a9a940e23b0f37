/** What became of a household: opened after a measure, told to the household, noted by kind and day, ended when wrong or undone. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { requireDay, startClock } from '../../sharing/door.ts'
import type { caseworkContract } from '../contract.ts'
import { aboutMeasure, seeMeasureAlone } from '../measure/see-measure.ts'
import { decisionOf } from '../measure/store.ts'
import { caseworkProblems } from '../problems.ts'
import { accountIsKeptUntil, amountFitsItsKind, followUpsOf } from './ledger.ts'
import * as store from './store.ts'

type Input<K extends keyof typeof caseworkContract> = RouteInput<(typeof caseworkContract)[K]>

/** Errors: `casework/measure-not-visible`, `ledger-not-adopted`, `nothing-imposed`, `not-yours-to-do`, `already-decided`. */
export async function openAccount(
  act: Act,
  { params, body }: Input<'POST /v1/measures/:measure/consequences'>,
): Promise<{ id: Id }> {
  const measure = await seeMeasureAlone(act, params.measure)
  const basis = await store.basisInForce(act.trx, measure.organ)
  const decision = await decisionOf(act.trx, measure.id)
  const context = { adopted: basis !== undefined, imposed: decision?.outcome === 'impose' }
  await decideOr(
    act,
    aboutMeasure('keep-ledger', measure, context),
    caseworkProblems.because(
      !context.adopted ? 'ledger-not-adopted' : !context.imposed ? 'nothing-imposed' : 'not-yours-to-do',
    ),
  )
  if (!basis || !decision) throw caseworkProblems.because('ledger-not-adopted')
  if (await store.accountOf(act.trx, measure.id)) throw caseworkProblems.because('already-decided')
  const id = act.newId()
  act.note(id)
  const destroyBy = accountIsKeptUntil(decision.decided_on, basis.kept_months)
  await startClock(act, {
    kind: 'casework.ledger_accounts',
    id,
    case: measure.id,
    ownFile: true,
    supplierSays: destroyBy,
  })
  await store.addAccount(act.trx, act.capacity.partnership, {
    id,
    measure: measure.id,
    regime: measure.regime,
    organ: measure.organ,
    basis: basis.id,
    decided_on: decision.decided_on,
    opened_on: act.clock.today(),
    destroy_by: destroyBy,
    told_on: null,
    told_how: null,
    pursued: body.pursued,
  })
  return { id }
}

/** Errors: `casework/measure-not-visible`, `no-account`, `not-yours-to-do`. */
async function accountIn(act: Act, id: Id) {
  const measure = await seeMeasureAlone(act, id)
  const account = await store.accountOf(act.trx, measure.id)
  if (!account) throw caseworkProblems.because('no-account')
  act.note(account.id)
  await decideOr(
    act,
    aboutMeasure('keep-ledger', measure, { adopted: true, imposed: true }),
    caseworkProblems.because('not-yours-to-do'),
  )
  return account
}

export async function tellHousehold(
  act: Act,
  { params, body }: Input<'POST /v1/measures/:measure/consequences/telling'>,
): Promise<{ id: Id }> {
  const account = await accountIn(act, params.measure)
  await store.setTold(act.trx, account.id, act.clock.today(), body.how)
  return { id: account.id }
}

export async function notePursuit(
  act: Act,
  { params, body }: Input<'POST /v1/measures/:measure/consequences/pursuit'>,
): Promise<{ id: Id }> {
  const account = await accountIn(act, params.measure)
  await store.setPursued(act.trx, account.id, body.pursued)
  return { id: account.id }
}

/**
 * Nothing is noted before the household was told. Errors: as above, `household-not-told`, `kind-not-decided-on`,
 * `amount-does-not-fit`, `dates-do-not-fit`.
 */
export async function noteConsequence(
  act: Act,
  { params, body }: Input<'POST /v1/measures/:measure/consequences/entries'>,
): Promise<{ id: Id }> {
  const account = await accountIn(act, params.measure)
  if (!account.told_on) throw caseworkProblems.because('household-not-told')
  const basis = await store.basisWith(act.trx, account.basis)
  if (!basis?.kinds.includes(body.kind)) throw caseworkProblems.because('kind-not-decided-on')
  const cents = body.cents ?? null
  if (!amountFitsItsKind(body.kind, cents)) throw caseworkProblems.because('amount-does-not-fit')
  requireDay(act, 'onDay', body.onDay, { until: act.clock.today() })
  const id = act.newId()
  act.note(id)
  await store.addEntry(act.trx, act.capacity.partnership, {
    id,
    measure: account.measure,
    account: account.id,
    regime: account.regime,
    organ: account.organ,
    kind: body.kind,
    on_day: body.onDay,
    amount: cents,
    source: body.source,
    noted_by: act.capacity.person,
    noted_at: act.clock.now(),
  })
  return { id }
}

/** Errors: as above, `already-decided`. */
export async function endConsequence(
  act: Act,
  { params, body }: Input<'POST /v1/measures/:measure/consequences/entries/:entry/end'>,
): Promise<{ id: Id }> {
  const account = await accountIn(act, params.measure)
  act.note(params.entry)
  const entry = await store.entryWith(act.trx, params.entry)
  if (entry?.account !== account.id) throw caseworkProblems.because('measure-not-visible')
  if (!(await store.endEntry(act.trx, entry.id, { ended: body.ended, on: act.clock.today(), for: body.for })))
    throw caseworkProblems.because('already-decided')
  return { id: entry.id }
}

/** On its day or after it. Errors: as above, `follow-up-not-due`, `already-decided`. */
export async function lookAgain(
  act: Act,
  { params, body }: Input<'POST /v1/measures/:measure/consequences/follow-ups'>,
): Promise<{ id: Id }> {
  const account = await accountIn(act, params.measure)
  const asked = followUpsOf(account.decided_on, account.destroy_by, []).find(({ months }) => months === body.months)
  if (!asked || asked.dueOn > act.clock.today()) throw caseworkProblems.because('follow-up-not-due')
  const id = act.newId()
  act.note(id)
  const added = await store.addFollowUp(act.trx, act.capacity.partnership, account, {
    id,
    months: body.months,
    done_on: act.clock.today(),
    done_by: act.capacity.person,
    remedies: [...new Set(body.remedies)],
  })
  if (!added) throw caseworkProblems.because('already-decided')
  return { id }
}
