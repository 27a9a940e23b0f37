/** The example of the README, worked by hand there. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  attack,
  cellName,
  demandsFor,
  determinedCells,
  hierarchicalTable,
  publishTable,
  suppress,
} from '../src/index.ts'
import { limits, loadSolver, total } from './tables.ts'

const solver = await loadSolver()
const counts = { A: [20, 50, 10], B: [8, 19, 2], C: [17, 32, 12] }
const table = hierarchicalTable({
  counts: true,
  dimensions: [
    { name: 'area', relations: [total('all', 'A', 'B', 'C')] },
    { name: 'kind', relations: [total('all', 'x', 'y', 'z')] },
  ],
  cells: Object.entries(counts).flatMap(([area, row]) =>
    row.map((value, k) => ({ codes: [area, 'xyz'[k] as string], value })),
  ),
})
const demands = demandsFor(table, [{ cell: cellName('B', 'z') }])

test('the two persons of B, z cost 37 others, and an attacker is left with 0 to 10', () => {
  for (const method of ['quick', 'cheapest'] as const) {
    const outcome = suppress({ table, demands, method }, solver, limits)
    assert(outcome.kind === 'protected')
    assert.equal(outcome.cost, 8 + 12 + 17)
    const withheld = publishTable(outcome).flatMap((cell) => ('withheld' in cell ? [cell.name] : []))
    assert.deepEqual(withheld.sort(), ['B × x', 'B × z', 'C × x', 'C × z'])
    const known = attack(table, outcome.pattern, [demands[0]?.cell as number], solver, limits)
    assert(known.kind === 'intervals')
    const { lowest, highest } = known.intervals[0] as { lowest: number; highest: number }
    assert(Math.abs(lowest) < 1e-9 && Math.abs(highest - 10) < 1e-9)
    assert.deepEqual(determinedCells(table, outcome.pattern), [])
  }
})
test('one cell fewer withheld and all of them follow by subtraction', () => {
  const names = ['B × x', 'B × z', 'C × z'].map((name) => table.position.get(name) as number)
  const pattern = new Uint8Array(table.names.length)
  for (const cell of names) pattern[cell] = 1
  assert.deepEqual(
    determinedCells(table, pattern),
    names.toSorted((a, b) => a - b),
  )
})
