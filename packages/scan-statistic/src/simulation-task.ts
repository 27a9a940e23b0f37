import type { AliasTable } from './alias-table.ts'
import { below, type Stream, streamFrom, wordsPerSeed } from './generator.ts'
import { atPositions, largestRatio, largestRatioInSpace, largestRatioOfRows, rowsOfIntervals } from './largest-ratio.ts'
import { refuse } from './scan-statistic-error.ts'
import { needFor, type Windows } from './windows.ts'

/** How counts come about when there is no cluster. */
export type Chance =
  /** The total number of cases falls over the cells (area by area, period by period) in proportion to the baseline. */
  | { readonly kind: 'multinomial'; readonly total: number; readonly table: AliasTable }
  /** Cases keep their areas and exchange their periods. */
  | { readonly kind: 'permutation'; readonly areaOfCase: Int32Array; readonly periodOfCase: Int32Array }

/** A share of the simulations: plain data that can be posted to a worker, which answers with `simulateMaxima(task)`. */
export type SimulationTask = {
  readonly windows: Windows
  readonly chance: Chance
  readonly areas: number
  /** Four words for each simulation of this task. */
  readonly seeds: Uint32Array
}

/**
 * Runs tasks, each in a worker of its own for example, and answers in the same order with what `simulateMaxima` gave.
 * The numbers do not depend on how many tasks there are.
 */
export type RunInWorkers = (tasks: readonly SimulationTask[]) => Promise<readonly Float64Array[]>

/** Simulations looked at in full to learn how large maxima are; the others are screened. */
const pilots = 16

/**
 * The largest log likelihood ratio of each simulation of the task. Pure: a worker needs nothing but the task.
 *
 * After a few simulations the smallest maximum seen, less a bit, becomes a floor: the others first look only for windows
 * that reach it, and look at all of them only if none does. The result is the same, several times sooner.
 */
export function simulateMaxima(task: SimulationTask): Float64Array {
  const { windows, chance, areas, seeds } = task
  const { periods } = windows
  const perZone = windows.intervals.from.length
  const inSpace = periods === 1
  const byRows = perZone <= periods
  const counts = new Int32Array(areas * periods)
  const cumulative = new Int32Array(areas * (periods + 1))
  const rows = new Int32Array(byRows ? areas * perZone : 0)
  const sums = new Int32Array(periods + 1)
  const shuffled = new Int32Array(chance.kind === 'permutation' ? chance.periodOfCase.length : 0)
  const asKernelWants = (need: Int32Array) => (inSpace ? atPositions(windows, need) : need)
  const largest = (need: Int32Array) =>
    inSpace
      ? largestRatioInSpace(windows, need, counts)
      : byRows
        ? largestRatioOfRows(windows, need, rows, sums)
        : largestRatio(windows, need, cumulative, sums)
  const needInFull = asKernelWants(windows.need)
  let needForFloor = needInFull
  let smallest = Number.POSITIVE_INFINITY
  const maxima = new Float64Array(seeds.length / wordsPerSeed)
  for (let simulation = 0; simulation < maxima.length; simulation++) {
    const stream = streamFrom(seeds, simulation)
    counts.fill(0)
    if (chance.kind === 'multinomial') scatter(counts, chance.total, chance.table, stream)
    else exchange(counts, periods, chance, shuffled, stream)
    if (!inSpace) accumulate(counts, periods, cumulative)
    if (!inSpace && byRows) rowsOfIntervals(windows, cumulative, rows)
    const found = largest(needForFloor)
    const maximum = found > 0 || needForFloor === needInFull ? found : largest(needInFull)
    maxima[simulation] = maximum
    smallest = Math.min(smallest, maximum)
    if (simulation === pilots - 1 && maxima.length > 2 * pilots)
      needForFloor = asKernelWants(needFor(windows, 0.9 * smallest))
  }
  return maxima
}

/** Sums over time: for each area 0 followed by the running total. */
export function accumulate(counts: ArrayLike<number>, periods: number, into: Int32Array | Float64Array): void {
  for (let cell = 0, to = 0; cell < counts.length; to++) {
    let sum = 0
    into[to] = 0
    for (let t = 0; t < periods; t++) {
      sum += counts[cell++] as number
      into[++to] = sum
    }
  }
}

function scatter(counts: Int32Array, total: number, { keep, alias }: AliasTable, stream: Stream): void {
  const cells = counts.length
  for (let drawn = 0; drawn < total; drawn++) {
    const drawnCell = below(stream, cells)
    const cell = stream() < (keep[drawnCell] as number) ? drawnCell : (alias[drawnCell] as number)
    counts[cell] = (counts[cell] as number) + 1
  }
}

function exchange(
  counts: Int32Array,
  periods: number,
  { areaOfCase, periodOfCase }: Chance & { kind: 'permutation' },
  shuffled: Int32Array,
  stream: Stream,
): void {
  shuffled.set(periodOfCase)
  for (let left = shuffled.length; left > 0; left--) {
    const picked = below(stream, left)
    const period = shuffled[picked] as number
    shuffled[picked] = shuffled[left - 1] as number
    const cell = (areaOfCase[left - 1] as number) * periods + period
    counts[cell] = (counts[cell] as number) + 1
  }
}

/** All maxima in the order of the simulations: seeds are drawn first, so that the split does not matter. */
export async function maximaOf(
  plan: Omit<SimulationTask, 'seeds'>,
  options: {
    readonly simulations: number
    readonly random: () => number
    readonly tasks: number
    readonly runInWorkers: RunInWorkers | undefined
  },
): Promise<Float64Array> {
  const { simulations, random, tasks, runInWorkers } = options
  const seeds = new Uint32Array(simulations * wordsPerSeed)
  if (typeof random !== 'function') refuse('bad-random', 'Pass a generator as `random`: a scan rests on simulations.')
  for (let word = 0; word < seeds.length; word++) {
    const drawn = random()
    if (!(drawn >= 0 && drawn < 1)) refuse('bad-random', 'Pass a generator that returns numbers in [0, 1).')
    seeds[word] = Math.floor(drawn * 4294967296)
  }
  if (seeds.every((word) => word === seeds[0]))
    refuse('bad-random', 'Pass a generator whose numbers differ: it returned the same one every time.')
  if (runInWorkers === undefined) return simulateMaxima({ ...plan, seeds })
  const parts = Math.min(tasks, simulations)
  const edge = (part: number) => Math.floor((simulations * part) / parts) * wordsPerSeed
  const split = Array.from({ length: parts }, (_, part) => ({
    ...plan,
    seeds: seeds.slice(edge(part), edge(part + 1)),
  }))
  const answers = await runInWorkers(split)
  const fits =
    answers.length === parts &&
    answers.every(
      (answer, part) =>
        answer.length * wordsPerSeed === split[part]?.seeds.length && answer.every((x) => x >= 0 && Number.isFinite(x)),
    )
  if (!fits) refuse('bad-workers', 'Let runInWorkers answer each task, in order, with simulateMaxima(task).')
  const maxima = new Float64Array(simulations)
  let at = 0
  for (const answer of answers) {
    maxima.set(answer, at)
    at += answer.length
  }
  return maxima
}
