/** A participant reports a worry: conduct that was seen, by whom it is known, and what should be reached. Never belief or opinion. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { coreParticipantsOf, participantKindOf, requireDay, sealWords, startClock } from '../../sharing/door.ts'
import type { caseworkContract } from '../contract.ts'
import { markWorry } from '../known/mark-worry.ts'
import { aGoalSaysWhatIsToCome } from '../plan/goal.ts'
import { caseworkProblems } from '../problems.ts'
import { tellingIsAnswered } from '../report/telling.ts'
import { isUnderAge } from './minor.ts'
import { aboutWorry, adoptedRules } from './see-worry.ts'
import * as store from './store.ts'
import { worryName } from './words.ts'

type Input = RouteInput<(typeof caseworkContract)['POST /v1/worries']>
/** As it stands sealed in `words_sealed`. */
export type WorryWords = Pick<Input['body'], 'name' | 'birthDate' | 'observed' | 'observedOn' | 'source' | 'goal'> & {
  readonly tellingReason?: string | undefined
}

/**
 * Errors: `sharing/regime-refuses-everything`, `casework/only-participants-report`, `worry-not-complete`,
 * `goal-says-what-stops`, `dates-do-not-fit`.
 */
export async function reportWorry(act: Act, { body }: Input): Promise<{ id: Id }> {
  const regime = await adoptedRules(act)
  const { organ, partnership, person, purpose } = act.capacity
  const today = act.clock.today()
  const id = act.newId()
  act.note(id)
  const core = coreParticipantsOf(regime)
  const minor = body.minor || isUnderAge(body.birthDate, today)
  const reporter = { reporter: organ, reporter_person: person }
  const frame = { id, regime: regime.regime, stage: 'reported', ...reporter, core, involved: [], minor } as const
  const toldOrReasonGiven = tellingIsAnswered(body.told, today)
  await decideOr(
    act,
    aboutWorry('report-worry', frame, { participant: participantKindOf(regime, organ) ?? 'none', toldOrReasonGiven }),
    caseworkProblems.because(toldOrReasonGiven ? 'only-participants-report' : 'worry-not-complete'),
  )
  requireDay(act, 'observedOn', body.observedOn, { until: today })
  if (!aGoalSaysWhatIsToCome(body.goal)) throw caseworkProblems.because('goal-says-what-stops')
  const clock = await startClock(act, { kind: 'casework.worries', id, case: id, name: worryName(id), minor })
  const { name, birthDate, observed, observedOn, source, goal, told } = body
  const words: WorryWords = {
    ...{ name, birthDate, observed, observedOn, source, goal },
    ...(told.told ? {} : { tellingReason: told.reason }),
  }
  const at = { case: id, table: 'casework.worries', column: 'words_sealed', row: id } as const
  await store.addWorry(act.trx, partnership, {
    ...frame,
    purpose,
    strand: null,
    told: told.told,
    telling_review_on: told.told ? null : told.reviewOn,
    reported_at: act.clock.now(),
    first_processed_on: clock.firstProcessedOn,
    destroy_by: clock.destroyBy,
    review_due_on: null,
    words_sealed: await sealWords(act, at, JSON.stringify(words)),
  })
  await markWorry(act, id, { name, birthDate })
  return { id }
}
