/** The door of sharing: which rules hold, and what they say. Sharing is asked and never asks. */
export { type CategoryOffer, type CategoryVerdict, categoryMayBeGiven } from './category.ts'
export { recordCovenant } from './covenant/record-covenant.ts'
export {
  type FactsOfThing,
  type GroundInWords,
  groundInWords,
  type Why,
  type WhyNot,
  whyNotFor,
  whyVisible,
} from './explain-visibility.ts'
export type { Organ, Purpose, Regime, Task } from './law-document.ts'
export { citationAddress, citationInWords } from './legal-basis.ts'
export { LawNotLoaded, loadLaw } from './load-law.ts'
export { type Access, accessesOf } from './log/read-accesses.ts'
export { askToInform } from './notice/inform-person.ts'
export { countOpenings } from './openings/count-openings.ts'
export { coreParticipantsOf, participantKindOf, tasksIn } from './participant.ts'
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
export { destructionIsDueAtTheLatestOn, renewalEndsAtTheLatestOn } from './retention.ts'
export { consultationIsComplete, consultOrgans, whatToLookFor } from './rights/open-answers.ts'
export { latestLookAgain, lookAgainTooLate, readWhatIsAsked, recordVerdict } from './rights/record-verdict.ts'
export { addMonths, isLookedAtAgainInTime } from './rights/term.ts'
export { otherNamesIn } from './rights/verdict.ts'
export { type Category, categories } from './words.ts'
