import { type Certificate, faultsOf, type WitnessUse } from './certificate.ts'
import { checkDemands, type Demand } from './demand.ts'
import { checkLimits, type LinearSolver, type SolverLimits } from './linear-solver.ts'
import type { LinkedTable } from './linked-table.ts'
import { checkPattern, type Pattern, unknownCells } from './pattern.ts'
import { WitnessCollection } from './witness-collection.ts'
import { openWitnessProgram, type Witness, type WitnessProgram } from './witness-program.ts'

export type ProofOutcome =
  | { readonly kind: 'protected'; readonly certificate: Certificate; readonly programs: number }
  /** Cells an attacker can learn more closely than demanded. Nothing may be published. */
  | {
      readonly kind: 'open'
      readonly open: readonly OpenCell[]
      /** Of the demands that are met: they hold for every pattern that withholds no less. */
      readonly witnesses: readonly Witness[]
    }
  | { readonly kind: 'stopped'; readonly status: string; readonly cell: number }
export type OpenCell = {
  readonly cell: number
  readonly side: 'above' | 'below'
  /** True: simple subtraction in the margins gives the exact number. */
  readonly subtracted: boolean
}

/**
 * Is every demand met by this pattern? For each demand and side a table is sought that agrees with everything published
 * and shows the cell far enough away; one such table usually serves many demands.
 *
 * For counts the tables are whole, so an attacker who knows that persons come whole learns no more.
 * `known`: witnesses from elsewhere (a heuristic, an earlier run), checked before they count.
 * The certificate is checked once more as a whole before it is returned.
 * Errors: `unknown-name`, `unequal-lengths`, `not-a-number`, `negative`, `bad-parameter`.
 * Outcome `stopped` on any solver status but optimal or infeasible.
 */
export function provePattern(
  table: LinkedTable,
  pattern: Pattern,
  demands: readonly Demand[],
  solver: LinearSolver,
  limits: SolverLimits,
  known: Iterable<Witness> = [],
): ProofOutcome {
  checkLimits(limits)
  checkPattern(table, pattern)
  checkDemands(table, demands)
  const collection = new WitnessCollection(table, pattern, known)
  const { subtracted, components } = unknownCells(table, pattern)
  const plain = new Set(subtracted)
  const componentOf = new Map<number, number>()
  components.forEach((component, c) => {
    for (const cell of component) componentOf.set(cell, c)
  })
  const opened = new Map<number, WitnessProgram>()
  const [open, up, down]: [OpenCell[], WitnessUse[], WitnessUse[]] = [[], [], []]
  const unused: WitnessUse = { witness: -1, sign: 1 }
  let programs = 0
  try {
    for (const { cell, upper, lower } of demands)
      for (const [side, amount, uses] of [
        ['above', upper, up],
        ['below', -lower, down],
      ] as const) {
        let use = amount === 0 ? unused : collection.use(cell, amount)
        const c = componentOf.get(cell)
        const component = c === undefined ? undefined : components[c]
        if (!use && c !== undefined && component) {
          const program = opened.get(c) ?? openWitnessProgram(table, component, () => 1, solver, limits, false)
          opened.set(c, program)
          const outcome = program.find(component.indexOf(cell), amount)
          programs++
          if (outcome.kind === 'stopped') return { ...outcome, cell }
          if (outcome.kind === 'found') {
            if (!collection.add(outcome.witness))
              return { kind: 'stopped', status: 'the solver gave an inexact witness', cell }
            use = collection.use(cell, amount)
          }
        }
        if (!use) open.push({ cell, side, subtracted: plain.has(cell) || pattern[cell] !== 1 })
        uses.push(use ?? unused)
      }
  } finally {
    for (const program of opened.values()) program.close()
  }
  if (open.length > 0) return { kind: 'open', open, witnesses: collection.all }
  const certificate = { witnesses: collection.all, up, down }
  const fault = faultsOf(table, pattern, demands, certificate)[0]
  if (fault) return { kind: 'stopped', status: fault, cell: demands[0]?.cell ?? -1 }
  return { kind: 'protected', certificate, programs }
}
