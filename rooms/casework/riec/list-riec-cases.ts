/** Signals the own organ may weigh, cases and scans it takes part in, what was closed, and what a reporter hears back. */
import type { Act } from '../../../foundation/act.ts'
import { dayOf } from '../../../foundation/clock.ts'
import { groundInWords, type Regime } from '../../sharing/door.ts'
import type { CaseworkReply } from '../contract.ts'
import { onAFirstScreen } from '../list-work.ts'
import { actionsToDo, requestsWaiting } from '../read-story.ts'
import * as report from '../report/store.ts'
import { latestReviewFrom } from '../report/telling.ts'
import * as cases from '../store.ts'
import { type CloseReason, caseName } from '../words.ts'
import type { RiecLine } from './contract.ts'
import { riecRules } from './see-riec-case.ts'
import * as store from './store.ts'
import type { RiecCriterion, WeighingFactor } from './words.ts'

/** Errors: `sharing/rules-not-loaded`, `sharing/regime-holds-no-cases`. */
export async function listRiecCases(act: Act): Promise<CaseworkReply<'GET /v1/riec-cases'>> {
  const regime = await riecRules(act)
  const today = act.clock.today()
  const closures = await cases.closures(act.trx)
  act.note(...closures.flatMap(({ id, case_id }) => [id, case_id]))
  return {
    today,
    latestReviewOn: latestReviewFrom(today),
    reported: await linesOf(act, 'reported'),
    open: await linesOf(act, 'open'),
    requests: await requestsWaiting(act, onAFirstScreen, act.capacity.organ),
    actions: await actionsToDo(act, onAFirstScreen, act.capacity.organ),
    closures: closures.map((one) => ({
      id: one.id,
      name: caseName(one.case_id),
      closedOn: one.closed_on,
      reason: one.reason as CloseReason,
      destroyBy: one.destroy_by,
    })),
    feedback: (await report.feedback(act.trx)).map((one) => ({
      id: one.id,
      reportedOn: one.reported_on,
      toldOn: one.told_on,
      outcome: one.outcome,
      unmet: one.unmet as RiecCriterion[],
      advice: one.advice,
    })),
    criteria: criteriaOf(act, regime),
    criteriaGround: groundInWords(regime.admission?.basis ?? regime.aim.basis, act),
  }
}

async function linesOf(act: Act, state: 'reported' | 'open'): Promise<RiecLine[]> {
  const rows = await cases.cases(act.trx, state)
  act.note(...rows.map(({ id }) => id))
  const facts = await store.factsOf(
    act.trx,
    rows.map(({ id }) => id),
  )
  return rows.flatMap((row) => {
    const found = facts.get(row.id)
    return found ? [lineOf(row, found)] : []
  })
}

export const lineOf = (row: cases.CaseRow, facts: store.RiecFacts): RiecLine => ({
  id: row.id,
  name: caseName(row.id),
  kind: facts.kind,
  state: row.state === 'open' ? 'open' : 'reported',
  phase: facts.phase,
  crimeForm: facts.crime_form,
  reporter: row.reporter,
  reportedOn: dayOf(row.reported_at),
  involved: [...row.involved],
})

export const criteriaOf = (act: Act, regime: Regime) =>
  (regime.admission?.criteria ?? []).map((one) => ({ code: one.code as RiecCriterion, text: one[act.language] }))
export const factorsOf = (act: Act, regime: Regime) =>
  (regime.weighing?.factors ?? []).map((one) => ({ code: one.code as WeighingFactor, text: one[act.language] }))
