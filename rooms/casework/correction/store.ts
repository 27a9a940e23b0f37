/** SQL of corrections: what was wrong, who had received it, who has confirmed. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { CorrectionDuty, CorrectionOutcome } from './words.ts'

export type CorrectionRow = {
  readonly id: Id
  readonly case_id: Id
  readonly regime: string
  readonly state: string
  readonly involved: readonly string[]
  readonly contribution: Id
  readonly category: string
  readonly supplier: string
  readonly reported_by: string
  readonly reported_on: string
  readonly outcome: CorrectionOutcome
  readonly answered_on: string | null
  readonly replaced_by: Id | null
  readonly receivers: readonly string[]
  /** Of the rights desk, when the organ found this wrong itself because a person asked. */
  readonly request: Id | null
  readonly what_sealed: Buffer | null
  readonly answer_sealed: Buffer | null
}
const columns = sql`id, case_id, regime, state, involved, contribution, category, supplier, reported_by, reported_on, outcome,
  answered_on, replaced_by, receivers, request, what_sealed, answer_sealed`

/** Youngest first: everything the one acting may see. */
export async function corrections(trx: Trx): Promise<CorrectionRow[]> {
  const { rows } = await sql<CorrectionRow>`select ${columns} from casework.corrections
    order by reported_on desc, written_at desc nulls last, supplier, category, id`.execute(trx)
  return rows
}
export async function correctionById(trx: Trx, id: Id): Promise<CorrectionRow | undefined> {
  const { rows } = await sql<CorrectionRow>`select ${columns} from casework.corrections where id = ${id}`.execute(trx)
  return rows[0]
}
/** Which of these contributions were corrected or destroyed, as far as the one acting had received them. */
export async function changedAmong(trx: Trx, contributions: readonly Id[]): Promise<ReadonlySet<Id>> {
  if (contributions.length === 0) return new Set()
  const { rows } = await sql<{ contribution: Id }>`select contribution from casework.corrections
    where contribution = any (${contributions as Id[]}::uuid[]) and outcome in ('corrected', 'destroyed')`.execute(trx)
  return new Set(rows.map(({ contribution }) => contribution))
}
export async function addCorrection(
  trx: Trx,
  partnership: Id,
  row: Omit<CorrectionRow, 'regime' | 'state' | 'involved'>,
  at: Date,
): Promise<void> {
  await sql`insert into casework.corrections (partnership, id, case_id, contribution, category, supplier, reported_by,
      reported_on, outcome, answered_on, replaced_by, receivers, request, what_sealed, answer_sealed, written_at)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.contribution}, ${row.category}, ${row.supplier},
      ${row.reported_by}, ${row.reported_on}, ${row.outcome}, ${row.answered_on}, ${row.replaced_by},
      ${row.receivers as string[]}, ${row.request}, ${row.what_sealed}, ${row.answer_sealed}, ${at})`.execute(trx)
}
/** Reports that still wait, about one contribution: answered together with it. */
export async function openReportsOn(trx: Trx, contribution: Id): Promise<CorrectionRow[]> {
  const { rows } = await sql<CorrectionRow>`select ${columns} from casework.corrections
    where contribution = ${contribution} and outcome = 'reported'`.execute(trx)
  return rows
}
export async function answerCorrection(
  trx: Trx,
  id: Id,
  answer: Pick<CorrectionRow, 'outcome' | 'answered_on' | 'replaced_by' | 'receivers' | 'answer_sealed'>,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.corrections
    set outcome = ${answer.outcome}, answered_on = ${answer.answered_on}, replaced_by = ${answer.replaced_by},
      receivers = ${answer.receivers as string[]}, answer_sealed = ${answer.answer_sealed}
    where id = ${id} and outcome = 'reported'`.execute(trx)
  return numAffectedRows === 1n
}

export type TaskRow = {
  readonly id: Id
  readonly case_id: Id
  readonly regime: string
  readonly correction: Id
  readonly supplier: string
  readonly organ: string
  readonly outcome: 'corrected' | 'destroyed'
  readonly task: CorrectionDuty
  readonly release: Id | null
  readonly made_on: string
  readonly due_on: string
  readonly confirmed_on: string | null
}
const taskColumns = sql`id, case_id, regime, correction, supplier, organ, outcome, task, release, made_on, due_on, confirmed_on`
/** Open ones first, soonest due first. */
export async function tasks(trx: Trx): Promise<TaskRow[]> {
  const { rows } = await sql<TaskRow>`select ${taskColumns} from casework.correction_tasks
    order by confirmed_on nulls first, due_on, written_at nulls first, supplier, organ, task, id`.execute(trx)
  return rows
}
export async function taskById(trx: Trx, id: Id): Promise<TaskRow | undefined> {
  const { rows } = await sql<TaskRow>`select ${taskColumns} from casework.correction_tasks where id = ${id}`.execute(
    trx,
  )
  return rows[0]
}
export async function addTask(trx: Trx, partnership: Id, row: TaskRow, at: Date): Promise<void> {
  await sql`insert into casework.correction_tasks (partnership, id, case_id, regime, correction, supplier, organ, outcome,
      task, release, made_on, due_on, written_at)
    values (${partnership}, ${row.id}, ${row.case_id}, ${row.regime}, ${row.correction}, ${row.supplier}, ${row.organ},
      ${row.outcome}, ${row.task}, ${row.release}, ${row.made_on}, ${row.due_on}, ${at})`.execute(trx)
}
export async function confirmTask(trx: Trx, id: Id, on: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update casework.correction_tasks set confirmed_on = ${on}
    where id = ${id} and confirmed_on is null`.execute(trx)
  return numAffectedRows === 1n
}

// ── with the rights of the jobs ──
/** How many an organ accepted for one request and has not put right, and the day of the last one it did. */
export async function acceptedFor(
  trx: Trx,
  { request, organ }: { request: Id; organ: string },
): Promise<{ open: number; last: string | null }> {
  const { rows } = await sql<{ open: number; last: string | null }>`
    select count(*) filter (where outcome = 'reported')::int as open, max(answered_on) as last
    from casework.corrections where request = ${request} and supplier = ${organ}`.execute(trx)
  return rows[0] ?? { open: 0, last: null }
}
