/** A delegate of a core participant admits a report, and decides who is involved from the start (WGS 2.31(2)-(4)). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { decide } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { openColumn, participantKindOf, type Regime, regimeForCases, sealWords } from '../../sharing/door.ts'
import type { caseworkContract } from '../contract.ts'
import { caseworkEvents } from '../events.ts'
import { caseworkProblems } from '../problems.ts'
import { aboutCase, seeCaseAlone } from '../see-case.ts'
import type { CaseRow } from '../store.ts'
import {
  everyCriterionIsExplained,
  everyCriterionIsMet,
  type Judged,
  noCriterionStandsTwice,
  someoneInvolvedMayClose,
} from './admission.ts'
import * as store from './store.ts'

type Input = RouteInput<(typeof caseworkContract)['POST /v1/cases/:case/admission']>

/**
 * Errors: `casework/case-not-visible`, `already-decided`, `only-core-participants-decide` (403: whoever gets here sees
 * the report), `own-report-is-not-yours-to-admit`, `nobody-left-to-decide`, `criteria-not-met`, `organ-takes-no-part`.
 */
export async function admitCase(act: Act, { params, body }: Input): Promise<{ id: Id; involved: string[] }> {
  const row = await seeCaseAlone(act, params.case)
  if (row.state !== 'reported') throw caseworkProblems.because('already-decided')
  const regime = await regimeForCases(act, 'WGS-ZVH')
  await mayAdmit(act, row, body.criteria)
  const involves = [...new Set(body.involves)].sort()
  if (!someoneInvolvedMayClose(involves, row.core)) throw caseworkProblems.because('nobody-left-to-decide')
  for (const organ of involves) await mayInvolve(act, row, regime, organ)
  const id = act.newId()
  const at = { case: row.id, table: 'casework.admissions', column: 'reasons_sealed', row: id } as const
  await store.addAdmission(act.trx, act.capacity.partnership, {
    id,
    case_id: row.id,
    decided_by: act.capacity.organ,
    decided_person: act.capacity.person,
    decided_at: act.clock.now(),
    decided_on: act.clock.today(),
    involves,
    reasons_sealed: await sealWords(act, at, body.reasons),
  })
  await tellReporter(act, row, { outcome: 'admitted', unmet: [], advice: 'none' })
  await raise(act, caseworkEvents.admitted, [row.id])
  return { id, involved: involves }
}

async function mayAdmit(act: Act, row: CaseRow, judged: readonly Judged[]): Promise<void> {
  const explanations = await store.criteria(act.trx, [row.id])
  const words = await openColumn(act, 'casework.criteria', 'explanation_sealed', explanations)
  const explained = explanations.map(({ id, code }) => ({ code, explanation: words.get(id) ?? '' }))
  const everyCriterionMet = everyCriterionIsMet(judged) && noCriterionStandsTwice(judged)
  const everyCriterionExplained = everyCriterionIsExplained(explained)
  const ownReport = row.reporter_person === act.capacity.person
  const decision = await decide(
    act,
    aboutCase('admit-case', row, { everyCriterionExplained, everyCriterionMet, ownReport }),
  )
  if (decision.allowed) return
  // Whoever could never decide hears that first.
  const hasMandate = act.capacity.roles.includes('delegate') && row.core.includes(act.capacity.organ)
  if (hasMandate && decision.determining.includes('casework/nobody-admits-their-own-report'))
    throw caseworkProblems.because('own-report-is-not-yours-to-admit')
  const unmet = decision.determining.some((id) => id.startsWith('casework/every-criterion'))
  throw caseworkProblems.because(unmet ? 'criteria-not-met' : 'only-core-participants-decide')
}

/** Errors: `casework/organ-takes-no-part`, `only-core-participants-decide`. */
export async function mayInvolve(act: Act, row: CaseRow, regime: Regime, organ: string): Promise<void> {
  const participant = participantKindOf(regime, organ) ?? 'none'
  const decision = await decide(act, aboutCase('involve-organ', row, { participant }))
  if (!decision.allowed)
    throw caseworkProblems.because(participant === 'none' ? 'organ-takes-no-part' : 'only-core-participants-decide')
}

/** The reporter hears the outcome in codes: nothing of the case, nothing a person typed. */
export async function tellReporter(
  act: Act,
  row: CaseRow,
  outcome: Pick<store.FeedbackRow, 'outcome' | 'unmet' | 'advice'>,
): Promise<void> {
  await store.addFeedback(act.trx, act.capacity.partnership, {
    id: act.newId(),
    regime: row.regime,
    person: row.reporter_person,
    reported_on: row.first_processed_on,
    told_on: act.clock.today(),
    ...outcome,
  })
}
