/** The routes of this room. What a resident sends is sealed before it gets here; sizes are fixed so that they tell nothing. */
import { z } from 'zod'
import { type Contract, day, identifier, text } from '../../kit/contract.ts'
import { areaCode, areasContract } from './areas/contract.ts'
import {
  departments,
  desks,
  extractStates,
  observations,
  progressSteps,
  refusalReasons,
  replySlots,
  subjectKinds,
  themes,
  triageStates,
  urgencies,
} from './words.ts'

/** Bytes as base64url. Units: `minimum` and `maximum` in bytes. */
const sealed = (minimum: number, maximum = minimum) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]*$/)
    .min(Math.ceil((minimum * 4) / 3))
    .max(Math.ceil((maximum * 4) / 3))
const desk = z.enum(desks)
const mailbox = z.string().regex(/^[0-9a-f]{64}$/)
const token = sealed(32)
/** From one reader and the smallest bucket to 64 readers and the largest. */
const envelope = sealed(5_352, 141_400)
/** One reader, smallest bucket: the size of every reply. */
const reply = sealed(5_352)
const wrappedSeed = sealed(83)
const sealKey = sealed(1_216)
const signKey = sealed(32)

const signedList = z.strictObject({
  list: z.string().max(200_000),
  signatures: z.array(z.strictObject({ organ: z.string().max(60), signature: sealed(64) })).max(20),
})
const stored = z.strictObject({ stored: z.literal(true) })
const done = z.strictObject({ done: z.literal(true) })

export const classification = z.strictObject({
  theme: z.enum(themes),
  subject: z.enum(subjectKinds),
  observation: z.enum(observations),
  urgency: z.enum(urgencies),
  /** The three scope questions: is it about safety, has the municipality a task or power, is it on its territory? */
  aboutSafety: z.boolean(),
  municipalTask: z.boolean(),
  onTerritory: z.boolean(),
  concrete: z.boolean(),
  recent: z.boolean(),
  /** Null: about no area on the list. */
  area: areaCode.nullable().default(null),
})

const queueItem = z.strictObject({
  id: identifier,
  day,
  overdue: z.boolean(),
  progress: z.enum(progressSteps),
  state: z.enum(triageStates),
  theme: z.enum(themes).nullable(),
  urgency: z.enum(urgencies).nullable(),
  extract: identifier.nullable(),
})
const extractItem = z.strictObject({
  id: identifier,
  day,
  theme: z.enum(themes),
  subject: z.enum(subjectKinds),
  state: z.enum(extractStates),
  mine: z.boolean(),
})

const letterPath = z.strictObject({ letter: identifier })
const extractPath = z.strictObject({ extract: identifier })
const notVisible = ['signals/letter-not-visible'] as const

