import type { Certificate } from './certificate.ts'
import type { Demand } from './demand.ts'
import type { LinearSolver, SolverLimits } from './linear-solver.ts'
import type { LinkedTable } from './linked-table.ts'
import type { Pattern } from './pattern.ts'
import { provePattern } from './prove-pattern.ts'
import { openWitnessProgram, type Witness, type WitnessProgram } from './witness-program.ts'

/** Proof against the attacker who knows one withheld cell because all of it is his own. */
export type InsiderProof = {
  readonly insider: number
  readonly certificate: Certificate
  /** Cells with nobody else in them that no suppression hides from the insider: the same person again. Left out of the proof. */
  readonly own: readonly number[]
}
export type InsiderOutcome =
  | { readonly kind: 'closed'; readonly pattern: Pattern; readonly proofs: readonly InsiderProof[] }
  | { readonly kind: 'impossible'; readonly cell: number }
  | { readonly kind: 'stopped'; readonly status: string }

/** What an insider sees: his own cell as if it were published. */
export const seenBy = (pattern: Pattern, insider: number): Pattern =>
  Uint8Array.from(pattern).fill(0, insider, insider + 1)

/** The demands that must hold against this insider. Only cells that do hold the very same persons can be left out. */
export function demandsAgainst(
  table: LinkedTable,
  demands: readonly Demand[],
  { insider, own }: Pick<InsiderProof, 'insider' | 'own'>,
): Demand[] {
  const same = own.length > 0 ? sameContributors(table, insider) : new Set([insider])
  return demands.filter(({ cell }) => cell !== insider && !(own.includes(cell) && same.has(cell)))
}

/** Cells that hold the same persons: a total and its only part that is not zero, over and over. */
function sameContributors(table: LinkedTable, insider: number): Set<number> {
  const { start, cell, startOfCell, relation, coefficient } = table.relations
  const same = new Set([insider])
  for (const i of same)
    for (let k = startOfCell[i] as number; k < (startOfCell[i + 1] as number); k++) {
      const r = relation[k] as number
      const present: { readonly i: number; readonly coefficient: number }[] = []
      for (let q = start[r] as number; q < (start[r + 1] as number); q++)
        if (table.values[cell[q] as number] !== 0)
          present.push({ i: cell[q] as number, coefficient: coefficient[q] as number })
      const [one, other] = present
      if (present.length === 2 && one && other && one.coefficient === -other.coefficient) same.add(one.i).add(other.i)
    }
  return same
}

/**
 * Withholds more until also each insider, who knows his own cell, learns no other sensitive cell more closely than
 * demanded. Two withheld ones in a row whose total is published hide each other from strangers, not from each other.
 *
 * `insiders`: cells with one contributor each; one at a time, they do not pool what they know.
 * The pattern only grows, so what was proven stays proven. No claim that it is the cheapest.
 */
export function closeToInsiders(
  table: LinkedTable,
  pattern: Pattern,
  demands: readonly Demand[],
  insiders: Iterable<number>,
  witnesses: readonly Witness[],
  solver: LinearSolver,
  limits: SolverLimits,
): InsiderOutcome {
  const grown = Uint8Array.from(pattern)
  const known = [...witnesses]
  const proofs: InsiderProof[] = []
  const cells = Int32Array.from(table.values.keys()).filter((i) => table.alwaysPublished[i] === 0)
  const column = new Map(Array.from(cells, (cell, k) => [cell, k]))
  const price = (cell: number) => (grown[cell] ? 1e-3 : Math.max(1e-3, table.costs[cell] as number))
  let program: WitnessProgram | undefined
  try {
    for (const insider of new Set(insiders)) {
      const own: number[] = []
      for (;;) {
        const others = demandsAgainst(table, demands, { insider, own })
        const proof = provePattern(table, seenBy(grown, insider), others, solver, limits, known)
        if (proof.kind === 'stopped') return { kind: 'stopped', status: proof.status }
        if (proof.kind === 'protected') {
          known.push(...proof.certificate.witnesses.slice(known.length))
          proofs.push({ insider, certificate: proof.certificate, own })
          break
        }
        program ??= openWitnessProgram(table, cells, price, solver, limits, false)
        const place = column.get(insider) as number
        let more = false
        program.range(place, 0, 0)
        for (const { cell, side } of proof.open) {
          const demand = others.find((one) => one.cell === cell) as Demand
          const outcome = program.find(column.get(cell) as number, side === 'above' ? demand.upper : -demand.lower)
          if (outcome.kind === 'stopped') return outcome
          if (outcome.kind === 'none') {
            if (own.includes(cell)) continue
            if (!sameContributors(table, insider).has(cell)) return { kind: 'impossible', cell }
            own.push(cell)
            more = true
            continue
          }
          known.push(outcome.witness)
          for (const i of outcome.witness.cells) {
            if (grown[i]) continue
            grown[i] = 1
            more = true
            program.price(column.get(i) as number, 1e-3)
          }
        }
        if (!more) return { kind: 'stopped', status: 'the solver gave an inexact witness' }
        const value = table.values[insider] as number
        program.range(place, value - (table.lowest[insider] as number), (table.highest[insider] as number) - value)
      }
    }
  } finally {
    program?.close()
  }
  return { kind: 'closed', pattern: grown, proofs }
}
