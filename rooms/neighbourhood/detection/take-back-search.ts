/** An analyst takes a search back: one that waits is not begun, one that runs is broken off, and nothing of it is kept. */
import type { Act } from '../../../foundation/act.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { neighbourhoodProblems } from '../problems.ts'
import type { detectionContract } from './contract.ts'
import { aboutDetection } from './question.ts'
import * as store from './store.ts'

/** Errors: see the contract. */
export async function takeBackSearch(
  act: Act,
  { params }: RouteInput<(typeof detectionContract)['POST /v1/detection/runs/:run/cancelling']>,
): Promise<{ done: true }> {
  const run = await store.runWith(act.trx, params.run)
  if (!run) throw neighbourhoodProblems.because('no-such-search')
  act.note(run.id)
  await decideOr(act, aboutDetection('take-back-search', run.id), neighbourhoodProblems.because('may-not-detect'))
  if (!(await store.takeBack(act.trx, run.id))) throw neighbourhoodProblems.because('search-is-over')
  return { done: true }
}
