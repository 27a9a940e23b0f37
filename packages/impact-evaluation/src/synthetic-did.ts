/**
 * Synthetic difference-in-differences: weights on areas *and* on earlier periods, so that only changes are compared.
 *
 * Source: Arkhangelsky, Athey, Hirshberg, Imbens & Wager (2021), American Economic Review 111, algorithm 1. Both weight
 * problems are solved exactly and certified; the authors' program stops its iteration earlier, which moves the fourth
 * digit of the effect: `weights: 'early-stopped'` reproduces that.
 */
import { earlyStoppedWeights } from './early-stopped-weights.ts'
import { demand, demandFinite } from './impact-evaluation-error.ts'
import { nearestPointSolver } from './nearest-point.ts'

export type SyntheticDidProblem = {
  readonly periods: readonly number[]
  readonly units: readonly { readonly name: string; readonly treated: boolean; readonly outcomes: readonly number[] }[]
  /** First period with the measure, the same for all treated units. */
  readonly treatedFrom: number
  /** `exact` unless told. `early-stopped` weights are no optimum: `relativeGap` then says how far off, and nothing is refused. */
  readonly weights?: 'exact' | 'early-stopped'
}
export type SyntheticDid = {
  readonly kind: 'fitted'
  readonly effect: number
  /** On the same data: weights on areas only, fitted to the outcomes; and no weights at all. */
  readonly syntheticControlEffect: number
  readonly differenceInDifferences: number
  readonly unitWeights: readonly { readonly name: string; readonly weight: number }[]
  readonly periodWeights: readonly { readonly period: number; readonly weight: number }[]
  /** How strongly unit weights are kept apart from zero and one. */
  readonly unitRidge: number
  readonly periodRidge: number
  readonly relativeGap: number
}
export type SyntheticDidOutcome = SyntheticDid | { readonly kind: 'not-converged'; readonly relativeGap: number }

/** Errors: `empty`, `too-few`, `unequal-lengths`, `not-finite`, `duplicate-name`, `not-increasing`, `no-treated`, `no-comparison`, `no-variation`. */
export function syntheticDid(problem: SyntheticDidProblem): SyntheticDidOutcome {
  const panel = checked(problem)
  const noise = deviationOfChanges(panel.controls, panel.before)
  demand(
    noise > 0,
    'no-variation',
    'No control changes from one period to the next: there is no noise to weigh against.',
  )
  const treatedCells = panel.treated.length * (problem.periods.length - panel.before)
  return estimate(problem, panel, { unitRidge: treatedCells ** 0.25 * noise, periodRidge: 1e-6 * noise, noise })
}

export type PlaceboError =
  | {
      readonly kind: 'estimated'
      readonly standardError: number
      readonly placebos: readonly number[]
      readonly method: 'every-choice' | 'drawn'
    }
  | { readonly kind: 'not-converged' }
/**
 * Standard error from effects that are none: controls in the place of the treated, as many at a time. Every choice of
 * them when there are at most `draws` (one treated unit: each control once), else drawn with `random`.
 * Assumes: noise is alike in treated and controls (not checked). Errors: `too-few`, `needs-random`.
 */
export function syntheticDidPlaceboError(
  problem: SyntheticDidProblem,
  chance: { readonly random?: () => number; readonly draws?: number } = {},
): PlaceboError {
  const draws = chance.draws ?? 200
  const panel = checked(problem)
  const count = panel.treated.length
  demand(
    panel.controls.length > count + 1,
    'too-few',
    'There are too few controls to take the place of the treated: add controls, or use a randomisation test.',
  )
  const noise = deviationOfChanges(panel.controls, panel.before)
  const treatedCells = count * (problem.periods.length - panel.before)
  const ridges = { unitRidge: treatedCells ** 0.25 * noise, periodRidge: 1e-6 * noise, noise }
  const { random } = chance
  const every = count === 1 && panel.controls.length <= draws
  demand(every || random !== undefined, 'needs-random', 'There are too many choices of placebos: pass a seeded random.')
  const placebos: number[] = []
  for (let at = 0; at < (every ? panel.controls.length : draws); at++) {
    const order = panel.controls.map((_, unit) => unit)
    for (let place = 0; place < count; place++) {
      const from = every ? at : place + Math.floor((random as () => number)() * (order.length - place))
      ;[order[place], order[from]] = [order[from] as number, order[place] as number]
    }
    const pick = (units: readonly number[]) => units.map((unit) => panel.controls[unit] as Row)
    const outcome = estimate(
      problem,
      { ...panel, treated: pick(order.slice(0, count)), controls: pick(order.slice(count)) },
      ridges,
    )
    if (outcome.kind !== 'fitted') return { kind: 'not-converged' }
    placebos.push(outcome.effect)
  }
  const mean = placebos.reduce((sum, one) => sum + one, 0) / placebos.length
  const variance = placebos.reduce((sum, one) => sum + (one - mean) ** 2, 0) / placebos.length
  return { kind: 'estimated', standardError: Math.sqrt(variance), placebos, method: every ? 'every-choice' : 'drawn' }
}

type Row = { readonly name: string; readonly outcomes: readonly number[] }
type Panel = { readonly treated: readonly Row[]; readonly controls: readonly Row[]; readonly before: number }

