/**
 * What this room tells others: nothing. A resident's act raises no event (its moment would be a clock time), and what a
 * desk does is the desk's alone; casework asks at the door.
 */
export const events = [] as const
