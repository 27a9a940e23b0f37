/**
 * Protects a held survey table against an attacker who has it, everything published before on the same answers, and what
 * others have published; proves it twice: whole tables that agree with everything published are held against the table, and
 * by the ledger once more against its own sums of pieces, together with every earlier release.
 */
import {
  attack,
  type Cell,
  type Certificate,
  type Demand,
  determinedCells,
  faultsOf,
  type LinearSolver,
  type LinkedTable,
  linkedTable,
  openLedger,
  type Pattern,
  proposeRelease,
  provePattern,
  publishTable,
  type SolverLimits,
  type SuppressionOutcome,
  suppress,
  type Witness,
} from '../../../packages/disclosure-control/src/index.ts'
import {
  cellsOf,
  demandsOn,
  type EarlierRelease,
  fewestAnswers,
  markFewAnswers,
  protectedUpTo,
  relationsOf,
  type Sought,
} from './attacked-table.ts'
import { figureAt, figuresOf, nameOf } from './figure.ts'
import type { Conditions, HeldTable, KnownFigure } from './held-table.ts'

/** More than this nobody reads. */
const mostNamed = 200

export type Shown = { readonly of: Conditions; readonly amount: number }
export type Withheld = { readonly of: Conditions; readonly why: 'protected' | 'too-few' }
export type Left = { readonly name: string; readonly lowest: number; readonly highest: number | null }
export type ProtectedTable = {
  readonly kind: 'protected' | 'blocked'
  readonly shown: readonly Shown[]
  readonly withheld: readonly Withheld[]
  readonly cells: number
  readonly sensitive: number
  readonly found: number
  readonly narrowest: number | null
  readonly programs: number
  readonly left: readonly Left[]
  readonly faults: readonly string[]
}
export type Protecting = {
  readonly table: HeldTable
  readonly earlier: readonly EarlierRelease[]
  readonly known: readonly KnownFigure[]
}

/** Errors: `DisclosureControlError` for what no table can hold. Outcome `blocked` with faults: nothing may be published. */
export function protectTable(
  { table, earlier, known }: Protecting,
  solver: LinearSolver,
  limits: SolverLimits,
): ProtectedTable {
  const faults = [...earlier.map(({ id, figures }) => [id, figures] as const), ['known', known] as const].flatMap(
    ([id, figures]) => faultsOfEarlier(table, id, figures),
  )
  if (faults.length > 0) return blocked(faults)
  const cells = cellsOf(table, earlier, known)
  markFewAnswers(table, cells)
  const linked = linkedTable({
    cells: [...cells.values()].map(
      ({ key, count, out, lowest, highest }): Cell => ({
        name: key,
        value: count,
        lowest,
        highest,
        ...(out ? { alwaysPublished: true } : {}),
      }),
    ),
    relations: relationsOf(table, cells),
    counts: true,
  })
  const demands = demandsOn(table, cells, linked.position)
  const start = Uint8Array.from(cells.values(), ({ candidate, out, highest }) =>
    !out && (!candidate || highest < fewestAnswers) ? 1 : 0,
  )
  const list = [...cells.values()]
  const outcome = closed(linked, demands, start, solver, limits)
  if (outcome.kind === 'impossible') {
    const cell = list[outcome.cell]
    return blocked([`what is out already shows ${cell ? nameOf(table, cell.of) : 'a figure'}`], demands.length)
  }
  if (outcome.kind === 'stopped') return blocked([`the proof did not end: ${outcome.status}`], demands.length)
  // What every round proved is checked again, of the pattern in the end, without a solver.
  for (const round of outcome.rounds) publishTable({ ...round, pattern: outcome.pattern })
  const [proven] = faultsOf(linked, outcome.pattern, fullyDemanded(demands), outcome.certificate)
  if (proven) return blocked([`the proof does not hold: ${proven}`], demands.length)
  const figures = figuresOf(table)
  const withheld = figures.flatMap(({ key, of }): Withheld[] => {
    const place = linked.position.get(key)
    if (place === undefined || outcome.pattern[place] !== 1) return []
    return [{ of, why: (list[place]?.highest ?? Infinity) < fewestAnswers ? 'too-few' : 'protected' }]
  })
  // Of all that is withheld alike: a list of the small ones would say which they are.
  const named = [
    ...new Set(withheld.slice(0, mostNamed).map(({ of }) => linked.position.get(figureAt(table, of).key) ?? 0)),
  ]
  const small = demands.map(({ cell }) => cell)
  const attacked = attack(linked, outcome.pattern, [...small, ...named], solver, limits)
  if (attacked.kind === 'stopped') return blocked([`the attack did not end: ${attacked.status}`], demands.length)
  const at = new Map(attacked.intervals.map((one) => [one.cell, one]))
  const of = (cells: readonly number[]) => cells.flatMap((cell) => at.get(cell) ?? [])
  const open = new Set(determinedCells(linked, outcome.pattern))
  const widths = of(small).map(({ lowest, highest }) => highest - lowest)
  const found = of(small).filter(({ cell, lowest, highest }) => open.has(cell) || highest - lowest < 1 - 1e-6)
  const shown = figures.flatMap((figure) => {
    const place = linked.position.get(figure.key)
    return place !== undefined && outcome.pattern[place] !== 1 ? [{ of: figure.of, amount: figure.count }] : []
  })
  const onPieces = piecesOf(table, linked, outcome.certificate.witnesses)
  const ledger = ledgerFaults({ table, earlier, known }, shown, onPieces, solver, limits)
  return {
    kind: found.length === 0 && ledger.length === 0 ? 'protected' : 'blocked',
    shown,
    withheld,
    cells: list.filter(({ candidate }) => candidate).length,
    sensitive: demands.length,
    found: found.length,
    narrowest: widths.length > 0 ? Math.floor(Math.min(...widths) + 1e-6) : null,
    programs: attacked.programs,
    left: of(named).map(({ cell, lowest, highest }) => ({
      name: nameOf(table, list[cell]?.of ?? {}),
      lowest: Math.max(0, Math.ceil(lowest - 1e-6)),
      highest: Number.isFinite(highest) ? Math.floor(highest + 1e-6) : null,
    })),
    faults: ledger,
  }
}

