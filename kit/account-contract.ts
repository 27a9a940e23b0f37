/**
 * The account of one thing on a screen: why it is there, who brought it, until when, to whom it went, who opened it, and what
 * shows an outsider that this answer was not made up afterwards. One shape for every kind of thing, whichever room holds it.
 */
import { z } from 'zod'
import { type Contract, day, identifier } from './contract.ts'

const ground = z.strictObject({ label: z.string(), href: z.string().optional() })

/** What can move the day on which something goes. */
export const dayMovers = ['hold', 'renewal', 'source', 'supplier', 'whole'] as const
export type DayMover = (typeof dayMovers)[number]

/** What something without a day of its own lasts as long as. */
export const lastings = ['claim-or-duty', 'log'] as const

const opened = z.strictObject({
  from: day,
  until: day,
  /** Per organ and kind of act; no person. */
  items: z.array(
    z.strictObject({
      organ: z.string(),
      action: z.string(),
      result: z.enum(['done', 'refused']),
      acts: z.int(),
      first: day,
      last: day,
    }),
  ),
  /** The oldest act on it that the log knows, and where that stands; null while the log has not taken it in. */
  oldest: z
    .strictObject({
      day,
      organ: z.string(),
      action: z.string(),
      row: z.int(),
      checkpoint: z.int(),
      size: z.int(),
      signedAt: z.iso.datetime(),
    })
    .nullable(),
})

export const accountShape = z.strictObject({
  id: identifier,
  givenAt: z.iso.datetime(),
  thing: identifier,
  regime: z.enum(['MUN', 'WGS-ZVH', 'WGS-RIEC', 'PGA']),
  /** `casework.requests`. */
  kind: z.string(),
  /** For what it is kept, and who brought it in when. */
  purpose: z.string(),
  organ: z.string().nullable(),
  since: day.nullable(),
  /** By which rule the one who asks may see it, decided now: the number of the decision, and the hash of all rules in force. */
  rule: z.string(),
  grounds: z.array(ground),
  decision: identifier,
  rules: z.string(),
  until: z
    .strictObject({
      /** Null for what stays: it is about nobody, and says why. */
      on: day.nullable(),
      /** `R1` of the table of retention; null where the room keeps its own term. */
      code: z.string().nullable(),
      says: z.string().nullable(),
      ground: ground.nullable(),
      /** A claim or a duty keeps it beyond that day. */
      held: z.boolean(),
    })
    .nullable(),
  /** Where there is no day. */
  lasts: z.enum(lastings).nullable(),
  movers: z.array(z.enum(dayMovers)),
  /** Organs it went to, as far as the one who asks may know; null where that is not told by what was looked at. */
  to: z.array(z.string()).nullable(),
  /** Only for the privacy officer, as control of legality. */
  opened: opened.nullable(),
})
export type Account = z.output<typeof accountShape>

/** `text`: the same, as the act commits to it: the proof of the act holds the SHA-256 of these very characters. */
export const accountGiven = z.strictObject({ account: accountShape, text: z.string() })
export type AccountGiven = z.output<typeof accountGiven>

const ofClock = {
  params: z.strictObject({ clock: identifier }),
  reply: accountGiven,
  problems: ['sharing/clock-not-visible'],
} as const

/** Of anything that has a clock: asked in the legal world it is kept in, by whoever may read clocks there. */
export const clockAccountContract = {
  'GET /v1/regimes/mun/clocks/:clock/account': {
    ...ofClock,
    summary: 'Accounts for one thing of the municipality by its clock: why, whose, until when, opened by which organs.',
  },
  'GET /v1/regimes/wgs-zvh/clocks/:clock/account': {
    ...ofClock,
    summary: 'Accounts for one thing of the care and safety house by its clock, without opening it.',
  },
  'GET /v1/regimes/wgs-riec/clocks/:clock/account': {
    ...ofClock,
    summary: 'Accounts for one thing of the crime centre by its clock, without opening it.',
  },
  'GET /v1/regimes/pga/clocks/:clock/account': {
    ...ofClock,
    summary: 'Accounts for one thing of the compartment of radicalisation by its clock, without opening it.',
  },
} as const satisfies Contract
