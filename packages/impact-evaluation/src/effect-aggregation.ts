/**
 * Group-time effects put together: one number, one per length of exposure, one per group, one per calendar period.
 * Source: Callaway & Sant'Anna (2021), section 3; the shares of groups are estimated, and their influence counts along.
 */
import { type GroupTimeCell, type GroupTimeEffects, standardErrorOf } from './group-time-effects.ts'

export type Aggregation = 'simple' | 'exposure' | 'group' | 'calendar'
export type AggregatedEffect = {
  readonly effect: number
  readonly standardError: number
  /** Per unit, mean 0: what `uniformBand` needs. */
  readonly influence: Float64Array
}
export type AggregatedEffects =
  | {
      readonly kind: 'aggregated'
      readonly overall: AggregatedEffect
      /** `at`: periods since the start (negative: before it), the group, or the period. Empty for `simple`. */
      readonly parts: readonly (AggregatedEffect & { readonly at: number })[]
      /** Group and period of cells nobody could be compared in; they are not in the figures. */
      readonly withoutComparison: readonly { readonly group: number; readonly period: number }[]
    }
  /** A cell that belongs in the figure could not be estimated: no number rather than one of something else. */
  | { readonly kind: 'not-estimable'; readonly cells: readonly GroupTimeCell[] }

type Estimated = Extract<GroupTimeCell, { kind: 'estimated' }>

/** Overall figures weigh: `simple` all cells from the start on by size of group; `exposure` and `calendar` their parts equally; `group` by size. */
export function aggregateEffects(effects: GroupTimeEffects, by: Aggregation): AggregatedEffects {
  const n = effects.units.length
  const failed = effects.cells.filter(
    (cell) =>
      cell.kind === 'not-estimable' && cell.reason !== 'no-comparison-units' && (by === 'exposure' || !cell.before),
  )
  if (failed.length > 0) return { kind: 'not-estimable', cells: failed }
  const estimated = effects.cells.filter((cell): cell is Estimated => cell.kind === 'estimated')
  const after = estimated.filter(({ before }) => !before)
  if (after.length === 0) return { kind: 'not-estimable', cells: effects.cells.filter(({ before }) => !before) }
  const withoutComparison = effects.cells.flatMap((cell) =>
    cell.kind === 'not-estimable' ? [{ group: cell.group, period: cell.period }] : [],
  )
  const share = (group: number) => effects.units.filter((unit) => unit.group === group).length / n

  const finished = (effect: number, influence: Float64Array): AggregatedEffect => ({
    effect,
    influence,
    standardError: standardErrorOf(influence, effects.clusterOf, effects.clusters),
  })
  /** Average of effects that weigh by the share of a group, whose estimation counts along. */
  const byShare = (parts: readonly { effect: number; influence: Float64Array; group: number }[]) => {
    const shares = parts.map(({ group }) => share(group))
    const total = shares.reduce((sum, one) => sum + one, 0)
    const effect = parts.reduce((sum, part, at) => sum + (part.effect * (shares[at] as number)) / total, 0)
    const influence = new Float64Array(n)
    parts.forEach((part, at) => {
      const weight = (shares[at] as number) / total
      for (let unit = 0; unit < n; unit++) {
        const own = (effects.units[unit]?.group === part.group ? 1 : 0) - (shares[at] as number)
        influence[unit] =
          (influence[unit] as number) +
          weight * (part.influence[unit] as number) +
          (own * (part.effect - effect)) / total
      }
    })
    return finished(effect, influence)
  }
  const plainly = (parts: readonly { effect: number; influence: Float64Array }[]) => {
    const influence = new Float64Array(n)
    for (const part of parts)
      for (let unit = 0; unit < n; unit++)
        influence[unit] = (influence[unit] as number) + (part.influence[unit] as number) / parts.length
    return finished(parts.reduce((sum, { effect }) => sum + effect, 0) / parts.length, influence)
  }
  const partsBy = (cells: readonly Estimated[], key: (cell: Estimated) => number) =>
    [...new Set(cells.map(key))]
      .sort((a, b) => a - b)
      .map((at) => ({ at, cells: cells.filter((cell) => key(cell) === at) }))

  if (by === 'simple') return { kind: 'aggregated', overall: byShare(after), parts: [], withoutComparison }
  if (by === 'group') {
    const parts = partsBy(after, ({ group }) => group).map(({ at, cells }) => ({ at, group: at, ...plainly(cells) }))
    return { kind: 'aggregated', overall: byShare(parts), parts, withoutComparison }
  }
  if (by === 'calendar') {
    const parts = partsBy(after, ({ period }) => period).map(({ at, cells }) => ({ at, ...byShare(cells) }))
    return { kind: 'aggregated', overall: plainly(parts), parts, withoutComparison }
  }
  const parts = partsBy(estimated, ({ group, period }) => period - group).map(({ at, cells }) => ({
    at,
    ...byShare(cells),
  }))
  return { kind: 'aggregated', overall: plainly(parts.filter(({ at }) => at >= 0)), parts, withoutComparison }
}
