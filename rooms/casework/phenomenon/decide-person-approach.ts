/**
 * From an area or a phenomenon to a person goes no data: a core participant decides, with reasons, that a person-centred approach
 * may be needed. Of whom, a report of its own says; it begins empty, has its own goal and criteria and its own admission
 * (WGS 2.31(2), BGS 2.20), and nothing here will ever refer to it.
 */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { sealWords, wordsPointAtNobody } from '../../sharing/door.ts'
import type { caseworkContract } from '../contract.ts'
import { caseworkProblems } from '../problems.ts'
import { aboutPhenomenon, seePhenomenonAlone } from './see-phenomenon.ts'
import * as store from './store.ts'

type Input = RouteInput<(typeof caseworkContract)['POST /v1/phenomenon-cases/:phenomenon/person-approaches']>

/** Errors: `casework/phenomenon-not-visible`, `phenomenon-closed`, `only-core-participants-decide`, `words-point-at-somebody`. */
export async function decidePersonApproach(act: Act, { params, body }: Input): Promise<{ id: Id }> {
  const row = await seePhenomenonAlone(act, params.phenomenon)
  const context = { open: row.closed_on === null, aboutNobody: wordsPointAtNobody(body.reasons) }
  await decideOr(
    act,
    aboutPhenomenon('decide-person-approach', row, context),
    caseworkProblems.because(
      !context.open
        ? 'phenomenon-closed'
        : !context.aboutNobody
          ? 'words-point-at-somebody'
          : 'only-core-participants-decide',
    ),
  )
  const id = act.newId()
  act.note(id)
  const at = { case: row.id, table: 'casework.person_approaches', column: 'reasons_sealed', row: id } as const
  await store.addApproach(act.trx, act.capacity.partnership, {
    id,
    case_id: row.id,
    regime: row.regime,
    decided_by: act.capacity.organ,
    decided_on: act.clock.today(),
    decided_at: act.clock.now(),
    reasons_sealed: await sealWords(act, at, body.reasons),
  })
  return { id }
}
