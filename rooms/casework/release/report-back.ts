/** What the receiver made of it: effective, useful, or why nothing was done; and the same question again next year. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { noteOutcome } from '../../../foundation/log/count-outcomes.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import { feedbackIsDueOn, sealWordsOrNull, startClock } from '../../sharing/door.ts'
import { caseworkProblems } from '../problems.ts'
import * as store from './store.ts'
import type { Effect, Use } from './words.ts'

type Answer = {
  readonly effective: Effect
  readonly useful: Use
  readonly followedUp: boolean
  readonly whyNot?: string | undefined
}

/** Errors: `release-not-visible`, `not-yours-to-do`, `feedback-needs-a-reason`, `already-decided`. */
export async function reportBack(
  act: Act,
  { params, body }: { params: { feedback: Id }; body: Answer },
): Promise<{ id: Id }> {
  act.note(params.feedback)
  const row = await store.feedbackById(act.trx, params.feedback)
  if (!row) throw caseworkProblems.because('release-not-visible')
  act.note(row.release, row.case_id)
  const question = {
    action: 'casework/report-back',
    resource: {
      type: 'casework::ReleaseFeedback',
      id: row.id,
      attributes: { regime: row.regime, organ: row.organ, releasing: row.releasing },
    },
  }
  await decideOr(act, question, caseworkProblems.because('not-yours-to-do'))
  if (!body.followedUp && !body.whyNot) throw caseworkProblems.because('feedback-needs-a-reason')
  const today = act.clock.today()
  const at = { case: row.case_id, table: 'casework.release_feedback', column: 'why_not_sealed', row: row.id } as const
  const answer = {
    answered_on: today,
    effective: body.effective,
    useful: body.useful,
    followed_up: body.followedUp,
    why_not_sealed: await sealWordsOrNull(act, at, body.followedUp ? undefined : body.whyNot),
  }
  if (!(await store.answerFeedback(act.trx, row.id, answer))) throw caseworkProblems.because('already-decided')
  await noteOutcome(act.trx, {
    ...{ partnership: act.capacity.partnership, day: today },
    kind: `effect-${body.effective}` as const,
  })
  const release = await store.releaseById(act.trx, row.release)
  const next = feedbackIsDueOn(today)
  if (release && next < release.expires_on) {
    const id = act.newId()
    await startClock(act, { kind: 'casework.release_feedback', id, case: row.case_id })
    await store.askFeedback(act.trx, act.capacity.partnership, { ...row, id, due_on: next })
  }
  return { id: row.id }
}
