import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { seededRandom } from '../../testing/chance.ts'
import { missing, referenceJson, referenceRows } from '../../testing/reference-data.ts'
import { contiguity, type SmoothedOutcome, smoothCounts, smoothCountsPosterior } from '../src/index.ts'
import { IntrinsicField } from '../src/intrinsic-field.ts'
import { agreeingDigits, close, present } from './comparison.ts'

type Fitted = Exclude<SmoothedOutcome, { kind: 'not-converged' }>
function fitted(...given: Parameters<typeof smoothCounts>): Fitted {
  const outcome = smoothCounts(...given)
  if (outcome.kind === 'not-converged') assert.fail('did not converge')
  return outcome
}

test('sudden infant deaths in 100 counties: smoothing, coefficients, log rates and errors of the peer to 10 digits', {
  skip: missing('reference/icar'),
}, () => {
  const rows = referenceRows('reference/icar/nc-sids.csv')
  const w = contiguity(
    rows.length,
    referenceRows('reference/icar/nc-sids-edges.csv').map(({ i, j }) => [Number(i) - 1, Number(j) - 1]),
  )
  const theirs = referenceJson('reference/icar/nc-sids-output.json')
  const events = rows.map(({ SID74 }) => Number(SID74))
  const exposure = rows.map(({ BIR74 }) => Number(BIR74))
  const covariates = rows.map(({ NWBIR74, BIR74 }) => [Math.sqrt(Number(NWBIR74) / Number(BIR74))])
  for (const [name, fit] of [
    ['icar_no_covariate', fitted({ events, exposure }, w)],
    ['icar_with_covariate', fitted({ events, exposure, covariates }, w)],
  ] as const) {
    const other = theirs[name]
    const most = Math.max(...Array.from({ length: w.size }, (_, i) => present(w.starts[i + 1]) - present(w.starts[i])))
    assert.equal(fit.kind, 'estimated')
    // The peer divides its penalty by twice the largest number of neighbours before it names the smoothing.
    assert.ok(agreeingDigits([fit.smoothing * 2 * most], [other.sp]) > 9)
    assert.ok(agreeingDigits([fit.effectiveParameters], [other.edf]) > 10)
    assert.ok(agreeingDigits([fit.intercept, ...fit.coefficients], [other.coef_param].flat()) > 10)
    assert.ok(
      agreeingDigits(
        fit.estimates.map(({ logRate }) => logRate),
        other.log_rate,
      ) > 10,
    )
    assert.ok(
      agreeingDigits(
        fit.estimates.map(({ logRateError }) => logRateError),
        other.se,
      ) > 10,
    )
    if (name === 'icar_no_covariate') assert.ok(agreeingDigits([fit.criterion], [other.REML]) > 10)
  }
})

const side = 6
const pairs: [number, number][] = []
for (let i = 0; i < side * side; i++) {
  if (i % side < side - 1) pairs.push([i, i + 1])
  if (i < side * (side - 1)) pairs.push([i, i + side])
}
const map = contiguity(side * side, pairs)

/** Counts on a slope from one corner of the map to the other. */
function drawn(seed: number) {
  const random = seededRandom(seed)
  const exposure = Array.from({ length: side * side }, () => Math.round(200 + 800 * random()))
  const events = exposure.map((exposed, i) => {
    const rate = 0.01 * Math.exp(0.3 * ((i % side) - 2.5))
    return Array.from({ length: exposed }, random).filter((u) => u < rate).length
  })
  return { events, exposure }
}

test('the slope of the restricted criterion is the derivative of its height', () => {
  const { events, exposure } = drawn(1)
  const column = Float64Array.from(events, (_, i) => Math.sin(i))
  const mean = column.reduce((a, b) => a + b, 0) / column.length
  const centred = column.map((x) => x - mean)
  const field = new IntrinsicField(Float64Array.from(events), Float64Array.from(exposure), [centred], map)
  for (const smoothing of [0.3, 3, 30]) {
    const at = (factor: number) => present(field.at(smoothing * factor))
    const h = 1e-4
    close(at(1).slope, (at(Math.exp(h)).criterion - at(Math.exp(-h)).criterion) / (2 * h), 1e-6)
  }
})

test('twice the exposure halves the rates and changes nothing else; relabelled areas keep their numbers', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const data = drawn(seed)
      const one = fitted(data, map)
      const order = data.events.map((_, i) => (i * 7) % 36)
      const place = order.map((_, i) => order.indexOf(i))
      const other = fitted(
        {
          events: order.map((i) => present(data.events[i])),
          exposure: order.map((i) => 2 * present(data.exposure[i])),
        },
        contiguity(
          36,
          pairs.map(([a, b]) => [present(place[a]), present(place[b])]),
        ),
      )
      assert.equal(other.kind, one.kind)
      if (one.kind === 'estimated') close(other.smoothing, one.smoothing, 1e-6)
      for (const [k, i] of order.entries()) {
        close(present(other.estimates[k]).estimate, present(one.estimates[i]).estimate / 2, 1e-7)
        close(present(other.estimates[k]).logRateError, present(one.estimates[i]).logRateError, 1e-6)
      }
    }),
    { numRuns: 15, seed: 5 },
  )
})

test('events do not disappear: the smoothed rates give back the number of events of the whole map', () => {
  const data = drawn(4)
  const fit = fitted(data, map)
  const given = fit.estimates.reduce((sum, { estimate }, i) => sum + estimate * present(data.exposure[i]), 0)
  close(
    given,
    data.events.reduce((a, b) => a + b, 0),
    1e-9,
  )
})

test('an area without exposure takes its rate from its neighbours and is marked synthetic', () => {
  const data = drawn(6)
  data.events[14] = 0
  data.exposure[14] = 0
  for (const estimates of [fitted(data, map).estimates, smoothCountsPosterior(data, map).estimates]) {
    const area = present(estimates[14])
    assert.equal(area.basis, 'synthetic')
    assert.equal(area.shareOfOwnData, 0)
    const around = [8, 13, 15, 20].map((i) => present(estimates[i]).estimate)
    assert.ok(area.estimate > Math.min(...around) && area.estimate < Math.max(...around))
  }
})

test('a map without a pattern is flat: all areas get the rate of the whole, marked, and averaging stays wider', () => {
  const exposure = new Array(36).fill(1000)
  const events = Array.from(
    { length: 36 },
    (_, i) => 10 + (i % 2 === 0 ? 1 : -1) * (Math.floor(i / 6) % 2 === 0 ? 1 : -1),
  )
  const fit = fitted({ events, exposure }, map)
  assert.equal(fit.kind, 'variance-at-boundary')
  assert.equal(fit.smoothing, Number.POSITIVE_INFINITY)
  const posterior = smoothCountsPosterior({ events, exposure }, map)
  for (const [i, area] of fit.estimates.entries()) {
    close(area.estimate, 0.01, 1e-4)
    assert.equal(area.basis, 'synthetic')
    const other = present(posterior.estimates[i])
    assert.ok(other.lower < area.lower && other.upper > area.upper)
  }
})
