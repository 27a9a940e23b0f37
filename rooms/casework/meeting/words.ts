/** The nouns of a conference while it is held. */

/** What ties somebody at the table to a person of the case. With a tie one steps aside for that case. */
export const ties = ['none', 'personal', 'work'] as const
export type Tie = (typeof ties)[number]
/** What the table is told of a seat. */
export const seatParts = ['takes-part', 'aside', 'back'] as const

/** What somebody drafts at the table, before it is recorded. */
export const draftKinds = ['decision', 'action'] as const
export type DraftKind = (typeof draftKinds)[number]

/** Why a case is proposed for an agenda. */
export const proposalReasons = [
  'new',
  'called-off',
  'left-over',
  'review-due',
  'actions-overdue',
  'answers-missing',
] as const
export type ProposalReason = (typeof proposalReasons)[number]
