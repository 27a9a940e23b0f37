/** The cheapest pattern against a search through every pattern and every whole table, which shares no code with it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '../../testing/chance.ts'
import { compactOptimum } from '../bench/compact-model.ts'
import { suppress } from '../src/index.ts'
import { limits, loadSolver, type Problem, randomProblem } from './tables.ts'

const solver = await loadSolver()

/**
 * In a two-way table every extreme circulation moves cells by −1, 0 or 1 (the matrix is totally unimodular), so tables
 * one step away decide whether a cell can be one more and one fewer.
 */
function cheapestByTrying({ table, demands }: Problem, rows: number, columns: number): number {
  const inner: number[] = []
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) inner.push(table.position.get(`r${r} × c${c}`) as number)
  const steps: Float64Array[] = []
  for (let code = 0; code < 3 ** inner.length; code++) {
    const step = new Float64Array(table.values.length)
    let rest = code
    for (const cell of inner) {
      step[cell] = (rest % 3) - 1
      rest = Math.floor(rest / 3)
    }
    const add = (target: string, amount: number) => {
      const cell = table.position.get(target) as number
      step[cell] = (step[cell] as number) + amount
    }
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++) {
        const d = step[table.position.get(`r${r} × c${c}`) as number] as number
        add(`r${r} × all`, d)
        add(`all × c${c}`, d)
        add('all × all', d)
      }
    if (step.every((d, i) => d === 0 || (table.alwaysPublished[i] === 0 && (table.values[i] as number) + d >= 0)))
      steps.push(step)
  }
  const sensitive = new Set(demands.map(({ cell }) => cell))
  const free = [...table.values.keys()].filter((i) => !sensitive.has(i) && table.alwaysPublished[i] === 0)
  const bit = new Map(free.map((cell, k) => [cell, 1 << k]))
  const masks = demands.map(({ cell }) =>
    [1, -1].map((side) => {
      const all = new Set<number>()
      for (const step of steps) {
        if (step[cell] !== side) continue
        let mask = 0
        step.forEach((d, i) => {
          if (d !== 0) mask |= bit.get(i) ?? 0
        })
        all.add(mask)
      }
      return [...all].filter((mask) => ![...all].some((other) => other !== mask && (other & mask) === other))
    }),
  )
  let best = Infinity
  for (let choice = 0; choice < 2 ** free.length; choice++) {
    let cost = 0
    free.forEach((cell, k) => {
      if (choice & (1 << k)) cost += table.costs[cell] as number
    })
    if (cost >= best) continue
    if (masks.every((sides) => sides.every((list) => list.some((mask) => (mask & choice) === mask)))) best = cost
  }
  return best
}

test('no pattern of a small table that protects is cheaper than the cheapest', () => {
  const random = seededRandom(20)
  let secondary = 0
  for (let round = 0; round < 10; round++) {
    const [rows, columns] = round % 2 ? [2, 4] : [3, 3]
    const given = randomProblem(random, { rows, columns, most: 9, empty: 0.15 })
    const byTrying = cheapestByTrying(given, rows, columns)
    const outcome = suppress({ ...given, method: 'cheapest' }, solver, limits)
    if (byTrying === Infinity) {
      assert.equal(outcome.kind, 'impossible')
      continue
    }
    assert(outcome.kind === 'protected')
    assert.equal(outcome.cost, byTrying, `round ${round}`)
    assert.equal(outcome.lowerBound, byTrying)
    secondary += byTrying
  }
  assert(secondary > 0, 'the tables were worth protecting')
})

test('in three dimensions the cheapest costs what one whole-number program over all attackers finds', () => {
  const random = seededRandom(33)
  let secondary = 0
  for (let round = 0; round < 4; round++) {
    const given = randomProblem(random, { rows: 3, columns: 3, layers: 2, most: 7, empty: 0.25, upTo: 1 })
    const outcome = suppress({ ...given, method: 'cheapest' }, solver, limits)
    const compact = compactOptimum(given, 20)
    if (compact === undefined) {
      assert.equal(outcome.kind, 'impossible')
      continue
    }
    assert(outcome.kind === 'protected')
    assert.equal(outcome.cost, compact, `round ${round}`)
    secondary += compact
  }
  assert(secondary > 0)
})
