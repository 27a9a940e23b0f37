/** Letters sealed in the browser to several readers, a mailbox behind eight words, and a signed list of who may read. */
export { type Bytes, fromBase64Url, type Random, toBase64Url } from './bytes.ts'
export {
  describeEnvelope,
  envelopeLength,
  isRewrapOf,
  openLetter,
  publicKeyOf,
  readerId,
  rewrapLetter,
  sealLetter,
} from './envelope.ts'
export { type Letter, openReply, readLetter, replyLength, sealReply, writeLetter } from './letter.ts'
export { drawPassphrase, type OfficerKeys, officerKeysOf, unwrapSeed, wrapSeed } from './officer-key.ts'
export {
  fewestOfficers,
  fewestOrgans,
  type ListedOfficer,
  type ListKey,
  longestValidity,
  type OfficerList,
  readersOf,
  readOfficerListUnverified,
  type SignedOfficerList,
  signOfficerList,
  verifyOfficerList,
  writeOfficerList,
} from './officer-list.ts'
export { buckets, roomIn } from './padding.ts'
export { suite } from './primitives.ts'
export { drawReceipt, type MailboxKeys, openReceipt, type Receipt, readReceipt, tokenHash } from './receipt.ts'
export { orFail, SealedLetterError, type SealedLetterErrorCode } from './sealed-letter-error.ts'
export { sign, signingKeyOf, verify } from './signature.ts'
export { wordList } from './word-list.ts'
