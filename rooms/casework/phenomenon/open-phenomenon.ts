/** Opens a case about an area or a phenomenon, on the newest version of a barrier model; closes it again. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { barrierModels } from '../../knowledge/door.ts'
import { sealWords, startClock, wordsPointAtNobody } from '../../sharing/door.ts'
import type { caseworkContract } from '../contract.ts'
import { caseworkProblems } from '../problems.ts'
import { caseName } from '../words.ts'
import { aboutPhenomenon, seePhenomenonAlone, whoTakesPart } from './see-phenomenon.ts'
import * as store from './store.ts'

type Input<K extends keyof typeof caseworkContract> = RouteInput<(typeof caseworkContract)[K]>
/** As they stand sealed in `words_sealed`. */
export type PhenomenonWords = { readonly place: string; readonly goal: string }

/** Errors: `casework/not-yours-to-do`, `words-point-at-somebody`, `model-not-there`. */
export async function openPhenomenon(act: Act, { body }: Input<'POST /v1/phenomenon-cases'>): Promise<{ id: Id }> {
  const id = act.newId()
  act.note(id)
  const { regime, organ, partnership } = act.capacity
  const { core } = await whoTakesPart(act)
  const aboutNobody = wordsPointAtNobody(body.place, body.goal)
  await decideOr(
    act,
    aboutPhenomenon('open-phenomenon-case', { id, regime, core }, { aboutNobody }),
    caseworkProblems.because(aboutNobody ? 'not-yours-to-do' : 'words-point-at-somebody'),
  )
  const model = (await barrierModels(act.trx)).find(({ code }) => code === body.model)
  if (!model) throw caseworkProblems.because('model-not-there')
  const clock = await startClock(act, { kind: 'casework.phenomenon_cases', id, case: id, name: caseName(id) })
  const at = { case: id, table: 'casework.phenomenon_cases', column: 'words_sealed', row: id } as const
  const words: PhenomenonWords = { place: body.place, goal: body.goal }
  await store.addPhenomenon(act.trx, partnership, {
    id,
    regime,
    about: body.about,
    model: model.code,
    model_version: model.version,
    core,
    opened_by: organ,
    opened_on: act.clock.today(),
    opened_at: act.clock.now(),
    destroy_by: clock.destroyBy,
    words_sealed: await sealWords(act, at, JSON.stringify(words)),
  })
  return { id }
}

/** Errors: `casework/phenomenon-not-visible`, `phenomenon-closed`, `not-yours-to-do`. */
export async function closePhenomenon(
  act: Act,
  { params, body }: Input<'POST /v1/phenomenon-cases/:phenomenon/closure'>,
): Promise<{ id: Id }> {
  const row = await seePhenomenonAlone(act, params.phenomenon)
  const open = row.closed_on === null
  await decideOr(
    act,
    aboutPhenomenon('close-phenomenon-case', row, { open }),
    caseworkProblems.because(open ? 'not-yours-to-do' : 'phenomenon-closed'),
  )
  await store.closePhenomenon(act.trx, row.id, act.clock.today(), body.reason)
  return { id: row.id }
}
