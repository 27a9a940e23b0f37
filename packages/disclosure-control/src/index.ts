/** Tables that give nobody away: which cells to withhold, the proof of it, perturbation, and a ledger over releases. */
export { type AttackOutcome, attack, type Interval } from './attack.ts'
export { cellKey, type PerturbedCount, perturb } from './cell-key.ts'
export { type Certificate, faultsOf, type WitnessUse } from './certificate.ts'
export { type Demand, demandsFor } from './demand.ts'
export { DisclosureControlError, type DisclosureControlErrorCode } from './disclosure-control-error.ts'
export { determinedCells } from './exact-rank.ts'
export { type CodedCell, cellName, type Dimension, hierarchicalTable } from './hierarchical-table.ts'
export { highsSolver } from './highs-solver.ts'
export type { InsiderProof } from './insiders.ts'
export type { LinearOutcome, LinearProgram, LinearSolver, OpenProgram, SolverLimits } from './linear-solver.ts'
export { type Cell, type LinkedTable, linkedTable, positionOf, type Relation, type Relations } from './linked-table.ts'
export { loadSolver } from './load-solver.ts'
export { mergeTables, type ReleasedTable } from './merge-tables.ts'
export { type Pattern, patternOf } from './pattern.ts'
export {
  type PerturbationRow,
  type PerturbationSettings,
  type PerturbationTable,
  perturbationTable,
} from './perturbation-table.ts'
export { type Contribution, type GroupFinding, groupDisclosure, type PrimaryRule, sensitive } from './primary-rules.ts'
export { type OpenCell, type ProofOutcome, provePattern } from './prove-pattern.ts'
export {
  type Atom,
  type Figure,
  type LedgerFinding,
  openLedger,
  type ProposalOutcome,
  proposeRelease,
  type Release,
  type ReleaseLedger,
} from './release-ledger.ts'
export { type PublishedCell, publishTable, type SuppressionOutcome, suppress } from './suppression.ts'
export type { Witness } from './witness-program.ts'
