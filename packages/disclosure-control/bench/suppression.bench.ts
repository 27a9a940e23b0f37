/** The goals of tabular protection. Needs the published tables; without them it says so and ends well. */
import { median, printGoal } from '../../testing/goal.ts'
import { missing, referenceJson } from '../../testing/reference-data.ts'
import { stopwatch } from '../../testing/stopwatch.ts'
import { attack, cellName, determinedCells, highsSolver, patternOf, provePattern, suppress } from '../src/index.ts'
import { municipalTable, type Problem, table3d } from '../test/tables.ts'
import { compactOptimum } from './compact-model.ts'
import { highs } from './independent-attacker.ts'

const name = 'disclosure-control'
const solver = highsSolver(highs)
const limits = { secondsPerSolve: 120 }
const why = missing('reference/cell-suppression', 'picture/cell-suppression')
if (why) {
  process.stderr.write(`The goals of suppression are skipped: ${why}\n`)
  process.exit(0)
}

/** Seconds on an idle machine of two cores, sdcTable 0.33.0 with R 4.5.0. */
const recorded = { optimum168: 6.366, gauss3536: 25.438, attack697: 28.671 }

type Method = Parameters<typeof suppress>[0]['method']
function protect(given: Problem, method: Method) {
  const outcome = suppress({ ...given, method }, solver, limits)
  if (outcome.kind !== 'protected') throw new Error(JSON.stringify(outcome))
  return outcome
}
/** Two linear programs per sensitive cell; how many are closer than one more and one fewer. */
function openCells({ table, demands }: Problem, pattern: Uint8Array): number {
  const known = attack(
    table,
    pattern,
    demands.map(({ cell }) => cell),
    solver,
    limits,
  )
  if (known.kind === 'stopped') throw new Error(known.status)
  return known.intervals.filter(({ cell, lowest, highest }) => {
    const value = table.values[cell] as number
    return highest < value + 1 - 1e-6 || lowest > value - 1 + 1e-6 || highest - lowest < 2 - 1e-6
  }).length
}
function timed<T>(work: () => T, runs: number): { result: T; milliseconds: number } {
  const times: number[] = []
  let result = work()
  for (let run = 0; run < runs; run++) {
    const elapsed = stopwatch()
    result = work()
    times.push(elapsed())
  }
  return { result, milliseconds: median(times) }
}

// ── the vignette table, 168 cells ──
{
  const given = table3d()
  const { table, demands } = given
  const workload = 'table3d of sdcTable: 168 cells, 15 sensitive, one person more and one fewer'
  const { result, milliseconds } = timed(() => protect(given, 'cheapest'), 5)
  const proven = result.lowerBound === result.cost ? result.cost : Infinity
  printGoal({
    package: name,
    goal: 'proven optimum of table3d',
    workload,
    figure: proven,
    unit: 'persons withheld beside the sensitive cells',
    bound: { atMost: 354 },
    milliseconds,
  })
  const determined = new Set(determinedCells(table, result.pattern))
  const recoverable = demands.filter(({ cell }) => determined.has(cell)).length + openCells(given, result.pattern)
  printGoal({
    package: name,
    goal: 'sensitive cells recoverable or closer than demanded',
    workload,
    figure: recoverable,
    unit: 'of 15',
    bound: { atMost: 0 },
  })

  const { attacker_bounds: bounds, pattern } = referenceJson(
    'reference/cell-suppression/table3d-output.json',
  ).independent_optimum
  const sensitive = demands.map(({ cell }) => table.names[cell] as string)
  const theirs = patternOf(table, [...sensitive, ...pattern.map((codes: string[]) => cellName(...codes))])
  const known = attack(
    table,
    theirs,
    demands.map(({ cell }) => cell),
    solver,
    limits,
  )
  if (known.kind === 'stopped') throw new Error(known.status)
  const gaps = (bounds as { cell: string[]; lo: number; hi: number }[]).map(({ cell, lo, hi }) => {
    const found = known.intervals.find((one) => table.names[one.cell] === cellName(...cell))
    return found ? Math.max(Math.abs(found.lowest - lo), Math.abs(found.highest - hi)) : Infinity
  })
  printGoal({
    package: name,
    goal: 'intervals as an independent attacker finds them',
    workload,
    figure: Math.max(...gaps),
    unit: 'persons of difference',
    bound: { atMost: 1e-6 },
  })

  const peer = {
    name: 'sdcTable 0.33.0 OPT (22 cells, one open)',
    milliseconds: 1000 * recorded.optimum168,
    measured: 'recorded elsewhere',
  } as const
  printGoal({
    package: name,
    goal: 'proven optimum no slower than the unsafe one',
    workload,
    figure: milliseconds / peer.milliseconds,
    unit: 'of its time',
    bound: { atMost: 1 },
    milliseconds,
    peer,
  })
  const elapsed = stopwatch()
  const compact = compactOptimum(given, limits.secondsPerSolve)
  const straightforward = {
    name: 'straightforward implementation: compact model in the same HiGHS',
    milliseconds: elapsed(),
    measured: 'same run',
  } as const
  if (compact !== undefined && compact !== result.cost) throw new Error(`the compact model finds ${compact}`)
  printGoal({
    package: name,
    goal: 'proven optimum beside the compact model',
    workload,
    figure: milliseconds / straightforward.milliseconds,
    unit: 'of its time',
    bound: { atMost: 1 },
    milliseconds,
    peer: straightforward,
  })
}

