/** What owners of the chain after a measure decided: a code and a day beside the name of a file, and decided nowhere here. */
import { z } from 'zod'
import { type Contract, day, done, identifier, organ } from '../../../kit/contract.ts'
import { both, code } from '../measure/shown/contract.ts'
import { noticeKinds } from './words.ts'

const kind = z.enum(noticeKinds)
export const chainNotice = z.strictObject({
  id: identifier,
  power: code,
  name: both,
  /** Whose decision it is. */
  owner: z.string(),
  /** Who said so here. */
  organ,
  kind,
  onDay: day,
  file: z.string(),
  recordedOn: day,
  withdrawnOn: day.nullable(),
  destroyBy: day,
  /** The one file of the reader's organ that has this name. */
  measure: identifier.nullable(),
  /** Said by the reader's organ. */
  own: z.boolean(),
})
export type ShownChainNotice = z.output<typeof chainNotice>

export const chainContract = {
  'GET /v1/chain-notices': {
    reply: z.strictObject({
      today: day,
      items: z.array(chainNotice),
      /** What the reader's organ can say something about. */
      powers: z.array(z.strictObject({ code, name: both, owner: z.string(), kinds: z.array(kind) })),
    }),
    problems: [],
    summary: "What one's organ said it decided after a measure, and what others said to it.",
  },
  'POST /v1/chain-notices': {
    body: z.strictObject({
      power: code,
      kind,
      onDay: day,
      /** As people speak of the file; nobody learns from this whether there is one. */
      file: z.string().regex(/^M-\d{3}[A-Z]$/),
    }),
    reply: done,
    problems: [
      'casework/not-your-decision',
      'casework/kind-not-in-the-power',
      'sharing/dates-do-not-fit',
      'casework/not-yours-to-do',
      'sharing/regime-refuses-everything',
    ],
    summary: 'The owner of a link says what it decided: a code and a day, no words and no amount.',
  },
  'POST /v1/chain-notices/:notice/withdrawal': {
    params: z.strictObject({ notice: identifier }),
    reply: done,
    problems: ['casework/chain-notice-not-visible', 'casework/not-yours-to-do', 'casework/already-decided'],
    summary: 'Whoever said it says that it was not so.',
  },
} as const satisfies Contract
