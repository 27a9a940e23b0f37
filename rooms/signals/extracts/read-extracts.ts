/** Extracts as their desk, and later a case, may read them. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { openItem } from '../../../foundation/keys/items.ts'
import { signalsProblems } from '../problems.ts'
import { placeOf } from './extract.ts'
import * as store from './store.ts'

/** Errors: `signals/extract-not-visible`. */
export async function visibleExtract(act: Act, id: Id): Promise<store.ExtractRow> {
  act.note(id)
  const extract = await store.extract(act.trx, id)
  if (!extract) throw signalsProblems.because('extract-not-visible')
  return extract
}

const presentInList = (row: store.ExtractRow, reader: Id) => ({
  id: row.id,
  day: row.released_on ?? row.written_on,
  theme: row.theme,
  subject: row.subject,
  state: row.state,
  mine: row.author === reader,
})

export async function readExtracts(act: Act) {
  const rows = await store.extracts(act.trx, ['draft', 'sent-back', 'released', 'taken'])
  act.note(...rows.map(({ id }) => id))
  return { items: rows.map((row) => presentInList(row, act.capacity.person)) }
}

/** Errors: `signals/extract-not-visible`. */
export async function readExtract(act: Act, id: Id) {
  const row = await visibleExtract(act, id)
  return {
    ...presentInList(row, act.capacity.person),
    text: row.text_sealed ? await openItem(act, placeOf(row, 'text_sealed'), row.text_sealed) : '',
    remark: row.remark_sealed ? await openItem(act, placeOf(row, 'remark_sealed'), row.remark_sealed) : null,
  }
}