// ── the municipal table, 3,536 cells ──
{
  const given = municipalTable()
  const workload = `synthetic municipal table: 44 × 12 × 3 with all margins, 3,536 cells, ${given.demands.length} sensitive`
  const { result, milliseconds } = timed(() => {
    const outcome = protect(given, 'quick')
    return { ...outcome, open: openCells(given, outcome.pattern) }
  }, 5)
  printGoal({
    package: name,
    goal: 'total withheld beside the sensitive cells, without a demand on the width',
    workload,
    figure: result.cost,
    unit: 'persons (SIMPLEHEURISTIC 5,175, GAUSS 7,656)',
    bound: { atMost: 5175 },
  })
  printGoal({
    package: name,
    goal: `cells open at the required width of U + L = 2 (total ${result.cost})`,
    workload,
    figure: result.open,
    unit: 'of 697',
    bound: { atMost: 0 },
  })
  const peer = {
    name: 'sdcTable 0.33.0 GAUSS and attack',
    milliseconds: 1000 * (recorded.gauss3536 + recorded.attack697),
    measured: 'recorded elsewhere',
  } as const
  printGoal({
    package: name,
    goal: 'protect, certify, and attack with two programs per cell',
    workload,
    figure: milliseconds / peer.milliseconds,
    unit: 'of its time',
    bound: { atMost: 1 / 3 },
    milliseconds,
    peer,
  })

  const { table } = given
  const insiders = given.demands.map(({ cell }) => cell).filter((cell) => table.values[cell] === 1)
  const inside = stopwatch()
  const closed = suppress({ ...given, method: 'quick', insiders }, solver, limits)
  printGoal({
    package: name,
    goal: `total when also ${insiders.length} persons alone in a cell learn nothing about others`,
    workload,
    figure: closed.kind === 'protected' ? closed.cost : Infinity,
    unit: 'persons',
    bound: { atMost: 5175 },
    milliseconds: inside(),
  })

  const near = stopwatch()
  const close = protect(given, { withinShare: 0.02 })
  printGoal({
    package: name,
    goal: `within 2 % of the cheapest (${close.cost}, bound ${close.lowerBound})`,
    workload,
    figure: close.cost / (close.lowerBound ?? 0),
    unit: 'of the proven bound',
    bound: { atMost: 1.02 },
    milliseconds: near(),
  })
  const long = stopwatch()
  const cheapest = protect(given, 'cheapest')
  const proof = provePattern(given.table, cheapest.pattern, given.demands, solver, limits)
  if (proof.kind !== 'protected') throw new Error(proof.kind)
  printGoal({
    package: name,
    goal: `proven optimum of the large table (${cheapest.cost} persons)`,
    workload,
    figure: cheapest.cost / (cheapest.lowerBound ?? 0),
    unit: 'of the proven bound',
    bound: { atMost: 1 },
    milliseconds: long(),
  })
}
