/** The nouns of covenants. */

/** coming: not begun; running; ending: within ninety days; ended. */
export const covenantStates = ['coming', 'running', 'ending', 'ended'] as const
export type CovenantState = (typeof covenantStates)[number]
