/** Who may knock about reports and their admission, and under which name each knock is audited. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { anyone, zvh } from '../../sharing/door.ts'
import { fillReportForm } from '../fill-forms.ts'
import { addPerson } from './add-person.ts'
import { admitCase } from './admit-case.ts'
import type { reportContract } from './contract.ts'
import { recordTelling } from './record-telling.ts'
import { refuseReport } from './refuse-report.ts'
import { reportCase } from './report-case.ts'

export const reportCards: Cards<typeof reportContract> = {
  'GET /v1/report-form': {
    ...zvh,
    roles: ['partner-professional', 'process-manager'],
    action: 'casework/report-case',
    audit: 'casework.report-form.read',
    handle: fillReportForm,
  },
  'POST /v1/cases': {
    ...zvh,
    roles: ['partner-professional', 'process-manager'],
    action: 'casework/report-case',
    audit: 'casework.case.reported',
    handle: reportCase,
  },
  'POST /v1/cases/:case/admission': {
    ...zvh,
    roles: anyone,
    action: 'casework/admit-case',
    audit: 'casework.case.admitted',
    handle: admitCase,
  },
  'POST /v1/cases/:case/refusal': {
    ...zvh,
    roles: anyone,
    action: 'casework/refuse-case',
    audit: 'casework.report.refused',
    handle: refuseReport,
  },
  'POST /v1/cases/:case/persons': {
    ...zvh,
    roles: anyone,
    action: 'casework/add-person',
    audit: 'casework.person.added',
    handle: addPerson,
  },
  'POST /v1/cases/:case/tellings': {
    ...zvh,
    roles: anyone,
    action: 'casework/record-telling',
    audit: 'casework.telling.recorded',
    handle: recordTelling,
  },
}
