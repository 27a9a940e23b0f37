/** An analyst brings the answers, piece by piece. Each is sealed before it is written; from then on only the importer reads it. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { sealItem } from '../../../foundation/keys/items.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { neighbourhoodEvents } from '../events.ts'
import { neighbourhoodProblems } from '../problems.ts'
import type { surveyContract } from './contract.ts'
import { lastDayOfAnswers, placeOfPart } from './keeping.ts'
import { aboutSurvey } from './question.ts'
import * as store from './store.ts'

type Input<K extends keyof typeof surveyContract> = RouteInput<(typeof surveyContract)[K]>
const movedOn = () => neighbourhoodProblems.because('survey-moved-on')

async function surveyAt(act: Act, id: Id): Promise<store.SurveyRow> {
  await decideOr(act, aboutSurvey('bring-answers', id), neighbourhoodProblems.because('may-not-survey'))
  const survey = await store.surveyWith(act.trx, id)
  if (!survey) throw neighbourhoodProblems.because('no-such-survey')
  act.note(id)
  return survey
}

/** Errors: `neighbourhood/no-such-survey`, `neighbourhood/survey-moved-on` once there are figures. */
export async function receiveAnswers(
  act: Act,
  { params, body }: Input<'POST /v1/surveys/:survey/parts'>,
): Promise<Record<string, never>> {
  const survey = await surveyAt(act, params.survey)
  if (!(await store.holdAnswers(act.trx, survey.id, lastDayOfAnswers(act.clock.today())))) throw movedOn()
  const id = act.newId()
  const sealed = await sealItem(act, placeOfPart(survey.id, id), body.content)
  const { bringing, place } = body
  await store.addPart(act.trx, act.capacity.partnership, { id, survey: survey.id, bringing, place, sealed })
  return {}
}

/** Errors: as above. */
export async function askImporting(
  act: Act,
  { params, body }: Input<'POST /v1/surveys/:survey/importing'>,
): Promise<Record<string, never>> {
  const survey = await surveyAt(act, params.survey)
  const { bringing: id, pieces, encoding } = body
  const to = { state: 'importing', bringing: { id, pieces, encoding } } as const
  if (survey.answers !== 'held') throw movedOn()
  if (!(await store.steerSurvey(act.trx, survey.id, ['designed', 'refused'], to))) throw movedOn()
  await raise(act, neighbourhoodEvents.answersWait, [survey.id])
  return {}
}
