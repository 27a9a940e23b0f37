/** A professional says what weighs here, from their own work, once per round. */
import type { Act } from '../../../foundation/act.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { neighbourhoodProblems } from '../problems.ts'
import type { elicitationContract } from './contract.ts'
import { aboutRound } from './question.ts'
import { ranksEveryIssueOnce } from './ranking.ts'
import { pointsAtSomebody } from './somebody.ts'
import * as store from './store.ts'

/** Errors: see the contract. */
export async function answerRound(
  act: Act,
  { params, body }: RouteInput<(typeof elicitationContract)['POST /v1/elicitation-rounds/:round/answers']>,
): Promise<{ done: true }> {
  const { trx, capacity } = act
  const seen = await store.roundWith(trx, params.round)
  if (!seen) throw neighbourhoodProblems.because('no-such-round')
  act.note(seen.id)
  await decideOr(act, aboutRound('answer-round', seen.id), neighbourhoodProblems.because('may-not-elicit'))
  if (!ranksEveryIssueOnce(body.ranks, seen.issues.length)) throw neighbourhoodProblems.because('order-not-whole')
  if (pointsAtSomebody(body.reason, [seen.area_name])) throw neighbourhoodProblems.because('points-at-somebody')
  await store.whileOpen(trx, seen.id)
  const round = await store.roundWith(trx, seen.id)
  if (round?.state !== 'open' || round.open_until < act.clock.today())
    throw neighbourhoodProblems.because('round-is-closed')
  const { person: answerer, organ, partnership } = capacity
  const { discipline, ranks, beside, reason } = body
  const answer = { id: act.newId(), round: seen.id, answerer, organ, discipline, ranks, beside, reason }
  if (!(await store.addAnswer(trx, partnership, answer))) throw neighbourhoodProblems.because('answered-before')
  return { done: true }
}
