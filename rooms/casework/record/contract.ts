/** The record of a conference: blocks, each for its readers, one writer at a time. */
import { z } from 'zod'
import { type Contract, done, identifier, organ, refuses, text } from '../../../kit/contract.ts'
import { blockParts } from './words.ts'

const version = z.int().min(1).max(1_000_000)
const words = text(8000, 0)
const blockParams = z.strictObject({ block: identifier })

/** A block as far as it is known without opening it. `edition` is another with every version. */
export const blockFrame = z.strictObject({
  id: identifier,
  edition: identifier,
  version,
  part: z.enum(blockParts),
  organ,
  writtenBy: organ,
  /** Null where it quotes: who got what is quoted is for its supplier alone. */
  audience: z.array(organ).nullable(),
  restsOn: z.array(identifier),
  sourceChanged: z.boolean(),
  mine: z.boolean(),
  pen: z.strictObject({ organ, name: z.string(), mine: z.boolean() }).nullable(),
})
export const blockShown = blockFrame.extend({ text: z.string() })
export type BlockFrame = z.output<typeof blockFrame>
export type BlockShown = z.output<typeof blockShown>

const written = z.strictObject({ id: identifier, version, edition: identifier })
const writing = [
  'casework/block-not-visible',
  'casework/not-yours-to-do',
  'casework/conference-not-open',
  'casework/take-a-seat-first',
  'casework/stepped-aside',
  'casework/pen-is-taken',
] as const

export const recordContract = {
  'POST /v1/agenda-items/:item/blocks': {
    params: z.strictObject({ item: identifier }),
    body: z.strictObject({
      part: z.enum(blockParts),
      audience: z.array(organ).max(40),
      quotes: z.array(identifier).max(50).optional(),
      text: words,
    }),
    reply: written,
    problems: [
      refuses,
      'casework/item-not-visible',
      'casework/not-yours-to-do',
      'casework/organ-not-involved',
      'casework/contribution-not-visible',
      'casework/conference-not-open',
      'casework/take-a-seat-first',
      'casework/stepped-aside',
    ],
    summary: 'Begins a block of the record, for readers that are chosen now.',
  },
  'GET /v1/blocks/:block': {
    params: blockParams,
    reply: blockShown,
    problems: [refuses, 'casework/block-not-visible'],
    summary: 'One block of the record in its last version; a page asks once per version.',
  },
  'POST /v1/blocks/:block/versions': {
    params: blockParams,
    body: z.strictObject({ version, text: words }),
    reply: written,
    problems: [refuses, ...writing, 'casework/block-changed-meanwhile'],
    summary: 'Writes a block on, from the version the writer has before them.',
  },
  'POST /v1/blocks/:block/pen': {
    params: blockParams,
    body: z.strictObject({ hold: z.boolean() }),
    reply: done,
    problems: [refuses, ...writing, 'casework/block-changed-meanwhile'],
    summary: 'Takes up the pen of a block, or lays it down.',
  },
  'POST /v1/blocks/:block/removal': {
    params: blockParams,
    body: z.strictObject({ version }),
    reply: done,
    problems: [refuses, ...writing, 'casework/block-changed-meanwhile'],
    summary: 'Takes a block out of the record, by the organ that began it.',
  },
} as const satisfies Contract
