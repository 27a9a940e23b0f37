/** The contact point decides after the participants involved were heard, and cannot give what one restricts (BGS 1.2). */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { noteOutcome } from '../../../foundation/log/count-outcomes.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import type { sharingContract } from '../contract.ts'
import { sharingProblems } from '../problems.ts'
import { aboutRequest } from './question.ts'
import { type OneRequest, requestAlone, requestIn } from './read-requests.ts'
import { kept, sealWords } from './seal-words.ts'
import * as store from './store.ts'
import { outcomesThatFit } from './verdict.ts'

/** Errors: `sharing/outcome-does-not-fit` with what the organs said, `sharing/request-not-in-that-state`. */
export async function decideRequest(
  act: Act,
  { params, body }: RouteInput<(typeof sharingContract)['POST /v1/rights-requests/:request/decision']>,
): Promise<{ id: Id }> {
  const row = await requestIn(act, params.request, 'to-decide')
  const said = (await store.verdictsOn(act.trx, [row.id])).filter(({ late }) => !late)
  const fitsTheVerdicts = outcomesThatFit(said).includes(body.outcome)
  await decideOr(
    act,
    aboutRequest('decide-request', row, { fitsTheVerdicts }),
    sharingProblems.because(fitsTheVerdicts ? 'not-the-desks-to-do' : 'outcome-does-not-fit'),
  )
  const at = {
    ...kept(row),
    table: 'sharing.rights_requests',
    column: 'decision_reason_sealed',
    row: row.id,
  } as const
  await store.decide(act.trx, row.id, {
    outcome: body.outcome,
    on: act.clock.today(),
    reason: await sealWords(act, at, body.reasons),
  })
  return { id: row.id }
}

/** The answer went out; or later information did, after a restriction ended. Errors: `sharing/request-not-in-that-state`. */
export async function sendAnswer(act: Act, { params }: OneRequest): Promise<{ id: Id }> {
  const row = await requestAlone(act, params.request)
  await decideOr(act, aboutRequest('send-answer', row), sharingProblems.because('not-the-desks-to-do'))
  const waiting = (await store.verdictsOn(act.trx, [row.id])).some(({ late, sent_on }) => late && sent_on === null)
  if (row.state !== 'decided' && !(row.state === 'answered' && waiting))
    throw sharingProblems.because('request-not-in-that-state')
  const { partnership } = act.capacity
  const day = act.clock.today()
  await store.markSent(act.trx, row.id, day)
  // Later information after a restriction is no second answer.
  if (row.state === 'decided' && row.outcome)
    await noteOutcome(act.trx, { partnership, day, kind: `rights-${row.outcome}` })
  return { id: row.id }
}
