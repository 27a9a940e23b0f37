/** Protocols on their way into force. */
import { z } from 'zod'
import { type Contract, day, identifier, text } from '../../../kit/contract.ts'
import { adviceOutcomes, changeKinds, protocolParts, protocolStates } from './words.ts'

const one = z.strictObject({ protocol: identifier })
const done = z.strictObject({ id: identifier })
const line = z.strictObject({
  id: identifier,
  regime: z.string(),
  version: z.int(),
  state: z.enum(protocolStates),
  example: z.boolean(),
  proposedBy: z.string(),
  proposedOn: day,
})
const difference = z.strictObject({
  part: z.enum(protocolParts),
  kind: z.enum(changeKinds),
  /** Which line of the part, in words; empty where a part has one. */
  name: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type ShownDifference = z.output<typeof difference>
const shownProtocol = line.extend({
  differences: z.array(difference),
  written: z.string(),
  advice: z.array(
    z.strictObject({
      id: identifier,
      outcome: z.enum(adviceOutcomes),
      reference: z.string(),
      summary: z.string(),
      minorityNote: z.string().nullable(),
      givenOn: day,
    }),
  ),
  deviations: z.array(z.strictObject({ id: identifier, organ: z.string(), reason: z.string(), recordedOn: day })),
  adoptions: z.array(z.strictObject({ id: identifier, organ: z.string(), adoptedOn: day })),
  /** Organs that decide in the proposed regime, by name. */
  deciders: z.array(z.string()),
  /** What the person who asks may do now; the page offers nothing else. */
  may: z.strictObject({
    adopt: z.boolean(),
    deviate: z.boolean(),
    recordAdvice: z.boolean(),
    withdraw: z.boolean(),
  }),
})
export type ShownProtocol = z.output<typeof shownProtocol>
export type ShownProtocolLine = z.output<typeof line>

const file = z.strictObject({ text: text(100_000) })
const unreadable = ['sharing/protocol-not-readable', 'sharing/example-is-not-law', 'sharing/protocol-version'] as const

export const protocolContract = {
  'GET /v1/protocols': {
    reply: z.strictObject({ items: z.array(line) }),
    problems: [],
    summary: 'Protocols that were proposed, adopted or withdrawn, newest first.',
  },
  'POST /v1/protocols/_check': {
    body: file,
    reply: z.strictObject({
      regime: z.string(),
      version: z.int(),
      example: z.boolean(),
      differences: z.array(difference),
    }),
    problems: [...unreadable],
    summary: 'Reads a protocol file and says what it would change; keeps nothing.',
  },
  'POST /v1/protocols': {
    body: file,
    reply: done,
    problems: [...unreadable, 'sharing/may-not-propose', 'sharing/protocol-changes-nothing'],
    summary: 'Proposes a protocol for a regime.',
  },
  'GET /v1/protocols/:protocol': {
    params: one,
    reply: shownProtocol,
    problems: ['sharing/protocol-not-found'],
    summary: 'One protocol: what it changes, who has spoken, who must still adopt it.',
  },
  'POST /v1/protocols/:protocol/advice': {
    params: one,
    body: z.strictObject({
      outcome: z.enum(adviceOutcomes),
      reference: text(200),
      summary: text(4000),
      minorityNote: text(4000).optional(),
      givenOn: day,
    }),
    reply: done,
    problems: [
      'sharing/protocol-not-found',
      'sharing/may-not-record-advice',
      'sharing/protocol-ended',
      'sharing/advice-from-the-future',
    ],
    summary: 'Records what the legality committee said, with minority notes.',
  },
  'POST /v1/protocols/:protocol/deviations': {
    params: one,
    body: z.strictObject({ reason: text(4000, 20) }),
    reply: done,
    problems: ['sharing/protocol-not-found', 'sharing/may-not-adopt', 'sharing/protocol-ended'],
    summary: 'Records why an organ goes on without or against the committee.',
  },
  'POST /v1/protocols/:protocol/adoptions': {
    params: one,
    reply: z.strictObject({ inForceFrom: day.nullable() }),
    problems: [
      'sharing/protocol-not-found',
      'sharing/may-not-adopt',
      'sharing/committee-not-heard',
      'sharing/protocol-ended',
      'sharing/already-adopted-by-organ',
      'sharing/protocol-version',
    ],
    summary: 'Adopts a protocol for the own organ; with the second organ it comes into force.',
  },
  'POST /v1/protocols/:protocol/withdrawal': {
    params: one,
    reply: done,
    problems: ['sharing/protocol-not-found', 'sharing/may-not-withdraw', 'sharing/protocol-ended'],
    summary: 'Takes a proposal back, by the organ that made it.',
  },
} as const satisfies Contract
