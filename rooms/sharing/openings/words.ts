/** The nouns of looking things up: what one person may open in a day, and who hears of it when that is too much. */

/** What counts against a day's quota. */
export const openingKinds = ['person', 'export'] as const
export type OpeningKind = (typeof openingKinds)[number]

/** How somebody of another organ, or the privacy officer, settled an alert. Coded: nothing is written about staff here. */
export const alertOutcomes = ['explained', 'told-to-employer', 'incident'] as const
export type AlertOutcome = (typeof alertOutcomes)[number]
