/**
 * Protects a held survey table against an attacker who has it, everything published before on the same answers, and what
 * others have published; proves it twice, by programs that share no search: pattern with witnesses, then the ledger.
 */
import {
  type AttackOutcome,
  attack,
  type Cell,
  type Demand,
  determinedCells,
  type LinearSolver,
  type LinkedTable,
  linkedTable,
  openLedger,
  type Pattern,
  proposeRelease,
  publishTable,
  type Relation,
  type SolverLimits,
  type SuppressionOutcome,
  suppress,
} from '../../../packages/disclosure-control/src/index.ts'
import { codesIn, figureAt, figuresOf, type HeldFigure, nameOf } from './figure.ts'
import type { Conditions, HeldTable, KnownFigure } from './held-table.ts'

/** Nobody may conclude that 1 to this many persons gave an answer: fewer than five. */
export const protectedUpTo = 4
/** An area where fewer answered says nothing about the area. */
export const fewestAnswers = 10

export type EarlierRelease = { readonly id: string; readonly figures: readonly KnownFigure[] }
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

type Piece = HeldFigure & { readonly candidate: boolean; out: boolean; lowest: number; highest: number }

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
  return {
    kind: found.length === 0 && ledger.length === 0 ? 'protected' : 'blocked',
    shown,
    withheld,
    cells: list.filter(({ candidate }) => candidate).length,
    sensitive: demands.length,
    found: found.length,
    narrowest: widths.length > 0 ? Math.floor(Math.min(...widths) + 1e-6) : null,
    programs: seen.programs,
    left: seen.intervals.slice(0, 200).map(({ cell, lowest, highest }) => ({
      name: nameOf(table, list[cell]?.of ?? {}),
      lowest: Math.ceil(lowest - 1e-6),
      highest: Number.isFinite(highest) ? Math.floor(highest + 1e-6) : null,
    })),
    faults: ledger,
  }
}

type Sought = Demand & { readonly beyond: number }
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
      return { kind: 'protected', pattern, rounds, seen: { kind: 'intervals', intervals: [...bounds.values()], programs } }
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

function cellsOf(table: HeldTable, earlier: readonly EarlierRelease[], known: readonly KnownFigure[]) {
  const cells = new Map<string, Piece>()
  const add = (figure: HeldFigure, candidate: boolean, out: boolean) => {
    const same = cells.get(figure.key)
    if (same) {
      same.out ||= out
      return
    }
    cells.set(figure.key, { ...figure, candidate, out, lowest: 0, highest: Infinity })
  }
  for (const figure of figuresOf(table)) add(figure, true, false)
  for (const { of } of [...earlier.flatMap(({ figures }) => figures), ...known]) add(figureAt(table, of), false, true)
  for (const [place, { codes, count }] of table.pieces.entries()) {
    const of = Object.fromEntries(table.columns.map((name, at) => [name, codes[at] ?? '']))
    add({ of, pieces: [place], count, key: String(place) }, false, false)
  }
  return cells
}

function groupOf(table: HeldTable, of: Conditions): HeldFigure {
  const { [table.columns.at(-1) ?? '']: _, ...group } = of
  return figureAt(table, group)
}

const isArea = (table: HeldTable, of: Conditions) =>
  Object.keys(of).some((name) => table.columns.indexOf(name) < table.divisions)
/** Everybody in an area, whatever they answered. */
const isBase = (table: HeldTable, of: Conditions) => isArea(table, of) && Object.keys(of).length === 1

/** That an area has too few answers is said aloud, so an attacker knows it, of these areas and of the others. */
function markFewAnswers(table: HeldTable, cells: ReadonlyMap<string, Piece>): void {
  const few: HeldFigure[] = []
  for (const figure of figuresOf(table)) {
    if (!isBase(table, figure.of)) continue
    const cell = cells.get(figure.key)
    if (!cell || cell.out) continue
    if (figure.count < fewestAnswers) few.push(figure)
    else cell.lowest = fewestAnswers
  }
  for (const base of few) {
    const inside = new Set(base.pieces)
    for (const cell of cells.values())
      if (!cell.out && cell.pieces.every((place) => inside.has(place))) cell.highest = fewestAnswers - 1
  }
}

/** Every figure as the sum of its parts: by each column it takes whole; by each division for the whole area. */
function relationsOf(table: HeldTable, cells: ReadonlyMap<string, Piece>): Relation[] {
  const relations = new Map<string, Relation>()
  const say = (whole: HeldFigure, parts: readonly string[]) => {
    if (parts.length < 2 || !parts.every((part) => cells.has(part))) return false
    relations.set(`${whole.key}=${parts.join('+')}`, { total: whole.key, parts })
    return true
  }
  const split = (figure: HeldFigure, column: number) =>
    codesIn(table, column)
      .map((code) => figureAt(table, { ...figure.of, [table.columns[column] as string]: code }))
      .filter(({ pieces }) => pieces.length > 0)
      .map(({ key }) => key)
  for (const figure of cells.values()) {
    if (figure.pieces.length === 1) continue
    const free = table.columns.map((name, at) => ({ name, at })).filter(({ name }) => figure.of[name] === undefined)
    const others = free.filter(({ at }) => at >= table.divisions)
    const divisions = isArea(table, figure.of) ? [] : free.filter(({ at }) => at < table.divisions)
    const said = [...others, ...divisions].map(({ at }) => say(figure, split(figure, at)))
    // An area whose pieces no other figure names, or a sum that somebody else published.
    if (!said.includes(true) || (others.length === 0 && isArea(table, figure.of)))
      say(figure, figure.pieces.map(String))
  }
  return [...relations.values()]
}

/** Small counts, and answers that everybody in a group gave. `beyond`: how far up an attacker may not look. */
function demandsOn(
  table: HeldTable,
  cells: ReadonlyMap<string, Piece>,
  position: ReadonlyMap<string, number>,
): Sought[] {
  const answers = table.columns.at(-1) ?? ''
  return [...cells.values()].flatMap(({ key, of, count, out, highest }) => {
    const cell = position.get(key) ?? 0
    if (out || count === 0) return []
    if (count <= protectedUpTo)
      return [{ cell, lower: 1, upper: 1, beyond: Math.min(protectedUpTo + 1, highest) - count }]
    if (table.columns.length === table.divisions || of[answers] === undefined || !isArea(table, of)) return []
    return groupOf(table, of).count === count ? [{ cell, lower: 1, upper: 0, beyond: 0 }] : []
  })
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
