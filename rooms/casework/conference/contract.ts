/** Conferences: agenda, decisions, actions, third parties. */
import { z } from 'zod'
import { type Contract, day, done, ground, identifier, organ, refuses, text } from '../../../kit/contract.ts'
import { invitationShown, members } from '../invitation/contract.ts'
import { footings } from '../record/words.ts'
import { action, caseCard, conferenceCard, contribution, decision, guest, organOption } from '../story/contract.ts'
import { outcomes } from '../words.ts'

const clockTime = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/)
const votes = z.strictObject({
  for: z.array(organ).max(40),
  against: z.array(organ).max(40),
  abstaining: z.array(organ).max(40),
})
/** What may stand in the way of writing at an open table. */
const atTheTable = [
  'casework/conference-called-off',
  'casework/conference-not-open',
  'casework/take-a-seat-first',
  'casework/stepped-aside',
  'casework/scan-has-no-table',
] as const

/** Contributions that are quoted: what quotes them goes to the same organs only, and goes away with the first of them. */
const quotes = z.array(identifier).max(50).optional()

export const conferenceContract = {
  'GET /v1/conferences': {
    reply: z.strictObject({
      today: day,
      conferences: z.array(conferenceCard),
      /** Who may be invited when one is called, and who is proposed. */
      organs: z.array(organOption),
      proposedMembers: z.array(organ),
    }),
    problems: [refuses],
    summary: 'The conferences of the regime; agendas show only to those involved.',
  },
  'POST /v1/conferences': {
    body: z.strictObject({
      heldOn: day,
      place: text(120),
      beginsAt: clockTime.optional(),
      members: members.optional(),
    }),
    reply: done,
    problems: [refuses, 'casework/not-yours-to-do', 'sharing/dates-do-not-fit', 'casework/organ-takes-no-part'],
    summary: 'Calls a conference, and invites the people of its members by mail.',
  },
  'GET /v1/conferences/:conference': {
    params: z.strictObject({ conference: identifier }),
    reply: conferenceCard.extend({
      today: day,
      agenda: z.array(
        z.strictObject({
          case: caseCard,
          goal: z.string().nullable(),
          contributions: z.array(contribution),
          decisions: z.array(decision),
          actions: z.array(action),
          guests: z.array(guest),
          may: z.strictObject({ record: z.boolean(), agree: z.boolean(), invite: z.boolean() }),
        }),
      ),
      /** Cases that may still be placed on the agenda. */
      placeable: z.array(caseCard),
      organs: z.array(organOption),
      outcomeGround: ground,
      /** The organs that are invited: for the calendar, and no right to read anything. */
      members: z.array(organ),
      invitations: z.array(invitationShown),
      may: z.strictObject({ arrange: z.boolean() }),
    }),
    problems: [refuses, 'casework/conference-not-visible'],
    summary: 'One conference: the agenda as far as this person is involved.',
  },
  'POST /v1/conferences/:conference/agenda': {
    params: z.strictObject({ conference: identifier }),
    body: z.strictObject({ case: identifier }),
    reply: done,
    problems: [
      refuses,
      'casework/conference-not-visible',
      'casework/case-not-visible',
      'casework/not-yours-to-do',
      'casework/scan-has-no-table',
      'casework/conference-not-open',
      'casework/conference-called-off',
    ],
    summary: 'Places a case on the agenda.',
  },
  'POST /v1/conferences/:conference/decisions': {
    params: z.strictObject({ conference: identifier }),
    body: z.strictObject({
      case: identifier,
      outcome: z.enum(outcomes),
      reasons: text(4000),
      alternatives: text(4000).optional(),
      objections: text(4000).optional(),
      votes: votes.optional(),
      reviewOn: day.optional(),
      quotes,
    }),
    reply: done,
    problems: [
      refuses,
      'casework/not-on-the-agenda',
      'casework/conference-not-visible',
      'casework/case-not-visible',
      'casework/not-yours-to-do',
      'casework/contribution-not-visible',
      'sharing/dates-do-not-fit',
      'casework/votes-do-not-fit',
      ...atTheTable,
      'casework/no-quorum',
    ],
    summary: 'Records what the conference decided about a case.',
  },
  'POST /v1/conferences/:conference/actions': {
    params: z.strictObject({ conference: identifier }),
    body: z.strictObject({
      case: identifier,
      owner: organ,
      what: text(2000),
      task: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/),
      dueOn: day,
      footing: z.enum(footings).optional(),
      /** The goal of the plan it is for. */
      goal: identifier.optional(),
      quotes,
    }),
    reply: done,
    problems: [
      'casework/conference-not-visible',
      'casework/case-not-visible',
      'casework/not-yours-to-do',
      'casework/organ-not-involved',
      'casework/action-needs-a-power',
      'sharing/dates-do-not-fit',
      'casework/contribution-not-visible',
      'casework/quote-not-for-owner',
      'casework/goal-not-visible',
      ...atTheTable,
    ],
    summary: 'Agrees an action, with its owner and the power used.',
  },
  'POST /v1/actions/:action/done': {
    params: z.strictObject({ action: identifier }),
    body: z.strictObject({ result: text(2000) }),
    reply: done,
    problems: ['casework/action-not-visible', 'casework/not-yours-to-do', 'casework/already-decided'],
    summary: 'Reports an action done.',
  },
  'POST /v1/conferences/:conference/guests': {
    params: z.strictObject({ conference: identifier }),
    body: z.strictObject({
      case: identifier,
      organisation: text(200),
      reason: text(2000),
      statementSignedOn: day.optional(),
      extract: text(4000),
      quotes,
    }),
    reply: done,
    problems: [
      'casework/conference-not-visible',
      'casework/case-not-visible',
      'casework/only-core-participants-decide',
      'casework/guest-must-sign',
      ...atTheTable,
      'casework/contribution-not-visible',
      'casework/supplier-excluded-this',
      'casework/quote-needs-a-release',
    ],
    summary: 'Lets a third party join once: a signed statement and an extract, never an account.',
  },
} as const satisfies Contract
