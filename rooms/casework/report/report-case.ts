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
  regimeToReportIn,
} from '../../sharing/door.ts'
import { takeExtract } from '../../signals/door.ts'
import type { caseworkContract } from '../contract.ts'
import { caseworkEvents } from '../events.ts'
import { caseworkProblems } from '../problems.ts'
import { sealWords, sealWordsOrNull } from '../seal-words.ts'
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
  const regime = await regimeToReportIn(act, body.regime)
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

/** The extract's words are taken over once; from then on the case holds them, and the desk's copy goes. */
async function addWords(act: Act, inCase: Id, { goal, criteria, extract }: Report): Promise<void> {
  const { partnership } = act.capacity
  const id = act.newId()
  const at = (column: string) => ({ case: inCase, table: 'casework.goals', column, row: id }) as const
  const taken = extract ? await takeExtract(act, extract, inCase) : undefined
  await store.addGoal(act.trx, partnership, {
    id,
    case_id: inCase,
    goal_sealed: await sealWords(act, at('goal_sealed'), goal),
    extract_sealed: await sealWordsOrNull(act, at('extract_sealed'), taken?.text),
  })
  for (const { code, explanation } of criteria) {
    const row = act.newId()
    const at = { case: inCase, table: 'casework.criteria', column: 'explanation_sealed', row } as const
    const explanation_sealed = await sealWords(act, at, explanation)
    await store.addCriterion(act.trx, partnership, { id: row, case_id: inCase, code, explanation_sealed })
  }
}
