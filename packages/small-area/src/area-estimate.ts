/** The estimate of one area, with what must be shown beside it. */
export type AreaEstimate = {
  /** In the unit of the direct estimates (or a rate, a proportion: see the method). */
  readonly estimate: number
  /** Mean squared error as the method estimates it; square unit. */
  readonly meanSquaredError: number
  /**
   * Share of the area's own data in the estimate, 0–1 (gamma). 1: the direct estimate as it was, so a hidden direct
   * estimate would be readable here; 0: nothing of its own.
   */
  readonly shareOfOwnData: number
  /** `synthetic`: the area contributed nothing to its own number; show it with a different symbol. */
  readonly basis: 'own-data-and-model' | 'synthetic'
  /** How it was made, for the line under the map. */
  readonly method: string
}

export type Interval = { readonly lower: number; readonly upper: number }

/** Said of an area whose published mean squared error came out at 0 or below. */
export const withoutCorrection = 'error without its bias correction, which left nothing'
