/**
 * Effects of a measure that areas received at different times: one effect per group (areas that started together) and
 * period, each a comparison with areas that had not (yet) started.
 *
 * Source: Callaway & Sant'Anna (2021), Journal of Econometrics 225. Before the start every period is compared with the
 * one before it; from the start on, with the last period before it. A regression with fixed effects for area and period
 * is not offered: see the README.
 */
import { chiSquaredTail } from './distributions.ts'
import { demand, demandFinite } from './impact-evaluation-error.ts'
import { emptyMatrix, inverseOfPositive, matrixOf } from './matrix.ts'
import { type Estimator, twoByTwo } from './two-by-two.ts'

export type PanelUnit = {
  readonly name: string
  /** The first period with the measure; undefined for areas that never received it. */
  readonly firstTreated: number | undefined
  /** One outcome per period, in the order of `periods`. */
  readonly outcomes: readonly number[]
  /** Known before the measure and not changed by it. No column of ones: it is added. */
  readonly covariates?: readonly number[]
  /** Units of one cluster share their luck (areas of one team). Each unit its own unless told. */
  readonly cluster?: string
}
export type Panel = { readonly periods: readonly number[]; readonly units: readonly PanelUnit[] }
export type GroupTimeOptions = {
  readonly comparison: 'never-treated' | 'not-yet-treated'
  readonly estimator: Estimator
  /** Periods before the start in which the measure may already have been felt; 0 unless told. */
  readonly anticipation?: number
}
export type GroupTimeCell = {
  readonly group: number
  readonly period: number
  /** Before the start: an effect here speaks against the comparison. */
  readonly before: boolean
} & (
  | {
      readonly kind: 'estimated'
      readonly effect: number
      readonly standardError: number
      readonly treatedUnits: number
      readonly comparisonUnits: number
      readonly influence: Float64Array
    }
  | {
      readonly kind: 'not-estimable'
      readonly reason: 'no-comparison-units' | 'separation' | 'singular-covariates' | 'not-converged'
    }
)
export type GroupTimeEffects = {
  readonly cells: readonly GroupTimeCell[]
  /** Units in the estimates, and the group of each (undefined: never treated). */
  readonly units: readonly { readonly name: string; readonly group: number | undefined }[]
  /** Cluster of each unit as a number from 0. */
  readonly clusterOf: Int32Array
  readonly clusters: number
  /** Treated from the first period on: without a before, they are left out. */
  readonly leftOut: readonly string[]
  /** Clusters among the treated of the smallest group. */
  readonly fewestTreatedClusters: number
  /**
   * True when a group has fewer than ten treated clusters: standard errors, which rest on many, are then too small.
   * Use `randomisationTest` and state its smallest attainable p-value.
   */
  readonly standardErrorsDoubtful: boolean
}

/** Below this number of treated clusters in a group, asymptotic standard errors are marked doubtful. */
const enoughClusters = 10

/**
 * Shapes: see `PanelUnit`; cells are sorted by group, then period. Units: of the outcome.
 * Assumes: (a) no gaps: one finite outcome per unit and period (asserted); (b) without the measure, groups would have
 * changed alike, given the covariates (not checkable; `preTest` can only speak against it); (c) areas of the comparison
 * are not touched by displacement (not checked: leave a ring of neighbours out, and report it).
 * Errors: `empty`, `too-few`, `unequal-lengths`, `not-finite`, `duplicate-name`, `not-increasing`, `no-treated`, `no-comparison`.
 * Standard errors: from influence functions, summed within clusters; no small-sample correction.
 */
