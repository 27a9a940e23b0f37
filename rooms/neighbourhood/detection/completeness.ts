/** How complete the last periods of a table were when it came: told from what later loads of the same table said about them. */

/** Totals of one load by period, in order of time. Only areas that both loads know, so that an area more is no late report. */
export type LoadTotals = {
  readonly periods: readonly string[]
  /** `counts[period]`, of the areas that every load has. */
  readonly counts: readonly number[]
}
/** `back`: 0 for the last period of a load, 1 for the one before it. `share`: of what the newest load counts there. */
export type Completeness = { readonly back: number; readonly share: number; readonly loads: number }

/** Units: periods looked back. */
const lookedBack = 4

/**
 * The share of the newest counts that earlier loads had, by how far before their end a period lay; nearest the end first.
 *
 * Shapes: `newest` and each of `earlier` are one load. An age of which no earlier load can tell is not there; no earlier load, an
 * empty answer. Not a correction: it says how much came later before, not how much will come now.
 */
export function completenessOf(newest: LoadTotals, earlier: readonly LoadTotals[]): Completeness[] {
  const final = new Map(newest.periods.map((period, at) => [period, newest.counts[at] ?? 0]))
  const lastOfNewest = newest.periods.at(-1)
  return Array.from({ length: lookedBack }, (_, back) => {
    const told = earlier.flatMap(({ periods, counts }) => {
      const at = periods.length - 1 - back
      const period = periods[at]
      const known = period === undefined ? undefined : final.get(period)
      // What is the end of the newest load too has had no time to grow.
      return known === undefined || known === 0 || period === lastOfNewest ? [] : [{ first: counts[at] ?? 0, known }]
    })
    const known = told.reduce((sum, one) => sum + one.known, 0)
    return { back, share: known === 0 ? 0 : told.reduce((sum, one) => sum + one.first, 0) / known, loads: told.length }
  }).filter(({ loads }) => loads > 0)
}
