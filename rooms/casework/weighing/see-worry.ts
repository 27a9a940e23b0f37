/** Finds a worry for the one acting, or answers as if there were none. Before its protocol was adopted there is nothing to find. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import type { Question } from '../../../foundation/policy/decide.ts'
import { type Regime, regimeForCases } from '../../sharing/door.ts'
import { caseworkProblems } from '../problems.ts'
import { requireNotAside } from '../see-case.ts'
import * as store from './store.ts'

/** Errors: `sharing/regime-refuses-everything`, before anything is looked at. */
export const adoptedRules = (act: Act): Promise<Regime> => regimeForCases(act, 'PGA')

/** Errors: `sharing/regime-refuses-everything`; `casework/worry-not-visible`, for hidden and unknown alike. */
export async function seeWorry(act: Act, id: Id): Promise<{ regime: Regime; row: store.WorryRow }> {
  act.note(id)
  const regime = await adoptedRules(act)
  const row = await store.worryById(act.trx, id)
  if (!row) throw caseworkProblems.because('worry-not-visible')
  return { regime, row }
}

/**
 * As `seeWorry`, after waiting for any other act about it, and not at what is hidden. For everything that writes: whoever stepped
 * aside at a table for a tie writes nothing away from it either. Errors: also `casework/stepped-aside`.
 */
export async function seeWorryAlone(act: Act, id: Id): Promise<{ regime: Regime; row: store.WorryRow }> {
  await seeWorry(act, id)
  await store.holdWorry(act.trx, id)
  const found = await seeWorry(act, id)
  await requireNotAside(act, id)
  return found
}

export const aboutWorry = (
  action: string,
  row: Pick<store.WorryRow, 'id' | 'regime' | 'stage' | 'reporter' | 'reporter_person' | 'core' | 'involved' | 'minor'>,
  context: NonNullable<Question['context']> = {},
): Question => ({
  action: `casework/${action}`,
  resource: {
    type: 'casework::Worry',
    id: row.id,
    attributes: {
      regime: row.regime,
      stage: row.stage,
      reporter: row.reporter,
      reporterPerson: row.reporter_person,
      minor: row.minor,
      core: row.core,
      involved: row.involved,
    },
  },
  context,
})
