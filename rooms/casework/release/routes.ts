/** Who may knock about results that leave a case, and under which name each knock is audited. */
import type { Cards } from '../../../foundation/http/routes.ts'
import { anyone, receivers, withPrivacyOfficer, zvh } from '../../sharing/door.ts'
import type { releaseContract } from './contract.ts'
import { draftRelease } from './draft-release.ts'
import { fillReleaseForm } from './fill-release-form.ts'
import { handOverRelease, withdrawRelease } from './hand-over-release.ts'
import { listReleases } from './list-releases.ts'
import { putToSuppliers } from './open-window.ts'
import { printRelease } from './print-release.ts'
import { recordTest } from './record-test.ts'
import { reportBack } from './report-back.ts'
import { showRelease } from './show-release.ts'
import { takePosition } from './take-position.ts'

export const releaseCards: Cards<typeof releaseContract> = {
  'GET /v1/cases/:case/release-form': {
    ...zvh,
    roles: anyone,
    action: 'casework/draft-release',
    audit: 'casework.release-form.read',
    handle: fillReleaseForm,
  },
  'POST /v1/cases/:case/releases': {
    ...zvh,
    roles: anyone,
    action: 'casework/draft-release',
    audit: 'casework.release.drafted',
    handle: draftRelease,
  },
  'GET /v1/releases': {
    ...zvh,
    roles: withPrivacyOfficer,
    action: 'casework/read-release',
    audit: 'casework.releases.read',
    handle: listReleases,
  },
  'GET /v1/releases/:release': {
    ...zvh,
    roles: withPrivacyOfficer,
    action: 'casework/read-release',
    audit: 'casework.release.read',
    handle: showRelease,
  },
  'GET /v1/releases/:release/pdf': {
    ...zvh,
    roles: receivers,
    action: 'casework/read-release',
    audit: 'casework.release.printed',
    handle: printRelease,
  },
  'POST /v1/releases/:release/window': {
    ...zvh,
    roles: anyone,
    action: 'casework/open-window',
    audit: 'casework.release.offered',
    handle: putToSuppliers,
  },
  'POST /v1/releases/:release/positions': {
    ...zvh,
    roles: anyone,
    action: 'casework/take-position',
    audit: 'casework.release.position-taken',
    handle: takePosition,
  },
  'POST /v1/releases/:release/advice': {
    ...zvh,
    roles: ['privacy-officer'],
    action: 'casework/record-release-advice',
    audit: 'casework.release.tested',
    handle: recordTest,
  },
  'POST /v1/releases/:release/hand-over': {
    ...zvh,
    roles: anyone,
    action: 'casework/hand-over-release',
    audit: 'casework.release.handed-over',
    handle: handOverRelease,
  },
  'POST /v1/releases/:release/withdrawal': {
    ...zvh,
    roles: anyone,
    action: 'casework/withdraw-release',
    audit: 'casework.release.withdrawn',
    handle: withdrawRelease,
  },
  'POST /v1/release-feedback/:feedback/answer': {
    ...zvh,
    roles: receivers,
    action: 'casework/report-back',
    audit: 'casework.release.reported-back',
    handle: reportBack,
  },
}
