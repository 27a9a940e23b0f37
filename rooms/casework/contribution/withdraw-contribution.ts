/** A supplier takes its own contribution back: the key is erased, the row goes, and no hole stays (BGS 1.7(1)). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { eraseItem } from '../../../foundation/keys/erase.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import { stopClock } from '../../sharing/door.ts'
import { caseworkProblems } from '../problems.ts'
import { aboutContribution, seeContribution } from './see-contribution.ts'
import * as store from './store.ts'

/** Errors: `casework/contribution-not-visible`; `not-yours-to-do` for who may read it and did not give it. */
export async function withdrawContribution(
  act: Act,
  { params }: { params: { contribution: Id } },
): Promise<{ id: Id }> {
  const row = await seeContribution(act, params.contribution)
  await decideOr(act, aboutContribution('withdraw-contribution', row), caseworkProblems.because('not-yours-to-do'))
  await eraseItem(act, { table: 'casework.contributions', row: row.id })
  await store.deleteContribution(act.trx, row.id)
  await stopClock(act, row.id)
  return { id: row.id }
}
