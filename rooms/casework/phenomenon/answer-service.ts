/** Which public service was replaced? Whoever works on cases answers; the youngest answer counts, the others stay. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { sealWords, wordsPointAtNobody } from '../../sharing/door.ts'
import type { caseworkContract } from '../contract.ts'
import { caseworkProblems } from '../problems.ts'
import { aboutPhenomenon, seePhenomenonAlone } from './see-phenomenon.ts'
import * as store from './store.ts'

type Input = RouteInput<(typeof caseworkContract)['POST /v1/phenomenon-cases/:phenomenon/services']>

/** Errors: `casework/phenomenon-not-visible`, `phenomenon-closed`, `not-yours-to-do`, `words-point-at-somebody`. */
export async function answerService(act: Act, { params, body }: Input): Promise<{ id: Id }> {
  const row = await seePhenomenonAlone(act, params.phenomenon)
  const context = { open: row.closed_on === null, aboutNobody: wordsPointAtNobody(body.words) }
  await decideOr(
    act,
    aboutPhenomenon('answer-replaced-service', row, context),
    caseworkProblems.because(
      !context.open ? 'phenomenon-closed' : !context.aboutNobody ? 'words-point-at-somebody' : 'not-yours-to-do',
    ),
  )
  const id = act.newId()
  act.note(id)
  const at = { case: row.id, table: 'casework.phenomenon_services', column: 'words_sealed', row: id } as const
  await store.addService(act.trx, act.capacity.partnership, {
    id,
    case_id: row.id,
    regime: row.regime,
    service: body.service,
    replaced: body.replaced,
    organ: act.capacity.organ,
    answered_at: act.clock.now(),
    words_sealed: await sealWords(act, at, body.words),
  })
  return { id }
}
