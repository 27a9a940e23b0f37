/** A supplier takes its own contribution back: the key is erased, the row goes, and who had it hears so (BGS 1.7(1)). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import { destroyContribution } from '../correction/correct-contribution.ts'
import { caseworkProblems } from '../problems.ts'
import { holdCase } from '../store.ts'
import { aboutContribution, seeContribution } from './see-contribution.ts'

/** Errors: `casework/contribution-not-visible`; `not-yours-to-do` for who may read it and did not give it. */
export async function withdrawContribution(
  act: Act,
  { params }: { params: { contribution: Id } },
): Promise<{ id: Id }> {
  const { case_id: inCase } = await seeContribution(act, params.contribution)
  // Answers on their way go first: once this is acknowledged nobody is shown it any more.
  await holdCase(act.trx, inCase)
  const row = await seeContribution(act, params.contribution)
  await decideOr(act, aboutContribution('withdraw-contribution', row), caseworkProblems.because('not-yours-to-do'))
  await destroyContribution(act, row, undefined)
  return { id: row.id }
}
