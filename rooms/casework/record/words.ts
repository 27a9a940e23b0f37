/** The nouns of the record. */

/** What a block is about: what the table makes of it together, what somebody sees otherwise, what could be done, anything else. */
export const blockParts = ['interpretation', 'dissent', 'scenario', 'note'] as const
export type BlockPart = (typeof blockParts)[number]

/** Whether the person of the case goes along with an action, has it imposed, or it is work between organs. */
export const footings = ['voluntary', 'imposed', 'between-organs'] as const
export type Footing = (typeof footings)[number]
