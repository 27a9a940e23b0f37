/** That the legality committee tested a release to a third party, recorded by the privacy officer (WGS 1.7(2), BGS 1.13). */

import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import { sharingProblems } from '../../sharing/door.ts'
import { caseworkProblems } from '../problems.ts'
import * as store from './store.ts'
import { aboutRelease, seeReleaseAlone } from './weigh-release.ts'
import type { CommitteeOutcome } from './words.ts'

type Advice = { readonly outcome: CommitteeOutcome; readonly reference: string; readonly givenOn: string }

/** Errors: `release-not-visible`, `not-yours-to-do`, `dates-do-not-fit`, `already-decided`. */
export async function recordTest(
  act: Act,
  { params, body }: { params: { release: Id }; body: Advice },
): Promise<{ id: Id }> {
  const row = await seeReleaseAlone(act, params.release)
  await decideOr(act, aboutRelease('record-release-advice', row), caseworkProblems.because('not-yours-to-do'))
  if (body.givenOn > act.clock.today()) throw sharingProblems.because('dates-do-not-fit')
  const id = act.newId()
  act.note(id)
  const added = await store.addAdvice(act.trx, act.capacity.partnership, {
    id,
    case_id: row.case_id,
    regime: row.regime,
    release: row.id,
    releasing: row.organ,
    outcome: body.outcome,
    reference: body.reference,
    given_on: body.givenOn,
    recorded_by: act.capacity.organ,
  })
  if (!added) throw caseworkProblems.because('already-decided')
  return { id }
}
