/** The rules of sharing: for everyone who works here, and for residents as a page. */
import { roleCodes } from '../../foundation/capacity.ts'
import { residentPage, routesOf } from '../../foundation/http/routes.ts'
import { publicCounts } from '../../foundation/log/count-acts.ts'
import { accountCards } from './account/routes.ts'
import { listAuthorisations, reviewAuthorisation } from './authorisation/review-authorisation.ts'
import { breachCards } from './breach/routes.ts'
import { sharingContract } from './contract.ts'
import { listCovenants, recordCovenant } from './covenant/record-covenant.ts'
import { explainMyRefusal } from './decision/explain-my-refusal.ts'
import { liftHold, placeHold } from './destruction/place-hold.ts'
import { downloadCertificate, listCertificates, showCertificate } from './destruction/read-certificates.ts'
import { listLists, makeList, releaseList } from './destruction/release-list.ts'
import { proveCertificate } from './destruction/show-certificate-proof.ts'
import { showWhatGoes } from './destruction/show-what-goes.ts'
import { showBook } from './known/show-book.ts'
import { logCards } from './log/routes.ts'
import { acts as actsEn } from './messages/acts.en.ts'
import { acts as actsNl } from './messages/acts.nl.ts'
import { informationCards } from './notice/routes.ts'
import { answerAlert } from './openings/answer-alert.ts'
import { listAlerts, reviewWeek } from './openings/review-week.ts'
import { alertNews } from './openings/tell-alerts.ts'
import { rulesPage } from './pages/resident.ts'
import { logFiguresPage } from './pages/resident-log.ts'
import { rightsPage } from './pages/resident-rights.ts'
import { presentRegister } from './present.ts'
import { sharingProblems } from './problems.ts'
import { adoptProtocol } from './protocol/adopt-protocol.ts'
import { recordAdvice, recordDeviation } from './protocol/hear-committee.ts'
import { checkProtocol, proposeProtocol, withdrawProtocol } from './protocol/propose-protocol.ts'
import { listProtocols, showProtocol } from './protocol/read-protocols.ts'
import { answerRenewal, decideRenewal, withdrawRenewal } from './renewal/decide-renewal.ts'
import { listRenewals } from './renewal/read-renewals.ts'
import { rightsCards } from './rights/routes.ts'
import { readRegister, showRegister } from './show-register.ts'

/** About no person, so in whichever legal world someone happens to be at work. */
const rules = { entrance: 'workbench', regime: 'any', purpose: 'register-of-rules/1' } as const

/** Data of cases: in the legal world that holds them. */
const zvh = { entrance: 'workbench', regime: 'WGS-ZVH' } as const
const renewing = {
  ...zvh,
  purpose: 'zvh-casusoverleg/1',
  roles: ['partner-professional', 'delegate', 'process-manager'],
} as const
/** Testing legality (WGS 1.8(2)b): kinds, days and rules, never words. */
const destroying = {
  ...zvh,
  purpose: 'zvh-bewaren-en-vernietigen/1',
  roles: ['privacy-officer', 'legal-adviser'],
} as const

const books = {
  roles: ['privacy-officer'],
  action: 'sharing/read-question',
  audit: 'sharing.questions.read',
  handle: showBook,
} as const
/** One's own refusal, in the legal world in which it was given. */
const whyNot = {
  entrance: 'workbench',
  purpose: 'why-not/1',
  roles: roleCodes,
  action: 'sharing/explain-refusal',
  audit: 'sharing.refusal.explained',
  handle: explainMyRefusal,
} as const

export const watched = [alertNews]
export const acts = { nl: actsNl, en: actsEn }