function estimate(
  { periods, weights: solution = 'exact' }: SyntheticDidProblem,
  { treated, controls, before }: Panel,
  ridges: { readonly unitRidge: number; readonly periodRidge: number; readonly noise: number },
): SyntheticDidOutcome {
  const average = (rows: readonly Row[], t: number) =>
    rows.reduce((sum, { outcomes }) => sum + (outcomes[t] as number), 0) / rows.length
  const target = Array.from({ length: before }, (_, t) => average(treated, t))
  const after = ({ outcomes }: { outcomes: readonly number[] }) => mean(outcomes.slice(before))
  const early = controls.map(({ outcomes }) => outcomes.slice(0, before))

  const solve = { early: solution === 'early-stopped', noise: ridges.noise }
  const units = simplexRegression(early, target, ridges.unitRidge, true, solve)
  const byPeriod = Array.from({ length: before }, (_, t) => controls.map(({ outcomes }) => outcomes[t] as number))
  const times = simplexRegression(byPeriod, controls.map(after), ridges.periodRidge, true, solve)
  const synthetic = simplexRegression(early, target, 1e-6 * ridges.noise, false, solve)
  const relativeGap = Math.max(units.relativeGap, times.relativeGap, synthetic.relativeGap)
  if (!solve.early && relativeGap > 1e-8) return { kind: 'not-converged', relativeGap }

  const lateTreated = mean(Array.from({ length: periods.length - before }, (_, at) => average(treated, before + at)))
  const contrast = (unitWeights: ArrayLike<number>, periodWeights: ArrayLike<number>) => {
    const change = (late: number, value: (t: number) => number) => {
      let sum = late
      for (let t = 0; t < before; t++) sum -= (periodWeights[t] as number) * value(t)
      return sum
    }
    let sum = change(lateTreated, (t) => target[t] as number)
    controls.forEach((control, j) => {
      const weight = unitWeights[j] as number
      if (weight !== 0) sum -= weight * change(after(control), (t) => control.outcomes[t] as number)
    })
    return sum
  }
  return {
    kind: 'fitted',
    effect: contrast(units.weights, times.weights),
    syntheticControlEffect: contrast(synthetic.weights, new Float64Array(before)),
    differenceInDifferences: contrast(
      controls.map(() => 1 / controls.length),
      target.map(() => 1 / before),
    ),
    unitWeights: controls.map(({ name }, j) => ({ name, weight: units.weights[j] as number })),
    periodWeights: target.map((_, t) => ({ period: periods[t] as number, weight: times.weights[t] as number })),
    unitRidge: ridges.unitRidge,
    periodRidge: ridges.periodRidge,
    relativeGap,
  }
}

/** Minimises Σ (target − constant − Σ wⱼ columnⱼ)² + rows × ridge² Σ wⱼ² over the simplex, with or without a constant. */
function simplexRegression(
  columns: readonly (readonly number[])[],
  target: readonly number[],
  ridge: number,
  constant: boolean,
  solve: { readonly early: boolean; readonly noise: number },
) {
  const [rows, count] = [target.length, columns.length]
  const dimension = rows + count
  const points = new Float64Array(count * dimension)
  columns.forEach((column, j) => {
    const difference = column.map((value, row) => value - (target[row] as number))
    const centre = constant ? mean(difference) : 0
    difference.forEach((value, row) => {
      points[j * dimension + row] = value - centre
    })
    points[j * dimension + rows + j] = ridge * Math.sqrt(rows)
  })
  const exact = nearestPointSolver(count, dimension)(points)
  if (!solve.early) return { weights: exact.weights, relativeGap: exact.gap / exact.scale || 0 }
  const weights = earlyStoppedWeights(points, count, rows, ridge, solve.noise)
  let squaredLength = 0
  for (let k = 0; k < dimension; k++) {
    let sum = 0
    for (let j = 0; j < count; j++) sum += (weights[j] as number) * (points[j * dimension + k] as number)
    squaredLength += sum * sum
  }
  return { weights, relativeGap: Math.max(0, squaredLength - exact.squaredLength) / exact.scale }
}
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

function deviationOfChanges(controls: readonly Row[], before: number): number {
  const changes = controls.flatMap(({ outcomes }) =>
    Array.from({ length: before - 1 }, (_, t) => (outcomes[t + 1] as number) - (outcomes[t] as number)),
  )
  const centre = mean(changes)
  return Math.sqrt(changes.reduce((sum, change) => sum + (change - centre) ** 2, 0) / (changes.length - 1))
}
function checked({ periods, units, treatedFrom }: SyntheticDidProblem): Panel {
  demand(units.length > 0, 'empty', 'There are no units: give the treated area and those it may be compared with.')
  demandFinite(periods, 'The list of periods')
  demand(
    periods.every((period, at) => at === 0 || period > (periods[at - 1] as number)),
    'not-increasing',
    'Put the periods in increasing order, each once.',
  )
  demand(
    new Set(units.map(({ name }) => name)).size === units.length,
    'duplicate-name',
    'A unit occurs twice: give each area one row.',
  )
  for (const { name, outcomes } of units) {
    demand(
      outcomes.length === periods.length,
      'unequal-lengths',
      `Unit ${name} has ${outcomes.length} outcomes for ${periods.length} periods: fill it from its source or leave it out.`,
    )
    demandFinite(outcomes, `The outcomes of ${name}`)
  }
  const treated = units.filter((unit) => unit.treated)
  const controls = units.filter((unit) => !unit.treated)
  demand(treated.length > 0, 'no-treated', 'No unit is treated: mark those that received the measure.')
  demand(
    controls.length >= 2,
    'no-comparison',
    'There are fewer than two units without the measure: add areas to compare with.',
  )
  const before = periods.filter((period) => period < treatedFrom).length
  demand(
    before >= 2 && before < periods.length,
    'too-few',
    'The panel is too short: give at least two periods before the start and one after.',
  )
  return { treated, controls, before }
}
