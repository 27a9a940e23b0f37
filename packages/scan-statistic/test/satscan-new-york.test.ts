/** Leukaemia in upstate New York (281 tracts, 552 cases): result files printed by SaTScan 9.3 and 9.6, and smerc 1.8.4. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '../../testing/chance.ts'
import { missing, referenceJson, referenceRows, referenceText } from '../../testing/reference-data.ts'
import { type Cluster, spatialScan } from '../src/index.ts'

const skip = missing('reference/spatial-scan', 'picture/spatial-scan')

type Printed = { ids: number[]; cases: number; expected: string; ratio: string; p: number; radius: number }

/** Reads the clusters of a SaTScan result file. */
function printedClusters(file: string): Printed[] {
  const text = referenceText(`picture/spatial-scan/${file}`).split('CLUSTERS DETECTED')[1] ?? ''
  const blocks = (text.split('PARAMETER SETTINGS')[0] ?? '').split(/^\s*\d+\.Location IDs included\.: /m).slice(1)
  return blocks.map((block) => {
    const line = (label: string) => new RegExp(`${label}\\.*: (.*)`).exec(block)?.[1] ?? ''
    return {
      ids: (block.split(/Overlap|Coordinates/)[0] ?? '')
        .split(/[\s,]+/)
        .filter(Boolean)
        .map(Number),
      cases: Number(line('Number of cases')),
      expected: line('Expected cases'),
      ratio: line('Log likelihood ratio'),
      p: Number(line('P-value')),
      radius: Number(/\/ ([\d.]+)/.exec(line('Coordinates / radius'))?.[1]),
    }
  })
}

const runs = [
  ['cartesian_ub50', 'scan_test_ny_poisson_circular_cartesian.txt', 'planar', 0.5],
  ['cartesian_ub10', 'satscan_ny_out.txt', 'planar', 0.1],
  ['longlat_ub50', 'scan_test_ny_poisson_circular_longlat.txt', 'globe', 0.5],
] as const

for (const [name, file, kind, maximumShare] of runs)
  test(`the printed clusters come back with the same areas and ratios: ${name}`, { skip }, async () => {
    const rows = referenceRows('picture/spatial-scan/ny-leukemia.csv')
    const column = (heading: string) => rows.map((row) => Number(row[heading]))
    const [first, second] = [column('longitude'), column('latitude')]
    const outcome = await spatialScan({
      cases: column('cases_floor'),
      baseline: column('population'),
      centres: kind === 'planar' ? { kind, x: first, y: second } : { kind, longitude: first, latitude: second },
      maximumShare,
      simulations: 999,
      random: seededRandom(4),
    })
    assert.ok(outcome.kind === 'scanned')
    const printed = printedClusters(file)
    assert.ok(printed.length >= 6)
    let before = -1
    for (const [at, theirs] of printed.entries()) {
      // SaTScan 9.3 keeps one circle per centre before it looks for overlap, so ours (and smerc's) may have one in between
      const rank: number =
        at < 4 ? at : outcome.clusters.findIndex(({ logLikelihoodRatio: ratio }) => ratio.toFixed(6) === theirs.ratio)
      const ours: Cluster | undefined = outcome.clusters[rank]
      assert.ok(ours && rank > before)
      before = rank
      assert.deepEqual(sorted(ours.areas.map((area) => area + 1)), sorted(theirs.ids))
      assert.equal(ours.cases, theirs.cases)
      assert.equal(ours.expected.toFixed(2), theirs.expected)
      assert.equal(ours.logLikelihoodRatio.toFixed(6), theirs.ratio)
      // the printed radius is rounded to two or three digits
      if (theirs.radius >= 1) assert.ok(Math.abs(ours.radius / theirs.radius - 1) < 0.005)
      const error = Math.sqrt((2 * theirs.p * (1 - theirs.p)) / 1000)
      assert.ok(Math.abs(ours.monteCarloP - theirs.p) < 4 * error + 0.002)
    }
    assert.ok(before <= printed.length)
    const reference = referenceJson('reference/spatial-scan/ny-output-smerc.json')[name] as {
      ids: number | number[]
      llr: number
      ex: number
      cases: number
      rr: number
    }[]
    for (const [at, theirs] of reference.entries()) {
      if (theirs.llr < 1) continue
      const ours: Cluster | undefined = outcome.clusters.find(
        (cluster) => Math.abs(cluster.logLikelihoodRatio - theirs.llr) < 1e-6,
      )
      assert.ok(ours, `cluster ${at}`)
      assert.ok(Math.abs(ours.logLikelihoodRatio / theirs.llr - 1) < 1e-10)
      assert.ok(Math.abs(ours.expected / theirs.ex - 1) < 1e-10)
      assert.ok(Math.abs((ours.relativeRisk ?? 0) / theirs.rr - 1) < 1e-10)
      assert.deepEqual(sorted(ours.areas.map((area) => area + 1)), sorted([theirs.ids].flat()))
    }
  })

const sorted = (ids: readonly number[]) => [...ids].sort((a, b) => a - b)
