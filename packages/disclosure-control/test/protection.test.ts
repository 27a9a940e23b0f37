import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { seededRandom } from '../../testing/chance.ts'
import {
  attack,
  demandsFor,
  determinedCells,
  faultsOf,
  type LinearSolver,
  linkedTable,
  mergeTables,
  provePattern,
  publishTable,
  type SuppressionOutcome,
  suppress,
} from '../src/index.ts'
import { at, limits, loadSolver, type Problem, problem, randomProblem, total } from './tables.ts'

const solver = await loadSolver()
type Protected = Extract<SuppressionOutcome, { kind: 'protected' }>
function protectedBy(given: Problem, method: 'quick' | 'cheapest'): Protected {
  const outcome = suppress({ ...given, method }, solver, limits)
  assert(outcome.kind === 'protected', JSON.stringify(outcome))
  return outcome
}
/** Tables that can be protected at all, of two and three dimensions. */
function* protectable(seed: number, count: number): Generator<Problem> {
  const random = seededRandom(seed)
  for (let found = 0; found < count; ) {
    const given = randomProblem(
      random,
      found % 2 ? { rows: 4, columns: 3, layers: 2, most: 30 } : { rows: 6, columns: 5, most: 25 },
    )
    if (given.demands.length === 0 || suppress({ ...given, method: 'quick' }, solver, limits).kind !== 'protected')
      continue
    found++
    yield given
  }
}

describe('a protected table', () => {
  test('leaves no sensitive cell closer than demanded to an attacker with linear programs, and none determined', () => {
    for (const given of protectable(1, 8)) {
      const { table, demands } = given
      const quick = protectedBy(given, 'quick')
      const known = attack(
        table,
        quick.pattern,
        demands.map(({ cell }) => cell),
        solver,
        limits,
      )
      assert(known.kind === 'intervals')
      for (const { cell, lowest, highest } of known.intervals) {
        const value = table.values[cell] as number
        assert(lowest <= value - 1 + 1e-9 && highest >= value + 1 - 1e-9)
      }
      const determined = new Set(determinedCells(table, quick.pattern))
      for (const { cell } of demands) assert(!determined.has(cell))
    }
  })
  test('costs no less by the quick method than the bound of the cheapest', () => {
    for (const given of protectable(2, 4)) {
      const [quick, cheapest] = [protectedBy(given, 'quick'), protectedBy(given, 'cheapest')]
      assert.equal(cheapest.lowerBound, cheapest.cost)
      assert(quick.cost >= cheapest.cost)
    }
  })
  test('costs the same when areas change places, k times as much at k times the cost, and the same beside an empty area', () => {
    for (const given of protectable(3, 3)) {
      const { table, demands } = given
      const cheapest = protectedBy(given, 'cheapest').cost
      const rebuilt = (options: { reverse?: boolean; factor?: number; extra?: boolean }): Problem => {
        const { start, cell } = table.relations
        const name = (i: number) => table.names[i] as string
        const relations = Array.from({ length: table.relations.count }, (_, r) => {
          const [of, ...parts] = [...cell.subarray(start[r], start[r + 1])].map(name)
          return total(
            of as string,
            ...(options.reverse ? parts.reverse() : parts),
            ...(options.extra && of === 'all × all' ? ['nobody'] : []),
          )
        })
        const cells = table.names.map((one, i) => ({
          name: one,
          value: table.values[i] as number,
          cost: (table.costs[i] as number) * (options.factor ?? 1),
          alwaysPublished: table.alwaysPublished[i] === 1,
        }))
        if (options.extra) cells.push({ name: 'nobody', value: 0, cost: 0, alwaysPublished: true })
        if (options.reverse) {
          cells.reverse()
          relations.reverse()
        }
        const same = linkedTable({ cells, relations, counts: true })
        return {
          table: same,
          demands: demandsFor(
            same,
            demands.map((demand) => ({ cell: name(demand.cell) })),
          ),
        }
      }
      assert.equal(protectedBy(rebuilt({ reverse: true }), 'cheapest').cost, cheapest)
      assert.equal(protectedBy(rebuilt({ factor: 7 }), 'cheapest').cost, 7 * cheapest)
      assert.equal(protectedBy(rebuilt({ extra: true }), 'cheapest').cost, cheapest)
    }
  })
  test('of amounts with fractions keeps its sensitive cells open by p per cent', () => {
    const cells = [
      ['a', 812.5],
      ['b', 64.25],
      ['c', 230.75],
      ['d', 1200.125],
    ] as const
    const names = (kind: string) => cells.map(([name]) => `${name} ${kind}`)
    const table = linkedTable({
      counts: false,
      cells: [
        ...cells.flatMap(([name, x]) => [
          { name: `${name} x`, value: x },
          { name: `${name} y`, value: x / 3 },
          { name: `${name} all`, value: x + x / 3 },
        ]),
        ...['x', 'y', 'all'].map((kind) => ({
          name: `all ${kind}`,
          value: cells.reduce((sum, [, x]) => sum + (kind === 'x' ? x : kind === 'y' ? x / 3 : x + x / 3), 0),
        })),
      ],
      relations: [
        ...['x', 'y', 'all'].map((kind) => total(`all ${kind}`, ...names(kind))),
        ...[...cells.map(([name]) => name), 'all'].map((name) => total(`${name} all`, `${name} x`, `${name} y`)),
      ],
    })
    const demands = demandsFor(table, [
      { cell: 'b x', lower: 6.425, upper: 6.425 },
      { cell: 'a y', lower: 27.1, upper: 27.1 },
    ])
    const outcome = protectedBy({ table, demands }, 'cheapest')
    const known = attack(
      table,
      outcome.pattern,
      demands.map(({ cell }) => cell),
      solver,
      limits,
    )
    assert(known.kind === 'intervals')
    known.intervals.forEach(({ cell, lowest, highest }, k) => {
      const { lower, upper } = demands[k] as (typeof demands)[number]
      assert(
        highest >= (table.values[cell] as number) + upper - 1e-6 &&
          lowest <= (table.values[cell] as number) - lower + 1e-6,
      )
    })
  })
})

