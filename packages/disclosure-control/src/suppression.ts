import { type Certificate, faultsOf } from './certificate.ts'
import { checkDemands, type Demand } from './demand.ts'
import { must } from './disclosure-control-error.ts'
import { closeToInsiders, demandsAgainst, type InsiderProof, seenBy } from './insiders.ts'
import { checkLimits, type LinearSolver, type SolverLimits } from './linear-solver.ts'
import type { LinkedTable } from './linked-table.ts'
import { costBeyond, optimalSuppression } from './optimal-suppression.ts'
import type { Pattern } from './pattern.ts'
import { provePattern } from './prove-pattern.ts'
import { quickSuppression } from './quick-suppression.ts'

/** Only `protected` can be published (`publishTable`); everything else names why not. */
export type SuppressionOutcome =
  | {
      readonly kind: 'protected'
      readonly table: LinkedTable
      readonly demands: readonly Demand[]
      readonly pattern: Pattern
      readonly certificate: Certificate
      readonly insiderProofs: readonly InsiderProof[]
      /** Cost of what is withheld beyond the sensitive cells and `alsoWithheld`. */
      readonly cost: number
      /** No protecting pattern costs less; undefined for the quick method, which proves protection but no bound. */
      readonly lowerBound: number | undefined
    }
  /** Even with everything withheld that may be withheld, this cell follows from what must be published. */
  | { readonly kind: 'impossible'; readonly cell: number }
  | { readonly kind: 'stopped'; readonly status: string }

/**
 * Which cells to withhold besides the sensitive ones, so that an attacker with all published cells and all relations
 * learns none of the sensitive ones more closely than demanded; proven before it is returned.
 *
 * `method`: `quick` gives a safe pattern, usually within 10 % of the cheapest; `cheapest` the cheapest, proven;
 * `{ withinShare: 0.02 }` one proven to cost at most 2 % more than the cheapest.
 * `alsoWithheld`: cells that stay withheld in any case, for instance because an earlier release withheld them.
 * `insiders`: positions of cells with one contributor, who knows that number. More is withheld until none of them, one
 * at a time, learns another sensitive cell more closely than demanded; the pattern is then no longer the cheapest, the
 * bound stays one.
 * Assumes: the attacker knows nothing beyond the published cells, the relations, `lowest`/`highest`, for counts that they
 * are whole, and as an insider one cell. **Not** for contributors who pool what they know, or who know a part of a cell:
 * give those cells larger demands, or count by household and informant (`primary-rules.ts`).
 * Errors: `unknown-name`, `unequal-lengths`, `not-a-number`, `negative`, `bad-parameter`. A time-out is the outcome
 * `stopped`.
 * Source: Fischetti & Salazar (2000); Kelly, Golden & Assad (1992). See README §2.
 */
export function suppress(
  given: {
    readonly table: LinkedTable
    readonly demands: readonly Demand[]
    readonly method: 'quick' | 'cheapest' | { readonly withinShare: number }
    readonly alsoWithheld?: Pattern
    readonly insiders?: readonly number[]
  },
  solver: LinearSolver,
  limits: SolverLimits,
): SuppressionOutcome {
  const { table, demands, method } = given
  checkLimits(limits)
  checkDemands(table, demands)
  for (const cell of given.insiders ?? [])
    must(
      table.names[cell] !== undefined,
      'unknown-name',
      () => `The table has no cell ${cell} for an insider; name cells by their position (positionOf).`,
    )
  const start = given.alsoWithheld ? Uint8Array.from(given.alsoWithheld) : new Uint8Array(table.values.length)
  must(
    start.length === table.values.length,
    'unequal-lengths',
    () => 'alsoWithheld does not fit the table; make it with patternOf.',
  )
  must(
    start.every((withheld, i) => !withheld || table.alwaysPublished[i] === 0),
    'bad-parameter',
    () => 'alsoWithheld holds a cell that is always published; make it with patternOf.',
  )
  for (const { cell } of demands) start[cell] = 1
  const share = method === 'cheapest' ? 0 : method === 'quick' ? Number.NaN : method.withinShare
  must(
    method === 'quick' || (share >= 0 && share < 1),
    'bad-parameter',
    () => `withinShare is ${share}; give a share from 0 up to 1.`,
  )
  const found =
    method === 'quick'
      ? quickSuppression(table, demands, start, solver, limits)
      : optimalSuppression(table, demands, start, solver, limits, share)
  if (found.kind === 'impossible') return { kind: 'impossible', cell: found.cell }
  if (found.kind === 'stopped') return { kind: 'stopped', status: found.status }
  const proof = provePattern(table, found.pattern, demands, solver, limits, found.witnesses)
  if (proof.kind === 'stopped') return { kind: 'stopped', status: proof.status }
  if (proof.kind === 'open') {
    const names = proof.open.map(({ cell }) => table.names[cell])
    return { kind: 'stopped', status: `the proof does not close for ${names.join(', ')}` }
  }
  const { certificate } = proof
  const { insiders = [] } = given
  const closed = closeToInsiders(table, found.pattern, demands, insiders, certificate.witnesses, solver, limits)
  if (closed.kind !== 'closed') return closed
  return {
    kind: 'protected',
    table,
    demands,
    pattern: closed.pattern,
    certificate,
    insiderProofs: closed.proofs,
    cost: costBeyond(table, start, closed.pattern),
    lowerBound: 'lowerBound' in found ? found.lowerBound : undefined,
  }
}

export type PublishedCell =
  | { readonly name: string; readonly value: number }
  /** The same mark for sensitive and protecting cells: which of the two it is would itself tell. */
  | { readonly name: string; readonly withheld: true }

/**
 * What may leave the house: every cell with its value or the mark that it is withheld, and nothing else.
 * The certificate is checked again here, without a solver.
 * Errors: `not-proven` when it does not prove every demand for this pattern.
 */
export function publishTable(outcome: Extract<SuppressionOutcome, { kind: 'protected' }>): PublishedCell[] {
  const { table, pattern, demands, certificate, insiderProofs } = outcome
  const [fault] = [
    ...faultsOf(table, pattern, demands, certificate),
    ...insiderProofs.flatMap((own) =>
      faultsOf(table, seenBy(pattern, own.insider), demandsAgainst(table, demands, own), own.certificate),
    ),
  ]
  must(
    fault === undefined,
    'not-proven',
    () => `This pattern is not proven to protect: ${fault} Protect the table again.`,
  )
  return table.names.map((name, i) =>
    pattern[i] === 1 ? { name, withheld: true } : { name, value: table.values[i] as number },
  )
}
