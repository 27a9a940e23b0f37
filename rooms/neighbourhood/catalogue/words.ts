/** The nouns of catalogues: a listing, and a table that it lists. */

/** waiting: the worker will ask for it; kept: it is here and can be searched; refused: it could not be had. */
export const listingStates = ['waiting', 'kept', 'refused'] as const
export type ListingState = (typeof listingStates)[number]

export type ListedTable = {
  readonly identifier: string
  readonly title: string
  readonly summary: string
  /** As the source writes it; null: not stated. */
  readonly period: string | null
  readonly modified: string | null
  /** Null: neither the list nor the house knows it. */
  readonly licence: string | null
  /** Where the table itself is. */
  readonly address: string
}
