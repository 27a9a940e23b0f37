/** Finds a case or scan of the RIEC for the one acting, or answers as if there were none; and what is said of it to the rules. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { type Regime, regimeForCases } from '../../sharing/door.ts'
import { caseworkProblems } from '../problems.ts'
import { seeCase, seeCaseAlone } from '../see-case.ts'
import type { CaseRow } from '../store.ts'
import * as store from './store.ts'

export type RiecCase = { readonly row: CaseRow; readonly facts: store.RiecFacts; readonly regime: Regime }

export const riecRules = (act: Act): Promise<Regime> => regimeForCases(act, 'WGS-RIEC')

/** Errors: `casework/case-not-visible`, for hidden and unknown alike. */
export const seeRiecCase = async (act: Act, id: Id): Promise<RiecCase> => withFacts(act, await seeCase(act, id))
/** As `seeRiecCase`, after waiting for any other decision about it. */
export const seeRiecCaseAlone = async (act: Act, id: Id): Promise<RiecCase> =>
  withFacts(act, await seeCaseAlone(act, id))

async function withFacts(act: Act, row: CaseRow): Promise<RiecCase> {
  const facts = (await store.factsOf(act.trx, [row.id])).get(row.id)
  if (!facts) throw caseworkProblems.because('case-not-visible')
  return { row, facts, regime: await riecRules(act) }
}
