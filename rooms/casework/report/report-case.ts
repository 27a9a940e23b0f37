/** A participant reports a case: what should the conference achieve, about whom, and why it fits. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import {
  coreParticipantsOf,
  destructionIsDueAtTheLatestOn,
  participantKindOf,
  regimeForCases,
} from '../../sharing/door.ts'
import type { caseworkContract } from '../contract.ts'
import { caseworkEvents } from '../events.ts'
import { caseworkProblems } from '../problems.ts'
import { sealWords } from '../seal-words.ts'
import { aboutCase } from '../see-case.ts'
import * as cases from '../store.ts'
import { addToCircle, type PersonGiven } from './add-person.ts'
import { everyCriterionIsExplained, noCriterionStandsTwice } from './admission.ts'
import { aCaseHasOneSubject } from './circle.ts'
import { addTelling } from './record-telling.ts'
import * as store from './store.ts'
import { tellingIsAnswered } from './telling.ts'

export type Report = RouteInput<(typeof caseworkContract)['POST /v1/cases']>['body']

/**
 * Errors: `sharing/regime-refuses-everything` before anything is looked at, for the compartment that takes nothing in;
 * `casework/only-participants-report`, `report-not-complete`, `circle-too-wide`, `organ-takes-no-part`.
 */
export async function reportCase(act: Act, { body }: { body: Report }): Promise<{ id: Id }> {
  const regime = await regimeForCases(act, body.regime)
  const today = act.clock.today()
  const { organ, partnership, person } = act.capacity
  const id = act.newId()
  act.note(id)
  const core = coreParticipantsOf(regime)
  const row = { id, regime: regime.regime, state: 'reported', reporter: organ, core, involved: [] } as const
  await decideOr(
    act,
    aboutCase('report-case', row, {
      participant: participantKindOf(regime, organ) ?? 'none',
      toldOrReasonGiven: tellingIsAnswered(body.told, today),
    }),
    caseworkProblems.because(tellingIsAnswered(body.told, today) ? 'only-participants-report' : 'report-not-complete'),
  )
  if (
    !everyCriterionIsExplained(body.criteria) ||
    !noCriterionStandsTwice(body.criteria) ||
    !aCaseHasOneSubject(body.persons)
  )
    throw caseworkProblems.because('report-not-complete')
  if (!body.wanted.every((wanted) => participantKindOf(regime, wanted)))
    throw caseworkProblems.because('organ-takes-no-part')
  const destroyBy = destructionIsDueAtTheLatestOn(regime, today)
  if (!destroyBy) throw caseworkProblems.because('report-not-complete')
  await cases.addCase(act.trx, partnership, {
    ...row,
    purpose: act.capacity.purpose,
    reporter_person: person,
    wanted: body.wanted,
    first_processed_on: today,
    destroy_by: destroyBy,
    reported_at: act.clock.now(),
    extract: body.extract ?? null,
  })
  await addWords(act, id, body)
  for (const one of body.persons) await addToCircle(act, row, one as PersonGiven, today)
  await addTelling(act, id, body.told)
  await raise(act, caseworkEvents.reported, [id])
  return { id }
}

async function addWords(act: Act, inCase: Id, { goal, criteria }: Report): Promise<void> {
  const { partnership } = act.capacity
  const goalId = act.newId()
  const goalAt = { case: inCase, table: 'casework.goals', column: 'goal_sealed', row: goalId } as const
  await store.addGoal(act.trx, partnership, {
    id: goalId,
    case_id: inCase,
    goal_sealed: await sealWords(act, goalAt, goal),
  })
  for (const { code, explanation } of criteria) {
    const row = act.newId()
    const at = { case: inCase, table: 'casework.criteria', column: 'explanation_sealed', row } as const
    const explanation_sealed = await sealWords(act, at, explanation)
    await store.addCriterion(act.trx, partnership, { id: row, case_id: inCase, code, explanation_sealed })
  }
}
