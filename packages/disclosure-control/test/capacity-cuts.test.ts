/** Fischetti & Salazar: a capacity constraint holds for every protecting pattern, whatever the multipliers. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '../../testing/chance.ts'
import { attackerCut, shortfall } from '../src/attacker-cut.ts'
import { linkedTable, suppress } from '../src/index.ts'
import { limits, loadSolver, randomProblem, sensitivePattern, total } from './tables.ts'

const solver = await loadSolver()

test('no protecting pattern violates a cut, from any multipliers at all, and some other pattern does', () => {
  const random = seededRandom(77)
  let [cuts, useful] = [0, 0]
  for (let round = 0; round < 8; round++) {
    const loose = randomProblem(random, { rows: 3, columns: 3, layers: 2, most: 8 })
    // Narrow bounds: weights below the amount needed occur, also on sensitive cells.
    const given = {
      ...loose,
      table: { ...loose.table, highest: loose.table.values.map((value, i) => value + (i % 2 ? 1 : 4)) },
    }
    const outcome = suppress({ ...given, method: 'quick' }, solver, limits)
    if (outcome.kind !== 'protected') continue
    const { table, demands } = given
    const start = sensitivePattern(given)
    const relations = Int32Array.from({ length: table.relations.count }, (_, r) => r)
    for (let draw = 0; draw < 4000; draw++) {
      const share = 0.03 + 0.3 * random()
      const multipliers = Float64Array.from(relations, () =>
        random() < share ? (Math.floor(random() * 9) - 4) / 4 : random() < 0.01 ? random() : 0,
      )
      const demand = demands[Math.floor(random() * demands.length)]
      const cut = demand && attackerCut(table, start, demand, random() < 0.5 ? 1 : -1, relations, multipliers)
      if (!cut) continue
      cuts++
      if (shortfall(cut, start) > 1e-9) useful++
      assert(shortfall(cut, outcome.pattern) < 1e-9, `round ${round}`)
    }
  }
  assert(useful > 60, `${cuts} cuts, ${useful} violated by the sensitive cells alone`)
})

test('a cut by hand: half the margin taken off the cell itself', () => {
  const cells = [
    { name: 'a', value: 1, highest: 4 },
    { name: 'b', value: 3, highest: 9 },
    { name: 't', value: 4, highest: 4.5 },
  ]
  const table = linkedTable({ counts: true, cells, relations: [total('t', 'a', 'b')] })
  // d_a = ½ d_a − ½ d_b + ½ d_t in every table that adds up. At most ½·3 comes from a, ½·3 from b (which can fall by 3)
  // and ½·½ from t. For 2 persons more, ½ is needed beside a: all of it can come from b, half of it from t.
  const demand = { cell: 0, lower: 1, upper: 2 }
  const cut = attackerCut(table, Uint8Array.of(1, 0, 0), demand, 1, Int32Array.of(0), Float64Array.of(-0.5))
  assert.deepEqual(cut, { cells: Int32Array.of(1, 2), weights: Float64Array.of(1, 0.5) })
})
