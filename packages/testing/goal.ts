/**
 * What a benchmark of a package prints: one JSON line per goal. Timings are medians of at least five runs, in
 * milliseconds, and stand beside a fixed calibration loop of the same process, so that a busy or slower machine shows.
 */
import { execFileSync } from 'node:child_process'
import { stopwatch } from './stopwatch.ts'

export type Peer = {
  /** Program and version, or `straightforward implementation`. */
  readonly name: string
  readonly milliseconds: number
  /** `same run`: measured beside ours just now; `recorded elsewhere`: on an idle machine of another day. */
  readonly measured: 'same run' | 'recorded elsewhere'
}
export type GoalLine = {
  readonly package: string
  /** The goal in one short sentence. */
  readonly goal: string
  readonly workload: string
  /** What was reached: a ratio, a number of digits, a count. */
  readonly figure: number
  readonly unit: string
  readonly bound: { readonly atLeast: number } | { readonly atMost: number }
  /** Our median, for timed goals. */
  readonly milliseconds?: number
  readonly peer?: Peer
}
export type PrintedGoal = GoalLine & { readonly met: boolean; readonly calibrationMilliseconds: number }

/** Prints one goal; false when it is not met. `npm run bench:packages` gathers the lines. */
export function printGoal(line: GoalLine): boolean {
  const met = 'atLeast' in line.bound ? line.figure >= line.bound.atLeast : line.figure <= line.bound.atMost
  const printed: PrintedGoal = {
    ...line,
    figure: rounded(line.figure),
    ...(line.milliseconds === undefined ? {} : { milliseconds: rounded(line.milliseconds) }),
    met,
    calibrationMilliseconds: calibration(),
  }
  process.stdout.write(`${JSON.stringify(printed)}\n`)
  return met
}

/** Median of `runs` (at least 5) timed runs after one that is not counted. Milliseconds. */
export async function medianMilliseconds(work: () => unknown, runs = 5): Promise<number> {
  await work()
  const times: number[] = []
  for (let run = 0; run < Math.max(5, runs); run++) {
    const elapsed = stopwatch()
    await work()
    times.push(elapsed())
  }
  return median(times)
}
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}

let calibrated: number | undefined
/** Milliseconds of 5 × 10⁷ xorshift steps, median of three: what this machine needs for a fixed loop right now. */
export function calibration(): number {
  calibrated ??= rounded(
    median(
      [1, 2, 3].map(() => {
        const elapsed = stopwatch()
        let x = 1
        for (let step = 0; step < 5e7; step++) {
          x ^= x << 13
          x ^= x >>> 17
          x ^= x << 5
        }
        return x === 0 ? Number.NaN : elapsed()
      }),
    ),
  )
  return calibrated
}

/** Runs a piece of R that prints a number of milliseconds; undefined when R or one of the libraries is not installed. */
export function millisecondsInR(script: string, libraries: readonly string[], limitSeconds = 600): number | undefined {
  const present = libraries.map((library) => `requireNamespace("${library}",quietly=TRUE)`).join('&&') || 'TRUE'
  try {
    const answer = execFileSync('Rscript', ['--vanilla', '-e', `if(!(${present})) quit(status=3)\n${script}`], {
      encoding: 'utf8',
      timeout: limitSeconds * 1000,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const milliseconds = Number(answer.trim().split('\n').at(-1))
    return Number.isFinite(milliseconds) ? milliseconds : undefined
  } catch {
    return undefined
  }
}

const rounded = (x: number) => (Number.isFinite(x) ? Number(x.toPrecision(6)) : x)
