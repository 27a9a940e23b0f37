/** Errors and their correction, as far as one person has to do with them; for the privacy officer only who has not confirmed. */
import type { Act } from '../../../foundation/act.ts'
import { openColumn, requestReference } from '../../sharing/door.ts'
import type { CaseworkReply } from '../contract.ts'
import { caseName } from '../words.ts'
import { ownAtTheTable } from './accept-correction.ts'
import * as store from './store.ts'

export async function listCorrections(act: Act): Promise<CaseworkReply<'GET /v1/corrections'>> {
  const today = act.clock.today()
  const { organ, ground } = act.capacity
  const rows = await store.corrections(act.trx)
  const tasks = await store.tasks(act.trx)
  act.note(...rows.flatMap(({ id, case_id }) => [id, case_id]), ...tasks.flatMap(({ id, case_id }) => [id, case_id]))
  const what = await openColumn(act, 'casework.corrections', 'what_sealed', rows)
  const answer = await openColumn(act, 'casework.corrections', 'answer_sealed', rows)
  const wrong = await ownWords(act, rows)
  return {
    today,
    corrections: rows.map((row) => ({
      id: row.id,
      case: row.case_id,
      caseName: caseName(row.case_id),
      category: row.category,
      supplier: row.supplier,
      // A receiver hears that it was put right, not which colleague noticed.
      reportedBy: [row.supplier, row.reported_by].includes(organ) ? row.reported_by : row.supplier,
      reportedOn: row.reported_on,
      outcome: row.outcome,
      answeredOn: row.answered_on,
      what: [row.supplier, row.reported_by].includes(organ) ? (what.get(row.id) ?? null) : null,
      answer: answer.get(row.id) ?? null,
      contribution: row.outcome === 'reported' && row.supplier === organ ? row.contribution : null,
      askedIn: row.request && row.supplier === organ ? requestReference(row.request) : null,
      words: wrong.get(row.contribution) ?? null,
    })),
    tasks: tasks.map((row) => ({
      id: row.id,
      caseName: caseName(row.case_id),
      supplier: row.supplier,
      organ: row.organ,
      outcome: row.outcome,
      task: row.task,
      release: row.organ === organ ? row.release : null,
      madeOn: row.made_on,
      dueOn: row.due_on,
      confirmedOn: row.confirmed_on,
      overdue: row.confirmed_on === null && row.due_on < today,
      mine: row.organ === organ && ground === 'processing',
    })),
  }
}

/** What the own organ found wrong and has still to put right, so that it sees which contribution is meant. */
async function ownWords(act: Act, rows: readonly store.CorrectionRow[]): Promise<ReadonlyMap<string, string>> {
  const waiting = rows.filter(({ request, outcome }) => request !== null && outcome === 'reported')
  const own = await ownAtTheTable(
    act,
    waiting.map(({ contribution }) => contribution),
  )
  act.note(...own.map(({ id }) => id))
  return openColumn(act, 'casework.contributions', 'content_sealed', own)
}
