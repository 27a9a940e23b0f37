/** A conference while it is held: opening, the table per case, closing; afterwards minutes, invitations, the next agenda. */
import { z } from 'zod'
import { bytes, type Contract, day, done, ground, identifier, organ, refuses, text } from '../../../kit/contract.ts'
import { blockFrame, blockShown } from '../record/contract.ts'
import {
  action,
  caseCard,
  conferenceCard,
  contribution,
  decision,
  guest,
  organOption,
  person,
} from '../story/contract.ts'
import { categoryOffered, note } from '../weighing/contract.ts'
import { draftKinds, proposalReasons, seatParts, ties } from './words.ts'

const conferenceParams = z.strictObject({ conference: identifier })
const itemParams = z.strictObject({ item: identifier })
const clockTime = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/)
/** Who is there for one case: taking part, aside, or back after having stepped aside. Why is told to nobody. */
const seat = z.strictObject({ organ, name: z.string(), part: z.enum(seatParts), mine: z.boolean() })
const quorum = z.strictObject({ of: z.array(organ), present: z.array(organ), needed: z.int(), met: z.boolean() })

export const meetingContract = {
  'GET /v1/conferences/:conference/meeting': {
    params: conferenceParams,
    reply: conferenceCard.extend({
      today: day,
      closedBy: organ.nullable(),
      /** What was called when it closed. */
      next: conferenceCard.nullable(),
      /** Three weeks on: offered for the next one. */
      suggestedNext: day,
      items: z.array(z.strictObject({ id: identifier, case: caseCard, seated: z.boolean(), involved: z.boolean() })),
      organs: z.array(organOption),
      outcomeGround: ground,
      may: z.strictObject({ run: z.boolean() }),
    }),
    problems: [refuses, 'casework/conference-not-visible'],
    summary: 'A conference as it is held: its agenda as far as this person is involved, and how it stands.',
  },
  'POST /v1/conferences/:conference/opening': {
    params: conferenceParams,
    reply: done,
    problems: [
      refuses,
      'casework/conference-not-visible',
      'casework/not-yours-to-do',
      'casework/already-decided',
      'casework/conference-day-is-over',
      'casework/conference-called-off',
    ],
    summary: 'Opens a conference.',
  },
  'POST /v1/conferences/:conference/closing': {
    params: conferenceParams,
    body: z.strictObject({
      next: z.strictObject({ heldOn: day, beginsAt: clockTime.optional(), place: text(120) }).optional(),
    }),
    reply: z.strictObject({ id: identifier, next: identifier.nullable() }),
    problems: [
      refuses,
      'casework/conference-not-visible',
      'casework/not-yours-to-do',
      'casework/conference-not-open',
      'sharing/dates-do-not-fit',
    ],
    summary: 'Closes a conference and calls the next one, with every case that is still open.',
  },
  'GET /v1/agenda-items/:item': {
    params: itemParams,
    reply: z.strictObject({
      id: identifier,
      conference: identifier,
      case: caseCard,
      goal: z.string().nullable(),
      persons: z.array(person),
      contributions: z.array(contribution),
      may: z.strictObject({
        attend: z.boolean(),
        write: z.boolean(),
        record: z.boolean(),
        agree: z.boolean(),
        invite: z.boolean(),
      }),
    }),
    problems: [refuses, 'casework/item-not-visible', 'casework/case-not-visible'],
    summary: 'One case on the agenda: its goal and what each partner brings.',
  },
  'GET /v1/agenda-items/:item/record': {
    params: itemParams,
    reply: z.strictObject({
      id: identifier,
      blocks: z.array(blockFrame),
      decisions: z.array(decision),
      actions: z.array(action),
      guests: z.array(guest),
      /** Of a worry: its plan, in which the table writes too. Null for a case, which has contributions and actions. */
      plan: z.strictObject({ notes: z.array(note), categories: z.array(categoryOffered) }).nullable(),
      table: z.array(seat),
      quorum,
      /** Offered as readers of a new block: whoever is at the table, and the own organ. */
      proposedReaders: z.array(organ),
      /** What this person said about a tie, or null without a seat. */
      seat: z.enum(ties).nullable(),
    }),
    problems: [refuses, 'casework/item-not-visible', 'casework/case-not-visible'],
    summary: 'The record of one case: its blocks unopened, decisions, actions, who is there.',
  },
  'POST /v1/agenda-items/:item/seats': {
    params: itemParams,
    body: z.strictObject({ secrecy: z.literal(true), tie: z.enum(ties) }),
    reply: done,
    problems: [
      refuses,
      'casework/item-not-visible',
      'casework/case-not-visible',
      'casework/not-yours-to-do',
      'casework/conference-not-open',
    ],
    summary: 'Takes a seat for one case: states secrecy, and says whether there is a tie.',
  },
  'GET /v1/agenda-items/:item/drafting': {
    params: itemParams,
    reply: z.strictObject({
      drafting: z.array(z.strictObject({ organ, name: z.string(), drafts: z.enum(draftKinds), mine: z.boolean() })),
    }),
    problems: [refuses, 'casework/item-not-visible', 'casework/case-not-visible'],
    summary: 'Who at the table drafts a decision or an action at this moment; nothing of what.',
  },
  'POST /v1/agenda-items/:item/drafting': {
    params: itemParams,
    body: z.strictObject({ drafts: z.enum(draftKinds).nullable() }),
    reply: done,
    problems: [
      refuses,
      'casework/item-not-visible',
      'casework/case-not-visible',
      'casework/not-yours-to-do',
      'casework/conference-not-open',
      'casework/take-a-seat-first',
      'casework/stepped-aside',
    ],
    summary: 'Says that one drafts a decision or an action, or no longer does.',
  },
  'GET /v1/conferences/:conference/minutes': {
    params: conferenceParams,
    reply: conferenceCard.extend({
      closedBy: organ.nullable(),
      items: z.array(
        z.strictObject({
          id: identifier,
          case: caseCard,
          goal: z.string().nullable(),
          table: z.array(seat),
          blocks: z.array(blockShown),
          decisions: z.array(decision),
          actions: z.array(action),
          guests: z.array(guest),
          /** Of a worry: what was written in its plan at this conference. */
          plan: z.array(note).nullable(),
        }),
      ),
    }),
    problems: [refuses, 'casework/conference-not-visible', 'house/quota-passed'],
    summary: 'The minutes for this person: exactly what it may see, made from the record each time.',
  },
  'GET /v1/conferences/:conference/minutes/document': {
    params: conferenceParams,
    reply: bytes,
    media: 'application/pdf',
    problems: [refuses, 'casework/conference-not-visible', 'house/quota-passed'],
    summary: 'The same minutes as a tagged PDF, kept nowhere.',
  },
  'GET /v1/conferences/:conference/invitation': {
    params: conferenceParams,
    reply: bytes,
    media: 'text/calendar',
    problems: [refuses, 'casework/conference-not-visible'],
    summary: 'An invitation for a calendar: day, time and place, nothing of a case.',
  },
  'GET /v1/conferences/:conference/proposals': {
    params: conferenceParams,
    reply: z.strictObject({
      items: z.array(z.strictObject({ case: caseCard, reasons: z.array(z.enum(proposalReasons)).min(1) })),
    }),
    problems: [refuses, 'casework/conference-not-visible', 'casework/not-yours-to-do'],
    summary: 'Cases that ask for a place on this agenda, and why.',
  },
} as const satisfies Contract