describe('counts come whole', () => {
  // Twice the one withheld count is a published number plus the other: in fractions 1.5 would do, in persons it would not.
  test('a pattern that only fractions keep open is open', () => {
    const table = linkedTable({
      counts: true,
      cells: [
        { name: 'a', value: 1, highest: 1 },
        { name: 'b', value: 1, highest: 2 },
        { name: 'c', value: 1, highest: 2 },
        { name: 'ab', value: 2, highest: 3 },
        { name: 'ac', value: 2, highest: 3 },
        { name: 'abc', value: 4, alwaysPublished: true },
      ],
      relations: [total('ab', 'a', 'b'), total('ac', 'a', 'c'), total('abc', 'ab', 'ac')],
    })
    // abc = 2a + b + c: with a one lower, b + c must rise by two, to 2 and 2; with a half lower, by one.
    const pattern = Uint8Array.of(1, 1, 1, 1, 1, 0)
    const side = demandsFor(table, [{ cell: 'b', lower: 1, upper: 1 }])
    assert.equal(provePattern(table, pattern, side, solver, limits).kind, 'protected')
    // With c published, b moves only against 2a: by one only if a moves by a half.
    const closer = Uint8Array.of(1, 1, 0, 1, 1, 0)
    assert.equal(provePattern(table, closer, side, solver, limits).kind, 'open')
    const known = attack(table, closer, [1], solver, limits)
    assert(
      known.kind === 'intervals' && known.intervals.every(({ highest }) => highest === 2),
      'the linear attacker sees it open',
    )
    const outcome = suppress({ table, demands: side, method: 'cheapest' }, solver, limits)
    assert(outcome.kind === 'protected' && outcome.pattern[2] === 1)
  })
})

