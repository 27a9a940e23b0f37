/** Who may read letters of one desk: a list that two organs sign and that runs out after 35 days. */
import { type Bytes, fields, fromBase64Url, toBase64Url, utf8 } from './bytes.ts'
import { sizes } from './primitives.ts'
import { SealedLetterError } from './sealed-letter-error.ts'
import { sign, verify } from './signature.ts'

/** Keys are base64url: `sealKey` X-Wing (1,216 bytes), `signKey` Ed25519 (32 bytes). */
export type ListedOfficer = { readonly id: string; readonly sealKey: string; readonly signKey: string }
export type OfficerList = {
  readonly kind: 'officer-list/1'
  /** The installation; a list of another site is refused. */
  readonly site: string
  readonly desk: string
  /** Counts up per desk; the caller refuses a list older than one it has seen, if it may remember. */
  readonly version: number
  /** First and last day of validity, `2026-11-23`, at most 35 days together. */
  readonly from: string
  readonly until: string
  readonly officers: readonly ListedOfficer[]
  /**
   * Signing keys laid down: of officers who left, and earlier ones of officers who changed keys (the same id again). Replies
   * signed with them are still recognised, nothing is sealed to them. A stolen key does not belong here: leave it out.
   */
  readonly former: readonly { readonly id: string; readonly signKey: string }[]
  /** One more reader of every letter; its seed is held in shares by several organs (splitting it is not done here). */
  readonly recovery: { readonly sealKey: string; readonly shares: number; readonly needed: number }
}
/** `list` is the exact text that was signed. */
export type SignedOfficerList = {
  readonly list: string
  readonly signatures: readonly { readonly organ: string; readonly signature: string }[]
}
/** A key the verifier trusts beforehand: Ed25519, base64url. */
export type ListKey = { readonly organ: string; readonly key: string }

/** Units: days, first and last day included. */
export const longestValidity = 35
export const fewestOfficers = 2
export const fewestOrgans = 2

const signedText = (list: string): Bytes => fields(utf8('sealed-letter/1 officer list'), utf8(list))

/** The text that organs sign. Errors: as `verifyOfficerList` for the content. */
export function writeOfficerList(list: OfficerList): string {
  const text = JSON.stringify(list)
  checkContent(readOfficerListUnverified(text))
  return text
}

/** One organ's signature over the exact text. Errors: `malformed-key`. */
export async function signOfficerList(
  list: string,
  organ: string,
  seed: Bytes,
): Promise<SignedOfficerList['signatures'][number]> {
  return { organ, signature: toBase64Url(await sign(seed, signedText(list))) }
}

/**
 * The list, if it may be sealed to today; otherwise nothing may be sent.
 *
 * Assumes: (a) `trust` came with the page or program, not with the list; (b) `today` is a real calendar day.
 * Errors: `malformed-list`, `list-badly-signed`, `list-of-another-desk` (also another site), `list-too-few-officers`,
 *   `list-repeats-a-key`, `list-valid-too-long`, `list-not-yet-valid`, `list-expired`.
 * Who learns what: nobody learns anything; the list is public.
 */
export async function verifyOfficerList(it: {
  signed: SignedOfficerList
  trust: readonly ListKey[]
  site: string
  desk: string
  today: string
}): Promise<OfficerList> {
  const message = signedText(it.signed.list)
  const organs = new Set<string>()
  const keys = new Set<string>()
  for (const { organ, signature } of it.signed.signatures) {
    const signatureBytes = fromBase64Url(signature)
    for (const trusted of it.trust.filter((one) => one.organ === organ)) {
      const key = fromBase64Url(trusted.key)
      if (!key || !signatureBytes || !(await verify(key, signatureBytes, message))) continue
      organs.add(organ)
      keys.add(trusted.key)
    }
  }
  if (organs.size < fewestOrgans || keys.size < fewestOrgans) throw new SealedLetterError('list-badly-signed')
  const list = readOfficerListUnverified(it.signed.list)
  if (list.site !== it.site || list.desk !== it.desk) throw new SealedLetterError('list-of-another-desk')
  checkContent(list)
  const today = dayNumber(it.today)
  if (today < dayNumber(list.from)) throw new SealedLetterError('list-not-yet-valid')
  if (today > dayNumber(list.until)) throw new SealedLetterError('list-expired')
  return list
}

/** Everyone a letter of this desk is sealed to: the officers and the recovery key. */
export const readersOf = (list: OfficerList): Bytes[] =>
  [...list.officers, list.recovery].map(({ sealKey }) => keyOf(sealKey, sizes.publicKey))

/** The shape only. Danger: nobody vouches for what it says. Errors: `malformed-list`. */
export function readOfficerListUnverified(text: string): OfficerList {
  try {
    const list = JSON.parse(text) as OfficerList
    const texts = [list.site, list.desk, ...[...list.officers, ...list.former].map(({ id }) => id)]
    const counts = [list.version, list.recovery.shares, list.recovery.needed]
    if (list.kind !== 'officer-list/1' || !texts.every((one) => typeof one === 'string' && one.length > 0)) throw list
    if (!counts.every((count) => Number.isSafeInteger(count) && count > 0)) throw list
    for (const { sealKey } of [...list.officers, list.recovery]) keyOf(sealKey, sizes.publicKey)
    for (const { signKey } of [...list.officers, ...list.former]) keyOf(signKey, 32)
    dayNumber(list.from)
    dayNumber(list.until)
    return list
  } catch {
    throw new SealedLetterError('malformed-list')
  }
}

function checkContent(list: OfficerList): void {
  if (list.officers.length < fewestOfficers) throw new SealedLetterError('list-too-few-officers')
  const seals = [...list.officers, list.recovery].map(({ sealKey }) => sealKey)
  const signs = [...list.officers, ...list.former].map(({ signKey }) => signKey)
  const ids = list.officers.map(({ id }) => id)
  if ([seals, signs, ids].some((all) => new Set(all).size !== all.length))
    throw new SealedLetterError('list-repeats-a-key')
  const days = dayNumber(list.until) - dayNumber(list.from) + 1
  if (days < 1 || days > longestValidity) throw new SealedLetterError('list-valid-too-long')
}

function keyOf(text: string, length: number): Bytes {
  const key = typeof text === 'string' ? fromBase64Url(text) : null
  if (key?.length !== length) throw new SealedLetterError('malformed-list')
  return key
}

/** Days since 1970. Errors: `malformed-list` when it is no day of the calendar. */
function dayNumber(day: string): number {
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(moment) || new Date(moment).toISOString().slice(0, 10) !== day)
    throw new SealedLetterError('malformed-list')
  return moment / 86_400_000
}
