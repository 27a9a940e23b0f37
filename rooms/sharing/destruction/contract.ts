/** What goes and when, who lets it go, and the proof. For the control of legality: kinds, days and rules, never words. */
import { z } from 'zod'
import { committedAct } from '../../../kit/act-proof-contract.ts'
import { bytes, type Contract, day, identifier, text } from '../../../kit/contract.ts'
import { destructionReasons, destructionRules } from '../clock/words.ts'
import { holdGrounds } from './words.ts'

const ground = z.strictObject({ label: z.string(), href: z.string().optional() })
const done = z.strictObject({ id: identifier })
const line = z.strictObject({
  id: identifier,
  /** `room.table`. */
  kind: z.string(),
  case: identifier,
  caseName: z.string(),
  rule: z.enum(destructionRules),
  because: z.enum(destructionReasons),
  law: ground,
  firstProcessedOn: day,
  goesOn: day,
  held: z.boolean(),
  /** waits: on a list one person let go. released: two did. not-needed: it goes by its supplier's word. */
  release: z.enum(['none', 'waits', 'released', 'not-needed']),
})
export type LineShown = z.output<typeof line>
const hold = z.strictObject({
  id: identifier,
  case: identifier,
  caseName: z.string(),
  ground: z.enum(holdGrounds),
  reason: z.string(),
  placedBy: z.string(),
  placedOn: day,
  reviewOn: day,
  reviewDue: z.boolean(),
})
export type HoldShown = z.output<typeof hold>
const list = z.strictObject({
  id: identifier,
  until: day,
  madeOn: day,
  digest: z.string(),
  items: z.array(
    z.strictObject({
      id: identifier,
      kind: z.string(),
      caseName: z.string(),
      rule: z.enum(destructionRules),
      goesOn: day,
    }),
  ),
  releases: z.array(z.strictObject({ organ: z.string(), on: day })),
  /** Two people of two organs. */
  released: z.boolean(),
  may: z.strictObject({ release: z.boolean() }),
})
export type ListShown = z.output<typeof list>
const certificateLine = z.strictObject({
  id: identifier,
  destroyedOn: day,
  items: z.int(),
  withoutRelease: z.int(),
  releases: z.array(z.strictObject({ organ: z.string(), on: day })),
  decisions: z.array(z.string()),
})
const certificate = certificateLine.extend({
  regime: z.string(),
  counts: z.array(z.strictObject({ rule: z.enum(destructionRules), law: ground, kind: z.string(), items: z.int() })),
  oldestFirstProcessedOn: day,
  youngestFirstProcessedOn: day,
  root: z.string(),
  hashes: z.array(z.string()),
  /** The first checkpoint of the log that was signed over it; null until then, and for certificates from before. */
  log: z
    .strictObject({
      origin: z.string(),
      row: z.int(),
      number: z.int(),
      size: z.int(),
      root: z.string(),
      signedAt: z.iso.datetime(),
    })
    .nullable(),
})
export type CertificateShown = z.output<typeof certificate>
const ofCertificate = z.strictObject({ certificate: identifier })

export const destructionContract = {
  'GET /v1/what-goes': {
    query: z.strictObject({ day: day.optional() }),
    reply: z.strictObject({
      today: day,
      day,
      /** The furthest day one can ask for. */
      furthest: day,
      lines: z.array(line),
      holds: z.array(hold),
      /** Cases that can be held; empty for whoever holds none. */
      cases: z.array(z.strictObject({ id: identifier, name: z.string(), since: day })),
      rules: z.array(z.strictObject({ code: z.string(), says: z.string(), law: ground })),
      /** Rows destroyed in the last month that nobody had released. */
      withoutRelease: z.int(),
      may: z.strictObject({ list: z.boolean(), hold: z.boolean() }),
    }),
    problems: ['sharing/too-far-ahead'],
    summary: 'A dry run: exactly what goes by a day, and why. Kinds, days and rules; no personal text.',
  },
  'POST /v1/holds': {
    body: z.strictObject({ case: identifier, ground: z.enum(holdGrounds), reason: text(2000, 10), reviewOn: day }),
    reply: done,
    problems: [
      'sharing/nothing-to-hold',
      'sharing/may-not-hold',
      'sharing/review-does-not-fit',
      'sharing/held-already',
    ],
    summary: 'Keeps a case from destruction for a legal claim or a statutory duty; it stays shielded.',
  },
  'POST /v1/holds/:hold/lifting': {
    params: z.strictObject({ hold: identifier }),
    reply: done,
    problems: ['sharing/nothing-to-hold', 'sharing/may-not-hold'],
    summary: 'Lifts a hold: what was due goes in the coming night.',
  },
  'GET /v1/destruction-lists': {
    reply: z.strictObject({ today: day, items: z.array(list) }),
    problems: [],
    summary: 'Destruction lists that wait for a second person, and those released.',
  },
  'POST /v1/destruction-lists': {
    body: z.strictObject({ until: day }),
    reply: done,
    problems: ['sharing/may-not-list', 'sharing/too-far-ahead', 'sharing/nothing-to-release'],
    summary: 'Makes a list of what goes by a day and lets it go as the first of two people.',
  },
  'POST /v1/destruction-lists/:list/releases': {
    params: z.strictObject({ list: identifier }),
    reply: z.strictObject({ id: identifier, released: z.boolean() }),
    problems: ['sharing/list-not-visible', 'sharing/somebody-else-releases'],
    summary: 'Lets a list go as the second person, of another organ.',
  },
  'GET /v1/destruction-certificates': {
    reply: z.strictObject({ items: z.array(certificateLine) }),
    problems: [],
    summary: 'Certificates of destruction, youngest first.',
  },
  'GET /v1/destruction-certificates/:certificate': {
    params: ofCertificate,
    reply: certificate,
    problems: ['sharing/certificate-not-visible'],
    summary: 'One certificate: counts per rule and kind, days, releases, and hashes of what is gone.',
  },
  'GET /v1/destruction-certificates/:certificate/proof': {
    params: ofCertificate,
    reply: z.strictObject({
      /** C2SP tlog-proof. */
      proof: z.string(),
      /** The row of the log, base64. */
      entry: z.string(),
      row: z.int(),
      size: z.int(),
      /** Its SHA-256 stands in `decided` of the act. */
      certificate: z.string(),
      act: committedAct,
    }),
    problems: ['sharing/certificate-not-visible', 'sharing/certificate-not-in-log'],
    summary: 'What shows an outsider, without this house, that a certificate stands in the log as it is shown.',
  },
  'GET /v1/destruction-certificates/:certificate/document': {
    params: ofCertificate,
    query: z.strictObject({ language: z.enum(['nl', 'en']) }),
    reply: bytes,
    media: 'application/pdf',
    problems: ['sharing/certificate-not-visible'],
    summary: 'The certificate as tagged PDF: the same bytes every time.',
  },
} as const satisfies Contract
