/** The questions that sources raise together, for who looks at areas. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { fewestAnswers } from '../elicitation/words.ts'
import type { ShownDivergence } from './contract.ts'
import * as store from './store.ts'

export async function listDivergences(act: Act): Promise<{ items: ShownDivergence[] }> {
  const rows = await store.allDivergences(act.trx)
  act.note(...rows.map(({ id }) => id))
  return { items: rows.map((row) => presentDivergence(row, act.capacity.person)) }
}

const presentDivergence = (row: store.DivergenceRow, reader: Id): ShownDivergence => ({
  id: row.id,
  theme: row.theme,
  area: { code: row.area, name: row.area_name },
  pattern: row.pattern,
  people: row.says.people as ShownDivergence['people'],
  register: row.says.register,
  professionals: withoutAFew(row.says.professionals),
  raisedBy: row.raised_by,
  raisedOn: row.raised_on,
  owner: row.owner && row.owner_organ ? { organ: row.owner_organ, mine: row.owner === reader } : null,
  takenOn: row.taken_on,
  reasons: [...row.reasons],
  outcome: row.outcome,
  note: row.note,
  closedOn: row.closed_on,
})

/** What was kept when three answers were enough keeps its verdict; the numbers of a few are not shown. */
const withoutAFew = (said: ShownDivergence['professionals']): ShownDivergence['professionals'] =>
  said?.beside && said.beside.answers < fewestAnswers ? { ...said, beside: null, foremost: null } : said
