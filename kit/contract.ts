/**
 * The shape of a room's contract: one object that validates on the server, types the fetch in the page,
 * and becomes the OpenAPI document. Browser-safe: no server import may ever appear here.
 */
import { z } from 'zod'

export type Part = z.ZodType
/** `problems` names every code the route may answer with, beside the ones any route may give (`AnyRouteProblem`). */
export type Route = {
  readonly params?: Part
  readonly query?: Part
  readonly body?: Part
  readonly reply: Part
  readonly problems: readonly string[]
  /** One sentence in English for the OpenAPI document. */
  readonly summary: string
  /** Another media type than JSON, for example `application/pdf`: the reply is then `bytes`. Only for GET. */
  readonly media?: string
}
/** Key: `METHOD /path/:parameter`, e.g. `GET /v1/cases/:case`. */
export type Contract = { readonly [route: string]: Route }

export type AnyRouteProblem =
  | 'house/not-found'
  | 'house/invalid'
  | 'house/not-logged-in'
  | 'house/stale-appointment'
  | 'house/forged-request'
  | 'house/too-large'
  | 'house/unsupported-media'
  | 'house/key-reused'
  | 'house/quota-passed'
  | 'house/unavailable'
  | 'house/storage-full'

export type RouteInput<R extends Route> = {
  [K in 'params' | 'query' | 'body' as R[K] extends Part ? K : never]: R[K] extends Part ? z.output<R[K]> : never
}
export type RouteInputRaw<R extends Route> = {
  [K in 'params' | 'query' | 'body' as R[K] extends Part ? K : never]: R[K] extends Part ? z.input<R[K]> : never
}
export type RouteReply<R extends Route> = z.output<R['reply']>

/** What no eye sees and XML 1.0 does not know: control characters but tab and line ends, and two signs that are none. */
const unreadable = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu

/**
 * Text a person typed. Refuses NUL (PostgreSQL cannot store it) and lone surrogates (not UTF-8), leaves out what cannot be
 * read (it comes along when somebody pastes, and a drawing that holds it does not open), trims the ends.
 * Units: `maximum` in UTF-16 code units.
 */
export const text = (maximum: number, minimum = 1) =>
  z
    .string()
    .max(maximum)
    .refine((typed) => typed.isWellFormed(), { error: 'not well-formed' })
    .refine((typed) => !typed.includes('\0'), { error: 'contains a NUL character' })
    .transform((typed) => typed.replace(unreadable, '').trim())
    .refine((typed) => typed.length >= minimum, { error: 'too short' })

/**
 * A random UUID (version 4): the only kind of identifier that crosses the wire. Read in small letters, so that one thing
 * has one name: for comparing, for locking, for the log.
 */
export const identifier = z.uuidv4().toLowerCase()
/** A calendar day, `2026-11-23`. There was no year 0, and PostgreSQL has none. */
export const day = z.iso.date().refine((typed) => !typed.startsWith('0000'), { error: 'no such year' })
/** The reply of a route with `media`. */
export const bytes = z.instanceof(Uint8Array)

/** An organ of the partnership, by its code in the register. */
export const organ = z.string().regex(/^[a-z][a-z-]{1,40}$/)
/** A category of data, by its code in the register. */
export const category = z.string().regex(/^[a-zA-Z0-9]{2,40}$/)
/** What was made or changed. */
export const done = z.strictObject({ id: identifier })
/** A legal ground in words; without an address it is a rule of the house. */
export const ground = z.strictObject({ label: z.string(), href: z.string().optional() })
/** What every operation of a compartment answers until its protocol was adopted. */
export const refuses = 'sharing/regime-refuses-everything'
