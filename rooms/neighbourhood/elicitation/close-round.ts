/** An analyst closes a round: from then on nobody answers, and a job counts what was answered. */
import type { Act } from '../../../foundation/act.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { neighbourhoodEvents } from '../events.ts'
import { neighbourhoodProblems } from '../problems.ts'
import type { elicitationContract } from './contract.ts'
import { aboutRound } from './question.ts'
import * as store from './store.ts'

/** Errors: see the contract. */
export async function closeRound(
  act: Act,
  { params }: RouteInput<(typeof elicitationContract)['POST /v1/elicitation-rounds/:round/closing']>,
): Promise<{ done: true }> {
  const round = await store.roundWith(act.trx, params.round)
  if (!round) throw neighbourhoodProblems.because('no-such-round')
  act.note(round.id)
  await decideOr(act, aboutRound('close-round', round.id), neighbourhoodProblems.because('may-not-elicit'))
  await store.whileClosing(act.trx, round.id)
  if (!(await store.closeRound(act.trx, round.id))) throw neighbourhoodProblems.because('round-is-closed')
  await raise(act, neighbourhoodEvents.roundClosed, [round.id])
  return { done: true }
}
