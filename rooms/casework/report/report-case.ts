/** A participant reports a case: what should the conference achieve, about whom, and why it fits. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import {
  coreParticipantsOf,
  participantKindOf,
  regimeToReportIn,
  sealWords,
  sealWordsOrNull,
  startClock,
} from '../../sharing/door.ts'
import { type ReleasedExtract, takeExtract } from '../../signals/door.ts'
import type { caseworkContract } from '../contract.ts'
import { caseworkEvents } from '../events.ts'
import { caseworkProblems } from '../problems.ts'
import { aboutCase } from '../see-case.ts'
import * as cases from '../store.ts'
import { caseName } from '../words.ts'
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
  const taken = body.extract ? await takeExtract(act, body.extract, id) : undefined
  const origins = originsOf(body.extract, taken)
  const clock = await startClock(act, { kind: 'casework.cases', id, case: id, name: caseName(id), origins })
  await cases.addCase(act.trx, partnership, {
    ...row,
    purpose: act.capacity.purpose,
    reporter_person: person,
    wanted: body.wanted,
    first_processed_on: clock.firstProcessedOn,
    destroy_by: clock.destroyBy,
    reported_at: act.clock.now(),
    extract: body.extract ?? null,
  })
  await addWords(act, id, body, taken)
  for (const one of body.persons) await addToCircle(act, row, one as PersonGiven, today)
  await addTelling(act, id, body.told)
  await raise(act, caseworkEvents.reported, [id])
  return { id }
}

/** The clock of words taken over from a desk began at the desk; from there the act's own limit counts. */
const originsOf = (id: Id | undefined, taken: ReleasedExtract | undefined) =>
  id && taken ? [{ id, firstProcessedOn: taken.firstProcessedOn, destroyBy: laterThanAnyLimit }] : []
/** An extract's own day ends the desk's copy and says nothing of the case's. */
const laterThanAnyLimit = '9999-12-31'

/** The extract's words are taken over once; from then on the case holds them, and the desk's copy goes. */
async function addWords(
  act: Act,
  inCase: Id,
  { goal, criteria, extract }: Report,
  taken: ReleasedExtract | undefined,
): Promise<void> {
  const { partnership } = act.capacity
  const id = act.newId()
  const at = (column: string) => ({ case: inCase, table: 'casework.goals', column, row: id }) as const
  await startClock(act, { kind: 'casework.goals', id, case: inCase, origins: originsOf(extract, taken) })
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
