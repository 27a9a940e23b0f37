/** Eight words that are the only way back to a mailbox: two locate it, five open it, one catches mistakes. */
import { type Bytes, fields, type Random, utf8 } from './bytes.ts'
import { checkPosition } from './check-word.ts'
import { derive, sha256, stretch } from './primitives.ts'
import { SealedLetterError } from './sealed-letter-error.ts'
import { wordList } from './word-list.ts'

declare const receipt: unique symbol
/** Eight words of the list that fit together. Made by `drawReceipt` and `readReceipt` only. */
export type Receipt = readonly string[] & { readonly [receipt]: true }

/** Words by position; shared with passphrases. */
const positions = new Map(wordList.map((word, position) => [word, position]))

/** Draws `count` words. Shapes: uses 2 bytes of `random` per word; 2,048 divides 65,536, so every word is equally likely. */
export function drawWords(count: number, random: Random): number[] {
  const bytes = random(count * 2)
  return Array.from(
    { length: count },
    (_, at) => (((bytes[at * 2] as number) << 8) | (bytes[at * 2 + 1] as number)) & 2047,
  )
}

/** What a person typed, as positions. Letter case and what stands between words do not matter. Errors: `unknown-word`. */
export function positionsOf(typed: string): number[] {
  const words = typed.toLowerCase().match(/[^\s,.;\d]+/g) ?? []
  return words.map((word, at) => {
    const position = positions.get(word)
    if (position === undefined) throw new SealedLetterError('unknown-word', at)
    return position
  })
}

/** A fresh receipt. Random: 14 bytes, of which 77 bits are used. */
export function drawReceipt(random: Random): Receipt {
  const seven = drawWords(7, random)
  return [...seven, checkPosition(seven)].map((position) => wordList[position] as string) as unknown as Receipt
}

/**
 * Reads a receipt as typed from paper.
 *
 * Errors: `unknown-word` (with its position), `wrong-number-of-words`, `words-do-not-fit`: every single wrong word and
 * every swap of two different words ends here, without a request to anybody.
 */
export function readReceipt(typed: string): Receipt {
  const typedPositions = positionsOf(typed)
  if (typedPositions.length !== 8) throw new SealedLetterError('wrong-number-of-words')
  if (checkPosition(typedPositions.slice(0, 7)) !== typedPositions[7]) throw new SealedLetterError('words-do-not-fit')
  return typedPositions.map((position) => wordList[position] as string) as unknown as Receipt
}

/** `mailbox` names the mailbox, `token` lets its owner in, `seed` is the X-Wing seed that opens what is written to it. */
export type MailboxKeys = { readonly mailbox: Bytes; readonly token: Bytes; readonly seed: Bytes }

/**
 * The keys behind a receipt: the same words always give the same keys, at this site only.
 *
 * Shapes: 32 bytes each. `site` names the installation, so that one receipt guessed here is worth nothing elsewhere.
 * Cost: Argon2id with 64 MiB, three passes, one lane: 0.3 to 4 s on a phone.
 * Who learns what: the server is told `mailbox` and `token` and keeps only `tokenHash(token)`. The locator never leaves
 *   the device, so a thief of the database guesses 77 bits at one Argon2id each, and 55 where the two locating words are
 *   known; a table made for one locator or one site is worth nothing for another.
 * Source: RFC 9106 (Argon2id), RFC 5869 (HKDF); salt = SHA-256 of site and the two locating words.
 */
export async function openReceipt({ words, site }: { words: Receipt; site: string }): Promise<MailboxKeys> {
  const locator = words.slice(0, 2).join(' ')
  const salt = await sha256(fields(utf8('sealed-letter/1 salt'), utf8(site), utf8(locator)))
  const master = await stretch(words.slice(2, 7).join(' '), salt)
  const [mailbox, token, seed] = await Promise.all([
    derive(master, 'mailbox'),
    derive(master, 'token'),
    derive(master, 'seed'),
  ])
  return { mailbox, token, seed }
}

/** What the server keeps of a token: SHA-256. The token has 256 bits, so a plain hash gives nothing away. */
export const tokenHash = (token: Bytes): Promise<Bytes> => sha256(token)
