/** A core participant proposes to keep data of a case longer. How the case stands is told here; whether it may, in sharing. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { proposeRenewal, renewedUntil } from '../../sharing/door.ts'
import type { caseworkContract } from '../contract.ts'
import { caseworkProblems } from '../problems.ts'
import { everyCriterionIsMet, noCriterionStandsTwice } from '../report/admission.ts'
import { seeCase } from '../see-case.ts'
import * as store from '../store.ts'
import { caseName } from '../words.ts'

/**
 * Ground a: the case is open, and each criterion is judged again. Errors: `casework/case-not-visible`, those of
 * `proposeRenewal`.
 */
export async function proposeToKeepOpenCase(
  act: Act,
  { params, body }: RouteInput<(typeof caseworkContract)['POST /v1/cases/:case/renewals']>,
): Promise<{ id: Id }> {
  const row = await seeCase(act, params.case)
  const asked = [row.reporter, ...(await store.everInvolved(act.trx, row.id))]
  return proposeRenewal(
    act,
    {
      id: row.id,
      name: caseName(row.id),
      limit: row.destroy_by,
      open: row.state === 'open',
      closedOn: null,
      criteriaMet: everyCriterionIsMet(body.criteria) && noCriterionStandsTwice(body.criteria),
      asked,
      deciders: row.core.filter((organ) => row.involved.includes(organ)),
    },
    { ground: 'a', reasons: body.reasons, until: body.until },
  )
}

/** Ground b: the case was closed. It stays shielded; only its day changes. Errors: also `casework/closure-not-visible`. */
export async function proposeToKeepClosedCase(
  act: Act,
  { params, body }: RouteInput<(typeof caseworkContract)['POST /v1/closures/:closure/renewals']>,
): Promise<{ id: Id }> {
  act.note(params.closure)
  const row = await store.closureWith(act.trx, params.closure)
  if (!row) throw caseworkProblems.because('closure-not-visible')
  return proposeRenewal(
    act,
    {
      id: row.case_id,
      name: caseName(row.case_id),
      limit: (await renewedUntil(act, row.case_id)) ?? row.destroy_by,
      open: false,
      closedOn: row.closed_on,
      criteriaMet: false,
      asked: row.once_involved,
      deciders: row.core,
    },
    { ground: 'b', reasons: body.reasons, until: body.until },
  )
}