describe('two tables with cells in common', () => {
  /** Districts by age, and the same districts by income: their totals are the same cells. */
  const shared = (random: () => number): [Problem, Problem] => {
    const districts = ['d0', 'd1', 'd2', 'd3', 'd4']
    const totals = new Map(districts.map((one) => [one, 4 + Math.floor(random() * 6)]))
    const split = (kind: string, costOfTotals?: number): Problem => {
      const codes = [0, 1, 2].map((k) => `${kind} ${k}`)
      const cells = districts.flatMap((one) => {
        let left = totals.get(one) as number
        return codes.map((code, k) => {
          const value = k === 2 ? left : Math.min(left, 1 + Math.floor(random() * 5))
          left -= value
          return { codes: [one, code], value }
        })
      })
      return problem(
        [
          { name: 'district', relations: [total('all', ...districts)] },
          { name: kind, relations: [total('all', ...codes)] },
        ],
        cells,
        3,
        costOfTotals,
      )
    }
    // Whoever made the table by age holds its totals for unimportant and withholds them first.
    return [split('age', 1), split('income')]
  }
  test('open each other in some cases when protected alone, which the merged proof finds; protected together they never do', () => {
    const random = seededRandom(5)
    let [opened, closed] = [0, 0]
    for (let round = 0; round < 14; round++) {
      const both = shared(random)
      const alone = both.map((given) => suppress({ ...given, method: 'cheapest' }, solver, limits))
      if (!alone.every((outcome): outcome is Protected => outcome.kind === 'protected')) continue
      const merged = mergeTables(alone)
      const proof = provePattern(merged.table, merged.pattern, merged.demands, solver, limits)
      const known = attack(
        merged.table,
        merged.pattern,
        merged.demands.map(({ cell }) => cell),
        solver,
        limits,
      )
      assert(known.kind === 'intervals')
      const narrow = known.intervals.filter(
        ({ cell, lowest, highest }) =>
          highest < (merged.table.values[cell] as number) + 1 - 1e-6 ||
          lowest > (merged.table.values[cell] as number) - 1 + 1e-6,
      )
      if (proof.kind === 'protected') {
        closed++
        assert.equal(narrow.length, 0)
        continue
      }
      assert(proof.kind === 'open')
      opened++
      const together = suppress(
        { table: merged.table, demands: merged.demands, method: 'quick', alsoWithheld: merged.pattern },
        solver,
        limits,
      )
      assert(together.kind === 'protected')
      assert(
        merged.pattern.every((one, i) => one === 0 || together.pattern[i] === 1),
        'what was withheld stays withheld',
      )
    }
    assert(opened > 0 && closed > 0, `${opened} opened, ${closed} closed`)
  })
  test('share what one of them publishes: the other cannot withhold it', () => {
    const cells = [
      { name: 'a', value: 2 },
      { name: 'b', value: 9 },
      { name: 'ab', value: 11 },
    ]
    const both = linkedTable({ counts: true, cells, relations: [total('ab', 'a', 'b')] })
    const only = linkedTable({ counts: true, cells: [{ name: 'b', value: 9 }], relations: [] })
    const demands = demandsFor(both, [{ cell: 'a' }])
    const merged = mergeTables([
      { table: both, pattern: Uint8Array.of(1, 1, 0), demands },
      { table: only, pattern: Uint8Array.of(0), demands: [] },
    ])
    assert.deepEqual([...merged.pattern], [1, 0, 0])
    assert.equal(provePattern(both, Uint8Array.of(1, 1, 0), demands, solver, limits).kind, 'protected')
    assert.equal(provePattern(merged.table, merged.pattern, merged.demands, solver, limits).kind, 'open')
  })
  test('without a common cell say nothing about each other', () => {
    const [given] = protectable(8, 1)
    const one = protectedBy(given as Problem, 'quick')
    const renamed = { ...one, table: { ...one.table, names: one.table.names.map((name) => `other ${name}`) } }
    const merged = mergeTables([one, renamed])
    assert.equal(merged.table.names.length, 2 * one.table.names.length)
    assert.equal(provePattern(merged.table, merged.pattern, merged.demands, solver, limits).kind, 'protected')
  })
})

describe('a person alone in a cell', () => {
  const known = (given: Problem, pattern: Uint8Array, insider: number) => {
    const seen = pattern.with(insider, 0)
    const others = given.demands.filter(({ cell }) => cell !== insider)
    const outcome = attack(
      given.table,
      seen,
      others.map(({ cell }) => cell),
      solver,
      limits,
    )
    assert(outcome.kind === 'intervals')
    return outcome.intervals.filter(({ cell, lowest, highest }) => {
      const value = given.table.values[cell] as number
      return lowest > value - 1 + 1e-6 || highest < value + 1 - 1e-6
    })
  }
  test('learns about others from a table that is closed to strangers, and not from one closed to insiders', () => {
    let [before, after, alone] = [0, 0, 0]
    for (const given of protectable(12, 6)) {
      const insiders = given.demands.map(({ cell }) => cell).filter((cell) => given.table.values[cell] === 1)
      const open = protectedBy(given, 'quick')
      const outcome = suppress({ ...given, method: 'quick', insiders }, solver, limits)
      if (outcome.kind === 'impossible') continue
      assert(outcome.kind === 'protected')
      assert.equal(outcome.insiderProofs.length, insiders.length)
      assert.equal(publishTable(outcome).length, given.table.names.length)
      for (const insider of insiders) {
        alone++
        before += known(given, open.pattern, insider).length
        after += known(given, outcome.pattern, insider).filter(
          ({ cell }) => !outcome.insiderProofs.some((own) => own.insider === insider && own.own.includes(cell)),
        ).length
      }
    }
    // The total of a row with nobody else in it is the insider himself, and no secret from him; the other one is.
    const row = problem(
      [
        { name: 'd0', relations: [total('all', 'a', 'b', 'c')] },
        { name: 'd1', relations: [total('all', 'x', 'y', 'z')] },
      ],
      [
        [1, 0, 0],
        [1, 4, 9],
        [7, 5, 8],
      ].flatMap((counts, r) => counts.map((value, c) => ({ codes: ['abc'[r] as string, 'xyz'[c] as string], value }))),
      3,
    )
    const outcome = suppress({ ...row, method: 'quick', insiders: [at(row.table, 'a', 'x')] }, solver, limits)
    assert(outcome.kind === 'protected')
    assert.deepEqual(outcome.insiderProofs[0]?.own, [at(row.table, 'a', 'all')])
    const fixed = linkedTable({
      counts: true,
      cells: [
        { name: 'me', value: 1 },
        { name: 'other', value: 1 },
        { name: 'both', value: 2, alwaysPublished: true },
      ],
      relations: [total('both', 'me', 'other')],
    })
    const two = { table: fixed, demands: demandsFor(fixed, [{ cell: 'me' }, { cell: 'other' }]) }
    protectedBy(two, 'quick')
    assert.deepEqual(suppress({ ...two, method: 'quick', insiders: [1] }, solver, limits), {
      kind: 'impossible',
      cell: 0,
    })
    assert.deepEqual(suppress({ ...two, method: 'quick', insiders: [0] }, solver, limits), {
      kind: 'impossible',
      cell: 1,
    })
    assert(alone > 0 && before > 0, `${alone} insiders, ${before} cells`)
    assert.equal(after, 0)
  })
})

