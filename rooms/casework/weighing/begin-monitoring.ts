/** From the table to following what was agreed: once the plan says what protects, what is to be reached and who does what. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import { caseworkProblems } from '../problems.ts'
import { aboutWorry, seeWorryAlone } from './see-worry.ts'
import * as store from './store.ts'
import { planLacks } from './worry.ts'

/**
 * Errors: `sharing/regime-refuses-everything`, `casework/worry-not-visible`, `already-decided`,
 * `only-core-participants-decide`, `plan-not-complete`.
 */
export async function beginMonitoring(act: Act, { params }: { params: { worry: Id } }): Promise<{ id: Id }> {
  const { row } = await seeWorryAlone(act, params.worry)
  if (row.stage === 'monitoring') throw caseworkProblems.because('already-decided')
  const planStands = planLacks(await store.notes(act.trx, row.id)).length === 0
  const decides = act.capacity.roles.includes('delegate') && row.core.includes(act.capacity.organ)
  await decideOr(
    act,
    aboutWorry('begin-monitoring', row, { planStands }),
    caseworkProblems.because(decides && !planStands ? 'plan-not-complete' : 'only-core-participants-decide'),
  )
  await store.beginMonitoring(act.trx, row.id)
  return { id: row.id }
}
