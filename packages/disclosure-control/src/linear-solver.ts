/**
 * What this package asks of a solver of linear programs, so that the caller chooses and loads one.
 * `highs-solver.ts` fits the npm package `highs`; any exact or floating-point solver of this shape will do.
 */
import { must } from './disclosure-control-error.ts'

/** Minimise cost·x subject to rowLower ≤ A x ≤ rowUpper and lower ≤ x ≤ upper; bounds may be ±Infinity. */
export type LinearProgram = {
  readonly cost: Float64Array
  readonly lower: Float64Array
  readonly upper: Float64Array
  readonly rowLower: Float64Array
  readonly rowUpper: Float64Array
  /** A by columns: the entries of column j stand at `starts[j]` up to `starts[j + 1]`; `indices` are rows. */
  readonly matrix: { readonly starts: Int32Array; readonly indices: Int32Array; readonly values: Float64Array }
  /** 1 for a column that must be a whole number; left out when none must. */
  readonly integer?: Uint8Array
  /** For whole-number programs: good enough when within this share of the proven bound; 0 when left out. */
  readonly relativeGap?: number
  /** For whole-number programs: every objective is a whole number, so a bound within less than 1 proves the optimum. */
  readonly wholeObjective?: boolean
}

/** Only `optimal` carries numbers. Every other outcome is a reason not to publish. */
export type LinearOutcome =
  | {
      readonly kind: 'optimal'
      readonly objective: number
      readonly values: Float64Array
      /** Empty for whole-number programs. */
      readonly reducedCosts: Float64Array
      readonly rowDuals: Float64Array
      /** What is proven: no feasible point costs less. Equals `objective` for a program without whole numbers. */
      readonly lowerBound: number
    }
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'unbounded' }
  /** A limit, a numerical failure, anything else; `status` in the solver's own words. */
  | { readonly kind: 'stopped'; readonly status: string }

export type SolverLimits = {
  /** Wall-clock seconds per solve, kept by the solver's own clock; reaching it is the outcome `stopped`. */
  readonly secondsPerSolve: number
}

/** Errors: `bad-parameter`. */
export function checkLimits(limits: SolverLimits): void {
  const seconds = (limits as SolverLimits | undefined)?.secondsPerSolve
  must(
    seconds !== undefined && Number.isFinite(seconds) && seconds >= 0,
    'bad-parameter',
    () => `secondsPerSolve is ${seconds}; give a number of seconds after which the solver stops.`,
  )
}

/** A program kept in the solver, changed and solved again from where the last solve ended. */
export interface OpenProgram {
  setCost(column: number, cost: number): void
  setBounds(column: number, lower: number, upper: number): void
  addRow(lower: number, upper: number, columns: Int32Array, values: Float64Array): void
  /** A point to start a whole-number search from. */
  suggest(values: Float64Array): void
  solve(): LinearOutcome
  /** Gives the solver's memory back; the program must not be used afterwards. */
  close(): void
}
export interface LinearSolver {
  open(program: LinearProgram, limits: SolverLimits): OpenProgram
}
