/** A delegate of a core participant, and not whoever asks, tests whether a question is needed; only then it is asked. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { decide } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { sealWordsOrNull } from '../../sharing/door.ts'
import type { caseworkContract } from '../contract.ts'
import { caseworkEvents } from '../events.ts'
import { caseworkProblems } from '../problems.ts'
import { aboutQuestion, seeQuestion } from './see-question.ts'
import * as store from './store.ts'

type Input = RouteInput<(typeof caseworkContract)['POST /v1/known-questions/:question/decision']>

/**
 * Errors: `casework/question-not-visible`, `only-core-participants-decide`, `own-question-is-not-yours-to-approve`,
 * `refusal-needs-a-reason`, `already-decided`.
 */
export async function decideQuestion(act: Act, { params, body }: Input): Promise<{ id: Id }> {
  const row = await seeQuestion(act, params.question)
  const ownQuestion = row.asker_person === act.capacity.person
  const decision = await decide(
    act,
    aboutQuestion('decide-known', { id: row.id, asker: row.asker, standing: row }, { ownQuestion }),
  )
  if (!decision.allowed) {
    // Whoever could never decide hears that first.
    const hasMandate = act.capacity.roles.includes('delegate') && row.core.includes(act.capacity.organ)
    const own = hasMandate && decision.determining.includes('casework/nobody-approves-their-own-question')
    throw caseworkProblems.because(own ? 'own-question-is-not-yours-to-approve' : 'only-core-participants-decide')
  }
  const refused = body.outcome === 'refuse'
  if (refused && !body.reason) throw caseworkProblems.because('refusal-needs-a-reason')
  const at = {
    case: row.case_id ?? row.id,
    table: 'casework.known_questions',
    column: 'refusal_sealed',
    row: row.id,
  } as const
  const done = await store.decideQuestion(act.trx, row.id, {
    standing: refused ? 'refused' : 'approved',
    by: act.capacity.organ,
    person: act.capacity.person,
    on: act.clock.today(),
    refusal: await sealWordsOrNull(act, at, refused ? body.reason : undefined),
  })
  if (!done) throw caseworkProblems.because('already-decided')
  if (!refused) await raise(act, caseworkEvents.questionApproved, [row.id])
  return { id: row.id }
}