export const routes = routesOf(sharingContract, sharingProblems, {
  'GET /v1/rules-of-sharing': {
    ...rules,
    roles: roleCodes,
    action: 'sharing/read-regime',
    audit: 'sharing.register.read',
    handle: showRegister,
  },
  ...accountCards,
  ...logCards,
  'GET /v1/protocols': {
    ...rules,
    roles: roleCodes,
    action: 'sharing/read-protocol',
    audit: 'sharing.protocol.listed',
    handle: listProtocols,
  },
  'POST /v1/protocols/_check': {
    ...rules,
    roles: ['legal-adviser'],
    action: 'sharing/propose-protocol',
    audit: 'sharing.protocol.checked',
    handle: checkProtocol,
  },
  'POST /v1/protocols': {
    ...rules,
    roles: ['legal-adviser'],
    action: 'sharing/propose-protocol',
    audit: 'sharing.protocol.proposed',
    handle: proposeProtocol,
  },
  'GET /v1/protocols/:protocol': {
    ...rules,
    roles: roleCodes,
    action: 'sharing/read-protocol',
    audit: 'sharing.protocol.read',
    handle: showProtocol,
  },
  'POST /v1/protocols/:protocol/advice': {
    ...rules,
    roles: roleCodes,
    action: 'sharing/record-advice',
    audit: 'sharing.advice.recorded',
    handle: recordAdvice,
  },
  'POST /v1/protocols/:protocol/deviations': {
    ...rules,
    roles: roleCodes,
    action: 'sharing/record-deviation',
    audit: 'sharing.deviation.recorded',
    handle: recordDeviation,
  },
  'POST /v1/protocols/:protocol/adoptions': {
    ...rules,
    roles: roleCodes,
    action: 'sharing/adopt-protocol',
    audit: 'sharing.protocol.adopted',
    handle: adoptProtocol,
  },
  'POST /v1/protocols/:protocol/withdrawal': {
    ...rules,
    roles: roleCodes,
    action: 'sharing/withdraw-protocol',
    audit: 'sharing.protocol.withdrawn',
    handle: withdrawProtocol,
  },
  'GET /v1/renewals': {
    ...renewing,
    action: 'sharing/read-renewal',
    audit: 'sharing.renewals.read',
    handle: listRenewals,
  },
  'POST /v1/renewals/:renewal/consents': {
    ...renewing,
    action: 'sharing/answer-renewal',
    audit: 'sharing.renewal.answered',
    handle: answerRenewal,
  },
  'POST /v1/renewals/:renewal/decision': {
    ...renewing,
    action: 'sharing/decide-renewal',
    audit: 'sharing.renewal.decided',
    handle: decideRenewal,
  },
  'POST /v1/renewals/:renewal/withdrawal': {
    ...renewing,
    action: 'sharing/withdraw-renewal',
    audit: 'sharing.renewal.withdrawn',
    handle: withdrawRenewal,
  },
  'GET /v1/what-goes': {
    ...destroying,
    action: 'sharing/read-clock',
    audit: 'sharing.destruction.foreseen',
    handle: showWhatGoes,
  },
  'POST /v1/holds': {
    ...destroying,
    action: 'sharing/place-hold',
    audit: 'sharing.hold.placed',
    handle: placeHold,
  },
  'POST /v1/holds/:hold/lifting': {
    ...destroying,
    action: 'sharing/lift-hold',
    audit: 'sharing.hold.lifted',
    handle: liftHold,
  },
  'GET /v1/destruction-lists': {
    ...destroying,
    action: 'sharing/read-destruction-list',
    audit: 'sharing.destruction-list.read',
    handle: listLists,
  },
  'POST /v1/destruction-lists': {
    ...destroying,
    action: 'sharing/make-destruction-list',
    audit: 'sharing.destruction-list.made',
    handle: makeList,
  },
  'POST /v1/destruction-lists/:list/releases': {
    ...destroying,
    action: 'sharing/release-destruction-list',
    audit: 'sharing.destruction-list.released',
    handle: releaseList,
  },
  'GET /v1/destruction-certificates': {
    ...destroying,
    action: 'sharing/read-certificate',
    audit: 'sharing.certificates.read',
    handle: listCertificates,
  },
  'GET /v1/destruction-certificates/:certificate': {
    ...destroying,
    action: 'sharing/read-certificate',
    audit: 'sharing.certificate.read',
    handle: showCertificate,
  },
  'GET /v1/destruction-certificates/:certificate/proof': {
    ...destroying,
    action: 'sharing/read-certificate',
    audit: 'sharing.certificate.proven',
    handle: proveCertificate,
  },
  'GET /v1/destruction-certificates/:certificate/document': {
    ...destroying,
    action: 'sharing/read-certificate',
    audit: 'sharing.certificate.downloaded',
    handle: downloadCertificate,
  },
  'GET /v1/questions-of-care-house': {
    ...books,
    entrance: 'workbench',
    regime: 'WGS-ZVH',
    purpose: 'legality-control/1',
  },
  'GET /v1/questions-of-crime-centre': {
    ...books,
    entrance: 'workbench',
    regime: 'WGS-RIEC',
    purpose: 'legality-control/1',
  },
  ...rightsCards,
  ...breachCards,
  ...informationCards,
  'POST /v1/regimes/mun/decisions/:decision/_explain': { ...whyNot, entrance: 'workbench', regime: 'MUN' },
  'POST /v1/regimes/wgs-zvh/decisions/:decision/_explain': { ...whyNot, entrance: 'workbench', regime: 'WGS-ZVH' },
  'POST /v1/regimes/wgs-riec/decisions/:decision/_explain': { ...whyNot, entrance: 'workbench', regime: 'WGS-RIEC' },
  'POST /v1/regimes/pga/decisions/:decision/_explain': { ...whyNot, entrance: 'workbench', regime: 'PGA' },
  'GET /v1/quota-alerts': {
    ...rules,
    purpose: 'log-internal-control/1',
    roles: ['privacy-officer', 'delegate'],
    action: 'sharing/read-quota-alert',
    audit: 'sharing.alerts.read',
    handle: listAlerts,
  },
  'POST /v1/quota-alerts/:alert/outcome': {
    ...rules,
    purpose: 'log-internal-control/1',
    roles: ['privacy-officer', 'delegate'],
    action: 'sharing/settle-quota-alert',
    audit: 'sharing.alert.settled',
    handle: answerAlert,
  },
  'GET /v1/weekly-review': {
    ...rules,
    purpose: 'log-internal-control/1',
    roles: ['privacy-officer'],
    action: 'sharing/read-opening',
    audit: 'sharing.week.reviewed',
    handle: reviewWeek,
  },
  'GET /v1/authorisations': {
    ...rules,
    purpose: 'identity-management/1',
    roles: ['administrator', 'delegate', 'privacy-officer'],
    action: 'sharing/read-authorisation',
    audit: 'sharing.authorisations.read',
    handle: listAuthorisations,
  },
  'POST /v1/authorisations/:appointment/review': {
    ...rules,
    purpose: 'identity-management/1',
    roles: ['administrator', 'delegate', 'privacy-officer'],
    action: 'sharing/review-authorisation',
    audit: 'sharing.authorisation.reviewed',
    handle: reviewAuthorisation,
  },
  'GET /v1/covenants': {
    ...rules,
    roles: roleCodes,
    action: 'sharing/read-covenant',
    audit: 'sharing.covenants.read',
    handle: listCovenants,
  },
  'POST /v1/covenants': {
    ...rules,
    roles: roleCodes,
    action: 'sharing/record-covenant',
    audit: 'sharing.covenant.recorded',
    handle: recordCovenant,
  },
})

export const residentPages = [
  residentPage({
    path: '/uw-rechten',
    audit: 'sharing.your-rights.read',
    load: () => undefined,
    page: rightsPage,
  }),
  residentPage({
    path: '/logboek',
    audit: 'sharing.log-figures.read',
    load: (act) => publicCounts(act.trx),
    page: logFiguresPage,
  }),
  residentPage({
    path: '/regels',
    audit: 'sharing.register.read',
    load: async (act) => ({ rules: await readRegister(act), signed: await listCovenants(act) }),
    page: ({ rules: found, signed }, language) => rulesPage(presentRegister(found, language), signed.items, language),
  }),
]
