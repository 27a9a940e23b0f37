/** SQL over hand-overs within a case. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'

export type HandoverRow = {
  readonly id: Id
  readonly case_id: Id
  readonly regime: string
  readonly state: string
  readonly involved: readonly string[]
  readonly organ: string
  readonly receiver: string
  readonly offered_on: string
  readonly confirmed_by: Id | null
  readonly confirmed_on: string | null
  readonly content_sealed: Buffer
}
const columns = sql`id, case_id, regime, state, involved, organ, receiver, offered_on, confirmed_by, confirmed_on, content_sealed`

export async function handovers(trx: Trx, inCase: Id): Promise<HandoverRow[]> {
  const { rows } = await sql<HandoverRow>`select ${columns} from casework.handovers where case_id = ${inCase}
    order by offered_on, organ, receiver, id`.execute(trx)
  return rows
}
export async function handoverById(trx: Trx, id: Id): Promise<HandoverRow | undefined> {
  const { rows } = await sql<HandoverRow>`select ${columns} from casework.handovers where id = ${id}`.execute(trx)
  return rows[0]
}
export async function addHandover(
  trx: Trx,
  partnership: Id,
  row: Pick<HandoverRow, 'id' | 'case_id' | 'organ' | 'receiver' | 'offered_on' | 'content_sealed'>,
): Promise<void> {
  await sql`insert into casework.handovers (partnership, id, case_id, organ, receiver, offered_on, content_sealed)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.organ}, ${row.receiver}, ${row.offered_on},
      ${row.content_sealed})`.execute(trx)
}
/** Answers whether nobody had confirmed it. */
export async function confirmHandover(trx: Trx, id: Id, person: Id, on: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.handovers set confirmed_by = ${person}, confirmed_on = ${on}
    where id = ${id} and confirmed_on is null`.execute(trx)
  return numAffectedRows === 1n
}
type Waiting = Pick<HandoverRow, 'id' | 'case_id' | 'organ' | 'offered_on'>
/** Offered to this organ and not confirmed, the oldest on top. */
export async function waitingFor(trx: Trx, organ: string): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`select id, case_id, organ, offered_on from casework.handovers
    where receiver = ${organ} and confirmed_on is null order by offered_on, organ, id`.execute(trx)
  return rows
}
