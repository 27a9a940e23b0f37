/** Destroys what is due: whole cases at the end of their period (R1), contributions at their own end, old feedback. */
import { type Id, newId } from '../../../foundation/clock.ts'
import type { Trx } from '../../../foundation/database/as-actor.ts'
import type { JobContext } from '../../../foundation/jobs/worker.ts'
import { eraseCase, eraseItem } from '../../../foundation/keys/erase.ts'
import * as cases from '../store.ts'
import * as store from './store.ts'

/** Units: days a reporter can look up the outcome. */
export const feedbackStaysDays = 90

/** Keys first, then rows, then a proof; after the next rotation of the epoch no copy opens it. Idempotent. */
export async function destroyCase(
  act: { readonly trx: Trx; readonly keys: JobContext['keys']; readonly capacity: { readonly partnership: Id } },
  due: store.DueCase,
  today: string,
): Promise<number> {
  const rows = await store.rowsOfCase(act.trx, due.id)
  await eraseCase(act, { compartment: due.regime, case: due.id })
  if (!(await cases.deleteCase(act.trx, due.id))) return 0
  await cases.addDestruction(act.trx, act.capacity.partnership, {
    id: newId(),
    regime: due.regime,
    case_ref: due.id,
    core: due.core,
    rule: 'R1',
    destroyed_on: today,
    by_organ: null,
  })
  return rows.length
}

export async function destroyDue({
  database,
  clock,
  keys,
  partnership,
}: JobContext): Promise<{ cases: number; contributions: number }> {
  const today = clock.today()
  const gone = await database.asJob({ partnership, job: 'destroy-due-cases' }, async (trx) => {
    const act = { trx, keys, capacity: { partnership } }
    const due = await store.casesDue(trx, today)
    for (const one of due) await destroyCase(act, one, today)
    const expired = await store.contributionsExpired(trx, today)
    for (const { id } of expired) {
      await eraseItem(act, { table: 'casework.contributions', row: id })
      await store.deleteRow(trx, 'contributions', id)
    }
    const oldest = new Date(clock.now().getTime() - feedbackStaysDays * 86_400_000).toISOString().slice(0, 10)
    await store.deleteFeedbackBefore(trx, oldest)
    return { cases: due.length, contributions: expired.length }
  })
  for (const table of ['cases', ...store.personalTables, 'feedback', 'second_looks', 'person_marks'] as const)
    await database.rewrite(`casework.${table}`)
  return gone
}
