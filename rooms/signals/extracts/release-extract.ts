/** A second officer reads an extract beside one question: could a neighbour recognise the writer? */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { sealItem } from '../../../foundation/keys/items.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import { signalsProblems } from '../problems.ts'
import { attributesOf, placeOf, untakenExtractIsDestroyedBy } from './extract.ts'
import { visibleExtract } from './read-extracts.ts'
import * as store from './store.ts'

/** Errors: `signals/extract-not-visible`, `signals/extract-not-open`, `signals/second-officer-needed`. */
async function draftForSecondOfficer(act: Act, id: Id): Promise<store.ExtractRow> {
  const extract = await visibleExtract(act, id)
  if (extract.state !== 'draft') throw signalsProblems.because('extract-not-open')
  return extract
}
const refusalFor = (act: Act, extract: store.ExtractRow) =>
  signalsProblems.because(
    extract.author === act.capacity.person ? 'second-officer-needed' : 'writer-could-be-recognised',
  )

/** Errors: as above, and `signals/writer-could-be-recognised`: then it has to be sent back. */
export async function releaseExtract(
  act: Act,
  id: Id,
  { neighbourCouldRecogniseWriter }: { neighbourCouldRecogniseWriter: 'yes' | 'no' },
) {
  const extract = await draftForSecondOfficer(act, id)
  const resource = { type: 'signals::Extract', id, attributes: attributesOf(extract) }
  const context = { neighbourCouldRecogniseWriter: neighbourCouldRecogniseWriter === 'yes' }
  await decideOr(act, { action: 'signals/release-extract', resource, context }, refusalFor(act, extract))
  const today = act.clock.today()
  const by = { person: act.capacity.person, day: today, destroyBy: untakenExtractIsDestroyedBy(today) }
  if (!(await store.release(act.trx, id, by))) throw signalsProblems.because('extract-not-open')
  return { done: true as const }
}

export async function sendExtractBack(act: Act, id: Id, { remark }: { remark: string }) {
  const extract = await draftForSecondOfficer(act, id)
  const resource = { type: 'signals::Extract', id, attributes: attributesOf(extract) }
  await decideOr(act, { action: 'signals/send-back-extract', resource }, refusalFor(act, extract))
  const sealed = await sealItem(act, placeOf(extract, 'remark_sealed'), remark)
  if (!(await store.sendBack(act.trx, id, sealed))) throw signalsProblems.because('extract-not-open')
  return { done: true as const }
}
