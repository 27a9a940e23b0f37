/**
 * Who may knock at casework, under which name each knock is audited, and which verb answers. Long on purpose: one table, read
 * from top to bottom by whoever reviews access; it holds no logic.
 */
import { routesOf } from '../../foundation/http/routes.ts'
import { askAlignment, listAlignmentsAsked } from './alignment/ask-alignment.ts'
import { decideAlignment, listAlignmentsToDecide } from './alignment/decide-alignment.ts'
import { callConference, placeOnAgenda, recordDecision } from './conference/hold-conference.ts'
import { inviteGuest } from './conference/invite-guest.ts'
import { agreeAction, finishAction } from './conference/set-action.ts'
import { listConferences, showConference } from './conference/show-conference.ts'
import { caseworkContract } from './contract.ts'
import { answerRequest, askContribution, remindOfRequest } from './contribution/ask-contribution.ts'
import { explainContribution, explainToSupplier } from './contribution/explain-contribution.ts'
import { giveContribution } from './contribution/give-contribution.ts'
import { withdrawContribution } from './contribution/withdraw-contribution.ts'
import { confirmCorrection } from './correction/confirm-correction.ts'
import { correctContribution } from './correction/correct-contribution.ts'
import { listCorrections } from './correction/list-corrections.ts'
import { letItStand, reportError } from './correction/report-error.ts'
import { fillContributionForm, fillReportForm } from './fill-forms.ts'
import { askUnderReference } from './known/ask-under-reference.ts'
import { decideQuestion } from './known/decide-question.ts'
import { draftQuestion } from './known/draft-question.ts'
import { endSecondLook, endShielding, shieldPerson } from './known/shield-person.ts'
import { listQuestionsToDecide, showKnownElsewhere, showQuestionsUnderReference } from './known/show-questions.ts'
import { listAskedOfMe, listToDecide, showToday } from './list-work.ts'
import { acts as actsEn } from './messages/acts.en.ts'
import { acts as actsNl } from './messages/acts.nl.ts'
import { deferNotice, handOverNotice, releaseNotice } from './notice/hold-back-notice.ts'
import { listDeferrals, listNotices } from './notice/read-notices.ts'
import { caseworkProblems } from './problems.ts'
import { explainCase, readCaseFile } from './read-case-file.ts'
import { draftRelease } from './release/draft-release.ts'
import { fillReleaseForm } from './release/fill-release-form.ts'
import { handOverRelease, withdrawRelease } from './release/hand-over-release.ts'
import { listReleases } from './release/list-releases.ts'
import { putToSuppliers } from './release/open-window.ts'
import { printRelease } from './release/print-release.ts'
import { recordTest } from './release/record-test.ts'
import { reportBack } from './release/report-back.ts'
import { showRelease } from './release/show-release.ts'
import { takePosition } from './release/take-position.ts'
import { addPerson } from './report/add-person.ts'
import { admitCase } from './report/admit-case.ts'
import { recordTelling } from './report/record-telling.ts'
import { refuseReport } from './report/refuse-report.ts'
import { reportCase } from './report/report-case.ts'
import { giveVerdict } from './rights/give-verdict.ts'
import { listConsultations, showConsultation } from './rights/read-consultations.ts'
import { closeCase } from './standing/close-case.ts'
import { endInvolvement, involveOrgan } from './standing/involve-organ.ts'
import { proposeToKeepClosedCase, proposeToKeepOpenCase } from './standing/propose-renewal.ts'

const zvh = { entrance: 'workbench', regime: 'WGS-ZVH', purpose: 'zvh-casusoverleg/1' } as const
const riec = { entrance: 'workbench', regime: 'WGS-RIEC', purpose: 'riec-casusoverleg/1' } as const
const asksForRiec = ['partner-professional', 'delegate'] as const
/** Who works on cases at all; what each may see and do stands in access/policies.cedar. */
const anyone = ['partner-professional', 'delegate', 'process-manager'] as const
/** The mayor receives results without being involved. */
const receivers = [...anyone, 'mayor'] as const
const withPrivacyOfficer = [...receivers, 'privacy-officer'] as const

