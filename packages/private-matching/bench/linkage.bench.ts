/** Does a typing error hide a person, and is one taken for another? Kinds chosen on one half, reported on the other. */
import { printGoal } from '../../testing/goal.ts'
import { missing } from '../../testing/reference-data.ts'
import { candidateKinds, chooseKinds, falsePairsOf, type KnownTruth, measureLinkage } from '../src/index.ts'
import { febrl, halves, limits, nlFiles, trapsIn } from './known-files.ts'

const name = 'private-matching'
function report(title: string, all: KnownTruth, leastRecall: number, leastPrecision: number, number: boolean) {
  const [chosenOn, reportedOn] = halves(all)
  const candidates = candidateKinds.filter((kind) => number || kind.name !== 'national-number')
  const kinds = chooseKinds(candidates, chosenOn, limits)
  const { found, truePairs, falsePairs } = measureLinkage(kinds, reportedOn, title)
  const workload = `${title}; ${kinds.length} kinds chosen on half of the persons, reported on ${truePairs} true pairs of the others`
  const line = { package: name, workload, unit: 'proportion' }
  printGoal({ ...line, goal: `recall, ${title}`, figure: found / truePairs, bound: { atLeast: leastRecall } })
  const precision = found / (found + falsePairs)
  printGoal({ ...line, goal: `precision, ${title}`, figure: precision, bound: { atLeast: leastPrecision } })
  return kinds
}

const absent = missing('nl-linkage-synthetic') || missing('record-linkage')
if (absent) process.stderr.write(`linkage goals skipped: ${absent}\n`)
else {
  const { a, b } = nlFiles()
  const all = { register: a, asked: b }
  const kinds = report('Dutch files A–B without citizen service number', all, 0.8, 0.98, false)
  const joined = new Set(falsePairsOf(kinds, all).map(({ register, asked }) => `${register} ${asked}`))
  const traps = trapsIn(all)
  printGoal({
    package: name,
    goal: 'trap pairs taken for one person',
    workload: `twins, kin at one address and namesakes among A × B: ${traps.length} pairs, both halves`,
    figure: traps.filter(({ register, asked }) => joined.has(`${register} ${asked}`)).length,
    unit: 'pairs',
    bound: { atMost: 0 },
  })
  for (const file of ['febrl1', 'febrl2']) {
    const records = febrl(file)
    report(`${file}, with its number`, { register: records, asked: records }, 0.97, 0.99, true)
  }
}
