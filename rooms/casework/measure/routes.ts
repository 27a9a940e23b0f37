/** Who may knock at a file of a measure, and under which name each knock is audited. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { mun } from '../../sharing/door.ts'
import { addMember } from './add-member.ts'
import { answerQuestion } from './answer-question.ts'
import { askAdvice, receiveAdvice, setAdviceAside } from './ask-advice.ts'
import type { measureContract } from './contract.ts'
import { decideMeasure } from './decide-measure.ts'
import { askView, recordView } from './hear-member.ts'
import { openMeasure } from './open-measure.ts'
import { endRemedy, lodgeRemedy } from './record-remedy.ts'
import { listMeasures, showMeasure } from './show-measure.ts'
import { finishUrgentFile, takeUrgentCourse } from './take-urgent-course.ts'

const staff = { ...mun, roles: ['legal-adviser', 'mayor'] } as const
const inFile = { ...staff, action: 'casework/prepare-measure' } as const

export const measureCards: Cards<typeof measureContract> = {
  'GET /v1/measures': {
    ...staff,
    action: 'casework/read-measure',
    audit: 'casework.measures.listed',
    handle: listMeasures,
  },
  'POST /v1/measures': {
    ...staff,
    action: 'casework/open-measure',
    audit: 'casework.measure.opened',
    handle: openMeasure,
  },
  'GET /v1/measures/:measure': {
    ...staff,
    action: 'casework/read-measure',
    audit: 'casework.measure.read',
    handle: showMeasure,
  },
  'POST /v1/measures/:measure/members': {
    ...inFile,
    audit: 'casework.household-member.added',
    handle: addMember,
  },
  'POST /v1/measures/:measure/members/:member/view-request': {
    ...inFile,
    audit: 'casework.view.asked',
    handle: askView,
  },
  'POST /v1/measures/:measure/members/:member/view': {
    ...inFile,
    audit: 'casework.view.recorded',
    handle: recordView,
  },
  'POST /v1/measures/:measure/answers': {
    ...inFile,
    audit: 'casework.measure.weighed',
    handle: answerQuestion,
  },
  'POST /v1/measures/:measure/advices': {
    ...inFile,
    audit: 'casework.advice.asked',
    handle: askAdvice,
  },
  'POST /v1/measures/:measure/advices/:advice/reply': {
    ...inFile,
    audit: 'casework.advice.received',
    handle: receiveAdvice,
  },
  'POST /v1/measures/:measure/advices/:advice/set-aside': {
    ...inFile,
    audit: 'casework.advice.set-aside',
    handle: setAdviceAside,
  },
  'POST /v1/measures/:measure/urgent-course': {
    ...staff,
    action: 'casework/take-urgent-course',
    audit: 'casework.urgent-course.taken',
    handle: takeUrgentCourse,
  },
  'POST /v1/measures/:measure/completion': {
    ...staff,
    action: 'casework/finish-measure',
    audit: 'casework.urgent-course.finished',
    handle: finishUrgentFile,
  },
  'POST /v1/measures/:measure/decision': {
    ...staff,
    action: 'casework/decide-measure',
    audit: 'casework.measure.decided',
    handle: decideMeasure,
  },
  'POST /v1/measures/:measure/remedies': {
    ...staff,
    action: 'casework/record-remedy',
    audit: 'casework.remedy.lodged',
    handle: lodgeRemedy,
  },
  'POST /v1/measures/:measure/remedies/:remedy/outcome': {
    ...staff,
    action: 'casework/record-remedy',
    audit: 'casework.remedy.ended',
    handle: endRemedy,
  },
}
