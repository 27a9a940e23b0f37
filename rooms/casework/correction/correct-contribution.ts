/** The supplier puts right what it gave, or destroys it; everybody who had it gets a task (BGS 1.7, WGS 1.9(4)). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { eraseItem } from '../../../foundation/keys/erase.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import { daysAfter, openColumn, sealWords, sealWordsOrNull, startClock, stopClock } from '../../sharing/door.ts'
import { originOf } from '../contribution/give-contribution.ts'
import { aboutContribution, seeContribution } from '../contribution/see-contribution.ts'
import * as contributions from '../contribution/store.ts'
import { caseworkEvents } from '../events.ts'
import { caseworkProblems } from '../problems.ts'
import { copiesOf, deleteItem, holdRelease } from '../release/store.ts'
import { holdCase } from '../store.ts'
import { confirmationDays, everyReceiverHears } from './correction.ts'
import * as store from './store.ts'

type Corrected = { readonly content: string; readonly reason: string }

/**
 * The old words are erased and a new contribution takes their place, with the same spread, limits, clock and answer.
 * Errors: `casework/contribution-not-visible`, `not-yours-to-do`.
 */
export async function correctContribution(
  act: Act,
  { params, body }: { params: { contribution: Id }; body: Corrected },
): Promise<{ id: Id }> {
  const { case_id: inCase } = await seeContribution(act, params.contribution)
  // Answers on their way go first: once this is acknowledged nobody is shown the old words any more.
  await holdCase(act.trx, inCase)
  const row = await seeContribution(act, params.contribution)
  await decideOr(act, aboutContribution('correct-contribution', row), caseworkProblems.because('not-yours-to-do'))
  const id = act.newId()
  const table = 'casework.contributions'
  const secrecy = (await openColumn(act, table, 'secrecy_reason_sealed', [row])).get(row.id)
  const withheld = (await openColumn(act, table, 'withheld_reason_sealed', [row])).get(row.id)
  const at = (column: string) => ({ case: row.case_id, table, column, row: id }) as const
  await startClock(act, { kind: table, id, case: row.case_id, origins: [originOf(row)] })
  await contributions.addContribution(act.trx, act.capacity.partnership, {
    ...row,
    id,
    author: act.capacity.person,
    audience: row.audience.filter((organ) => row.involved.includes(organ)),
    contributed_at: act.clock.now(),
    corrects: row.id,
    content_sealed: await sealWords(act, at('content_sealed'), body.content),
    secrecy_reason_sealed: await sealWordsOrNull(act, at('secrecy_reason_sealed'), secrecy),
    withheld_reason_sealed: await sealWordsOrNull(act, at('withheld_reason_sealed'), withheld),
  })
  act.note(id)
  await tellEveryReceiver(act, row, { outcome: 'corrected', replacedBy: id, reason: body.reason })
  await erase(act, row)
  return { id }
}

/** The content is erased and the row goes. Nobody who never had it notices; who had it gets a task. */
export async function destroyContribution(
  act: Act,
  row: contributions.ContributionRow,
  reason: string | undefined,
): Promise<void> {
  await tellEveryReceiver(act, row, { outcome: 'destroyed', replacedBy: null, reason })
  await erase(act, row)
}

async function erase(act: Act, row: contributions.ContributionRow): Promise<void> {
  const copies = await copiesOf(act.trx, row.id)
  // Who received a copy may be having it printed at this moment: that goes first as well.
  for (const release of [...new Set(copies.map((copy) => copy.release))].sort()) await holdRelease(act.trx, release)
  for (const { id } of copies) {
    await eraseItem(act, { table: 'casework.release_items', row: id })
    await deleteItem(act.trx, id)
    await stopClock(act, id)
  }
  await eraseItem(act, { table: 'casework.contributions', row: row.id })
  await contributions.deleteContribution(act.trx, row.id)
  await stopClock(act, row.id)
  const readers = [row.organ, ...row.audience].filter((reader) => row.involved.includes(reader))
  act.tellPages(caseworkEvents.contributionMoved, [row.id], readers)
}

type Change = {
  readonly outcome: 'corrected' | 'destroyed'
  readonly replacedBy: Id | null
  readonly reason: string | undefined
}

async function tellEveryReceiver(act: Act, row: contributions.ContributionRow, change: Change): Promise<void> {
  const { partnership, organ } = act.capacity
  const today = act.clock.today()
  const duties = everyReceiverHears(organ, { audience: row.audience, copies: await copiesOf(act.trx, row.id) })
  const reports = await store.openReportsOn(act.trx, row.id)
  if (duties.length === 0 && reports.length === 0) return
  const receivers = [...new Set(duties.map((duty) => duty.organ))].sort()
  const seal = (id: Id) =>
    sealWordsOrNull(
      act,
      { case: row.case_id, table: 'casework.corrections', column: 'answer_sealed', row: id },
      change.reason,
    )
  const answer = { outcome: change.outcome, answered_on: today, replaced_by: change.replacedBy }
  for (const { id, reported_by } of reports)
    await store.answerCorrection(act.trx, id, {
      ...answer,
      receivers: [reported_by].filter((one) => one !== organ),
      answer_sealed: await seal(id),
    })
  const requests = reports.flatMap(({ request }) => request ?? [])
  if (requests.length > 0) await raise(act, caseworkEvents.acceptedPutRight, requests)
  const id = act.newId()
  await startClock(act, { kind: 'casework.corrections', id, case: row.case_id })
  const correction = {
    id,
    case_id: row.case_id,
    contribution: row.id,
    category: row.category,
    supplier: organ,
    reported_by: organ,
    reported_on: today,
    ...answer,
    receivers,
    request: null,
    what_sealed: null,
    answer_sealed: await seal(id),
  }
  await store.addCorrection(act.trx, partnership, correction, act.clock.now())
  act.note(id)
  for (const duty of duties) {
    const task = {
      id: act.newId(),
      case_id: row.case_id,
      regime: act.capacity.regime,
      correction: id,
      supplier: organ,
      organ: duty.organ,
      outcome: change.outcome,
      task: duty.task,
      release: duty.release,
      made_on: today,
      due_on: daysAfter(today, confirmationDays),
      confirmed_on: null,
    }
    await store.addTask(act.trx, partnership, task, act.clock.now())
  }
}
