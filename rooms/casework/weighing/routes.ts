/** Who may knock at a worry about radicalisation, and under which name each knock is audited. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { anyone, pga } from '../../sharing/door.ts'
import { addNote } from './add-note.ts'
import { addToCircle, takeOutOfCircle } from './add-to-circle.ts'
import { beginMonitoring } from './begin-monitoring.ts'
import { closeWorry } from './close-worry.ts'
import { confirmWeighing } from './confirm-weighing.ts'
import type { weighingContract } from './contract.ts'
import { listWorries } from './list-worries.ts'
import { reportWorry } from './report-worry.ts'
import { reviewNecessity } from './review-necessity.ts'
import { showWorry } from './show-worry.ts'
import { weighWorry } from './weigh-worry.ts'

const works = { ...pga, roles: anyone } as const

export const weighingCards: Cards<typeof weighingContract> = {
  'GET /v1/worries': {
    ...works,
    action: 'casework/read-worry',
    audit: 'casework.worries.listed',
    handle: listWorries,
  },
  'POST /v1/worries': {
    ...works,
    action: 'casework/report-worry',
    audit: 'casework.worry.reported',
    handle: reportWorry,
  },
  'GET /v1/worries/:worry': {
    ...works,
    action: 'casework/read-worry',
    audit: 'casework.worry.read',
    handle: showWorry,
  },
  'POST /v1/worries/:worry/weighings': {
    ...works,
    action: 'casework/weigh-worry',
    audit: 'casework.worry.weighed',
    handle: weighWorry,
  },
  'POST /v1/worries/:worry/weighings/:weighing/second-reading': {
    ...works,
    action: 'casework/read-weighing-second',
    audit: 'casework.weighing.read-second',
    handle: confirmWeighing,
  },
  'POST /v1/worries/:worry/notes': {
    ...works,
    action: 'casework/note-in-worry',
    audit: 'casework.worry.noted',
    handle: addNote,
  },
  'POST /v1/worries/:worry/circle': {
    ...works,
    action: 'casework/add-person',
    audit: 'casework.circle.extended',
    handle: addToCircle,
  },
  'POST /v1/worries/:worry/circle/:relative/removal': {
    ...works,
    action: 'casework/add-person',
    audit: 'casework.circle.narrowed',
    handle: takeOutOfCircle,
  },
  'POST /v1/worries/:worry/monitoring': {
    ...works,
    action: 'casework/begin-monitoring',
    audit: 'casework.monitoring.begun',
    handle: beginMonitoring,
  },
  'POST /v1/worries/:worry/necessity-reviews': {
    ...works,
    action: 'casework/review-necessity',
    audit: 'casework.necessity.reviewed',
    handle: reviewNecessity,
  },
  'POST /v1/worries/:worry/closure': {
    ...works,
    action: 'casework/close-worry',
    audit: 'casework.worry.closed',
    handle: closeWorry,
  },
}
