/**
 * A 32-byte secret over five organs, three of which bring it together. The shares themselves cannot tell when they are too few
 * or do not belong together: two of them combine into a wrong secret without a word. So each carries a commitment to the
 * secret, and nothing comes out that does not fit it.
 *
 * Source: Shamir 1979, by the package shamir-secret-sharing (audited; GF(2^8)). The commitment is a hash of a secret that
 * must be random: it would give a guessable one away.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { combine, split } from 'shamir-secret-sharing'
import { secretBytes } from '../clock.ts'

export const sharesMade = 5
export const sharesNeeded = 3

export type ShareErrorCode =
  | 'not-a-share'
  | 'too-few-shares'
  | 'different-secrets'
  | 'same-share-twice'
  | 'unreadable'
  | 'wrong-secret'
const sentences: { readonly [C in ShareErrorCode]: string } = {
  'not-a-share': 'This is no share, or it was copied with a mistake',
  'too-few-shares': `Three different shares are needed`,
  'different-secrets': 'These shares do not belong to the same secret',
  'same-share-twice': 'The same share was brought twice',
  unreadable: 'This share cannot be read',
  'wrong-secret': 'These shares bring together something else than the secret that was split: at least one is false',
}
export class ShareError extends Error {
  override readonly name = 'ShareError'
  readonly code: ShareErrorCode
  constructor(code: ShareErrorCode, which?: string) {
    super(`${sentences[code]}${which ? `: ${which}` : ''}.`)
    this.code = code
  }
}

export type Share = {
  /** 1 to 5. */
  readonly number: number
  readonly organ: string
  /** Names the splitting, not the secret: splitting again makes all older shares useless together with new ones. */
  readonly set: string
  readonly commitment: string
  /** Hexadecimal, 33 bytes. */
  readonly share: string
}

const commitmentTo = (secret: Uint8Array, set: string): string =>
  createHash('sha256').update(`schakel shares 1|${set}|`).update(secret).digest('hex')

/** Errors: `RangeError` for another length than 32 bytes or other than five different organs. */
export async function splitSecret(secret: Buffer, organs: readonly string[]): Promise<Share[]> {
  if (secret.length !== 32) throw new RangeError('a secret of 32 bytes is split')
  if (organs.length !== sharesMade || new Set(organs).size !== sharesMade)
    throw new RangeError('five different organs keep one share each')
  const set = secretBytes(8).toString('hex')
  const parts = await split(new Uint8Array(secret), sharesMade, sharesNeeded)
  return parts.map((part, at) => ({
    number: at + 1,
    organ: organs[at] as string,
    set,
    commitment: commitmentTo(secret, set),
    share: Buffer.from(part).toString('hex'),
  }))
}

/** Errors: `ShareError`; never answers anything but the secret that was split. */
export async function combineShares(shares: readonly Share[]): Promise<Buffer> {
  const [first] = shares
  if (!first) throw new ShareError('too-few-shares')
  if (shares.some(({ set, commitment }) => set !== first.set || commitment !== first.commitment))
    throw new ShareError('different-secrets')
  // The last byte of a share is its place on the curve.
  if (new Set(shares.map(({ share }) => share.slice(-2))).size !== shares.length)
    throw new ShareError('same-share-twice')
  if (shares.length < sharesNeeded) throw new ShareError('too-few-shares')
  const secret = Buffer.from(await combine(shares.map(({ share }) => new Uint8Array(Buffer.from(share, 'hex')))))
  if (commitmentTo(secret, first.set) !== first.commitment) throw new ShareError('wrong-secret')
  return secret
}

const checkOf = (lines: string): string => createHash('sha256').update(lines).digest('hex').slice(0, 8)
const inFours = (hex: string): string => hex.replaceAll(/(....)(?=.)/g, '$1 ')

/** A page to print and seal in an envelope. The last line finds copying mistakes. */
export function writeShare({ number, organ, set, commitment, share }: Share): string {
  const lines = [
    `Schakel recovery share ${number} of ${sharesMade}; ${sharesNeeded} are needed`,
    `organ:      ${organ}`,
    `set:        ${set}`,
    `commitment: ${inFours(commitment)}`,
    `share:      ${inFours(share)}`,
  ].join('\n')
  return `${lines}\ncheck:      ${checkOf(lines)}\n`
}

/** A share from its file. Errors: `unreadable`, `not-a-share`. */
export function shareIn(path: string): Share {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new ShareError('unreadable', `${path} (${(error as NodeJS.ErrnoException).code})`)
  }
  return readShare(text, path)
}

/** Errors: `not-a-share`. */
export function readShare(text: string, name = 'a share'): Share {
  const lines = text.trim().split(/\r?\n/)
  const said = Object.fromEntries(
    lines.slice(1).map((line) => {
      const at = line.indexOf(':')
      return [line.slice(0, at).trim(), line.slice(at + 1).trim()]
    }),
  )
  const number = Number(/^Schakel recovery share ([1-5]) of 5; 3 are needed$/.exec(lines[0] ?? '')?.[1])
  const [commitment, share] = [said.commitment, said.share].map((hex) => hex?.replaceAll(' ', '') ?? '')
  const { organ, set } = said
  const fits = number && organ && /^[0-9a-f]{16}$/.test(set ?? '') && /^[0-9a-f]{64}$/.test(commitment ?? '')
  if (!fits || !/^[0-9a-f]{66}$/.test(share ?? '')) throw new ShareError('not-a-share', name)
  const read: Share = { number, organ, set: set as string, commitment: commitment as string, share: share as string }
  if (writeShare(read).split('check:')[1]?.trim() !== said.check) throw new ShareError('not-a-share', name)
  return read
}
