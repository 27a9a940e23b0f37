import type { Highs, ModelStatusCode } from 'highs'
import type { LinearOutcome, LinearProgram, LinearSolver, OpenProgram, SolverLimits } from './linear-solver.ts'

/**
 * The solver HiGHS (npm `highs`, WebAssembly) behind the shape this package asks for.
 *
 * `highs` is what `await loadHighs()` gives; loading it is the caller's, because it reads a file.
 * Every status but Optimal, Infeasible and Unbounded becomes `stopped`: also "Unbounded or infeasible", which says too little.
 */
export function highsSolver(highs: Highs): LinearSolver {
  return { open: (program, limits) => openInHighs(highs, program, limits) }
}

function openInHighs(highs: Highs, program: LinearProgram, limits: SolverLimits): OpenProgram {
  const [numCols, numRows] = [program.cost.length, program.rowLower.length]
  const whole = program.integer?.some((flag) => flag === 1) === true
  const model = highs.createModel({
    numCols,
    numRows,
    colCost: program.cost,
    colLower: finite(program.lower, highs.infinity),
    colUpper: finite(program.upper, highs.infinity),
    rowLower: finite(program.rowLower, highs.infinity),
    rowUpper: finite(program.rowUpper, highs.infinity),
    matrix: { format: 'csc', numRows, numCols, ...program.matrix },
    ...(whole ? { integrality: Int32Array.from(program.integer ?? []) } : {}),
  })
  model.options.set({ output_flag: false, time_limit: limits.secondsPerSolve })
  if (whole)
    model.options.set({ mip_rel_gap: program.relativeGap ?? 0, mip_abs_gap: program.wholeObjective ? 0.99 : 1e-6 })
  const bound = (x: number) => (x === Infinity ? highs.infinity : x === -Infinity ? -highs.infinity : x)

  return {
    setCost: (column, cost) => void model.changeColCost(column, cost),
    setBounds: (column, lower, upper) => void model.changeColBounds(column, bound(lower), bound(upper)),
    addRow: (lower, upper, indices, values) => void model.addRow(bound(lower), bound(upper), { indices, values }),
    suggest: (values) => void model.setSolution({ colValue: values }),
    solve(): LinearOutcome {
      model.zeroAllClocks()
      let status: ModelStatusCode
      try {
        status = model.run().modelStatus
      } catch (error) {
        return { kind: 'stopped', status: error instanceof Error ? error.message : 'the solver failed' }
      }
      if (status === highs.constants.modelStatus.infeasible) return { kind: 'infeasible' }
      if (status === highs.constants.modelStatus.unbounded) return { kind: 'unbounded' }
      if (status !== highs.constants.modelStatus.optimal)
        return { kind: 'stopped', status: statusWords[status] ?? `status ${status}` }
      const { colValue, colDual, rowDual } = model.getSolution()
      const objective = model.getObjectiveValue()
      return {
        kind: 'optimal',
        objective,
        values: colValue,
        reducedCosts: whole ? new Float64Array(0) : colDual,
        rowDuals: whole ? new Float64Array(0) : rowDual,
        lowerBound: whole ? Number(model.info.get('mip_dual_bound')) : objective,
      }
    },
    close: () => model.dispose(),
  }
}

const finite = (bounds: Float64Array, infinity: number) =>
  bounds.map((x) => (x === Infinity ? infinity : x === -Infinity ? -infinity : x))

const statusWords: { readonly [code: number]: string } = {
  0: 'not set',
  1: 'load error',
  2: 'model error',
  3: 'presolve error',
  4: 'solve error',
  5: 'postsolve error',
  6: 'empty model',
  9: 'unbounded or infeasible',
  11: 'objective bound reached',
  12: 'objective target reached',
  13: 'time limit reached',
  14: 'iteration limit reached',
  15: 'unknown',
  16: 'solution limit reached',
  17: 'interrupted',
}
