/**
 * The seal: a short statement of who acts, with a MAC that PostgreSQL checks before any policy believes it.
 * See migrations/…-sealed-context.sql for the other half.
 */
import { createHmac } from 'node:crypto'
import { newId, systemClock } from '../clock.ts'

export type DatabaseRole = 'workbench' | 'resident_entrance' | 'jobs' | 'importer'
/** Everything a row-security policy may read: `sealed.text(name)` and `sealed.list(name)`. */
export type SealedClaims = {
  readonly text: { readonly [name: string]: string }
  readonly list?: { readonly [name: string]: readonly string[] }
}
export type Seal = { readonly payload: string; readonly mac: string }

/** Units: seconds. A context outlives its seal, but never longer than this; long work is cut into transactions. */
const contextSeconds = 120

/** Sees the machine's own clock on purpose: the database compares with its own. */
export function makeSeal(key: Buffer, role: DatabaseRole, claims: SealedClaims): Seal {
  const issued = systemClock.now().getTime() / 1000
  const payload = JSON.stringify({
    role,
    issued,
    until: issued + contextSeconds,
    nonce: newId(),
    text: claims.text,
    list: claims.list ?? {},
  })
  return { payload, mac: createHmac('sha256', key).update(payload, 'utf8').digest('hex') }
}

/** HMAC-SHA-256 key as the two 64-byte pads the database keeps, so that it needs no extension. Source: RFC 2104 §2. */
export function hmacPads(key: Buffer): { inner: Buffer; outer: Buffer } {
  if (key.length > 64) throw new RangeError('an HMAC key here is at most 64 bytes')
  const padded = Buffer.concat([key, Buffer.alloc(64 - key.length)])
  return {
    inner: Buffer.from(padded.map((byte) => byte ^ 0x36)),
    outer: Buffer.from(padded.map((byte) => byte ^ 0x5c)),
  }
}
