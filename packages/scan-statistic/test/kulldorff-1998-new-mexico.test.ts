/** Kulldorff et al. (1998), brain cancer in New Mexico: space-time scan with a baseline, under several declared limits. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '../../testing/chance.ts'
import { missing, referenceJson } from '../../testing/reference-data.ts'
import { newMexico, withoutCommonTrend } from '../bench/published-maps.ts'
import { type Cluster, describeLimits, gumbelP, type ScanOutcome, spaceTimeScan } from '../src/index.ts'

const skip = missing('reference/space-time-scan', 'picture/space-time-scan')

type Theirs = {
  counties: string[]
  years: [number, number]
  llr: number
  cases: number
  expected: number
  p_mc: number
  p_gumbel: number
  rr: number
}

/** The same areas, years and counts; ratios to 9 digits; both p-values within four standard errors of theirs. */
function agree(outcome: ScanOutcome, theirs: readonly Theirs[], names: readonly string[], firstYear: number): void {
  assert.ok(outcome.kind === 'scanned')
  for (const [at, { counties, years, llr, cases, expected, p_mc, p_gumbel, rr }] of theirs.entries()) {
    const ours: Cluster | undefined = outcome.clusters[at]
    assert.ok(ours)
    assert.deepEqual(ours.areas.map((area) => names[area]).sort(), [...counties].sort())
    assert.deepEqual([(ours.periods?.first ?? 0) + firstYear, (ours.periods?.last ?? 0) + firstYear], years)
    assert.equal(ours.cases, cases)
    assert.ok(Math.abs(ours.expected / expected - 1) < 1e-9)
    assert.ok(Math.abs((ours.relativeRisk ?? 0) / rr - 1) < 1e-9)
    assert.ok(Math.abs(ours.logLikelihoodRatio / llr - 1) < 1e-9)
    assert.ok(Math.abs(ours.monteCarloP - p_mc) < 4 * Math.sqrt(p_mc * (1 - p_mc) * (1 / 1000 + 1 / 400)) + 0.002)
    assert.ok(ours.gumbelP !== null && Math.abs(ours.gumbelP - p_gumbel) < 0.06)
  }
}

const sensitivity = [
  ['adjusted_maxpop_0.5', 0.5, false],
  ['adjusted_maxpop_0.1', 0.1, false],
  ['adjusted_plus_nonparametric_yearly_trend_maxpop_0.5', 0.5, true],
  ['adjusted_plus_nonparametric_yearly_trend_maxpop_0.1', 0.1, true],
] as const
for (const [name, maximumShare, adjust] of sensitivity)
  test(`retrospective, the answer depends on the declared limits: ${name}`, { skip }, async () => {
    const { names, firstYear, cases, baseline, centres } = newMexico()
    const theirs = referenceJson('reference/space-time-scan/nm-sensitivity.json').results[name]
    const outcome = await spaceTimeScan({
      cases,
      baseline: adjust ? withoutCommonTrend(cases, baseline) : baseline,
      centres,
      search: 'retrospective',
      maximumDuration: 9,
      maximumShare,
      simulations: 399,
      random: seededRandom(12),
    })
    agree(outcome, theirs.clusters, names, firstYear)
    for (const { llr, p_gumbel } of theirs.clusters) {
      const p = gumbelP(llr, { kind: 'fitted', mode: theirs.gumbel.mu, scale: theirs.gumbel.beta })
      assert.ok(p !== null && Math.abs(p / p_gumbel - 1) < 1e-12)
    }
    assert.equal(outcome.limits.circles, theirs.zones)
    assert.equal(outcome.limits.windows, theirs.zones * theirs.windows)
    assert.match(
      describeLimits(outcome.limits),
      new RegExp(`at most ${100 * maximumShare} % of the baseline over 1 to 9 of 19 periods`),
    )
  })

test('prospective: only stretches that end now, and the number of analyses until chance shows as much', {
  skip,
}, async () => {
  const { names, firstYear, cases, baseline, centres } = newMexico()
  const theirs = referenceJson('reference/space-time-scan/output.json').results
    .NM_age_sex_adjusted_linear_interp_prospective
  const outcome = await spaceTimeScan({
    cases,
    baseline,
    centres,
    search: 'prospective',
    maximumDuration: 9,
    maximumShare: 0.5,
    simulations: 399,
    random: seededRandom(5),
  })
  // the last two of five have small circles of equal strength in several places
  agree(outcome, theirs.clusters.slice(0, 3), names, firstYear)
  assert.ok(outcome.kind === 'scanned')
  for (const cluster of outcome.clusters) {
    assert.equal(cluster.periods?.last, 18)
    assert.equal(cluster.recurrencePeriods?.monteCarlo, 1 / cluster.monteCarloP)
  }
})

test('a population that grows is not a cluster: the expected count is a share of the whole baseline', {
  skip,
}, async () => {
  const { cases, baseline, centres } = newMexico()
  const grown = baseline.map((row) => row.map((each, t) => each * 1.05 ** t))
  const outcome = await spaceTimeScan({
    cases: grown.map((row) => row.map(Math.round)),
    baseline: grown,
    centres,
    search: 'prospective',
    maximumDuration: 9,
    maximumShare: 0.5,
    simulations: 99,
    random: seededRandom(5),
  })
  assert.ok(outcome.kind === 'scanned' && cases.length === 32)
  assert.ok(outcome.clusters.every(({ monteCarloP }) => monteCarloP > 0.5))
})
