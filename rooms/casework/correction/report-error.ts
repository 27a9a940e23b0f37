/** Whoever finds an error in what was received tells the supplier, who alone says whether there is one (BGS 1.7). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr, type Question } from '../../../foundation/policy/decide.ts'
import { sealWords, startClock } from '../../sharing/door.ts'
import { aboutContribution, seeContribution } from '../contribution/see-contribution.ts'
import { caseworkProblems } from '../problems.ts'
import * as store from './store.ts'

/** Errors: `casework/contribution-not-visible`, `not-yours-to-do` for the supplier itself. */
export async function reportError(
  act: Act,
  { params, body }: { params: { contribution: Id }; body: { what: string } },
): Promise<{ id: Id }> {
  const row = await seeContribution(act, params.contribution)
  await decideOr(act, aboutContribution('report-error', row), caseworkProblems.because('not-yours-to-do'))
  const id = act.newId()
  act.note(id)
  const at = { case: row.case_id, table: 'casework.corrections', column: 'what_sealed', row: id } as const
  await startClock(act, { kind: 'casework.corrections', id, case: row.case_id })
  const reported = {
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
    request: null,
    what_sealed: await sealWords(act, at, body.what),
    answer_sealed: null,
  } as const
  await store.addCorrection(act.trx, act.capacity.partnership, reported, act.clock.now())
  return { id }
}

/**
 * The supplier found nothing wrong, and says why. Errors: `correction-not-visible`, `not-yours-to-do`, `already-decided`;
 * `already-accepted` for what it found wrong itself when a person asked.
 */
export async function letItStand(
  act: Act,
  { params, body }: { params: { correction: Id }; body: { reason: string } },
): Promise<{ id: Id }> {
  act.note(params.correction)
  const row = await store.correctionById(act.trx, params.correction)
  if (!row) throw caseworkProblems.because('correction-not-visible')
  act.note(row.case_id)
  const refusal = row.request ? 'already-accepted' : 'not-yours-to-do'
  await decideOr(act, aboutCorrection('answer-correction', row), caseworkProblems.because(refusal))
  const at = { case: row.case_id, table: 'casework.corrections', column: 'answer_sealed', row: row.id } as const
  const stands = {
    outcome: 'stands' as const,
    answered_on: act.clock.today(),
    replaced_by: null,
    receivers: [],
    answer_sealed: await sealWords(act, at, body.reason),
  }
  if (!(await store.answerCorrection(act.trx, row.id, stands))) throw caseworkProblems.because('already-decided')
  return { id: row.id }
}

export const aboutCorrection = (action: string, row: store.CorrectionRow): Question => ({
  action: `casework/${action}`,
  resource: {
    type: 'casework::Correction',
    id: row.id,
    attributes: {
      regime: row.regime,
      state: row.state,
      involved: row.involved,
      supplier: row.supplier,
      reportedBy: row.reported_by,
      receivers: row.receivers,
      accepted: row.request !== null,
    },
  },
})
