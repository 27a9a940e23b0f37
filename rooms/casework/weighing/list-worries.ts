/** What the own organ weighs or works on, what waits for it, and what was closed. */
import type { Act } from '../../../foundation/act.ts'
import type { Regime } from '../../sharing/door.ts'
import type { CaseworkReply } from '../contract.ts'
import { organOptions } from '../list-work.ts'
import { feedback } from '../report/store.ts'
import { latestReviewFrom } from '../report/telling.ts'
import { adoptedRules } from './see-worry.ts'
import * as store from './store.ts'
import { worryName } from './words.ts'
import { type Standing, tasksOf } from './worry.ts'

type Reply = CaseworkReply<'GET /v1/worries'>

/** Errors: `sharing/regime-refuses-everything`. */
export async function listWorries(act: Act): Promise<Reply> {
  const regime = await adoptedRules(act)
  const today = act.clock.today()
  const rows = await store.worries(act.trx)
  act.note(...rows.map(({ id }) => id))
  const closures = await store.closures(act.trx)
  return {
    today,
    latestTellingReview: latestReviewFrom(today),
    criteria: criteriaOf(act, regime),
    organs: await organOptions(act, regime),
    items: rows.map((row) => ({
      id: row.id,
      name: worryName(row.id),
      stage: row.stage,
      strand: row.strand,
      reportedOn: row.first_processed_on,
      reviewDueOn: row.review_due_on,
    })),
    tasks: await tasksIn(act, rows),
    reports: await answersFor(act, rows),
    closures: closures.map((one) => ({
      id: one.id,
      name: worryName(one.case_id),
      reason: one.reason,
      closedOn: one.closed_on,
      destroyBy: one.destroy_by,
    })),
  }
}

/** What the one acting reported, and what became of it, in a code: no name, no outcome, no reason. */
async function answersFor(act: Act, rows: readonly store.WorryRow[]): Promise<Reply['reports']> {
  const told = await feedback(act.trx)
  act.note(...told.map(({ id }) => id))
  const waiting = rows.filter((row) => row.stage === 'reported' && row.reporter_person === act.capacity.person)
  return [
    ...waiting.map(({ id, first_processed_on: on }) => ({ id, reportedOn: on, answer: 'received' as const, on })),
    ...told.map(({ id, reported_on, told_on, outcome }) => ({
      id,
      reportedOn: reported_on,
      answer: outcome === 'admitted' ? ('taken-up' as const) : ('not-taken-up' as const),
      on: told_on,
    })),
  ]
}

export const criteriaOf = (act: Act, regime: Regime): Reply['criteria'] =>
  (regime.admission?.criteria ?? []).map((one) => ({ code: one.code, text: one[act.language] }))

export const standingOf = (
  row: store.WorryRow,
  weighings: readonly store.WeighingRow[],
  notes: readonly store.NoteRow[],
): Standing => ({
  stage: row.stage,
  reviewDueOn: row.review_due_on,
  tellingReviewOn: row.telling_review_on,
  weighings: weighings
    .filter(({ case_id }) => case_id === row.id)
    .map(({ organ, due_on, agreed }) => ({ organ, dueOn: due_on, agreed })),
  notes: notes
    .filter(({ case_id }) => case_id === row.id)
    .map(({ id, kind, owner, due_on, written_on, finishes }) => ({
      ...{ id, kind, owner, finishes },
      dueOn: due_on,
      writtenOn: written_on,
    })),
})

/** What has a day first, the earliest first. */
async function tasksIn(act: Act, rows: readonly store.WorryRow[]): Promise<Reply['tasks']> {
  const weighings = await store.weighings(act.trx, null)
  const notes = await store.notes(act.trx, null)
  const { organ, roles } = act.capacity
  return rows
    .flatMap((row) => {
      const decides = roles.includes('delegate') && row.core.includes(organ)
      return tasksOf({ organ, decides }, standingOf(row, weighings, notes)).map((task) => ({
        worry: row.id,
        name: worryName(row.id),
        ...task,
      }))
    })
    .map((task, order) => ({ task, order }))
    .sort((one, other) => dayOf(one.task).localeCompare(dayOf(other.task)) || one.order - other.order)
    .map(({ task }) => task)
}
const dayOf = ({ dueOn }: { dueOn: string | null }) => dueOn ?? '9999-12-31'
