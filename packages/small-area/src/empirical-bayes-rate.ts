/** Rates of small areas drawn towards the rate of the whole map, or of the neighbourhood, by what they lack in exposure. */
import { checkCounts } from './counts.ts'
import { SmallAreaError } from './small-area-error.ts'
import { refuseIslands, type SpatialWeights } from './spatial-weights.ts'

export type EmpiricalBayesRate = {
  /** Events per unit of exposure. */
  readonly rate: number
  /** Weight of the area's own rate, 0–1. 0 also where the map (or neighbourhood) shows no more spread than chance. */
  readonly shareOfOwnData: number
}

/**
 * Marshall's global smoother: own rate and the rate of the whole map.
 *
 * Shapes: `events[i]` and `exposure[i]` describe area i. Units: counts; exposure in residents, births, … above 0.
 * Errors: `no-areas`, `unequal-lengths`, `not-a-number`, `bad-counts`, `no-events`, `too-few-areas`.
 * Source: Marshall 1991 (Applied Statistics 40), moment estimator.
 * Not for: intervals — it gives none; use `smoothCounts` or `binomialLogitNormal` where uncertainty is shown.
 */
export function empiricalBayesRates(events: readonly number[], exposure: readonly number[]): EmpiricalBayesRate[] {
  checkExposed(events, exposure)
  const all = [...events.keys()]
  const mean = sumOver(all, events) / sumOver(all, exposure)
  const spread = spreadOver(all, events, exposure, () => mean, mean)
  return all.map((i) => shrunk(events[i] as number, exposure[i] as number, mean, spread))
}

/**
 * Marshall's local smoother: towards the rate of the area with its neighbours; each neighbour's deviation is taken from
 * the rate of its own neighbourhood. Errors: as above, and `island`.
 */
export function localEmpiricalBayesRates(
  events: readonly number[],
  exposure: readonly number[],
  w: SpatialWeights,
): EmpiricalBayesRate[] {
  checkExposed(events, exposure)
  if (w.size !== events.length)
    throw new SmallAreaError('unequal-lengths', `Give weights for ${events.length} areas; these are for ${w.size}.`)
  refuseIslands(w)
  const around = events.map((_, i) => [i, ...w.neighbours.subarray(w.starts[i], w.starts[i + 1])])
  const means = around.map((areas) => sumOver(areas, events) / sumOver(areas, exposure))
  return events.map((count, i) => {
    const spread = spreadOver(around[i] as number[], events, exposure, (j) => means[j] as number, means[i] as number)
    return shrunk(count, exposure[i] as number, means[i] as number, spread)
  })
}

function checkExposed(events: readonly number[], exposure: readonly number[]): void {
  checkCounts(events, exposure)
  if (events.length < 2) throw new SmallAreaError('too-few-areas', 'Give at least 2 areas to learn from each other.')
  const empty = exposure.indexOf(0)
  if (empty >= 0) throw new SmallAreaError('bad-counts', `Leave area ${empty} out: without exposure it has no rate.`)
}

const sumOver = (areas: readonly number[], numbers: readonly number[]) =>
  areas.reduce((sum, i) => sum + (numbers[i] as number), 0)

/** Variance of the true rates of these areas: spread around what each is expected to be, less what chance explains. */
function spreadOver(
  areas: readonly number[],
  events: readonly number[],
  exposure: readonly number[],
  expected: (area: number) => number,
  mean: number,
): number {
  const exposed = sumOver(areas, exposure)
  let squares = 0
  for (const i of areas)
    squares += (exposure[i] as number) * ((events[i] as number) / (exposure[i] as number) - expected(i)) ** 2
  return Math.max(0, (squares - mean * areas.length) / exposed)
}

function shrunk(count: number, exposed: number, mean: number, spread: number): EmpiricalBayesRate {
  const share = spread > 0 ? spread / (spread + mean / exposed) : 0
  return { rate: mean + share * (count / exposed - mean), shareOfOwnData: share }
}
