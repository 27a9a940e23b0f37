/** One officer writes an extract: a new text, in the compartment that will receive it, without a trace of its letter. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { sealItem } from '../../../foundation/keys/items.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import { signalsProblems } from '../problems.ts'
import type { SubjectKind, Theme } from '../words.ts'
import { attributesOf, placeOf, untakenExtractIsDestroyedBy } from './extract.ts'
import { visibleExtract } from './read-extracts.ts'
import * as store from './store.ts'

export async function writeExtract(act: Act, extract: { theme: Theme; subject: SubjectKind; text: string }) {
  const id = act.newId()
  const { partnership, regime, organ, person } = act.capacity
  const text = await sealItem(act, placeOf({ id, regime }, 'text_sealed'), extract.text)
  const today = act.clock.today()
  await store.addExtract(act.trx, {
    partnership,
    id,
    regime,
    organ,
    theme: extract.theme,
    subject: extract.subject,
    author: person,
    text,
    written_on: today,
    destroy_by: untakenExtractIsDestroyedBy(today),
  })
  act.note(id)
  return { id }
}

/** Errors: `signals/extract-not-visible`, `signals/extract-not-open` (released, or not one's own). */
export async function reviseExtract(act: Act, id: Id, { text }: { text: string }) {
  const extract = await visibleExtract(act, id)
  const resource = { type: 'signals::Extract', id, attributes: attributesOf(extract) }
  const refusal = signalsProblems.because('extract-not-open')
  await decideOr(act, { action: 'signals/revise-extract', resource }, refusal)
  if (!(await store.revise(act.trx, id, await sealItem(act, placeOf(extract, 'text_sealed'), text)))) throw refusal
  return { done: true as const }
}
