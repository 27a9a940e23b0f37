/** A participant reports what it saw itself, on each of five criteria: about one person with the direct circle, or an area or sector. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { participantKindOf, sealWords, startClock } from '../../sharing/door.ts'
import type { caseworkContract } from '../contract.ts'
import { caseworkEvents } from '../events.ts'
import { caseworkProblems } from '../problems.ts'
import { addToCircle, type PersonGiven } from '../report/add-person.ts'
import { aCaseHasOneSubject } from '../report/circle.ts'
import { addTelling } from '../report/record-telling.ts'
import { addGoal } from '../report/store.ts'
import { tellingIsAnswered } from '../report/telling.ts'
import { aboutCase } from '../see-case.ts'
import * as cases from '../store.ts'
import { caseName } from '../words.ts'
import { everyCriterionIsExplained } from './phase.ts'
import { riecRules } from './see-riec-case.ts'
import * as store from './store.ts'

type Input = RouteInput<(typeof caseworkContract)['POST /v1/riec-cases']>

/**
 * In a RIEC every participant is a joint controller and decides (WGS 1.4, 2.23): all of them are the core.
 * Errors: `casework/only-participants-report`, `signal-not-complete`, `scan-is-about-nobody`, `circle-too-wide`.
 */
export async function reportSignal(act: Act, { body }: Input): Promise<{ id: Id }> {
  const regime = await riecRules(act)
  const today = act.clock.today()
  const { organ, partnership, person, purpose } = act.capacity
  const id = act.newId()
  act.note(id)
  const core = regime.participants.map((one) => one.organ)
  const row = { id, regime: regime.regime, state: 'reported', reporter: organ, core, involved: [] } as const
  const toldOrReasonGiven = body.kind === 'scan' || tellingIsAnswered(body.told, today)
  await decideOr(
    act,
    aboutCase('report-case', row, { participant: participantKindOf(regime, organ) ?? 'none', toldOrReasonGiven }),
    caseworkProblems.because(toldOrReasonGiven ? 'only-participants-report' : 'signal-not-complete'),
  )
  const persons = body.kind === 'scan' ? [] : body.persons
  if (!everyCriterionIsExplained(body.criteria) || (body.kind === 'case' && !aCaseHasOneSubject(persons)))
    throw caseworkProblems.because('signal-not-complete')
  const clock = await startClock(act, { kind: 'casework.cases', id, case: id, name: caseName(id) })
  await cases.addCase(act.trx, partnership, {
    ...row,
    purpose,
    kind: body.kind,
    crime_form: body.crimeForm,
    reporter_person: person,
    wanted: [],
    first_processed_on: clock.firstProcessedOn,
    destroy_by: clock.destroyBy,
    reported_at: act.clock.now(),
    extract: null,
  })
  await addWords(act, id, body)
  for (const one of persons) await addToCircle(act, row, one as PersonGiven, today)
  if (body.kind === 'case') await addTelling(act, id, body.told)
  await raise(act, caseworkEvents.reported, [id])
  return { id }
}

async function addWords(act: Act, inCase: Id, { goal, criteria }: Input['body']): Promise<void> {
  const { partnership } = act.capacity
  const id = act.newId()
  const at = { case: inCase, table: 'casework.goals', column: 'goal_sealed', row: id } as const
  const goal_sealed = await sealWords(act, at, goal)
  await addGoal(act.trx, partnership, { id, case_id: inCase, goal_sealed, extract_sealed: null })
  for (const { code, explanation } of criteria) {
    const row = act.newId()
    const place = { case: inCase, table: 'casework.criteria', column: 'explanation_sealed', row } as const
    const explanation_sealed = await sealWords(act, place, explanation)
    await store.addCriterion(act.trx, partnership, { id: row, case_id: inCase, code, explanation_sealed })
  }
}
