/** A participant weighs a signal on four factors and five criteria, in words, and takes it up: with that phase 1 begins. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { decide } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { openColumn, sealWords } from '../../sharing/door.ts'
import type { caseworkContract } from '../contract.ts'
import { caseworkEvents } from '../events.ts'
import { caseworkProblems } from '../problems.ts'
import { mayInvolve, tellReporter } from '../report/admit-case.ts'
import { addAdmission } from '../report/store.ts'
import { aboutCase } from '../see-case.ts'
import { decideOnStep, type StepGiven } from './enter-phase.ts'
import { everyCriterionIsExplained, everyCriterionIsMet, everyFactorIsWeighed } from './phase.ts'
import { type RiecCase, seeRiecCaseAlone } from './see-riec-case.ts'
import * as store from './store.ts'

type Input = RouteInput<(typeof caseworkContract)['POST /v1/riec-cases/:riec/admission']>

/**
 * Errors: `casework/case-not-visible`, `already-decided`, `only-participants-decide`, `own-report-is-not-yours-to-admit`,
 * `signal-criteria-not-met`, `factors-not-weighed`, `organ-takes-no-part`, `category-of-another-phase`.
 */
export async function admitSignal(act: Act, { params, body }: Input): Promise<{ id: Id; involved: string[] }> {
  const found = await seeRiecCaseAlone(act, params.riec)
  const { row, regime } = found
  if (row.state !== 'reported') throw caseworkProblems.because('already-decided')
  await mayAdmit(act, found, body)
  if (!everyFactorIsWeighed(body.factors)) throw caseworkProblems.because('factors-not-weighed')
  const involves = [...new Set(body.involves)].sort()
  for (const organ of involves) await mayInvolve(act, row, regime, organ)
  const { criteria, factors, reasons } = body
  const given: StepGiven = { phase: '1', categories: body.categories, involves, words: { criteria, factors, reasons } }
  const step = await decideOnStep(act, found, given)
  const id = act.newId()
  const at = { case: row.id, table: 'casework.admissions', column: 'reasons_sealed', row: id } as const
  await addAdmission(act.trx, act.capacity.partnership, {
    id,
    case_id: row.id,
    decided_by: act.capacity.organ,
    decided_person: act.capacity.person,
    decided_at: act.clock.now(),
    decided_on: act.clock.today(),
    involves,
    reasons_sealed: await sealWords(act, at, reasons),
  })
  await tellReporter(act, row, { outcome: 'admitted', unmet: [], advice: 'none' })
  await raise(act, caseworkEvents.admitted, [row.id])
  return { id: step, involved: involves }
}

async function mayAdmit(act: Act, { row }: RiecCase, { criteria }: Input['body']): Promise<void> {
  const rows = await store.criteria(act.trx, row.id)
  const words = await openColumn(act, 'casework.criteria', 'explanation_sealed', rows)
  const explained = rows.map(({ id, code }) => ({ code, explanation: words.get(id) ?? '' }))
  const ownReport = row.reporter_person === act.capacity.person
  const everyCriterionExplained = everyCriterionIsExplained(explained)
  const everyCriterionMet = everyCriterionIsMet(criteria)
  const decision = await decide(
    act,
    aboutCase('admit-case', row, { everyCriterionExplained, everyCriterionMet, ownReport }),
  )
  if (decision.allowed) return
  // Whoever could never decide hears that first.
  if (!act.capacity.roles.includes('delegate') || !row.core.includes(act.capacity.organ))
    throw caseworkProblems.because('only-participants-decide')
  throw caseworkProblems.because(ownReport ? 'own-report-is-not-yours-to-admit' : 'signal-criteria-not-met')
}
