/** Who may design, bring, read and end a survey, as cards. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { askImporting, receiveAnswers } from './bring-answers.ts'
import type { surveyContract } from './contract.ts'
import { finishSurvey } from './finish-survey.ts'
import { listSurveys, showPicture, showSurvey } from './read-surveys.ts'
import { recordDesign, weighDesign } from './record-design.ts'

const analysts = { entrance: 'workbench', regime: 'MUN', purpose: 'survey/1', roles: ['analyst'] } as const
const designing = { ...analysts, action: 'neighbourhood/design-survey' } as const
const bringing = { ...analysts, action: 'neighbourhood/bring-answers' } as const

export const surveyCards: Cards<typeof surveyContract> = {
  'GET /v1/surveys': {
    ...analysts,
    action: 'neighbourhood/read-survey',
    audit: 'neighbourhood.surveys.read',
    handle: listSurveys,
  },
  'POST /v1/surveys/weighing': {
    ...designing,
    audit: 'neighbourhood.survey-design.weighed',
    bodyLimitKilobytes: 500,
    handle: weighDesign,
  },
  'POST /v1/surveys': {
    ...designing,
    audit: 'neighbourhood.survey.designed',
    bodyLimitKilobytes: 500,
    handle: recordDesign,
  },
  'GET /v1/surveys/:survey': {
    ...analysts,
    action: 'neighbourhood/read-survey',
    audit: 'neighbourhood.survey.read',
    handle: showSurvey,
  },
  'POST /v1/surveys/:survey/parts': {
    ...bringing,
    audit: 'neighbourhood.survey-answers.received',
    bodyLimitKilobytes: 900,
    handle: receiveAnswers,
  },
  'POST /v1/surveys/:survey/importing': {
    ...bringing,
    audit: 'neighbourhood.survey-answers.imported',
    handle: askImporting,
  },
  'GET /v1/surveys/:survey/picture': {
    ...analysts,
    action: 'neighbourhood/read-survey-picture',
    audit: 'neighbourhood.survey-picture.read',
    handle: showPicture,
  },
  'POST /v1/surveys/:survey/finishing': {
    ...analysts,
    action: 'neighbourhood/finish-survey',
    audit: 'neighbourhood.survey.finished',
    handle: finishSurvey,
  },
}
