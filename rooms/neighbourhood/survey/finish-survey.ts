/** The figures are final: the key of the answers goes in the same act, and nobody opens them any more. */
import type { Act } from '../../../foundation/act.ts'
import { raise } from '../../../foundation/events/raise.ts'
import { eraseCase } from '../../../foundation/keys/erase.ts'
import { decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import { neighbourhoodEvents } from '../events.ts'
import { neighbourhoodProblems } from '../problems.ts'
import type { surveyContract } from './contract.ts'
import { compartment } from './keeping.ts'
import { aboutSurvey } from './question.ts'
import * as store from './store.ts'

/** Errors: `neighbourhood/no-such-survey`, `neighbourhood/survey-moved-on` before there are figures and after they are final. */
export async function finishSurvey(
  act: Act,
  { params }: RouteInput<(typeof surveyContract)['POST /v1/surveys/:survey/finishing']>,
): Promise<Record<string, never>> {
  await decideOr(act, aboutSurvey('finish-survey', params.survey), neighbourhoodProblems.because('may-not-survey'))
  const survey = await store.surveyWith(act.trx, params.survey)
  if (!survey) throw neighbourhoodProblems.because('no-such-survey')
  act.note(survey.id)
  if (!(await store.steerSurvey(act.trx, survey.id, ['estimated'], { state: 'final', bringing: null })))
    throw neighbourhoodProblems.because('survey-moved-on')
  await eraseCase(act, { compartment, case: survey.id })
  await raise(act, neighbourhoodEvents.surveyFinal, [survey.id])
  return {}
}