type Protected = Extract<SuppressionOutcome, { kind: 'protected' }>
type Closed =
  | {
      readonly kind: 'protected'
      readonly pattern: Pattern
      readonly rounds: readonly Protected[]
      /** Of every demand in full: whole tables that agree with everything published. */
      readonly certificate: Certificate
    }
  | Exclude<SuppressionOutcome, { kind: 'protected' }>

/**
 * First one more and one fewer for each, which whole tables show quickly; then what no whole table shows as far away as it
 * must stay is asked for in full, until nothing is. What was withheld stays withheld, so that what one round proved holds
 * in the next.
 */
function closed(
  table: LinkedTable,
  sought: readonly Sought[],
  start: Pattern,
  solver: LinearSolver,
  limits: SolverLimits,
): Closed {
  const full = fullyDemanded(sought)
  const rounds: Protected[] = []
  let [pattern, known]: [Pattern, readonly Witness[]] = [start, []]
  let demands = full.map((one): Demand => ({ ...one, upper: Math.min(1, one.upper) }))
  for (;;) {
    const outcome = suppress({ table, demands, method: 'quick', alsoWithheld: pattern }, solver, limits)
    if (outcome.kind !== 'protected') return outcome
    rounds.push(outcome)
    pattern = outcome.pattern
    known = [...known, ...outcome.certificate.witnesses]
    const proof = provePattern(table, pattern, full, solver, limits, known)
    if (proof.kind === 'stopped') return { kind: 'stopped', status: proof.status }
    if (proof.kind === 'protected') return { kind: 'protected', pattern, rounds, certificate: proof.certificate }
    known = proof.witnesses
    const open = new Set(proof.open.map(({ cell }) => cell))
    demands = full.filter(({ cell }) => open.has(cell))
  }
}

const blocked = (faults: readonly string[], sensitive = 0): ProtectedTable => ({
  kind: 'blocked',
  shown: [],
  withheld: [],
  cells: 0,
  sensitive,
  found: 0,
  narrowest: null,
  programs: 0,
  left: [],
  faults,
})

/** What was published is held against these pieces: they must be fine enough to say it again, and still add up to it. */
function faultsOfEarlier(table: HeldTable, id: string, figures: readonly KnownFigure[]): string[] {
  const missing = new Set(figures.flatMap(({ of }) => Object.keys(of).filter((name) => !table.columns.includes(name))))
  if (missing.size > 0) return [`${id}: the table lacks the column ${[...missing].join(', ')}`]
  const other = figures.filter(({ of, amount }) => figureAt(table, of).count !== amount)
  return other.slice(0, 5).map(({ of, amount }) => `${id}: ${nameOf(table, of)} was published as ${amount}`)
}

const fullyDemanded = (sought: readonly Sought[]): Demand[] =>
  sought.map(({ cell, lower, beyond }) => ({ cell, lower, upper: beyond }))

/** What the witnesses say of the smallest pieces, which is all that the ledger knows. */
function piecesOf(table: HeldTable, linked: LinkedTable, witnesses: readonly Witness[]): Witness[] {
  const pieceAt = new Map(table.pieces.map((_, place) => [linked.position.get(String(place)) ?? -1, place]))
  return witnesses.map(({ cells, deviations }) => {
    const kept = [...cells.keys()].filter((k) => pieceAt.has(cells[k] as number))
    return {
      cells: Int32Array.from(kept, (k) => pieceAt.get(cells[k] as number) as number),
      deviations: Float64Array.from(kept, (k) => deviations[k] as number),
    }
  })
}

/** `witnesses` over pieces are checked by the ledger against its own sums before they count. */
function ledgerFaults(
  { table, earlier, known }: Protecting,
  shown: readonly Shown[],
  witnesses: readonly Witness[],
  solver: LinearSolver,
  limits: SolverLimits,
): string[] {
  if (shown.length === 0) return ['nothing is left to publish']
  const atoms = table.pieces.map(({ count }, place) => ({ name: String(place), count }))
  const once = (figures: readonly (Shown | KnownFigure)[]) => [
    ...new Map(
      figures.map(({ of, amount }) => {
        const { pieces, key } = figureAt(table, of)
        return [key, { name: key, of: pieces.map((place) => ({ atom: String(place) })), value: amount }] as const
      }),
    ).values(),
  ]
  const before = [...earlier, ...(known.length > 0 ? [{ id: 'known', figures: known }] : [])]
  const releases = before.map(({ id, figures }, at) => ({
    name: id,
    figures: once(figures),
    ...(at === 0 ? { atoms } : {}),
  }))
  const outcome = proposeRelease(
    { ...openLedger({ protectedUpTo }), releases },
    { name: 'new', figures: once(shown), ...(before.length === 0 ? { atoms } : {}) },
    solver,
    limits,
    witnesses,
  )
  if (outcome.kind === 'accepted') return []
  if (outcome.kind === 'stopped') return [`the ledger did not end: ${outcome.status}`]
  return outcome.findings.slice(0, 20).map(({ atom, together }) => {
    const codes = table.pieces[Number(atom)]?.codes.join(' × ') ?? atom
    return together.length > 0 ? `${codes}: together with ${together.join(', ')}` : codes
  })
}
