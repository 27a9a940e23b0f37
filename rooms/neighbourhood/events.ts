/** What this room tells others, ids only. */
export const neighbourhoodEvents = { EditionPublished: 'neighbourhood.EditionPublished' } as const
