/** The nouns of the yearly review of rights. */

/** kept: this person still needs these rights; to-end: no longer, the administrator ends the appointment. */
export const reviewOutcomes = ['kept', 'to-end'] as const
export type ReviewOutcome = (typeof reviewOutcomes)[number]

/** reviewed: within the year; due: the year is nearly over; overdue: nobody looked for longer than a year. */
export const reviewStates = ['reviewed', 'due', 'overdue', 'to-end'] as const
export type ReviewState = (typeof reviewStates)[number]
