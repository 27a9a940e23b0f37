/**
 * The decision. A severe measure stops here until everything stands in the file: in these rules, in the policies, and in the
 * database (`casework.file_is_complete`). Nothing of the outcome is filled in beforehand.
 */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { decide } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { takeQuestionsBack } from '../advice/store.ts'
import type { caseworkContract } from '../contract.ts'
import { caseworkEvents } from '../events.ts'
import { caseworkProblems } from '../problems.ts'
import { addDays } from './days.ts'
import {
  adviceMissing,
  type FileState,
  householdIsUnknown,
  lighterMayBeDecided,
  longestReasonedDuration,
  membersUnchecked,
  membersUnheard,
  questionsOpen,
} from './file.ts'
import { objectionDays } from './remedy.ts'
import { sealInFile } from './seal-file.ts'
import { aboutMeasure, seeMeasureAlone, stateOf, wholeFile } from './see-measure.ts'
import * as store from './store.ts'
import { type LighterMeans, lighterMeansOf, type MeasureOutcome, type TriedBefore } from './words.ts'

type Input = RouteInput<(typeof caseworkContract)['POST /v1/measures/:measure/decision']>

/**
 * Errors: `casework/measure-not-visible`, `only-the-office-holder`, `already-decided`, and what stops it, in the order of the
 * test: `household-not-known`, `questions-open`, `vulnerability-not-checked`, `household-not-heard`, `advice-missing`,
 * `duration-without-reason`; of something lighter `lighter-not-weighed`; `duration-does-not-fit` or `lighter-does-not-fit` when an
 * outcome has a duration or lighter means it should not have, or lacks them.
 */
export async function decideMeasure(act: Act, { params, body }: Input): Promise<{ id: Id }> {
  const measure = await seeMeasureAlone(act, params.measure)
  const file = await wholeFile(act, measure)
  const days = body.days ?? null
  if ((body.outcome === 'impose') !== (days !== null)) throw caseworkProblems.because('duration-does-not-fit')
  const { lighter, tried } = lighterSaid(measure.power, body)
  const stands = whatStands(stateOf(file), {
    outcome: body.outcome,
    days,
    lighter: lighter ?? [],
    shortest: file.urgent?.shortest_days ?? null,
  })
  const decided = file.decision !== undefined
  const decision = await decide(act, aboutMeasure('decide-measure', measure, { decided, ...stands }))
  if (!decision.allowed) throw caseworkProblems.because(decided ? 'already-decided' : whyNot(stands))
  const id = act.newId()
  act.note(id)
  const today = act.clock.today()
  const place = { measure: measure.id, table: 'casework.measure_decisions', column: 'reasons_sealed', row: id } as const
  await store.addDecision(act.trx, act.capacity.partnership, {
    id,
    measure: measure.id,
    regime: measure.regime,
    organ: measure.organ,
    outcome: body.outcome,
    days,
    lighter,
    tried,
    decided_by: act.capacity.person,
    decided_on: today,
    decided_at: act.clock.now(),
    objection_until: addDays(today, objectionDays),
    reasons_sealed: await sealInFile(act, place, body.reasons),
  })
  // Nobody outside the organ goes on reading who lives there; an urgent file still waits for its advice.
  if (!file.urgent) await takeQuestionsBack(act.trx, measure.id)
  await raise(act, caseworkEvents.measureDecided, [measure.id])
  return { id }
}

/** Something lighter, and nothing else, says which means of this power, and what was tried. */
function lighterSaid(
  power: string,
  body: Input['body'],
): { lighter: LighterMeans[] | null; tried: TriedBefore[] | null } {
  const lighter = body.lighter ? [...new Set(body.lighter)] : null
  const tried = body.tried ? [...new Set(body.tried)] : null
  const said = lighter !== null && tried !== null
  const known = lighterMeansOf(power)
  const fits =
    (body.outcome === 'lighter') === said &&
    (lighter === null) === (tried === null) &&
    (lighter ?? []).every((one) => known.includes(one)) &&
    !(tried && tried.length > 1 && tried.includes('nothing'))
  if (!fits) throw caseworkProblems.because('lighter-does-not-fit')
  return { lighter, tried }
}

type Stands = ReturnType<typeof whatStands>
/** What does not apply stands: nothing severe, or the urgent course, which asks for the same within 48 hours. */
function whatStands(
  state: FileState,
  asked: {
    outcome: MeasureOutcome
    days: number | null
    lighter: readonly LighterMeans[]
    shortest: number | null
  },
) {
  const waived = asked.outcome !== 'impose' || asked.shortest !== null
  const none = (gaps: readonly unknown[]) => waived || gaps.length === 0
  const longest = asked.shortest ?? longestReasonedDuration(state) ?? 0
  return {
    householdKnown: none(householdIsUnknown(state)),
    questionsAnswered: none(questionsOpen(state)),
    vulnerabilityChecked: none(membersUnchecked(state)),
    heard: none(membersUnheard(state)),
    adviceShown: none(adviceMissing(state)),
    withinDuration: asked.days === null || asked.days <= longest,
    lighterWeighed: asked.outcome !== 'lighter' || lighterMayBeDecided(state, asked.lighter),
  }
}

function whyNot(stands: Stands) {
  if (!stands.householdKnown) return 'household-not-known'
  if (!stands.questionsAnswered) return 'questions-open'
  if (!stands.vulnerabilityChecked) return 'vulnerability-not-checked'
  if (!stands.heard) return 'household-not-heard'
  if (!stands.adviceShown) return 'advice-missing'
  if (!stands.lighterWeighed) return 'lighter-not-weighed'
  return stands.withinDuration ? 'only-the-office-holder' : 'duration-without-reason'
}