/** Speaking for one's organ about a person's right: another purpose than the case, and the same compartment. */
const rights = {
  regime: 'WGS-ZVH',
  purpose: 'rights-of-persons/1',
  roles: ['delegate', 'partner-professional'],
} as const

export const acts = { nl: actsNl, en: actsEn }

export const routes = routesOf(caseworkContract, caseworkProblems, {
  'GET /v1/today': {
    ...zvh,
    roles: ['process-manager'],
    action: 'casework/read-case',
    audit: 'casework.today.read',
    handle: showToday,
  },
  'GET /v1/asked-of-me': {
    ...zvh,
    roles: ['partner-professional'],
    action: 'casework/read-request',
    audit: 'casework.asked.read',
    handle: listAskedOfMe,
  },
  'GET /v1/to-decide': {
    ...zvh,
    roles: ['delegate'],
    action: 'casework/admit-case',
    audit: 'casework.to-decide.read',
    handle: listToDecide,
  },
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
  'GET /v1/cases/:case': {
    ...zvh,
    roles: anyone,
    action: 'casework/read-case',
    audit: 'casework.case.read',
    handle: readCaseFile,
  },
  'GET /v1/cases/:case/why': {
    ...zvh,
    roles: anyone,
    action: 'casework/read-case',
    audit: 'casework.case.explained',
    handle: explainCase,
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
  'POST /v1/cases/:case/involvements': {
    ...zvh,
    roles: anyone,
    action: 'casework/involve-organ',
    audit: 'casework.organ.involved',
    handle: involveOrgan,
  },
  'POST /v1/cases/:case/involvement-ends': {
    ...zvh,
    roles: anyone,
    action: 'casework/end-involvement',
    audit: 'casework.involvement.ended',
    handle: endInvolvement,
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
  'GET /v1/cases/:case/contribution-form': {
    ...zvh,
    roles: anyone,
    action: 'casework/contribute',
    audit: 'casework.contribution-form.read',
    handle: fillContributionForm,
  },
  'POST /v1/cases/:case/contributions': {
    ...zvh,
    roles: anyone,
    action: 'casework/contribute',
    audit: 'casework.contribution.given',
    handle: giveContribution,
  },
  'POST /v1/contributions/:contribution/withdrawal': {
    ...zvh,
    roles: anyone,
    action: 'casework/withdraw-contribution',
    audit: 'casework.contribution.withdrawn',
    handle: withdrawContribution,
  },
  'GET /v1/contributions/:contribution/why': {
    ...zvh,
    roles: anyone,
    action: 'casework/read-contribution',
    audit: 'casework.contribution.explained',
    handle: explainContribution,
  },
  'GET /v1/contributions/:contribution/why-not': {
    ...zvh,
    roles: anyone,
    action: 'casework/read-contribution',
    audit: 'casework.contribution.weighed',
    handle: explainToSupplier,
  },
  'POST /v1/cases/:case/requests': {
    ...zvh,
    roles: anyone,
    action: 'casework/ask-contribution',
    audit: 'casework.contribution.asked',
    handle: askContribution,
  },
  'POST /v1/requests/:request/answer': {
    ...zvh,
    roles: anyone,
    action: 'casework/answer-request',
    audit: 'casework.request.answered',
    handle: answerRequest,
  },
  'GET /v1/conferences': {
    ...zvh,
    roles: anyone,
    action: 'casework/read-conference',
    audit: 'casework.conferences.read',
    handle: listConferences,
  },
  'POST /v1/conferences': {
    ...zvh,
    roles: ['process-manager', 'delegate'],
    action: 'casework/call-conference',
    audit: 'casework.conference.called',
    handle: callConference,
  },
  'GET /v1/conferences/:conference': {
    ...zvh,
    roles: anyone,
    action: 'casework/read-conference',
    audit: 'casework.conference.read',
    handle: showConference,
  },
  'POST /v1/conferences/:conference/agenda': {
    ...zvh,
    roles: anyone,
    action: 'casework/place-on-agenda',
    audit: 'casework.agenda.set',
    handle: placeOnAgenda,
  },
  'POST /v1/conferences/:conference/decisions': {
    ...zvh,
    roles: anyone,
    action: 'casework/record-decision',
    audit: 'casework.decision.recorded',
    handle: recordDecision,
  },
  'POST /v1/conferences/:conference/actions': {
    ...zvh,
    roles: anyone,
    action: 'casework/agree-action',
    audit: 'casework.action.agreed',
    handle: agreeAction,
  },
  'POST /v1/actions/:action/done': {
    ...zvh,
    roles: anyone,
    action: 'casework/finish-action',
    audit: 'casework.action.finished',
    handle: finishAction,
  },
  'POST /v1/conferences/:conference/guests': {
    ...zvh,
    roles: anyone,
    action: 'casework/invite-guest',
    audit: 'casework.guest.invited',
    handle: inviteGuest,
  },
  'POST /v1/cases/:case/closure': {
    ...zvh,
    roles: anyone,
    action: 'casework/close-case',
    audit: 'casework.case.closed',
    handle: closeCase,
  },
  'POST /v1/requests/:request/reminder': {
    ...zvh,
    roles: anyone,
    action: 'casework/remind-request',
    audit: 'casework.request.reminded',
    handle: remindOfRequest,
  },
  'GET /v1/corrections': {
    ...zvh,
    roles: withPrivacyOfficer,
    action: 'casework/read-correction-task',
    audit: 'casework.corrections.read',
    handle: listCorrections,
  },
  'POST /v1/contributions/:contribution/errors': {
    ...zvh,
    roles: anyone,
    action: 'casework/report-error',
    audit: 'casework.error.reported',
    handle: reportError,
  },
  'POST /v1/contributions/:contribution/correction': {
    ...zvh,
    roles: anyone,
    action: 'casework/correct-contribution',
    audit: 'casework.contribution.corrected',
    handle: correctContribution,
  },
  'POST /v1/corrections/:correction/answer': {
    ...zvh,
    roles: anyone,
    action: 'casework/answer-correction',
    audit: 'casework.error.denied',
    handle: letItStand,
  },
  'POST /v1/correction-tasks/:task/confirmation': {
    ...zvh,
    roles: receivers,
    action: 'casework/confirm-correction',
    audit: 'casework.correction.confirmed',
    handle: confirmCorrection,
  },
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
  'POST /v1/cases/:case/renewals': {
    ...zvh,
    roles: anyone,
    action: 'sharing/propose-renewal',
    audit: 'casework.renewal.proposed',
    handle: proposeToKeepOpenCase,
  },
  'POST /v1/closures/:closure/renewals': {
    ...zvh,
    roles: ['delegate'],
    action: 'sharing/propose-renewal',
    audit: 'casework.renewal.proposed',
    handle: proposeToKeepClosedCase,
  },
  'GET /v1/cases/:case/known-elsewhere': {
    ...zvh,
    roles: anyone,
    action: 'casework/read-known-question',
    audit: 'casework.known-elsewhere.read',
    handle: showKnownElsewhere,
  },
  'POST /v1/cases/:case/known-questions': {
    ...zvh,
    roles: anyone,
    action: 'casework/ask-known',
    audit: 'casework.question.drafted',
    handle: draftQuestion,
  },
  'POST /v1/known-questions/:question/decision': {
    ...zvh,
    roles: anyone,
    action: 'casework/decide-known',
    audit: 'casework.question.decided',
    handle: decideQuestion,
  },
  'GET /v1/known-questions': {
    ...zvh,
    roles: ['delegate'],
    action: 'casework/decide-known',
    audit: 'casework.questions-to-decide.read',
    handle: listQuestionsToDecide,
  },
  'POST /v1/cases/:case/shieldings': {
    ...zvh,
    roles: anyone,
    action: 'casework/shield-person',
    audit: 'casework.person.shielded',
    handle: shieldPerson,
  },
  'POST /v1/cases/:case/shielding-ends': {
    ...zvh,
    roles: anyone,
    action: 'casework/shield-person',
    audit: 'casework.shielding.ended',
    handle: endShielding,
  },
  'POST /v1/second-looks/:look/done': {
    ...zvh,
    roles: anyone,
    action: 'casework/take-second-look',
    audit: 'casework.second-look.taken',
    handle: endSecondLook,
  },
  'GET /v1/crime-centre/known-questions': {
    ...riec,
    roles: asksForRiec,
    action: 'casework/read-known-question',
    audit: 'casework.questions.read',
    handle: showQuestionsUnderReference,
  },
  'POST /v1/crime-centre/known-questions': {
    ...riec,
    roles: asksForRiec,
    action: 'casework/ask-known',
    audit: 'casework.question.drafted',
    handle: askUnderReference,
  },
  'POST /v1/crime-centre/known-questions/:question/decision': {
    ...riec,
    roles: asksForRiec,
    action: 'casework/decide-known',
    audit: 'casework.question.decided',
    handle: decideQuestion,
  },
  'POST /v1/crime-centre/known-questions/:question/alignment': {
    ...riec,
    roles: asksForRiec,
    action: 'casework/ask-alignment',
    audit: 'casework.alignment.asked',
    handle: askAlignment,
  },
  'GET /v1/crime-centre/alignments': {
    ...riec,
    roles: asksForRiec,
    action: 'casework/read-alignment',
    audit: 'casework.alignments.read',
    handle: listAlignmentsAsked,
  },
  'GET /v1/alignments': {
    ...zvh,
    roles: ['delegate'],
    action: 'casework/decide-alignment',
    audit: 'casework.alignments-to-decide.read',
    handle: listAlignmentsToDecide,
  },
  'POST /v1/alignments/:alignment/decision': {
    ...zvh,
    roles: anyone,
    action: 'casework/decide-alignment',
    audit: 'casework.alignment.decided',
    handle: decideAlignment,
  },
  'GET /v1/consultations': {
    ...rights,
    entrance: 'workbench',
    action: 'casework/read-consultation',
    audit: 'casework.consultations.read',
    handle: listConsultations,
  },
  'GET /v1/consultations/:consultation': {
    ...rights,
    entrance: 'workbench',
    action: 'casework/read-consultation',
    audit: 'casework.consultation.read',
    handle: showConsultation,
  },
  'POST /v1/consultations/:consultation/verdict': {
    ...rights,
    entrance: 'workbench',
    action: 'sharing/give-verdict',
    audit: 'casework.verdict.given',
    handle: giveVerdict,
  },
  'GET /v1/notices': {
    ...zvh,
    roles: anyone,
    action: 'casework/read-person',
    audit: 'casework.notices.read',
    handle: listNotices,
  },
  'GET /v1/notice-deferrals': {
    entrance: 'workbench',
    regime: 'WGS-ZVH',
    purpose: 'rights-of-persons/1',
    roles: ['privacy-officer'],
    action: 'casework/read-notice-deferral',
    audit: 'casework.notice-deferrals.read',
    handle: listDeferrals,
  },
  'POST /v1/persons/:person/notice-deferral': {
    ...zvh,
    roles: anyone,
    action: 'casework/answer-notice',
    audit: 'casework.notice.deferred',
    handle: deferNotice,
  },
  'POST /v1/persons/:person/notice-release': {
    ...zvh,
    roles: anyone,
    action: 'casework/answer-notice',
    audit: 'casework.notice.released',
    handle: releaseNotice,
  },
  'POST /v1/persons/:person/notice-handover': {
    ...zvh,
    roles: anyone,
    action: 'casework/answer-notice',
    audit: 'casework.notice.handed-over',
    handle: handOverNotice,
  },
})
