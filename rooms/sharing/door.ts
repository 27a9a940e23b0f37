/** The door of sharing: which rules hold, and what they say. Sharing is asked and never asks. */
export { type Accountable, giveAccount } from './account/give-account.ts'
export { type CategoryOffer, type CategoryVerdict, categoryMayBeGiven } from './category.ts'
export { openColumn, sealWords, sealWordsOrNull } from './clock/seal-words.ts'
export { startClock, stopClock, stopClockOfAnyOrgan, stopClocksOfCase } from './clock/start-clock.ts'
export { recordCovenant } from './covenant/record-covenant.ts'
export { requireDay } from './day-between.ts'
export { capacityInWords } from './describe-capacity.ts'
export { forgetHolds, isHeld } from './destruction/ask-hold.ts'
export { destroyWhatIsDue } from './destruction/destroy-due.ts'
export { dueBy, heldInCase } from './destruction/read-clocks.ts'
export { proveRefusal, type RefusedRow } from './destruction/record-refusal.ts'
export * from './explain-visibility.ts'
export { findTargets, type NamedTarget, registerElsewhere } from './known/find-targets.ts'
export * from './known/keep-book.ts'
export * as question from './known/question.ts'
export { tellRegisters } from './known/tell-registers.ts'
export { type IncomingLine, writeDownIncoming } from './known/write-down-incoming.ts'
export type { Organ, Purpose, Regime, Task } from './law-document.ts'
export { citationAddress, citationInWords } from './legal-basis.ts'
export { LawNotLoaded, loadLaw } from './load-law.ts'
export { askToInform } from './notice/inform-person.ts'
export { countOpenings } from './openings/count-openings.ts'
export { coreParticipantsOf, participantKindOf, tasksIn } from './participant.ts'
export { wordsPointAtNobody } from './points-at-nobody.ts'
export { sharingProblems } from './problems.ts'
export {
  type Asking,
  categoryAllowed,
  organs,
  purposes,
  regime,
  regimeForCases,
  regimes,
  regimeToReportIn,
} from './read-register.ts'
export * from './release/data-class.ts'
export * from './release/inheritance.ts'
export * from './release/lock.ts'
export * from './release/window.ts'
export { type CaseToRenew, proposeRenewal, renewedUntil, renewedUntilByCase } from './renewal/propose-renewal.ts'
export { renewalsAskedOf } from './renewal/read-renewals.ts'
export { caseClosedLessThanAYearBefore, daysBeforeTheLimit, theLimitIsNear } from './renewal/renewal.ts'
export { destructionIsDueAtTheLatestOn, renewalEndsAtTheLatestOn } from './retention.ts'
export { noteVerdictPutRight, verdictsToPutRight } from './rights/note-put-right.ts'
export { consultationIsComplete, consultOrgans, whatToLookFor } from './rights/open-answers.ts'
export { bringBack, passOn, wholeRequest } from './rights/pass-on.ts'
export { latestLookAgain, lookAgainTooLate, readWhatIsAsked, recordVerdict } from './rights/record-verdict.ts'
export { addMonths, isLookedAtAgainInTime } from './rights/term.ts'
export { otherNamesIn } from './rights/verdict.ts'
export { requestReference } from './rights/words.ts'
export { type Category, categories } from './words.ts'
/** The legal worlds one works in, and the roles that do. */
export * from './worlds.ts'
