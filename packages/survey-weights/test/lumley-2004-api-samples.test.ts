/** Lumley 2004 and his samples of Californian schools, as the R package survey 4.4-2 estimates them. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { missing } from '../../testing/reference-data.ts'
import { apiSample, assertDigits, calibrations, designs, needed } from '../bench/api-samples.ts'
import { type Compared, comparisons, interpolatedInTheReference } from '../bench/reference-comparisons.ts'
import { domainMeans, jackknifeEstimates, linearisedEstimates } from '../src/index.ts'

const skip = missing(...needed)
let all: Compared[] = []
before(() => {
  if (!skip) all = comparisons()
})
const groups = {
  'means and totals of a stratified, two clustered and a simple random sample':
    /^(strat|clus1|clus2|srs) (mean api00|total)/,
  'ratios, shares, differences, domains and the design effect':
    /^(strat|clus1) (ratio|share|school-wide|difference|mean of type|design)/,
  'quartiles with the effective error of their Woodruff interval': /quantile/,
  'six intervals for a proportion in a stratified and a clustered sample':
    /(logit|likelihood|asin|beta|mean|xlogit) (estimate|lower|upper)$/,
  'raked weights of 183 schools': /raked weight/,
  'raked mean and total, linearised': /raked, linearised/,
  'raked mean and total, jackknife': /raked, jackknife/,
  'linear, raking and bounded logit calibration and post-stratification': /^(calibrate|poststrat)/,
}
for (const [title, pattern] of Object.entries(groups))
  test(`${title} agree to 9 digits`, { skip }, () => {
    const group = all.filter(({ what }) => pattern.test(what) && !interpolatedInTheReference.includes(what))
    assert.ok(group.length >= 3, `only ${group.length} numbers`)
    for (const { what, ours, reference } of group) assertDigits(ours, reference, 9, what)
  })

test('every number of the reference belongs to one of these groups', { skip }, () => {
  assert.equal(all.length, 320)
  for (const { what } of all)
    assert.ok(
      Object.values(groups).some((pattern) => pattern.test(what)),
      what,
    )
})

test('bounds by likelihood agree with R to 10 digits where R profiles finely instead of interpolating', {
  skip,
}, () => {
  // svyglm refitted from its own solution (epsilon = 1e-30), confint(method = "likelihood", del = 0.0007, maxsteps = 1e5)
  const fine = [0.33210638670885, 0.47946005694298, 0.82628572023318, 0.91369424905403]
  interpolatedInTheReference.forEach((what, k) => {
    const { ours, reference } = all.find((one) => one.what === what) as Compared
    assertDigits(ours, fine[k] as number, 10, what)
    assertDigits(ours, reference, 5, what)
  })
})

test('a raked mean has another standard error by jackknife than by linearisation, and each says which it is', {
  skip,
}, () => {
  const api = apiSample('apiclus1')
  const raked = calibrations.raked(api)
  const mean = { kind: 'mean', of: api.numbers('api00') } as const
  const [linear] = linearisedEstimates(raked, [mean]).estimates
  const jackknife = jackknifeEstimates(raked, [mean])
  assert.ok(linear?.kind === 'estimated' && jackknife.kind === 'estimated')
  const [replicated] = jackknife.estimates
  assert.ok(replicated?.kind === 'estimated')
  assert.deepEqual(
    [linear.varianceKind, replicated.varianceKind, jackknife.replicates],
    ['linearised', 'jackknife', 15],
  )
  assertDigits(linear.standardError, 23.7036168879, 9, 'linearised')
  assertDigits(replicated.standardError, 26.8739804355, 9, 'jackknife')
})

test('domains of a raked sample have the same error one by one as all at once', { skip }, () => {
  const api = apiSample('apiclus1')
  const raked = calibrations.onTypeAndApi99(api, 'raking')
  for (const { domain, mean } of domainMeans(raked, api.numbers('api00'), api.labels('comp.imp'))) {
    const within = api.where((row) => row['comp.imp'] === domain)
    const [alone] = linearisedEstimates(raked, [{ kind: 'mean', of: api.numbers('api00'), within }]).estimates
    assert.ok(mean.kind === 'estimated' && alone?.kind === 'estimated')
    assertDigits(mean.standardError, alone.standardError, 11, String(domain))
  }
})

test('a stratum of a design with population sizes for both stages adds its second stage', { skip }, () => {
  assert.equal(designs.clus2().design.stages.length, 2)
})
