/** The nouns of the task board. */

/** Of nobody's in particular, of the own organ, or taken up by whoever looks. */
export const taskOwners = ['mine', 'organ', 'everyone'] as const
export type TaskOwner = (typeof taskOwners)[number]

/** open: neither done nor taken up. stuck: something stands in the way. */
export const taskStandings = ['open', 'taken', 'stuck', 'overdue', 'done'] as const
export type TaskStanding = (typeof taskStandings)[number]
