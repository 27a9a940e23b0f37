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
export {
  isCriminal,
  isSpecial,
  isTaxData,
  isUnderSecrecy,
  policeClassOf,
} from './release/data-class.ts'
export {
  aQuotationReachesNobodyElse,
  type Carried,
  limitsOfAQuotation,
  taxDataReachNoPrivateParticipant,
  whatRestsOnOthersCarries,
} from './release/inheritance.ts'
export {
  conditionAllows,
  type Lock,
  locksOf,
  needsConsentOfItsSupplier,
  type PieceFacts,
  type ReleaseFacts,
  whoIsAsked,
} from './release/lock.ts'
export { daysAfter, feedbackIsDueOn, windowEndsOn, windowIsOver } from './release/window.ts'
export { destructionIsDueAtTheLatestOn, renewalEndsAtTheLatestOn } from './retention.ts'
export { type Category, categories } from './words.ts'