export function groupTimeEffects(panel: Panel, options: GroupTimeOptions): GroupTimeEffects {
  const { periods } = panel
  const anticipation = options.anticipation ?? 0
  checkPanel(panel, anticipation)
  const first = periods[0] as number
  const leftOut = panel.units.filter(({ firstTreated }) => firstTreated !== undefined && firstTreated <= first)
  const kept = panel.units.filter(({ firstTreated }) => firstTreated === undefined || firstTreated > first)
  const last = periods.at(-1) as number
  // Whoever starts after the last period is untreated for as long as we look.
  const groupOf = kept.map(({ firstTreated }) =>
    firstTreated === undefined || firstTreated > last ? undefined : firstTreated,
  )
  const groups = [...new Set(groupOf.filter((group) => group !== undefined))].sort((a, b) => a - b)
  demand(groups.length > 0, 'no-treated', 'No unit starts between the second and the last period: nothing to estimate.')
  demand(
    options.comparison === 'not-yet-treated'
      ? groups.length > 1 || groupOf.includes(undefined)
      : groupOf.includes(undefined),
    'no-comparison',
    'No unit is left to compare with: add areas that never received the measure, or compare with not yet treated ones.',
  )
  const clusterNames = [...new Set(kept.map(({ cluster, name }) => cluster ?? `unit ${name}`))]
  const numbers = new Map(clusterNames.map((name, number) => [name, number]))
  const clusterOf = Int32Array.from(kept, ({ cluster, name }) => numbers.get(cluster ?? `unit ${name}`) as number)

  const cells: GroupTimeCell[] = []
  for (const group of groups) {
    const base = periods.findLastIndex((period) => period + anticipation < group)
    for (let at = 1; at < periods.length; at++) {
      const period = periods[at] as number
      const before = period < group
      const from = before ? at - 1 : base
      if (from < 0) continue
      const latest = Math.max(period, periods[from] as number) + anticipation
      const members = kept.flatMap((_, unit) => {
        const own = groupOf[unit]
        if (own === group) return [unit]
        const compare = own === undefined || (options.comparison === 'not-yet-treated' && own > latest)
        return compare ? [unit] : []
      })
      cells.push(
        cellOf(
          kept,
          groupOf,
          members,
          { group, period, before },
          at,
          from,
          options.estimator,
          clusterOf,
          clusterNames.length,
        ),
      )
    }
  }
  const fewestTreatedClusters = Math.min(
    ...groups.map((group) => new Set(groupOf.flatMap((own, unit) => (own === group ? [clusterOf[unit]] : []))).size),
  )
  return {
    cells,
    units: kept.map(({ name }, unit) => ({ name, group: groupOf[unit] })),
    clusterOf,
    clusters: clusterNames.length,
    leftOut: leftOut.map(({ name }) => name),
    fewestTreatedClusters,
    standardErrorsDoubtful: fewestTreatedClusters < enoughClusters,
  }
}

function cellOf(
  units: readonly PanelUnit[],
  groupOf: readonly (number | undefined)[],
  members: readonly number[],
  cell: { readonly group: number; readonly period: number; readonly before: boolean },
  at: number,
  from: number,
  estimator: Estimator,
  clusterOf: Int32Array,
  clusters: number,
): GroupTimeCell {
  const treated = Uint8Array.from(members, (unit) => (groupOf[unit] === cell.group ? 1 : 0))
  const treatedUnits = treated.reduce((sum, one) => sum + one, 0)
  const comparisonUnits = members.length - treatedUnits
  if (comparisonUnits === 0) return { ...cell, kind: 'not-estimable', reason: 'no-comparison-units' }
  const unitAt = (member: number) => units[member] as PanelUnit
  const change = Float64Array.from(
    members,
    (member) => (unitAt(member).outcomes[at] as number) - (unitAt(member).outcomes[from] as number),
  )
  const covariates = matrixOf(members.map((member) => [1, ...(unitAt(member).covariates ?? [])]))
  const estimated = twoByTwo(change, treated, covariates, estimator)
  if (estimated.kind === 'not-estimable') return { ...cell, ...estimated }
  const influence = new Float64Array(units.length)
  const scale = units.length / members.length
  members.forEach((member, row) => {
    influence[member] = scale * (estimated.influence[row] as number)
  })
  return {
    ...cell,
    kind: 'estimated',
    effect: estimated.effect,
    standardError: standardErrorOf(influence, clusterOf, clusters),
    treatedUnits,
    comparisonUnits,
    influence,
  }
}