describe('nothing is published without a proof', () => {
  const first = [...protectable(9, 1)][0] as Problem
  test('a solver that reaches its time limit ends in an outcome without a table', () => {
    for (const method of ['quick', 'cheapest'] as const) {
      let [solves, stopAt] = [0, Infinity]
      const slow: LinearSolver = {
        open: (program, limit) => {
          const inner = solver.open(program, limit)
          const solve = () =>
            ++solves >= stopAt ? ({ kind: 'stopped', status: 'time limit reached' } as const) : inner.solve()
          return { ...inner, solve }
        },
      }
      assert.equal(suppress({ ...first, method }, slow, limits).kind, 'protected')
      const needed = solves
      assert(needed > 3)
      for (stopAt = 1; stopAt <= needed; stopAt++) {
        solves = 0
        const outcome = suppress({ ...first, method }, slow, limits)
        assert.deepEqual(outcome, { kind: 'stopped', status: 'time limit reached' }, `${method}, solve ${stopAt}`)
      }
    }
  })
  test('a solver that answers wrongly is not believed', () => {
    const lying: LinearSolver = {
      open: (program, limit) => {
        const inner = solver.open(program, limit)
        return {
          ...inner,
          solve() {
            const outcome = inner.solve()
            if (outcome.kind !== 'optimal') return outcome
            const values = outcome.values.slice()
            const moved = values.findIndex((x) => x > 0.5)
            if (moved >= 0) values[moved] = (values[moved] as number) + 1
            return { ...outcome, values }
          },
        }
      },
    }
    assert.equal(suppress({ ...first, method: 'quick' }, lying, limits).kind, 'stopped')
  })
  test('a table whose pattern or certificate was changed afterwards is refused', () => {
    const outcome = protectedBy(first, 'quick')
    assert.deepEqual(faultsOf(outcome.table, outcome.pattern, outcome.demands, outcome.certificate), [])
    const secondary = outcome.pattern.findIndex(
      (one, i) => one === 1 && outcome.demands.every(({ cell }) => cell !== i),
    )
    assert(secondary >= 0)
    assert.throws(() => publishTable({ ...outcome, pattern: outcome.pattern.with(secondary, 0) }), {
      code: 'not-proven',
    })
    const [witness] = outcome.certificate.witnesses
    assert(witness)
    const shifted = { ...witness, deviations: witness.deviations.map((d, k) => (k === 0 ? d + 1 : d)) }
    const witnesses = outcome.certificate.witnesses.with(0, shifted)
    assert.throws(() => publishTable({ ...outcome, certificate: { ...outcome.certificate, witnesses } }), {
      code: 'not-proven',
    })
  })
  test('a cell that follows from what must be published is reported as impossible', () => {
    const table = linkedTable({
      counts: true,
      cells: [
        { name: 'a', value: 2 },
        { name: 'b', value: 9, alwaysPublished: true },
        { name: 'ab', value: 11, alwaysPublished: true },
      ],
      relations: [total('ab', 'a', 'b')],
    })
    const demands = demandsFor(table, [{ cell: 'a' }])
    for (const method of ['quick', 'cheapest'] as const)
      assert.deepEqual(suppress({ table, demands, method }, solver, limits), { kind: 'impossible', cell: 0 })
  })
})
