/** The goals of cell-key perturbation. Rows are compared with ptable 1.0.0 where its files are there. */
import { printGoal } from '../../testing/goal.ts'
import { missing, referenceJson, referenceRows } from '../../testing/reference-data.ts'
import { perturb, perturbationTable } from '../src/index.ts'

const name = 'disclosure-control'
const settings = [
  { largest: 5, variance: 3, smallResultsUpTo: 0 },
  { largest: 5, variance: 3, smallResultsUpTo: 2 },
  { largest: 3, variance: 1, smallResultsUpTo: 0 },
  { largest: 8, variance: 3, smallResultsUpTo: 2, stays: 0.5 },
  { largest: 20, variance: 9, smallResultsUpTo: 3 },
] as const
const workload = 'p-tables (D, V, js) = (5,3,0), (5,3,2), (3,1,0), (8,3,2, stays .5), (20,9,3)'
let [worstMean, worstVariance, rows] = [0, 0, 0]
for (const one of settings)
  for (const { additions, probabilities } of perturbationTable(one).rows.slice(1)) {
    const moment = (power: number) =>
      additions.reduce((sum, v, k) => sum + v ** power * (probabilities[k] as number), 0)
    worstMean = Math.max(worstMean, Math.abs(moment(1)))
    worstVariance = Math.max(worstVariance, Math.abs(moment(2) - one.variance))
    rows++
  }
printGoal({
  package: name,
  goal: 'largest mean of a row',
  workload: `${workload}; ${rows} rows`,
  figure: worstMean,
  unit: 'persons',
  bound: { atMost: 1e-10 },
})
printGoal({
  package: name,
  goal: 'largest difference from the variance asked for',
  workload: `${workload}; ${rows} rows`,
  figure: worstVariance,
  unit: 'persons²',
  bound: { atMost: 1e-10 },
})

const folder = 'reference/cell-key'
const why = missing(folder)
if (why) process.stderr.write(`The comparison with ptable and cellKey is skipped: ${why}\n`)
else {
  let gap = 0
  for (const { args, pMatrix } of referenceJson(`${folder}/ptable-output.json`).results) {
    const { additions, probabilities } = perturbationTable({
      largest: args.D,
      variance: args.V,
      smallResultsUpTo: args.js,
      ...(args.pstay ? { stays: args.pstay } : {}),
    }).rows.at(-1) as { additions: readonly number[]; probabilities: Float64Array }
    const theirs = pMatrix.at(-1) as number[]
    const first = theirs.findIndex((p) => p > 0)
    additions.forEach((_, k) => {
      gap = Math.max(gap, Math.abs((theirs[first + k] as number) - (probabilities[k] as number)))
    })
  }
  printGoal({
    package: name,
    goal: 'rows without a forced order as ptable has them',
    workload: 'last rows of four p-tables of ptable 1.0.0',
    figure: gap,
    unit: 'of probability',
    bound: { atMost: 1e-8 },
  })

  const records = referenceRows(`${folder}/microdata.csv`)
  const table = perturbationTable({ largest: 5, variance: 3, smallResultsUpTo: 2 })
  const same = referenceJson(`${folder}/cellkey-output.json`).freqtab.filter(
    ({ sex, age, puwc }: { sex: string; age: string; puwc: number }) => {
      const cell = records.filter((row) => (sex === 'T' || row['sex'] === sex) && (age === 'T' || row['age'] === age))
      return (
        perturb(
          cell.map((row) => Number(row['rk'])),
          table,
        ).count === puwc
      )
    },
  )
  printGoal({
    package: name,
    goal: 'published counts as cellKey gives them',
    workload: '2 × 6 table with totals, 400 records with keys',
    figure: same.length,
    unit: 'of 21 cells',
    bound: { atLeast: 21 },
  })
}
