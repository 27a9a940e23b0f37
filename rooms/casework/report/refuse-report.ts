/** A report that is not taken up is destroyed by the decision itself (BGS 1.16(1), retention rule R2). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { eraseCase } from '../../../foundation/keys/erase.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import { proveRefusal, type RefusedRow, stopClocksOfCase } from '../../sharing/door.ts'
import { caseworkEvents } from '../events.ts'
import { caseworkProblems } from '../problems.ts'
import { inquiries } from '../screening/store.ts'
import { aboutCase, seeCaseAlone } from '../see-case.ts'
import * as cases from '../store.ts'
import type { Advice } from '../words.ts'
import { tellReporter } from './admit-case.ts'
import * as report from './store.ts'

type Input = {
  readonly params: { readonly case: Id }
  /** Each world has criteria of its own; the codes are what its reporter explained. */
  readonly body: { readonly unmet: readonly report.FeedbackRow['unmet'][number][]; readonly advice: Advice }
}

/** Keys first, then rows, then a proof without content; the reporter hears why in codes. Errors: as `admitCase`. */
export async function refuseReport(act: Act, { params, body }: Input): Promise<{ proof: Id; destroyedOn: string }> {
  const row = await seeCaseAlone(act, params.case)
  if (row.state !== 'reported') throw caseworkProblems.because('already-decided')
  await decideOr(act, aboutCase('refuse-case', row), caseworkProblems.because('only-core-participants-decide'))
  await tellReporter(act, row, { outcome: 'refused', unmet: [...new Set(body.unmet)].sort(), advice: body.advice })
  const rows = await rowsOfReport(act, row.id)
  await eraseCase(act, { compartment: row.regime, case: row.id })
  await cases.deleteCase(act.trx, row.id)
  await stopClocksOfCase(act, row.id)
  await proveRefusal(act, rows, row.first_processed_on)
  const proof = act.newId()
  const destroyedOn = act.clock.today()
  await cases.addDestruction(act.trx, act.capacity.partnership, {
    id: proof,
    regime: row.regime,
    case_ref: row.id,
    core: row.core,
    rule: 'R2',
    destroyed_on: destroyedOn,
    by_organ: act.capacity.organ,
  })
  await raise(act, caseworkEvents.refused, [proof])
  return { proof, destroyedOn }
}

/** What a report consists of, the case's own frame included. */
async function rowsOfReport(act: Act, inCase: Id): Promise<RefusedRow[]> {
  const of = async (kind: string, rows: Promise<readonly { readonly id: Id }[]>) =>
    (await rows).map(({ id }) => ({ kind: `casework.${kind}`, id }))
  return [
    { kind: 'casework.cases', id: inCase },
    ...(await of('goals', report.goals(act.trx, [inCase]))),
    ...(await of('persons', report.persons(act.trx, [inCase]))),
    ...(await of('criteria', report.criteria(act.trx, [inCase]))),
    ...(await of('tellings', report.tellings(act.trx, [inCase]))),
    ...(await of('inquiries', inquiries(act.trx, [inCase]))),
  ]
}
