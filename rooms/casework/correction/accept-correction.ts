/**
 * What an organ found wrong because a person asked (GDPR 16, 17) waits in its corrections until it is corrected or destroyed;
 * whoever received it hears so (BGS 1.7). That nothing is wrong can no longer be said.
 */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import { startClock } from '../../sharing/door.ts'
import * as contributions from '../contribution/store.ts'
import { withdrawContribution } from '../contribution/withdraw-contribution.ts'
import { caseworkEvents } from '../events.ts'
import { caseworkProblems } from '../problems.ts'
import { aboutCorrection } from './report-error.ts'
import * as store from './store.ts'

/** Of these contributions, those the organ can put right itself: its own, in a case at whose table it sits. */
export async function ownAtTheTable(act: Act, ids: readonly Id[]): Promise<contributions.ContributionRow[]> {
  const found = []
  for (const id of new Set(ids)) {
    const row = await contributions.contributionById(act.trx, id, act.clock.today())
    if (row?.organ === act.capacity.organ && row.state === 'open') found.push(row)
  }
  return found
}

/** One open entry per contribution, in the transaction of the verdict. Nothing of what the person wrote is in it. */
export async function acceptCorrections(
  act: Act,
  request: Id,
  rows: readonly contributions.ContributionRow[],
): Promise<void> {
  for (const row of rows) {
    const id = act.newId()
    act.note(id)
    await startClock(act, { kind: 'casework.corrections', id, case: row.case_id })
    const accepted = {
      id,
      case_id: row.case_id,
      contribution: row.id,
      category: row.category,
      supplier: row.organ,
      reported_by: act.capacity.organ,
      reported_on: act.clock.today(),
      outcome: 'reported',
      answered_on: null,
      replaced_by: null,
      receivers: [],
      request,
      what_sealed: null,
      answer_sealed: null,
    } as const
    await store.addCorrection(act.trx, act.capacity.partnership, accepted, act.clock.now())
  }
}

/**
 * Destroys what was found wrong. When it went already by its own day, that is the answer.
 * Errors: `casework/correction-not-visible`, `not-yours-to-do`, `already-decided`.
 */
export async function destroyAccepted(act: Act, { params }: { params: { correction: Id } }): Promise<{ id: Id }> {
  act.note(params.correction)
  const row = await store.correctionById(act.trx, params.correction)
  if (!row) throw caseworkProblems.because('correction-not-visible')
  act.note(row.case_id)
  await decideOr(act, aboutCorrection('destroy-accepted', row), caseworkProblems.because('not-yours-to-do'))
  if (row.outcome !== 'reported') throw caseworkProblems.because('already-decided')
  if ((await ownAtTheTable(act, [row.contribution])).length > 0) {
    await withdrawContribution(act, { params: { contribution: row.contribution } })
    return { id: row.id }
  }
  const gone = {
    outcome: 'destroyed' as const,
    answered_on: act.clock.today(),
    replaced_by: null,
    receivers: [],
    answer_sealed: null,
  }
  if (!(await store.answerCorrection(act.trx, row.id, gone))) throw caseworkProblems.because('already-decided')
  if (row.request) await raise(act, caseworkEvents.acceptedPutRight, [row.request])
  return { id: row.id }
}