/** √(Σ over clusters of (Σ influence)²) / n. */
export function standardErrorOf(influence: Float64Array, clusterOf: Int32Array, clusters: number): number {
  const sums = new Float64Array(clusters)
  for (let unit = 0; unit < influence.length; unit++) {
    const cluster = clusterOf[unit] as number
    sums[cluster] = (sums[cluster] as number) + (influence[unit] as number)
  }
  return Math.sqrt(sums.reduce((total, sum) => total + sum * sum, 0)) / influence.length
}

export type PreTest =
  | { readonly kind: 'tested'; readonly statistic: number; readonly degrees: number; readonly probability: number }
  /** No period before the start to look at, or cells that say the same thing twice. */
  | { readonly kind: 'not-testable'; readonly reason: 'no-earlier-periods' | 'singular' }
/**
 * Were groups already moving apart before the measure? Wald test that all effects before the start are 0.
 * Not a proof: a high p-value with few areas says that nothing could have been seen.
 */
export function preTest(effects: GroupTimeEffects): PreTest {
  const cells = effects.cells.flatMap((cell) => (cell.kind === 'estimated' && cell.before ? [cell] : []))
  const q = cells.length
  if (q === 0) return { kind: 'not-testable', reason: 'no-earlier-periods' }
  const n = effects.units.length
  const sums = cells.map(({ influence }) => {
    const byCluster = new Float64Array(effects.clusters)
    influence.forEach((value, unit) => {
      const cluster = effects.clusterOf[unit] as number
      byCluster[cluster] = (byCluster[cluster] as number) + value
    })
    return byCluster
  })
  const covariance = emptyMatrix(q, q)
  for (let i = 0; i < q; i++)
    for (let j = 0; j < q; j++) {
      let sum = 0
      for (let c = 0; c < effects.clusters; c++) sum += (sums[i]?.[c] as number) * (sums[j]?.[c] as number)
      covariance.entries[i * q + j] = sum / (n * n)
    }
  const solved = inverseOfPositive(covariance)
  if (solved === undefined) return { kind: 'not-testable', reason: 'singular' }
  let statistic = 0
  for (let i = 0; i < q; i++)
    for (let j = 0; j < q; j++)
      statistic +=
        (cells[i]?.effect as number) * (solved.inverse.entries[i * q + j] as number) * (cells[j]?.effect as number)
  return { kind: 'tested', statistic, degrees: q, probability: chiSquaredTail(statistic, q) }
}

function checkPanel({ periods, units }: Panel, anticipation: number) {
  demand(units.length > 0, 'empty', 'There are no units in the panel: give every area one row with all its periods.')
  demand(periods.length >= 2, 'too-few', 'A before and an after are needed: give at least two periods.')
  demandFinite(periods, 'The list of periods')
  demand(
    periods.every((period, at) => at === 0 || period > (periods[at - 1] as number)),
    'not-increasing',
    'Put the periods in increasing order, each once.',
  )
  demand(anticipation >= 0, 'out-of-range', 'The anticipation is negative: give a number of periods, 0 or more.')
  demand(
    new Set(units.map(({ name }) => name)).size === units.length,
    'duplicate-name',
    'A unit occurs twice: give each area one row with all its periods.',
  )
  const covariates = units[0]?.covariates?.length ?? 0
  for (const unit of units) {
    demand(
      unit.outcomes.length === periods.length,
      'unequal-lengths',
      `Unit ${unit.name} has ${unit.outcomes.length} outcomes for ${periods.length} periods: leave the unit out or fill it from its source.`,
    )
    demand(
      (unit.covariates?.length ?? 0) === covariates,
      'unequal-lengths',
      `Unit ${unit.name} has another number of covariates than the first unit: give every unit the same ones.`,
    )
    demandFinite(unit.outcomes, `Unit ${unit.name}`)
    demandFinite(unit.covariates ?? [], `The covariates of unit ${unit.name}`)
    demand(
      unit.firstTreated === undefined || Number.isFinite(unit.firstTreated),
      'not-finite',
      `Unit ${unit.name} has no finite first period: leave it undefined when it never received the measure.`,
    )
  }
}
