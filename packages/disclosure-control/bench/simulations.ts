import { seededRandom } from '../../testing/chance.ts'
import type { Simulation } from '../../testing/simulation.ts'
import {
  type Figure,
  highsSolver,
  type LinkedTable,
  openLedger,
  proposeRelease,
  type Release,
  type ReleaseLedger,
  suppress,
} from '../src/index.ts'
import { type Problem, randomProblem, sensitivePattern } from '../test/tables.ts'
import { highs, interval, type Published } from './independent-attacker.ts'

const solver = highsSolver(highs)
const limits = { secondsPerSolve: 20 }

const relationsOf = ({ relations: { count, start, cell } }: LinkedTable) =>
  Array.from({ length: count }, (_, r) => {
    const [total, ...parts] = cell.subarray(start[r], start[r + 1])
    return { total: total as number, parts }
  })
const publishedBy = (table: LinkedTable, pattern: Uint8Array): Published => ({
  seen: Array.from(table.values, (value, i) => (pattern[i] ? undefined : value)),
  relations: relationsOf(table),
})
/** Sensitive cells that the attacker pins down more closely than one person more and one fewer. */
function opened({ table, demands }: Problem, pattern: Uint8Array): number {
  const published = publishedBy(table, pattern)
  return demands.filter(({ cell }) => {
    const [low, high] = interval(published, cell)
    const value = table.values[cell] as number
    return low > value - 1 + 1e-6 || high < value + 1 - 1e-6
  }).length
}
/** What a careful clerk does by eye: in every row with one withheld cell, one more; columns and layers are not looked at. */
function rowByRow(given: Problem): Uint8Array {
  const { table } = given
  const pattern = sensitivePattern(given)
  const along = (name: string | undefined) => name?.endsWith('× all') === true
  const across = relationsOf(table).filter(
    ({ total, parts }) => along(table.names[total]) && !along(table.names[parts[0] as number]),
  )
  for (const { parts } of across) {
    if (parts.filter((i) => pattern[i]).length !== 1) continue
    const candidates = parts.filter((i) => !pattern[i] && table.alwaysPublished[i] === 0)
    candidates.sort((a, b) => (table.values[a] as number) - (table.values[b] as number))
    if (candidates[0] !== undefined) pattern[candidates[0]] = 1
  }
  return pattern
}

const protectedTables: Simulation = {
  name: 'protected-tables-stay-closed',
  title: 'An attacker with linear programs pins down no sensitive cell of a protected table',
  run(size) {
    const random = seededRandom(404)
    let [tables, cells, open, primaryOnly, byRows, impossible, stopped] = [0, 0, 0, 0, 0, 0, 0]
    const wanted = size === 'smoke' ? 4 : 200
    while (tables < wanted) {
      const shape =
        tables % 3 === 0
          ? { rows: 5, columns: 3, layers: 2 }
          : tables % 3 === 1
            ? { rows: 9, columns: 5 }
            : { rows: 4, columns: 4, layers: 3 }
      const given = randomProblem(random, { ...shape, most: 8 + Math.floor(random() * 40), empty: random() * 0.3 })
      const outcome = suppress({ ...given, method: tables % 5 === 0 ? 'cheapest' : 'quick' }, solver, limits)
      if (outcome.kind === 'impossible') impossible++
      if (outcome.kind === 'stopped') stopped++
      if (outcome.kind !== 'protected') continue
      tables++
      cells += given.demands.length
      open += opened(given, outcome.pattern)
      if (tables % 4 === 1) {
        primaryOnly += opened(given, sensitivePattern(given))
        byRows += opened(given, rowByRow(given))
      }
    }
    return {
      passed: open === 0 && cells > 0 && stopped === 0,
      figures: {
        tables,
        'sensitive cells': cells,
        open,
        'could not be protected': impossible,
        'solver stopped': stopped,
        'open with sensitive cells alone withheld': primaryOnly,
        'open when only rows are looked at': byRows,
      },
      control: primaryOnly > 0 && byRows > 0 ? 'found' : 'missed',
      planted:
        'Tables with only their sensitive cells withheld, and tables protected along rows but not along the other margins.',
    }
  },
}

