import { attack } from './attack.ts'
import type { Demand } from './demand.ts'
import { must } from './disclosure-control-error.ts'
import type { LinearSolver, SolverLimits } from './linear-solver.ts'
import { assemble, type LinkedTable } from './linked-table.ts'
import { provePattern } from './prove-pattern.ts'
import type { Witness } from './witness-program.ts'

/**
 * The smallest piece any figure is made of, with its true count: a street block × age group × month, say. Atoms of all
 * geographies together: where neighbourhoods and postcode areas overlap, the atoms are the intersections.
 */
export type Atom = { readonly name: string; readonly count: number }
/** A published sum over atoms; withheld cells are simply not listed. `times` is 1 when left out. */
export type Figure = {
  readonly name: string
  readonly of: readonly { readonly atom: string; readonly times?: number }[]
  /** The published number; asserted to be the sum of the atoms when given. */
  readonly value?: number
}
/** `atoms`: those that earlier releases did not have (a new month). */
export type Release = { readonly name: string; readonly figures: readonly Figure[]; readonly atoms?: readonly Atom[] }

/** Everything published so far, in order. A plain value: keep it wherever you like; `proposeRelease` gives the next one. */
export type ReleaseLedger = {
  /** Groups of 1 … this many persons are protected: nobody may conclude that a piece holds so few. */
  readonly protectedUpTo: number
  /** Also protect pieces without anybody: nobody may conclude that a piece is empty. */
  readonly protectEmpty: boolean
  readonly releases: readonly Release[]
}

export type ProposalOutcome =
  | { readonly kind: 'accepted'; readonly ledger: ReleaseLedger }
  | { readonly kind: 'refused'; readonly findings: readonly LedgerFinding[] }
  | { readonly kind: 'stopped'; readonly status: string }
export type LedgerFinding = {
  readonly atom: string
  /** What an attacker with all releases would know about it. */
  readonly lowest: number
  readonly highest: number
  /** Earlier releases it takes beside the new one, as few as possible; empty when the new one suffices. */
  readonly together: readonly string[]
  readonly sentence: string
}

/** An empty ledger. Errors: `bad-parameter`. */
export function openLedger(settings: {
  readonly protectedUpTo: number
  readonly protectEmpty?: boolean
}): ReleaseLedger {
  const { protectedUpTo, protectEmpty = false } = settings
  must(
    Number.isInteger(protectedUpTo) && protectedUpTo >= 1,
    'bad-parameter',
    () => `protectedUpTo is ${protectedUpTo}; give a whole number of at least 1.`,
  )
  return { protectedUpTo, protectEmpty, releases: [] }
}

/**
 * May this release join the earlier ones? Refused when all of them together let an attacker conclude that some piece
 * holds 1 … `protectedUpTo` persons (or, with `protectEmpty`, none), or know such a piece from below exactly.
 *
 * A difference between two areas, two periods or two versions of a table is a sum of atoms; where that sum is small, each
 * of its atoms has an upper bound as small. So bounds on atoms cover differencing of any number of figures at once.
 * Assumes: (a) the attacker knows which atoms every figure adds up, and that persons come whole and not below 0;
 * (b) figures are exact: perturbed or rounded ones do not belong here.
 * `known`: witnesses over atoms, by their place among all atoms, found where the release was protected. Each is checked here
 * against every figure of every release, in whole numbers, before it counts: whoever found it need not be believed.
 * Errors: `empty`, `duplicate`, `unknown-name`, `negative`, `not-whole`, `not-a-number`, `margin-does-not-add-up`.
 * Outcome `stopped` on any solver status but optimal: refuse the release.
 * Cost: one linear program per small atom that no earlier witness covers.
 */
export function proposeRelease(
  ledger: ReleaseLedger,
  release: Release,
  solver: LinearSolver,
  limits: SolverLimits,
  known: Iterable<Witness> = [],
): ProposalOutcome {
  must(
    release.figures.length > 0,
    'empty',
    () => `Release ${release.name} has no figures; publish at least one or leave it out.`,
  )
  must(
    ledger.releases.every(({ name }) => name !== release.name),
    'duplicate',
    () => `A release named ${release.name} is in the ledger; give the new one another name.`,
  )
  const releases = [...ledger.releases, release]
  const atoms = atomsOf(releases)
  const all = systemOf(atoms, releases)
  const demands = demandsOn(atoms, ledger)
  const proof = provePattern(all.table, all.pattern, demands, solver, limits, known)
  if (proof.kind === 'stopped') return { kind: 'stopped', status: proof.status }
  if (proof.kind === 'protected') return { kind: 'accepted', ledger: { ...ledger, releases } }

  const openCells = new Set(proof.open.map(({ cell }) => cell))
  const attacked = attack(all.table, all.pattern, openCells, solver, limits)
  if (attacked.kind === 'stopped') return { kind: 'stopped', status: attacked.status }
  const findings: LedgerFinding[] = []
  for (const { cell, lowest, highest } of attacked.intervals) {
    const demand = demands.filter((one) => one.cell === cell)
    const together = fewestEarlier(atoms, ledger.releases, release, demand, solver, limits)
    if (together.kind === 'stopped') return together
    const atom = (atoms[cell] as Atom).name
    const beside = together.names.length > 0 ? ` together with ${together.names.join(' and ')}` : ''
    const range =
      highest - lowest < 1e-6
        ? `exactly ${Math.round(lowest)}`
        : `between ${Math.ceil(lowest - 1e-6)} and ${Math.floor(highest + 1e-6)}`
    findings.push({
      atom,
      lowest,
      highest,
      together: together.names,
      sentence: `${release.name}${beside} shows that ${atom} holds ${range}; withhold a figure that contains it, or publish larger pieces.`,
    })
  }
  return { kind: 'refused', findings }
}

