/** The ledger of consequences: on which basis, what became of a household, when to look again, and what the council reads. */
import { z } from 'zod'
import { type Contract, day, done, identifier, organ, text } from '../../../kit/contract.ts'
import { chainNotice } from '../chain/contract.ts'
import { oneMeasure } from '../measure/contract.ts'
import { consequenceKinds, entryEnds, entrySources, pursuits, remediesOffered, toldWays } from './words.ts'

const kind = z.enum(consequenceKinds)
/** Units: cents. */
const cents = z.int().min(1).max(100_000_000)
const months = z.union([z.literal(3), z.literal(6), z.literal(12), z.literal(24)])
const total = z.strictObject({ kind, entries: z.int(), cents: z.int() })
const followUp = z.strictObject({
  months,
  dueOn: day,
  done: z.boolean(),
  doneOn: day.nullable(),
  remedies: z.array(z.enum(remediesOffered)),
})
export type ShownFollowUp = z.output<typeof followUp>
const basis = z.strictObject({
  basis: z.string(),
  kinds: z.array(kind),
  keptMonths: z.int(),
  assessment: z.string(),
  assessedOn: day,
  adoptedBy: z.string(),
  adoptedOn: day,
})
export type ShownBasis = z.output<typeof basis>
const entry = z.strictObject({
  id: identifier,
  kind,
  onDay: day,
  cents: cents.nullable(),
  source: z.enum(entrySources),
  notedBy: z.string(),
  ended: z.enum(entryEnds).nullable(),
  endedOn: day.nullable(),
  endedFor: z.enum(entrySources).nullable(),
})
export type ShownEntry = z.output<typeof entry>
const account = z.strictObject({
  decidedOn: day,
  openedOn: day,
  destroyBy: day,
  toldOn: day.nullable(),
  toldHow: z.enum(toldWays).nullable(),
  pursued: z.enum(pursuits),
  kinds: z.array(kind),
  entries: z.array(entry),
  totals: z.array(total),
  followUps: z.array(followUp),
})
export type ShownAccount = z.output<typeof account>

const figure = z.strictObject({
  organ,
  figure: z.string(),
  fromYear: z.int(),
  toYear: z.int(),
  households: z.int().nullable(),
})
export type ShownFigure = z.output<typeof figure>
/** Measures on people found used by others, beside investigations or measures started against those who used them. */
const ratio = z.strictObject({
  organ,
  phenomenon: z.string(),
  /** Null: none of the barrier models. */
  name: z.strictObject({ nl: z.string(), en: z.string() }).nullable(),
  fromYear: z.int(),
  toYear: z.int(),
  /** Null each: too few to tell. */
  used: z.int().nullable(),
  started: z.int().nullable(),
  notStarted: z.int().nullable(),
  unknown: z.int().nullable(),
})
export type ShownRatio = z.output<typeof ratio>
const inLedger = ['casework/measure-not-visible', 'casework/no-account', 'casework/not-yours-to-do'] as const

export const ledgerContract = {
  'GET /v1/consequences': {
    reply: z.strictObject({
      today: day,
      basis: basis.nullable(),
      totals: z.array(total),
      due: z.array(z.strictObject({ measure: identifier, name: z.string(), months, dueOn: day })),
      may: z.strictObject({ adopt: z.boolean() }),
    }),
    problems: [],
    summary: "The ledger of one's organ: its basis, what stands in it, and when to look again.",
  },
  'POST /v1/consequences/basis': {
    body: z.strictObject({
      basis: text(200, 3),
      kinds: z.array(kind).min(1).max(consequenceKinds.length),
      keptMonths: z.int().min(1).max(24),
      assessment: text(200, 3),
      assessedOn: day,
    }),
    reply: done,
    problems: ['casework/only-the-office-holder', 'sharing/dates-do-not-fit'],
    summary: 'The office-holder decides on basis, kinds and period of the ledger, with its impact assessment.',
  },
  'GET /v1/measures/:measure/consequences': {
    params: oneMeasure,
    reply: z.strictObject({
      today: day,
      adopted: z.boolean(),
      imposed: z.boolean(),
      account: account.nullable(),
      /** What owners of the chain said they decided, beside the name of this file. */
      notices: z.array(chainNotice),
    }),
    problems: ['casework/measure-not-visible'],
    summary: 'What became of one household.',
  },
  'POST /v1/measures/:measure/consequences': {
    params: oneMeasure,
    body: z.strictObject({ pursued: z.enum(pursuits) }),
    reply: done,
    problems: [
      'casework/measure-not-visible',
      'casework/ledger-not-adopted',
      'casework/nothing-imposed',
      'casework/not-yours-to-do',
      'casework/already-decided',
    ],
    summary: 'Opens the account of a measure that was imposed.',
  },
  'POST /v1/measures/:measure/consequences/telling': {
    params: oneMeasure,
    body: z.strictObject({ how: z.enum(toldWays) }),
    reply: done,
    problems: inLedger,
    summary: 'Notes that the household was told what is kept, that it may read and correct it, and report itself.',
  },
  'POST /v1/measures/:measure/consequences/pursuit': {
    params: oneMeasure,
    body: z.strictObject({ pursued: z.enum(pursuits) }),
    reply: done,
    problems: inLedger,
    summary: 'Notes whether those who used the household are pursued.',
  },
  'POST /v1/measures/:measure/consequences/entries': {
    params: oneMeasure,
    body: z.strictObject({ kind, onDay: day, cents: cents.optional(), source: z.enum(entrySources) }),
    reply: done,
    problems: [
      ...inLedger,
      'casework/kind-not-decided-on',
      'casework/amount-does-not-fit',
      'sharing/dates-do-not-fit',
      'casework/household-not-told',
    ],
    summary: 'Notes one consequence: kind, day, and an amount where the kind has one.',
  },
  'POST /v1/measures/:measure/consequences/entries/:entry/end': {
    params: oneMeasure.extend({ entry: identifier }),
    body: z.strictObject({ ended: z.enum(entryEnds), for: z.enum(entrySources) }),
    reply: done,
    problems: [...inLedger, 'casework/already-decided'],
    summary: 'Ends an entry that was wrong, or that was put right.',
  },
  'POST /v1/measures/:measure/consequences/follow-ups': {
    params: oneMeasure,
    body: z.strictObject({ months, remedies: z.array(z.enum(remediesOffered)).min(1).max(remediesOffered.length) }),
    reply: done,
    problems: [...inLedger, 'casework/follow-up-not-due', 'casework/already-decided'],
    summary: 'Notes that somebody looked again after some months, and what was offered.',
  },
  'GET /v1/consequence-figures': {
    reply: z.strictObject({ figures: z.array(figure), ratios: z.array(ratio) }),
    problems: [],
    summary:
      'Households per consequence over whole years, pooled and rounded; and per phenomenon, of those used by others, who was pursued.',
  },
} as const satisfies Contract