type Grid = {
  readonly atoms: readonly { readonly name: string; readonly count: number }[]
  readonly proposals: readonly Release[]
}
/** Blocks on a line, each month new; figures over runs of blocks: two geographies with different borders, growing periods. */
function randomGrid(random: () => number): Grid {
  const [blocks, months] = [6, 3]
  const name = (b: number, m: number) => `block ${b} month ${m}`
  const counts = Array.from({ length: blocks * months }, () =>
    random() < 0.3 ? 1 + Math.floor(random() * 3) : random() < 0.15 ? 0 : 4 + Math.floor(random() * 30),
  )
  const atoms = counts.map((count, k) => ({ name: name(k % blocks, Math.floor(k / blocks)), count }))
  const proposals = Array.from({ length: 7 }, (_, k) => {
    const period = 1 + Math.floor(random() * months)
    const figures: Figure[] = []
    for (let from = 0; from < blocks; ) {
      const to = Math.min(blocks, from + 2 + Math.floor(random() * 3))
      const of = atoms
        .filter((_, at) => at % blocks >= from && at % blocks < to && Math.floor(at / blocks) < period)
        .map(({ name: atom }) => ({ atom }))
      if (random() < 0.8) figures.push({ name: `blocks ${from} to ${to}`, of })
      from = to
    }
    return { name: `release ${k}`, figures }
  }).filter(({ figures }) => figures.length > 0)
  return { atoms, proposals }
}
function smallPiecesShown(atoms: Grid['atoms'], releases: readonly Release[]): number {
  const place = new Map(atoms.map(({ name }, k) => [name, k]))
  const figures = releases.flatMap((release) => release.figures)
  const published: Published = {
    seen: [
      ...atoms.map(() => undefined),
      ...figures.map(({ of }) => of.reduce((sum, { atom }) => sum + (atoms[place.get(atom) as number]?.count ?? 0), 0)),
    ],
    relations: figures.map(({ of }, k) => ({
      total: atoms.length + k,
      parts: of.map(({ atom }) => place.get(atom) as number),
    })),
  }
  return atoms.filter(({ count }, k) => count >= 1 && count <= 3 && interval(published, k)[1] <= 3 + 1e-6).length
}

const releasesOverTime: Simulation = {
  name: 'releases-do-not-open-each-other',
  title: 'All releases a ledger accepted, taken together, show no piece of one to three persons',
  run(size) {
    const random = seededRandom(7)
    let [accepted, refused, byEarlier, shown, control] = [0, 0, 0, 0, 0]
    for (let round = 0; round < (size === 'smoke' ? 6 : 80); round++) {
      const { atoms, proposals } = randomGrid(random)
      const empty = openLedger({ protectedUpTo: 3 })
      let ledger: ReleaseLedger = empty
      const alone: Release[] = []
      for (const proposal of proposals) {
        const next = { ...proposal, ...(ledger.releases.length === 0 ? { atoms } : {}) }
        const outcome = proposeRelease(ledger, next, solver, limits)
        if (outcome.kind === 'accepted') {
          ledger = outcome.ledger
          accepted++
        } else refused++
        if (outcome.kind === 'refused' && outcome.findings.some(({ together }) => together.length > 0)) byEarlier++
        // The planted ledger forgets: it looks at each release by itself.
        if (proposeRelease(empty, { ...proposal, atoms }, solver, limits).kind === 'accepted') alone.push(proposal)
      }
      shown += smallPiecesShown(atoms, ledger.releases)
      control += smallPiecesShown(atoms, alone)
    }
    return {
      passed: shown === 0 && accepted > 0 && byEarlier > 0,
      figures: {
        accepted,
        refused,
        'refused because of earlier ones': byEarlier,
        'small pieces shown': shown,
        'shown by a ledger without memory': control,
      },
      control: control > 0 ? 'found' : 'missed',
      planted: 'A ledger that looks at every release by itself.',
    }
  },
}

export const simulations: readonly Simulation[] = [protectedTables, releasesOverTime]
