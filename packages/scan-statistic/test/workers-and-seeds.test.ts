import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '../../testing/chance.ts'
import { threadPool } from '../bench/simulation-worker.ts'
import {
  type RunInWorkers,
  simulateMaxima,
  spaceTimePermutationScan,
  spaceTimeScan,
  spatialScan,
} from '../src/index.ts'

const draw = seededRandom(21)
const [areas, periods] = [30, 8]
const x = Array.from({ length: areas }, draw)
const y = Array.from({ length: areas }, draw)
const cases = Array.from({ length: areas }, () => Array.from({ length: periods }, () => Math.floor(4 * draw())))
const baseline = Array.from({ length: areas }, () => Array.from({ length: periods }, () => 1 + draw()))
const flat = (rows: readonly (readonly number[])[]) => rows.map((row) => row.reduce((a, b) => a + b, 0))
const centres = { kind: 'planar', x, y } as const

const scans = {
  spatial: (more: object, seed = 5) =>
    spatialScan({
      cases: flat(cases),
      baseline: flat(baseline),
      centres,
      maximumShare: 0.5,
      simulations: 200,
      random: seededRandom(seed),
      ...more,
    }),
  'space-time': (more: object, seed = 5) =>
    spaceTimeScan({
      cases,
      baseline,
      centres,
      search: 'retrospective',
      maximumDuration: 4,
      maximumShare: 0.5,
      simulations: 200,
      random: seededRandom(seed),
      ...more,
    }),
  permutation: (more: object, seed = 5) =>
    spaceTimePermutationScan({
      cases,
      centres,
      search: 'prospective',
      maximumDuration: 4,
      maximumShare: 0.5,
      simulations: 200,
      random: seededRandom(seed),
      ...more,
    }),
}
const here: RunInWorkers = async (tasks) => tasks.map(simulateMaxima)

for (const [name, scan] of Object.entries(scans)) {
  test(`the same seed gives the same outcome, another seed other simulations: ${name}`, async () => {
    const first = await scan({})
    assert.deepEqual(await scan({}), first)
    const other = await scan({}, 6)
    assert.ok(first.kind === 'scanned' && other.kind === 'scanned')
    assert.notDeepEqual(other.maxima, first.maxima)
  })

  // twenty tasks of ten simulations are each too short to be screened, so this also compares with and without screening
  test(`one, three or twenty tasks give the same outcome, to the last bit: ${name}`, async () => {
    const whole = await scan({})
    for (const workers of [1, 3, 20]) assert.deepEqual(await scan({ workers, runInWorkers: here }), whole)
  })
}

test('two worker threads give the same outcome as none', async () => {
  const pool = threadPool(2)
  try {
    for (const scan of Object.values(scans))
      assert.deepEqual(await scan({ workers: 2, runInWorkers: pool.run }), await scan({}))
  } finally {
    await pool.close()
  }
})

test('workers that answer with too few, too many or other numbers are refused', async () => {
  const wrong: RunInWorkers[] = [
    async () => [],
    async (tasks) => tasks.map(() => new Float64Array(3)),
    async (tasks) => tasks.map((task) => simulateMaxima(task).fill(Number.NaN)),
  ]
  for (const runInWorkers of wrong)
    await assert.rejects(scans.spatial({ workers: 2, runInWorkers }), { code: 'bad-workers' })
})
