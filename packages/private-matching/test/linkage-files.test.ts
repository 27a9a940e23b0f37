/** FEBRL 1 and 2 (Christen) and the synthetic Dutch partner files: kinds chosen on one half, reported on the other. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { missing } from '../../testing/reference-data.ts'
import { febrl, halves, limits, nlFiles, trapsIn } from '../bench/known-files.ts'
import {
  candidateKinds,
  chooseKinds,
  dutchKinds,
  falseHits,
  falsePairsOf,
  type KnownRecord,
  type KnownTruth,
  type LinkageQuality,
  measureLinkage,
  missRate,
} from '../src/index.ts'

const recall = ({ found, truePairs }: LinkageQuality) => found / truePairs
const precision = ({ found, falsePairs }: LinkageQuality) => found / (found + falsePairs)
const withoutNumber = candidateKinds.filter(({ name }) => name !== 'national-number')
const nl = { skip: missing('nl-linkage-synthetic') }
const febrlFiles = { skip: missing('record-linkage') }

test(
  'Dutch files A–B without citizen service number: precision at least 0.98 at recall at least 0.80, no trap',
  nl,
  () => {
    const { a, b } = nlFiles()
    const all: KnownTruth = { register: a, asked: b }
    const [chosenOn, reportedOn] = halves(all)
    const kinds = chooseKinds(withoutNumber, chosenOn, limits)
    assert.deepEqual(
      kinds.map(({ name }) => name),
      dutchKinds.slice(1).map(({ name }) => name),
      'dutchKinds is what is chosen here, and nothing else',
    )
    const quality = measureLinkage(kinds, reportedOn, 'the half that was not chosen on')
    assert.ok(recall(quality) >= 0.8, String(recall(quality)))
    assert.ok(precision(quality) >= 0.98, String(precision(quality)))
    const traps = trapsIn(all)
    assert.ok(traps.length >= 60, 'control: there are traps to fall into')
    const joined = new Set(falsePairsOf(kinds, all).map(({ register, asked }) => `${register} ${asked}`))
    assert.deepEqual(
      traps.filter(({ register, asked }) => joined.has(`${register} ${asked}`)),
      [],
    )
    const naive = candidateKinds.filter(({ name }) => name === 'surname + born')
    const fallen = new Set(falsePairsOf(naive, all).map(({ register, asked }) => `${register} ${asked}`))
    assert.ok(
      traps.filter(({ register, asked }) => fallen.has(`${register} ${asked}`)).length >= 20,
      'control: traps bite',
    )
  },
)

test('a trap is a pair of different persons: the truth has 771 true pairs between A and B', nl, () => {
  const { a, b } = nlFiles()
  assert.equal(measureLinkage(dutchKinds, { register: a, asked: b }, 'A–B').truePairs, 771)
})

for (const [name, truePairs] of [
  ['febrl1', 500],
  ['febrl2', 1_934],
] as const)
  test(`${name}: recall at least 0.97 at precision at least 0.99 on the half not chosen on`, febrlFiles, () => {
    const records = febrl(name)
    const all: KnownTruth = { register: records, asked: records }
    assert.equal(measureLinkage([], all, name).truePairs, truePairs)
    const [chosenOn, reportedOn] = halves(all)
    const quality = measureLinkage(chooseKinds(candidateKinds, chosenOn, limits), reportedOn, name)
    assert.ok(recall(quality) >= 0.97, String(recall(quality)))
    assert.ok(precision(quality) >= 0.99, String(precision(quality)))
  })

test('relabelling persons and shuffling rows changes no figure; splitting a file adds up', nl, () => {
  const { a, c } = nlFiles(true)
  const quality = measureLinkage(dutchKinds, { register: a, asked: c }, 'x')
  const renamed = (rows: readonly KnownRecord[]) =>
    [...rows].reverse().map(({ record, person }) => ({ record, person: `no. ${person}` }))
  assert.deepEqual(measureLinkage(dutchKinds, { register: renamed(a), asked: renamed(c) }, 'x'), quality)
  const parts = [c.slice(0, 400), c.slice(400)].map((asked) => measureLinkage(dutchKinds, { register: a, asked }, 'x'))
  for (const count of ['truePairs', 'found', 'falsePairs', 'comparisons'] as const)
    assert.equal(
      parts.reduce((sum, part) => sum + part[count], 0),
      quality[count],
    )
})

test('a citizen service number only adds: no pair found without it is lost', nl, () => {
  const [without, withIt] = [nlFiles(), nlFiles(true)].map(({ a, c }) =>
    measureLinkage(dutchKinds, { register: a, asked: c }, 'A–C'),
  ) as [LinkageQuality, LinkageQuality]
  assert.ok(recall(withIt) > recall(without))
  assert.equal(withIt.falsePairs, 0)
})

test('persons asked about without a birth date are missed more often, and the rate says so or says nothing', nl, () => {
  const { a, b } = nlFiles()
  const undated = b.map(({ record, person }) => ({ record: { ...record, birthDate: '' }, person }))
  const quality = measureLinkage(dutchKinds, { register: a, asked: [...b, ...undated] }, 'B, also without dates')
  const full = missRate(quality, dutchKinds.length - 1)
  const none = missRate(quality, 0)
  assert.ok(full.measured && none.measured)
  assert.ok(none.share === 1 && full.share < 0.2)
  assert.ok(falseHits(quality, 1_000_000).atMost > falseHits(quality, 1_000).atMost)
})
