/**
 * The secret a browser holds and everything derived from it. The database keeps its hash; the token for writes is a
 * MAC of it, so it changes whenever the session does and needs no place of its own.
 */
import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { secretBytes } from '../clock.ts'

/** `__Host-`: only over TLS (or on localhost), only from this very host, for no other. */
export const sessionCookie = '__Host-schakel'
export const logInCookie = '__Host-schakel-log-in'
export const cookieAttributes = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const

/** Units: minutes. */
export const idleMinutes = 15
export const longestMinutes = 12 * 60
/** Time the provider's pages may take. */
export const logInMinutes = 10

/** 256 random bits. */
export const newToken = (): string => secretBytes(32).toString('base64url')
export const isToken = (given: unknown): given is string =>
  typeof given === 'string' && /^[A-Za-z0-9_-]{43}$/.test(given)

/** What the database may know of a token. */
export const hashOf = (token: string): string => createHash('sha256').update(`schakel session ${token}`).digest('hex')

export const csrfOf = (token: string): string =>
  createHmac('sha256', token).update('schakel writes').digest('base64url')

export function isCsrfOf(token: string, given: unknown): boolean {
  if (typeof given !== 'string') return false
  const expected = createHash('sha256').update(csrfOf(token)).digest()
  return timingSafeEqual(expected, createHash('sha256').update(given).digest())
}

/** One of the secrets of a log-in under way: state, nonce, PKCE verifier. 256 bits each, none tells another. */
export const derived = (token: string, purpose: 'state' | 'nonce' | 'verifier'): string =>
  Buffer.from(hkdfSync('sha256', token, '', `schakel log-in ${purpose}`, 32)).toString('base64url')
