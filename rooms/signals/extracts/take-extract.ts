/** What a case may do with extracts: see those that were released, read one, take it. Called through the door. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { openItem } from '../../../foundation/keys/items.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import { signalsProblems } from '../problems.ts'
import type { SubjectKind, Theme } from '../words.ts'
import { attributesOf, placeOf, takenExtractIsDestroyedBy } from './extract.ts'
import { visibleExtract } from './read-extracts.ts'
import * as store from './store.ts'

export type ExtractReady = {
  readonly id: Id
  readonly theme: Theme
  readonly subject: SubjectKind
  readonly organ: string
  readonly releasedOn: string
}
export type ReleasedExtract = ExtractReady & {
  readonly text: string
  /** When its words were first processed: whoever takes them over takes over this day. */
  readonly firstProcessedOn: string
}

const presentReady = ({ id, theme, subject, organ, released_on, written_on }: store.ExtractRow): ExtractReady => ({
  id,
  theme,
  subject,
  organ,
  releasedOn: released_on ?? written_on,
})

export async function extractsReadyForCase(act: Act): Promise<ExtractReady[]> {
  const rows = await store.extracts(act.trx, ['released'])
  act.note(...rows.map(({ id }) => id))
  return rows.map(presentReady)
}

/** Errors: `signals/extract-not-visible`, `signals/extract-not-released`. */
export async function releasedExtract(act: Act, id: Id): Promise<ReleasedExtract> {
  const row = await visibleExtract(act, id)
  if (row.state !== 'released' || !row.text_sealed) throw signalsProblems.because('extract-not-released')
  const text = await openItem(act, placeOf(row, 'text_sealed'), row.text_sealed)
  return { ...presentReady(row), text, firstProcessedOn: row.written_on }
}

/**
 * Marks the extract as taken by a case and answers its words, once; the desk's copy is destroyed in the coming night.
 * Errors: `signals/extract-not-visible`, `signals/extract-not-released`, `signals/extract-taken`.
 */
export async function takeExtract(act: Act, id: Id, inCase: Id): Promise<ReleasedExtract> {
  const row = await visibleExtract(act, id)
  if (row.state === 'taken') throw signalsProblems.because('extract-taken')
  const resource = { type: 'signals::Extract', id, attributes: attributesOf(row) }
  const refusal = signalsProblems.because('extract-not-released')
  await decideOr(act, { action: 'signals/take-extract', resource }, refusal)
  const taken = await releasedExtract(act, id)
  const destroyBy = takenExtractIsDestroyedBy(act.clock.today())
  if (!(await store.take(act.trx, id, { inCase, destroyBy }))) throw signalsProblems.because('extract-taken')
  return taken
}
