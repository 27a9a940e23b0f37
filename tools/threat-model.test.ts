import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { KeptProof, ProofFile } from '../proofs/proof.ts'
import { allProofs } from '../proofs/run-proofs.ts'
import { limits, type Promise_, promises } from './threat-model/promises.ts'
import { statusOf } from './threat-model/status.ts'
import { dayIn, threatModel } from './threat-model.ts'

const promise: Promise_ = {
  code: 'P17',
  to: 'against T12',
  promise: 'Acknowledged means stored.',
  aspects: [
    { shows: 'nothing lost', proofs: ['kills'] },
    { shows: 'nobody stopped', proofs: ['slow'] },
  ],
}
const record = (name: string, changes: Partial<KeptProof> = {}): KeptProof => ({
  commit: 'abcdef0123',
  date: '2026-11-01T10:00:00Z',
  name,
  title: 'x',
  promises: ['P17'],
  passed: true,
  control: 'found',
  planted: 'x',
  figures: { lost: 0 },
  seconds: 1,
  ...changes,
})
const file = (proofs: KeptProof[]): ProofFile => ({ proofs })
const stateOf = (made: ProofFile | undefined, today = '2026-11-20') => statusOf(promise, made, today).state

test('a promise is proven when every proof it names passed at full size within thirty days', () => {
  assert.equal(stateOf(file([record('kills'), record('slow')])), 'proven')
})
test('a promise with one of two proofs is partly proven, with none not proven', () => {
  assert.equal(stateOf(file([record('kills')])), 'partly proven')
  assert.equal(stateOf(file([])), 'not proven')
  assert.equal(stateOf(undefined), 'not proven')
})
test('a proof of thirty days ago counts and one of thirty-one days ago does not', () => {
  const made = file([record('kills'), record('slow')])
  assert.equal(stateOf(made, '2026-12-01'), 'proven')
  assert.equal(stateOf(made, '2026-12-02'), 'not proven')
})
test('a proof from the future, one that failed, or one whose control was missed does not count', () => {
  const passed = [record('kills'), record('slow')]
  assert.equal(stateOf(file(passed), '2026-10-31'), 'not proven')
  assert.equal(stateOf(file(passed.map((one) => ({ ...one, passed: false })))), 'not proven')
  assert.equal(stateOf(file(passed.map((one) => ({ ...one, control: 'missed' as const })))), 'not proven')
})
test('each proof is as old as its own run, and the page says of which commit it is', () => {
  const made = file([record('kills'), record('slow', { date: '2026-09-01' })])
  assert.equal(stateOf(made), 'partly proven')
  const { aspects } = statusOf(promise, made, '2026-11-20')
  assert.match(aspects[0]?.why ?? '', /on 2026-11-01, commit abcdef0$/)
  assert.match(aspects[1]?.why ?? '', /last ran on 2026-09-01/)
})
test('a promise for which nobody wrote a proof is never proven', () => {
  const empty = { ...promise, aspects: [{ shows: 'x', proofs: [] }] }
  assert.equal(statusOf(empty, file([record('kills')]), '2026-11-02').state, 'not proven')
})

test('the page holds all eighteen promises, every limit, and its own day', () => {
  const page = threatModel(new Map(), '2026-11-20')
  for (let number = 1; number <= 18; number++) assert.match(page, new RegExp(`^\\| P${number} \\|`, 'm'))
  for (const [what] of limits) assert.ok(page.includes(what))
  assert.equal(dayIn(page), '2026-11-20')
})
test('every proof there is is named by each promise it speaks of, and by no other', async () => {
  for (const { name, promises: spoken } of await allProofs()) {
    const naming = promises
      .filter(({ aspects }) => aspects.some(({ proofs }) => proofs.includes(name)))
      .map(({ code }) => code)
    assert.deepEqual(naming.sort(), [...spoken].sort(), `the proof ${name}`)
  }
})
