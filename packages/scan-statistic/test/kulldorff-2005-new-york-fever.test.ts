/** Kulldorff et al. (2005), space-time permutation: the fever example that comes with SaTScan (three clusters, none significant). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '../../testing/chance.ts'
import { missing, referenceJson } from '../../testing/reference-data.ts'
import { newYorkFever } from '../bench/published-maps.ts'
import { type Cluster, spaceTimePermutationScan } from '../src/index.ts'

const skip = missing('reference/space-time-scan', 'picture/space-time-scan')

test('the three strongest clusters within 3 km and 7 days come back, and none is significant', { skip }, async () => {
  const { names, firstDay, cases, centres } = newYorkFever()
  const outcome = await spaceTimePermutationScan({
    cases,
    centres,
    search: 'prospective',
    maximumDuration: 7,
    maximumShare: 0.5,
    maximumRadius: 3,
    simulations: 999,
    random: seededRandom(6),
  })
  assert.ok(outcome.kind === 'scanned')
  const theirs = referenceJson('reference/space-time-scan/output.json').results
    .NYC_fever_space_time_permutation_prospective
  assert.deepEqual([outcome.limits.circles, outcome.limits.windows], [theirs.zones, theirs.zones * theirs.windows])
  const withCases = (zips: readonly string[], days: readonly number[]) =>
    zips.filter((zip) => cases[names.indexOf(zip)]?.slice((days[0] as number) - 1).some((n) => n > 0)).sort()
  for (let at = 0; at < 3; at++) {
    const ours: Cluster | undefined = outcome.clusters[at]
    const expected = theirs.clusters[at]
    assert.ok(ours)
    assert.ok(Math.abs(ours.logLikelihoodRatio / expected.llr - 1) < 1e-10)
    assert.ok(Math.abs(ours.expected / expected.expected - 1) < 1e-10)
    assert.equal(ours.cases, expected.cases)
    const days = expected.days.map((day: string) => Number(day.slice(-2)))
    assert.deepEqual([(ours.periods?.first ?? 0) + firstDay, (ours.periods?.last ?? 0) + firstDay], days)
    // an empty zip code at the edge changes nothing; of circles of equal strength the smaller is reported
    const ourZips: string[] = ours.areas.map((area) => names[area] as string)
    assert.deepEqual(withCases(ourZips, days), withCases(expected.zips, days))
    assert.ok(ourZips.every((zip) => expected.zips.includes(zip)))
    assert.ok(ours.monteCarloP > 0.05)
    assert.ok(
      Math.abs(ours.monteCarloP - expected.p_mc) <
        4 * Math.sqrt((2 * expected.p_mc * (1 - expected.p_mc)) / 1000) + 0.002,
    )
  }
  assert.deepEqual(outcome.clusters[0]?.areas.map((area) => names[area]).sort(), theirs.clusters[0].zips)
})