/** Drops earlier releases one by one, newest last, as long as the piece stays open without them. */
function fewestEarlier(
  atoms: readonly Atom[],
  earlier: readonly Release[],
  release: Release,
  demand: readonly Demand[],
  solver: LinearSolver,
  limits: SolverLimits,
):
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'stopped'; readonly status: string } {
  let kept = [...earlier]
  for (const one of earlier) {
    const without = kept.filter((other) => other !== one)
    const { table, pattern } = systemOf(atoms, [...without, release])
    const proof = provePattern(table, pattern, demand, solver, limits)
    if (proof.kind === 'stopped') return { kind: 'stopped', status: proof.status }
    if (proof.kind === 'open') kept = without
  }
  return { kind: 'names', names: kept.map(({ name }) => name) }
}

function atomsOf(releases: readonly Release[]): Atom[] {
  const atoms = new Map<string, Atom>()
  for (const { name: release, atoms: added = [] } of releases)
    for (const atom of added) {
      const { name, count } = atom
      must(Number.isFinite(count), 'not-a-number', () => `Atom ${name} has no finite count; correct it.`)
      must(count >= 0, 'negative', () => `Atom ${name} counts ${count}; a count is at least 0.`)
      must(Number.isSafeInteger(count), 'not-whole', () => `Atom ${name} counts ${count}; give whole persons.`)
      const same = atoms.get(name)
      must(
        same === undefined || same.count === count,
        'duplicate',
        () =>
          `Atom ${name} counts ${same?.count} before and ${count} in ${release}; what changed is an atom of its own.`,
      )
      atoms.set(name, atom)
    }
  must(atoms.size > 0, 'empty', () => 'There are no atoms; give those the figures are made of.')
  return [...atoms.values()]
}

/** Atoms are unknown, figures are known: one relation per figure. */
function systemOf(atoms: readonly Atom[], releases: readonly Release[]): { table: LinkedTable; pattern: Uint8Array } {
  const position = new Map(atoms.map(({ name }, at) => [name, at]))
  const cells = atoms.map(({ name, count }) => ({ name, value: count }))
  const rows = releases.flatMap(({ name: release, figures }) =>
    figures.map((figure) => {
      const name = `${release}: ${figure.name}`
      must(figure.of.length > 0, 'empty', () => `${name} is made of no atoms; name them.`)
      must(!position.has(name), 'duplicate', () => `${name} is given twice; keep one of the two.`)
      const parts = figure.of.map(({ atom, times = 1 }) => {
        const at = position.get(atom)
        must(
          at !== undefined && at < atoms.length,
          'unknown-name',
          () => `${name} is made of ${atom}, which no release has brought; add it to atoms.`,
        )
        must(
          Number.isFinite(times),
          'not-a-number',
          () => `${name} takes ${atom} no finite number of times; correct it.`,
        )
        return { at, times }
      })
      must(
        new Set(parts.map(({ at }) => at)).size === parts.length,
        'duplicate',
        () => `${name} names an atom twice; name it once with its factor.`,
      )
      const value = parts.reduce((sum, { at, times }) => sum + times * (atoms[at] as Atom).count, 0)
      must(
        figure.value === undefined || Math.abs(figure.value - value) <= 1e-9 * Math.abs(value),
        'margin-does-not-add-up',
        () => `${name} is given as ${figure.value}, but its atoms add up to ${value}; correct one of them.`,
      )
      position.set(name, cells.length)
      cells.push({ name, value })
      return {
        cells: [cells.length - 1, ...parts.map(({ at }) => at)],
        coefficients: [-1, ...parts.map(({ times }) => times)],
      }
    }),
  )
  const table = assemble(cells, rows, true, position)
  return { table, pattern: Uint8Array.from(cells, (_, at) => (at < atoms.length ? 1 : 0)) }
}

function demandsOn(atoms: readonly Atom[], { protectedUpTo, protectEmpty }: ReleaseLedger): Demand[] {
  return atoms.flatMap(({ count }, cell): Demand[] => {
    if (count > protectedUpTo || (count === 0 && !protectEmpty)) return []
    return [{ cell, lower: Math.min(1, count), upper: count === 0 ? 1 : protectedUpTo + 1 - count }]
  })
}
