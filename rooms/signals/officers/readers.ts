/** Rules about who a letter may be sealed to. */
import {
  type Bytes,
  describeEnvelope,
  type ListKey,
  type OfficerList,
  readerId,
  readersOf,
  SealedLetterError,
  type SignedOfficerList,
  verifyOfficerList,
} from '../../../packages/sealed-letter/src/index.ts'
import type { Desk } from '../words.ts'

/** The installation as receipts and lists name it. */
export const siteOf = (partnership: string): string => `schakel/${partnership}`

export type ListOffer = { readonly desk: Desk } & SignedOfficerList
type Standing = { readonly trust: readonly ListKey[]; readonly site: string; readonly today: string }

/** The lists of a desk that may be sealed to today, newest first; one that is badly signed counts as none. */
export async function listsThatHold(offers: readonly ListOffer[], desk: Desk, at: Standing): Promise<OfficerList[]> {
  const held: OfficerList[] = []
  for (const signed of offers.filter((offer) => offer.desk === desk)) {
    try {
      held.push(await verifyOfficerList({ ...at, signed, desk }))
    } catch (error) {
      if (!(error instanceof SealedLetterError)) throw error
    }
  }
  return held
}

/** A letter is for everyone on one list that holds, and for nobody else. */
export async function isSealedToAList(envelope: Bytes, lists: readonly OfficerList[]): Promise<boolean> {
  const named = namedReaders(envelope)
  for (const list of lists) {
    const wanted = await Promise.all(readersOf(list).map(readerId))
    if (named && named.length === wanted.length && wanted.every((id) => named.includes(hex(id)))) return true
  }
  return false
}

function namedReaders(envelope: Bytes): string[] | undefined {
  try {
    return describeEnvelope(envelope).readers.map(hex)
  } catch (error) {
    if (error instanceof SealedLetterError) return undefined
    throw error
  }
}
const hex = (bytes: Bytes): string => Buffer.from(bytes).toString('hex')
