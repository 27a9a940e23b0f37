import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { missing, referenceJson, referenceRows } from '../../testing/reference-data.ts'
import { cellKey, type PerturbationRow, perturb, perturbationTable } from '../src/index.ts'

const mean = ({ additions, probabilities }: PerturbationRow) =>
  additions.reduce((sum, v, k) => sum + v * (probabilities[k] as number), 0)
const square = ({ additions, probabilities }: PerturbationRow) =>
  additions.reduce((sum, v, k) => sum + v * v * (probabilities[k] as number), 0)
const entropy = (probabilities: readonly number[]) =>
  probabilities.reduce((sum, p) => (p > 0 ? sum - p * Math.log(p) : sum), 0)

describe('maximum-entropy tables', () => {
  test('every row has mean 0 and the variance asked for to ten decimals, for many settings', () => {
    let tables = 0
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.double({ min: 0.2, max: 4, noNaN: true }),
        fc.integer({ min: 0, max: 3 }),
        (largest, variance, smallResultsUpTo) => {
          let table: ReturnType<typeof perturbationTable>
          try {
            table = perturbationTable({ largest, variance, smallResultsUpTo })
          } catch (error) {
            assert.equal((error as { code: string }).code, 'variance-not-attainable')
            return
          }
          tables++
          assert.deepEqual(table.rows[0], { additions: [0], probabilities: Float64Array.of(1) })
          table.rows.slice(1).forEach((row, k) => {
            assert(Math.abs(mean(row)) < 1e-10 && Math.abs(square(row) - variance) < 1e-10)
            assert(Math.abs(row.probabilities.reduce((sum, p) => sum + p, 0) - 1) < 1e-12)
            for (const v of row.additions) {
              const result = k + 1 + v
              assert(Math.abs(v) <= largest && (result === 0 || result > smallResultsUpTo))
            }
          })
        },
      ),
    )
    assert(tables > 20, `${tables} tables`)
  })
  test('the logarithm of a probability is a parabola in the addition, which is what makes the entropy largest', () => {
    const row = perturbationTable({ largest: 6, variance: 3 }).rows[3] as PerturbationRow
    const logs = [...row.probabilities].map(Math.log)
    const second = logs.slice(2).map((x, k) => x - 2 * (logs[k + 1] as number) + (logs[k] as number))
    for (const x of second) assert(Math.abs(x - (second[0] as number)) < 1e-9)
  })
  test('for counts far from zero the distribution is the same to either side', () => {
    const { additions, probabilities } = perturbationTable({ largest: 5, variance: 3 }).rows.at(-1) as PerturbationRow
    additions.forEach((v, k) => {
      assert(Math.abs((probabilities[k] as number) - (probabilities[additions.indexOf(-v)] as number)) < 1e-13)
    })
  })
  test('a variance no distribution has is refused with the range that is attainable', () => {
    // From the count 1, with results 1 … 4 forbidden, only −1 and 4 or more remain: variance at least 1 · 4.
    assert.throws(() => perturbationTable({ largest: 5, variance: 3, smallResultsUpTo: 4 }), {
      code: 'variance-not-attainable',
      message: /count 1 .* between 4 and 5 is attainable/,
    })
    assert.throws(() => perturbationTable({ largest: 2, variance: 4 }), { code: 'variance-not-attainable' })
  })
})

const folder = 'reference/cell-key'
describe('against ptable and cellKey', { skip: missing(folder) }, () => {
  type Table = { args: { D: number; V: number; js: number; pstay?: number }; pMatrix: number[][] }
  test('rows agree to 1e-8 where ptable forces no order, or ours have the larger entropy at the same moments', () => {
    const exact = referenceJson(`${folder}/maxent-exact.json`) as {
      args: { D: number; V: number; js: number }
      rows: { i: number; maxdiff_vs_pure_maxent: number }[]
      exact_maxent_interior_row: { [v: string]: number }
    }[]
    let close = 0
    for (const { args, pMatrix } of referenceJson(`${folder}/ptable-output.json`).results as Table[]) {
      const table = perturbationTable({
        largest: args.D,
        variance: args.V,
        smallResultsUpTo: args.js,
        ...(args.pstay === undefined ? {} : { stays: args.pstay }),
      })
      table.rows.forEach(({ additions, probabilities }, count) => {
        const theirs = pMatrix[count]
        if (!theirs) return
        const other = additions.map((v) => theirs[count + v === 0 ? 0 : count + v - args.js] ?? 0)
        const gap = Math.max(...other.map((p, k) => Math.abs(p - (probabilities[k] as number))))
        const theirSquare = other.reduce((sum, p, k) => sum + p * (additions[k] as number) ** 2, 0)
        if (gap < 1e-8) close++
        // Forced rows lose entropy or variance; unforced ones stop short of the optimum by less than 1e-12 of entropy.
        else if (count > 0)
          assert(
            entropy([...probabilities]) > entropy(other) - 1e-12 || theirSquare < args.V - 1e-3,
            `row ${count} of ${JSON.stringify(args)}`,
          )
        const known = exact.find(
          (one) => !args.pstay && one.args.D === args.D && one.args.V === args.V && one.args.js === args.js,
        )
        const row = known?.rows.find(({ i }) => i === count)
        // An independent exact solver measured the same distance between ptable and the pure maximum.
        if (row) assert(Math.abs(row.maxdiff_vs_pure_maxent - gap) < 1e-10, `row ${count} of ${JSON.stringify(args)}`)
      })
    }
    assert(close >= 17, `${close} rows agree to 1e-8`)
    for (const { args, exact_maxent_interior_row: interior } of exact) {
      const { additions, probabilities } = perturbationTable({
        largest: args.D,
        variance: args.V,
        smallResultsUpTo: args.js,
      }).rows.at(-1) as PerturbationRow
      additions.forEach((v, k) => {
        assert(Math.abs((probabilities[k] as number) - (interior[String(v)] as number)) < 1e-12)
      })
    }
  })

  test('all 21 cells of the two-way table get the published count of cellKey', () => {
    const records = referenceRows(`${folder}/microdata.csv`)
    const table = perturbationTable({ largest: 5, variance: 3, smallResultsUpTo: 2 })
    const { freqtab, mods } = referenceJson(`${folder}/cellkey-output.json`)
    assert.equal(freqtab.length, 21)
    freqtab.forEach(({ sex, age, uwc, puwc }: { sex: string; age: string; uwc: number; puwc: number }, k: number) => {
      const keys = records
        .filter((row) => (sex === 'T' || row['sex'] === sex) && (age === 'T' || row['age'] === age))
        .map((row) => Number(row['rk']))
      const { count, addition, key } = perturb(keys, table)
      assert.deepEqual([keys.length, count, addition], [uwc, puwc, mods[k].pert], `${sex} ${age}`)
      assert(Math.abs(key - mods[k].ckey) < 1e-7)
    })
  })
})

describe('keys', () => {
  test('the order of the records does not change the key, and the same cell is perturbed alike in every table', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { maxLength: 40 }), (keys) => {
        assert.equal(cellKey(keys), cellKey([...keys].reverse()))
      }),
    )
    assert(Math.abs(cellKey([0.7, 0.6, 0.9]) - 0.2) < 1e-11)
  })
  test('an empty cell stays empty and a count beyond the table takes its last row', () => {
    const table = perturbationTable({ largest: 3, variance: 1 })
    assert.deepEqual(perturb([], table), { count: 0, addition: 0, key: 0 })
    assert.equal(perturb([0.5], table, 1e6).addition, 0)
    assert.equal(perturb([0.9999], table, 1e6).addition, 3)
  })
})
