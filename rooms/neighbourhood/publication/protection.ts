/**
 * Protects a held survey table against an attacker who has it, everything published before on the same answers, and what
 * others have published; proves it twice, by programs that share no search: pattern with witnesses, then the ledger.
 */
import {
  type AttackOutcome,
  attack,
  type Cell,
  determinedCells,
  type LinearSolver,
  type LinkedTable,
  linkedTable,
  openLedger,
  type Pattern,
  proposeRelease,
  publishTable,
  type SolverLimits,
  type SuppressionOutcome,
  suppress,
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
  const outcome = closed(linked, demands, start, solver, limits)
  if (outcome.kind === 'impossible') {
    const cell = [...cells.values()][outcome.cell]
    return blocked([`what is out already shows ${cell ? nameOf(table, cell.of) : 'a figure'}`], demands.length)
  }
  if (outcome.kind === 'stopped') return blocked([`the proof did not end: ${outcome.status}`], demands.length)
  // What every round proved is checked again, of the pattern in the end, without a solver.
  for (const round of outcome.rounds) publishTable({ ...round, pattern: outcome.pattern })
  const { seen } = outcome
  const open = new Set(determinedCells(linked, outcome.pattern))
  const widths = seen.intervals.map(({ lowest, highest }) => highest - lowest)
  const found = seen.intervals.filter(({ cell, lowest, highest }) => open.has(cell) || highest - lowest < 1 - 1e-6)
  const list = [...cells.values()]
  const inPattern = (place: number) => outcome.pattern[place] === 1
  const shown = figuresOf(table).flatMap((figure) => {
    const place = linked.position.get(figure.key)
    return place !== undefined && !inPattern(place) ? [{ of: figure.of, amount: figure.count }] : []
  })
  const ledger = ledgerFaults({ table, earlier, known }, shown, solver, limits)
  const withheld = figuresOf(table).flatMap(({ key, of }): Withheld[] => {
    const place = linked.position.get(key)
    if (place === undefined || !inPattern(place)) return []
    return [{ of, why: (list[place]?.highest ?? Infinity) < fewestAnswers ? 'too-few' : 'protected' }]
  })
  // Of all that is withheld alike: a list of the small ones would say which they are.
  const named = withheld.slice(0, mostNamed).map(({ of }) => linked.position.get(figureAt(table, of).key) ?? 0)
  const left = attack(linked, outcome.pattern, named, solver, limits)
  if (left.kind === 'stopped') return blocked([`the attack did not end: ${left.status}`], demands.length)
  return {
    kind: found.length === 0 && ledger.length === 0 ? 'protected' : 'blocked',
    shown,
    withheld,
    cells: list.filter(({ candidate }) => candidate).length,
    sensitive: demands.length,
    found: found.length,
    narrowest: widths.length > 0 ? Math.floor(Math.min(...widths) + 1e-6) : null,
    programs: seen.programs,
    left: left.intervals.map(({ cell, lowest, highest }) => ({
      name: nameOf(table, list[cell]?.of ?? {}),
      lowest: Math.max(0, Math.ceil(lowest - 1e-6)),
      highest: Number.isFinite(highest) ? Math.floor(highest + 1e-6) : null,
    })),
    faults: ledger,
  }
}

type Intervals = Extract<AttackOutcome, { kind: 'intervals' }>
type Protected = Extract<SuppressionOutcome, { kind: 'protected' }>
type Closed =
  | {
      readonly kind: 'protected'
      readonly pattern: Pattern
      readonly rounds: readonly Protected[]
      readonly seen: Intervals
    }
  | Exclude<SuppressionOutcome, { kind: 'protected' }>

/**
 * First one more and one fewer for each, which whole tables show quickly; then what an attacker still bounds too closely
 * is asked for in full, until nothing is. What was withheld stays withheld, so that what one round proved holds in the
 * next, and intervals only widen.
 */
function closed(
  table: LinkedTable,
  sought: readonly Sought[],
  start: Pattern,
  solver: LinearSolver,
  limits: SolverLimits,
): Closed {
  const bounds = new Map<number, Intervals['intervals'][number]>()
  const rounds: Protected[] = []
  let [programs, pattern] = [0, start]
  let demands: Sought[] = sought.map((one) => ({ ...one, upper: Math.min(1, one.beyond) }))
  for (;;) {
    const outcome = suppress({ table, demands, method: 'quick', alsoWithheld: pattern }, solver, limits)
    if (outcome.kind !== 'protected') return outcome
    rounds.push(outcome)
    pattern = outcome.pattern
    const places = demands.map(({ cell }) => cell)
    const seen = attack(table, pattern, places, solver, limits)
    if (seen.kind === 'stopped') return { kind: 'stopped', status: seen.status }
    programs += seen.programs
    for (const one of seen.intervals) bounds.set(one.cell, one)
    demands = demands.flatMap((one) => {
      const highest = bounds.get(one.cell)?.highest ?? 0
      const isShort = one.upper < one.beyond && highest < (table.values[one.cell] ?? 0) + one.beyond - 1e-6
      return isShort ? [{ ...one, upper: one.beyond }] : []
    })
    if (demands.length === 0)
      return {
        kind: 'protected',
        pattern,
        rounds,
        seen: { kind: 'intervals', intervals: [...bounds.values()], programs },
      }
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

function ledgerFaults(
  { table, earlier, known }: Protecting,
  shown: readonly Shown[],
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
  )
  if (outcome.kind === 'accepted') return []
  if (outcome.kind === 'stopped') return [`the ledger did not end: ${outcome.status}`]
  return outcome.findings.slice(0, 20).map(({ atom, together }) => {
    const codes = table.pieces[Number(atom)]?.codes.join(' × ') ?? atom
    return together.length > 0 ? `${codes}: together with ${together.join(', ')}` : codes
  })
}
