import { highsSolver } from './highs-solver.ts'
import type { LinearSolver } from './linear-solver.ts'

/**
 * The solver HiGHS, loaded when first asked for: for callers who have no other.
 * The one place of this package that reads a file, by way of npm `highs`: its own WebAssembly.
 */
export async function loadSolver(): Promise<LinearSolver> {
  const { default: load } = (await import('highs')) as unknown as {
    readonly default: () => Promise<Parameters<typeof highsSolver>[0]>
  }
  return highsSolver(await load())
}
