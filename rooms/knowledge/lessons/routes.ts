/** Who may knock about lessons: everybody reads them; who works on cases reads along before that. */
import { roleCodes } from '../../../foundation/capacity.ts'
import type { Cards } from '../../../foundation/http/routes.ts'
import type { lessonsContract } from './contract.ts'
import { listLessons, readLesson } from './write-lesson.ts'

export const lessonsCards: Cards<typeof lessonsContract> = {
  'GET /v1/lessons': {
    entrance: 'workbench',
    regime: 'any',
    purpose: 'shared-language/1',
    roles: roleCodes,
    action: 'knowledge/read-lesson',
    audit: 'knowledge.lessons.read',
    handle: listLessons,
  },
  'POST /v1/lessons/:lesson/reading': {
    entrance: 'workbench',
    regime: 'WGS-ZVH',
    purpose: 'zvh-casusoverleg/1',
    roles: ['process-manager', 'delegate', 'partner-professional'],
    action: 'knowledge/judge-lesson',
    audit: 'knowledge.lesson.judged',
    handle: readLesson,
  },
}
