/** Do two registers know the same person? An oblivious function over derived keys, with a proof and a miss rate. */
export { evaluateQuestion, handOutBuckets, placesAsked } from './answering.ts'
export { type Answer, type Asked, ask, type Requested, readAnswer, requestBuckets } from './asking.ts'
export { type BirthDate, readBirthDate } from './birth-date.ts'
export type { Bytes, Random } from './bytes.ts'
export { bySound, type FirstName, firstNameOf, surnameParts } from './dutch-names.ts'
export { proveEquality, verifyEquality } from './equality-proof.ts'
export { type EvaluationWork, evaluateShare, inWorkers } from './evaluation-work.ts'
export { type Gathering, gatherEntries } from './gathering.ts'
export { hashToGroup, type Mode } from './hash-to-ristretto.ts'
export { loadRistretto } from './libsodium.ts'
export {
  type Component,
  candidateKinds,
  chanceAgreement,
  dutchKinds,
  type Kind,
  named,
  type PersonRecord,
  questionKeys,
  registerKeys,
  schemeOf,
} from './linkage-keys.ts'
export {
  chooseKinds,
  falseHits,
  falsePairsOf,
  type KnownRecord,
  type KnownTruth,
  type LinkageQuality,
  type MissRate,
  measureLinkage,
  missRate,
  readQuality,
} from './linkage-quality.ts'
export { type Context, messageLength } from './messages.ts'
export {
  type Blinded,
  blind,
  blindEvaluate,
  blindEvaluateAndProve,
  deriveKeyPair,
  type Evaluation,
  evaluate,
  finalize,
  type KeyPair,
  verifyAndFinalize,
  withBlind,
} from './oprf.ts'
export {
  type Announcement,
  type Plan,
  type PlanFigures,
  planFigures,
  planTable,
  readAnnouncement,
  writeAnnouncement,
} from './plan.ts'
export { PrivateMatchingError, type PrivateMatchingErrorCode } from './private-matching-error.ts'
export { type LibsodiumRistretto, type Ristretto, ristrettoFromLibsodium } from './ristretto.ts'
export {
  buildTable,
  type EvaluateAll,
  type KeysOfKind,
  keysByKind,
  labelIn,
  type RegisterRecord,
  type Table,
} from './table.ts'