export const signalsContract = {
  ...areasContract,
  // ── the resident entrance ──
  'GET /v1/officer-lists': {
    reply: z.strictObject({
      site: z.string(),
      trust: z.array(z.strictObject({ organ: z.string(), key: signKey })),
      lists: z.strictObject({ signal: signedList.nullable(), radicalisation: signedList.nullable() }),
    }),
    problems: [],
    summary: 'Who may read letters, per desk, signed by two organs.',
  },
  'POST /v1/letters': {
    body: z.strictObject({ desk, mailbox, token, envelope }),
    reply: stored,
    problems: ['signals/not-sealed-to-the-list', 'signals/mailbox-taken', 'signals/desk-closed'],
    summary: 'Stores a sealed letter. The same letter twice is stored once.',
  },
  'POST /v1/mailboxes/_open': {
    body: z.strictObject({ mailbox, token }),
    reply: z.strictObject({ page: sealed(16_384) }),
    problems: [],
    summary: 'The page of a mailbox, always of the same size, also when there is no such mailbox.',
  },
  'POST /v1/mailboxes/_answer': {
    body: z.strictObject({ mailbox, token, envelope }),
    reply: stored,
    problems: ['signals/not-sealed-to-the-list', 'signals/no-question-open', 'signals/desk-closed'],
    summary: "Stores the sealed answer to the desk's one question.",
  },

  // ── the desk ──
  'GET /v1/desk': {
    reply: z.strictObject({
      desk,
      officer: identifier,
      site: z.string(),
      key: z.strictObject({ wrapped: wrappedSeed, sealKey, signKey, listed: z.boolean() }).nullable(),
      list: signedList.nullable(),
      trust: z.array(z.strictObject({ organ: z.string(), key: signKey })),
      /** Last day on which letters can be received, and how many officers read them. */
      validUntil: day.nullable(),
      officers: z.int(),
      /** Where a worry about radicalisation goes as long as its protocol is not adopted. */
      radicalisation: z.strictObject({ adopted: z.boolean(), name: z.string(), telephone: z.string() }),
    }),
    problems: [],
    summary: 'The desk of the person asking: own wrapped key, and the list in force.',
  },
  'POST /v1/desk/keys': {
    body: z.strictObject({ wrapped: wrappedSeed, sealKey, signKey }),
    reply: done,
    problems: ['signals/key-already-made'],
    summary: "Keeps an officer's wrapped seed and public keys; two organs then sign it into the list.",
  },
  'GET /v1/letters': {
    reply: z.strictObject({ items: z.array(queueItem) }),
    problems: [],
    summary: 'The queue of the desk, oldest day first; within a day in no order.',
  },
  'GET /v1/letters/:letter': {
    params: letterPath,
    reply: z.strictObject({
      ...queueItem.shape,
      mailbox,
      envelope,
      replies: z.array(z.strictObject({ slot: z.enum(replySlots), day })),
      answer: z.strictObject({ day, envelope }).nullable(),
      classification: classification.nullable(),
      decision: z
        .strictObject({
          day,
          department: z.enum(departments).nullable(),
          reason: z.enum(refusalReasons).nullable(),
        })
        .nullable(),
      destroyBy: day.nullable(),
    }),
    problems: notVisible,
    summary: 'One sealed letter with what the desk wrote about it.',
  },
  'POST /v1/letters/:letter/_classify': {
    params: letterPath,
    body: classification,
    reply: done,
    problems: [...notVisible, 'signals/already-decided', 'signals/no-such-area'],
    summary: 'Classifies a signal in coded fields only.',
  },
  'POST /v1/letters/:letter/_reply': {
    params: letterPath,
    body: z.strictObject({ slot: z.enum(replySlots), envelope: reply }),
    reply: done,
    problems: [...notVisible, 'signals/reply-already-sent'],
    summary: 'Lays the one question, or the outcome, in the mailbox; signed and sealed in the browser.',
  },
  'POST /v1/letters/:letter/_rewrap': {
    params: letterPath,
    body: z.strictObject({ envelope, answer: envelope.nullable() }),
    reply: done,
    problems: [...notVisible, 'signals/not-sealed-to-the-list', 'signals/not-the-same-letter'],
    summary:
      "Replaces the readers of a letter and its answer by those of the list in force, from a colleague's device.",
  },
  'POST /v1/letters/:letter/_refuse': {
    params: letterPath,
    body: z.strictObject({ reason: z.enum(refusalReasons), keep: z.boolean() }),
    reply: z.strictObject({ destroyBy: day }),
    problems: [...notVisible, 'signals/already-decided', 'signals/not-yet-classified'],
    summary: 'Takes no action: sealed for a year and then destroyed, or destroyed in the coming night.',
  },
  'POST /v1/letters/:letter/_route': {
    params: letterPath,
    body: z.discriminatedUnion('to', [
      z.strictObject({ to: z.literal('department'), department: z.enum(departments) }),
      z.strictObject({ to: z.literal('radicalisation') }),
    ]),
    reply: z.strictObject({ destroyBy: day }),
    problems: [
      ...notVisible,
      'signals/already-decided',
      'signals/not-yet-classified',
      'signals/radicalisation-protocol-not-adopted',
    ],
    summary:
      'Hands the lead to a municipal department in coded fields; radicalisation refuses until its protocol is adopted.',
  },
  'POST /v1/letters/:letter/_extracted': {
    params: letterPath,
    body: z.strictObject({ extract: identifier }),
    reply: z.strictObject({ destroyBy: day }),
    problems: [...notVisible, 'signals/already-decided', 'signals/not-yet-classified'],
    summary:
      'Notes at the desk which extract was written from this letter. The extract itself does not know its letter.',
  },
  'POST /v1/extracts': {
    body: z.strictObject({ theme: z.enum(themes), subject: z.enum(subjectKinds), text: text(4_000, 20) }),
    reply: z.strictObject({ id: identifier }),
    problems: [],
    summary: 'Writes a source-protected extract, in the compartment that will receive it.',
  },
  'GET /v1/extracts': {
    reply: z.strictObject({ items: z.array(extractItem) }),
    problems: [],
    summary: 'Extracts of the desk: waiting for a second officer, sent back, released.',
  },
  'GET /v1/extracts/:extract': {
    params: extractPath,
    reply: z.strictObject({ ...extractItem.shape, text: z.string(), remark: z.string().nullable() }),
    problems: ['signals/extract-not-visible'],
    summary: 'One extract, to be read by the second officer.',
  },
  'POST /v1/extracts/:extract/_revise': {
    params: extractPath,
    body: z.strictObject({ text: text(4_000, 20) }),
    reply: done,
    problems: ['signals/extract-not-visible', 'signals/extract-not-open'],
    summary: 'The writer changes an extract that was sent back or not read yet.',
  },
  'POST /v1/extracts/:extract/_release': {
    params: extractPath,
    body: z.strictObject({ neighbourCouldRecogniseWriter: z.enum(['yes', 'no']) }),
    reply: done,
    problems: [
      'signals/extract-not-visible',
      'signals/extract-not-open',
      'signals/second-officer-needed',
      'signals/writer-could-be-recognised',
    ],
    summary: 'A second officer releases an extract: only now can a case take it.',
  },
  'POST /v1/extracts/:extract/_send-back': {
    params: extractPath,
    body: z.strictObject({ remark: text(500, 3) }),
    reply: done,
    problems: ['signals/extract-not-visible', 'signals/extract-not-open', 'signals/second-officer-needed'],
    summary: 'A second officer sends an extract back and says what would betray the writer.',
  },
} as const satisfies Contract
