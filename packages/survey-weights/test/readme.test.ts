/** The example by hand of the README, its ten lines as they stand, and the names it uses. */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { calibrated } from '../bench/api-samples.ts'
import * as face from '../src/index.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const score = [4, 6, 7, 9]
const drawn = face.surveyDesign({ weights: [10, 10, 10, 10] })
const weighted = calibrated(
  face.calibrate(drawn, {
    distance: 'raking',
    auxiliaries: [
      { kind: 'margin', name: 'tenure', categories: ['rent', 'rent', 'own', 'own'], totals: { rent: 30, own: 20 } },
    ],
  }),
)
const meanOf = (sample: face.SurveySample, within?: boolean[]) => {
  const [mean] = face.linearisedEstimates(sample, [
    { kind: 'mean', of: score, ...(within ? { within } : {}) },
  ]).estimates
  assert.ok(mean?.kind === 'estimated')
  return mean
}

test('the weights, means and errors of README §1 come out, and the README says these very numbers', () => {
  assert.deepEqual(
    [...weighted.weights].map((weight) => Math.round(weight * 1e9) / 1e9),
    [15, 15, 10, 10],
  )
  const young = [true, false, true, false]
  const all = [meanOf(weighted), meanOf(drawn), meanOf(weighted, young)]
  const byHand = [
    [6.2, 0.346667, 0.588784],
    [6.5, 1.083333, 1.040833],
    [5.2, 0.6912, 0.831384],
  ] as const
  byHand.forEach(([mean, variance, error], k) => {
    const found = all[k] as ReturnType<typeof meanOf>
    assert.ok(Math.abs(found.estimate - mean) < 1e-12)
    assert.ok(Math.abs(found.variance - variance) < 5e-7)
    assert.ok(Math.abs(found.standardError - error) < 5e-7)
    for (const said of [mean, variance, error]) assert.ok(readme.includes(String(said)), String(said))
  })
  const subset = face.surveyDesign({ weights: [15, 10] })
  const [alone] = face.linearisedEstimates(subset, [{ kind: 'mean', of: [4, 7] }]).estimates
  assert.ok(alone?.kind === 'estimated' && Math.abs(alone.standardError - 1.44) < 1e-12)
})

test('the ten lines of the README run as they stand', async () => {
  const [, lines = ''] = /```ts\n([\s\S]*?)```/.exec(readme) ?? []
  assert.ok(lines.includes('domainMeans'))
  const folder = mkdtempSync(join(tmpdir(), 'readme-'))
  const printed: unknown[][] = []
  const log = console.log
  try {
    const file = join(folder, 'ten-lines.mts')
    writeFileSync(file, lines.replace('@schakel/survey-weights', new URL('../src/index.ts', import.meta.url).href))
    console.log = (...words) => printed.push(words)
    await import(pathToFileURL(file).href)
  } finally {
    console.log = log
    rmSync(folder, { recursive: true })
  }
  assert.deepEqual(
    printed.map(([area]) => area),
    ['north', 'south'],
  )
  for (const [, mean, interval] of printed as [string, face.Estimate, face.IntervalOutcome][]) {
    assert.equal(mean.kind, 'estimated')
    assert.equal(interval.kind, 'interval')
  }
})

test('the README uses names that the package has', () => {
  for (const name of [
    'calibrate',
    'compareIndependent',
    'compareWithinSample',
    'demandSameScale',
    'jackknifeEstimates',
    'scaleMean',
    'surveyDesign',
  ])
    assert.ok(name in face && readme.includes(`${name}`), name)
})
