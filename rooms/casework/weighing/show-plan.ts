/** What stands in the plan of a worry, in words; at a table as on its own page. */
import type { Act } from '../../../foundation/act.ts'
import { categories, categoryMayBeGiven, openColumn, type Regime } from '../../sharing/door.ts'
import type { ShownNote, ShownWorry } from './contract.ts'
import type { NoteRow } from './store.ts'

export async function notesInWords(act: Act, rows: readonly NoteRow[]): Promise<ShownNote[]> {
  const words = await openColumn(act, 'casework.worry_notes', 'words_sealed', rows)
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    organ: row.organ,
    on: row.written_on,
    category: row.category,
    secrecy: row.secrecy,
    owner: row.owner,
    dueOn: row.due_on,
    voluntary: row.voluntary,
    doneOn: rows.find(({ finishes }) => finishes === row.id)?.written_on ?? null,
    words: words.get(row.id) ?? '',
  }))
}

/** What this organ may bring in, and where its professionals must say why they may speak. */
export const categoriesFor = (act: Act, regime: Regime): ShownWorry['categories'] =>
  categories.flatMap((code) => {
    const supplier = act.capacity.organ
    const verdict = categoryMayBeGiven(regime, { category: code, supplier, activity: 'casusoverleg' })
    return verdict.allowed ? [{ code, needsSecrecyGround: verdict.needsSecrecyGround }] : []
  })
