import assert from 'node:assert/strict'
import { test } from 'node:test'
import { missing, referenceJson, referenceRows } from '../../testing/reference-data.ts'
import {
  autocorrelations,
  autoregressiveSeries,
  type FittedSeries,
  linearSeries,
  poissonSeries,
  type SeriesErrors,
  seriesEffect,
} from '../src/index.ts'
import { digits, fewestDigits } from './digits.ts'
import { seatbelts } from './published-panels.ts'

const standardErrors = (fit: FittedSeries) => fit.names.map((name) => seriesEffect(fit, name).standardError)
const pairs = (ours: Iterable<number>, theirs: readonly number[]) => {
  const all = [...ours]
  assert.equal(all.length, theirs.length)
  return all.map((one, at): [number, number] => [one, theirs[at] as number])
}
const settled = (fit: FittedSeries | { kind: string }) => {
  assert.ok(fit.kind === 'fitted')
  return fit as FittedSeries
}

// Twelve quarters made up for this test, fitted by R 4.5.0: glm(quasipoisson, epsilon = 1e-15) and its own Newey–West sum.
const counts = [31, 28, 35, 33, 30, 38, 24, 22, 27, 21, 26, 19]
const exposure = [1010, 1012, 1015, 1011, 1008, 1020, 1019, 1022, 1030, 1028, 1026, 1031]
const design = { periods: 12, changes: [{ from: 7, slope: true }] }
test('a change of level and trend in twelve counts is that of R, with each kind of standard error', () => {
  const fit = (errors: SeriesErrors) => settled(poissonSeries({ counts, exposure, design }, errors))
  const independent = fit({ kind: 'independent' })
  assert.deepEqual(independent.names, ['level', 'trend', 'change 7', 'slope 7'])
  const coefficients = [-3.557424762061354, 0.033316983172287, -0.345016469708946, -0.058735771998845]
  assert.ok(fewestDigits(pairs(independent.coefficients, coefficients)) >= 11)
  const errors = [0.103286517733151, 0.025924329926846, 0.140325035368129, 0.040198493809759]
  assert.ok(fewestDigits(pairs(standardErrors(independent), errors)) >= 11)
  assert.ok(digits(independent.dispersion, 0.38182289197628) >= 11)
  assert.ok(digits(independent.deviance, 3.039701245154) >= 11)
  const hanging = [0.044396909413931, 0.01300871129596, 0.078072493741717, 0.018851864090534]
  assert.ok(fewestDigits(pairs(standardErrors(fit({ kind: 'newey-west', lag: 2 })), hanging)) >= 10)
  const poisson = errors.map((error) => error / Math.sqrt(0.38182289197628))
  assert.ok(fewestDigits(pairs(standardErrors(fit({ kind: 'poisson' })), poisson)) >= 11)
})

const sicily = missing('reference/its', 'picture/its/sicily.csv')
test('the smoking ban in Sicily: rate ratios of five models agree with R to 8 digits, and standard errors to the 5 that glm settles', {
  skip: sicily,
}, () => {
  const { results } = referenceJson('reference/its/output.json')
  const rows = referenceRows('picture/its/sicily.csv')
  const series = { counts: rows.map((row) => Number(row['aces'])), exposure: rows.map((row) => Number(row['stdpop'])) }
  const season = { length: 12, harmonics: 2 }
  const level = { periods: 59, changes: [{ from: 37 }] }
  const interaction = { name: 'ban × time', values: rows.map((_, t) => (t >= 36 ? t + 1 : 0)) }
  const models = [
    ['model1', level, 'poisson'],
    ['model2', level, 'independent'],
    ['model3', { ...level, season }, 'independent'],
    ['model4', { ...level, season, covariates: [interaction] }, 'independent'],
    ['model5', { periods: 59, changes: [{ from: 37, slope: true }], season }, 'independent'],
  ] as const
  for (const [name, model, kind] of models) {
    const theirs = results[name]
    const fit = settled(poissonSeries({ ...series, design: model }, { kind }))
    const change = seriesEffect(fit, 'change 37')
    assert.ok(digits(change.ratio?.estimate as number, theirs.RR) >= 8, name)
    assert.ok(digits(fit.deviance, theirs.deviance) >= 8)
    assert.ok(
      fewestDigits([
        [change.standardError, theirs.se[1]],
        [change.ratio?.lower as number, theirs.ci_wald95[0]],
      ]) >= 5,
    )
  }
  const second = settled(poissonSeries({ ...series, design: level }, { kind: 'independent' }))
  // glm with epsilon 1e-15: as it comes it stops one step early and its weights, so its errors, are those of the step before.
  assert.ok(
    fewestDigits(pairs(standardErrors(second), [0.0211096372193724, 0.0009418377051145, 0.0324959407083502])) >= 10,
  )
  assert.ok(digits(second.dispersion, 3.559186763761) >= 11)
  assert.ok(fewestDigits(pairs(autocorrelations(second.residuals, 12), results.acf_dev_resid_model2)) >= 8)
  for (const lag of [3, 6, 12]) {
    const fit = settled(poissonSeries({ ...series, design: { ...level, season } }, { kind: 'newey-west', lag }))
    const theirs: number[] = results[`model3_NeweyWest_lag${lag}_se`]
    assert.ok(fewestDigits([[seriesEffect(fit, 'change 37').standardError, theirs[1] as number]]) >= 5)
  }
})

const skip = missing('reference/its')
test('seat belts: least squares and Newey–West errors of log drivers agree with R and sandwich', { skip }, () => {
  const theirs = referenceJson('reference/its/output.json').results.seatbelts.ols
  const { regression } = seatbelts()
  const plain = linearSeries(regression, { kind: 'independent' })
  assert.ok(fewestDigits(pairs(plain.coefficients, theirs.est)) >= 8)
  assert.ok(fewestDigits(pairs(standardErrors(plain), theirs.se)) >= 8)
  const hanging = linearSeries(regression, { kind: 'newey-west', lag: 12 })
  assert.ok(fewestDigits(pairs(standardErrors(hanging), theirs.nw12_se)) >= 8)
})
test('seat belts with autoregressive errors: nlme agrees to 7 digits, arithmetic with 40 digits to 14', {
  skip,
}, () => {
  const theirs = referenceJson('reference/its/output.json').results.seatbelts.gls_ar1_ml
  const fit = autoregressiveSeries(seatbelts().regression, 'full')
  assert.ok(fit.kind === 'fitted')
  assert.ok(fewestDigits(pairs(fit.coefficients, theirs.est)) >= 6.9)
  assert.ok(fewestDigits(pairs(standardErrors(fit), theirs.se)) >= 7)
  assert.ok(digits(fit.logLikelihood, theirs.loglik) >= 11)
  // The likelihood maximised in 40-digit arithmetic (mpmath): nlme's search stops in the eighth digit of phi.
  assert.ok(digits(fit.autocorrelation, 0.3697734278314523) >= 13)
  assert.ok(digits(seriesEffect(fit, 'post').estimate, -0.1528567914836451) >= 12)
})
test('seat belts by restricted likelihood: more autocorrelation than by full likelihood, as in nlme', { skip }, () => {
  const fit = autoregressiveSeries(seatbelts().regression)
  assert.ok(fit.kind === 'fitted')
  const law = seriesEffect(fit, 'post')
  // nlme 3.1-168 in R 4.5.0, gls with corAR1 and REML, typed over; its search stops in the eighth digit.
  assert.ok(digits(fit.logLikelihood, 187.61371315994) >= 11)
  assert.ok(
    fewestDigits([
      [fit.autocorrelation, 0.39536168668148],
      [law.estimate, -0.153438551804264],
      [law.standardError, 0.031474484051599],
    ]) >= 7,
  )
})
test('seat belts as counts per kilometre with two harmonics agree with R 4.5.0, glm with epsilon 1e-15', {
  skip,
}, () => {
  const { drivers, kilometres, price, law } = seatbelts()
  const model = {
    periods: 192,
    changes: [],
    season: { length: 12, harmonics: 2 },
    covariates: [
      { name: 'law', values: law },
      { name: 'price', values: price.map(Math.log) },
    ],
  }
  const fit = (errors: SeriesErrors) =>
    settled(poissonSeries({ counts: drivers, exposure: kilometres, design: model }, errors))
  const named = (of: FittedSeries) =>
    ['law', 'trend', 'sine 1', 'sine 2', 'cosine 1', 'cosine 2', 'price'].map((name) => seriesEffect(of, name))
  const estimates = [
    -0.152259669516385, -0.003623802160612, 0.022331264731401, -0.02819564217212, 0.245778669280397, 0.082324833330498,
    -0.213816253704209,
  ]
  const errors = [
    0.024964915217435, 0.0001436508517681, 0.0088657401468174, 0.0087069862827662, 0.008607139694145,
    0.0087163891976006, 0.0592978343034884,
  ]
  const independent = fit({ kind: 'independent' })
  assert.ok(
    fewestDigits(
      pairs(
        named(independent).map(({ estimate }) => estimate),
        estimates,
      ),
    ) >= 10,
  )
  assert.ok(
    fewestDigits(
      pairs(
        named(independent).map(({ standardError }) => standardError),
        errors,
      ),
    ) >= 10,
  )
  assert.ok(digits(independent.deviance, 2224.84118048) >= 11)
  const hanging = [
    0.0290366200477257, 0.0001827123551759, 0.0112583109737835, 0.0072846698390621, 0.0098402414574011,
    0.0090587538509852, 0.0710109493802317,
  ]
  assert.ok(
    fewestDigits(
      pairs(
        named(fit({ kind: 'newey-west', lag: 6 })).map(({ standardError }) => standardError),
        hanging,
      ),
    ) >= 9,
  )
})

test('another unit of exposure moves the level only', () => {
  const one = settled(poissonSeries({ counts, exposure, design }, { kind: 'independent' }))
  const other = settled(
    poissonSeries({ counts, exposure: exposure.map((people) => people / 1000), design }, { kind: 'independent' }),
  )
  assert.ok(Math.abs((other.coefficients[0] as number) - (one.coefficients[0] as number) - Math.log(1000)) < 1e-10)
  assert.ok(
    fewestDigits([...one.coefficients].slice(1).map((value, at) => [value, other.coefficients[at + 1] as number])) >= 9,
  )
})
test('a doubled mean from the start of the measure on is found as a ratio of two', () => {
  const before = [40, 44, 42, 46, 41, 45]
  const doubled = settled(
    poissonSeries(
      {
        counts: [...before, ...before.map((count) => 2 * count)],
        design: { periods: 12, changes: [{ from: 7 }], covariates: [] },
      },
      { kind: 'independent' },
    ),
  )
  const plain = settled(
    poissonSeries(
      { counts: [...before, ...before], design: { periods: 12, changes: [{ from: 7 }] } },
      { kind: 'independent' },
    ),
  )
  assert.ok(
    Math.abs(seriesEffect(doubled, 'change 7').estimate - seriesEffect(plain, 'change 7').estimate - Math.log(2)) <
      0.05,
  )
})
test('a series without any count after the start has no finite ratio: not converged, and no number', () => {
  const fit = poissonSeries(
    { counts: [5, 3, 4, 6, 0, 0, 0, 0], design: { periods: 8, changes: [{ from: 5 }] } },
    { kind: 'independent' },
  )
  assert.equal(fit.kind, 'not-converged')
})
test('a series that wanders without coming back is reported at the boundary', () => {
  let level = 0
  const outcomes = Array.from({ length: 60 }, (_, t) => {
    level += t < 30 ? 1 + t / 9 : -2
    return level
  })
  const fit = autoregressiveSeries({ outcomes, design: { periods: 60, changes: [{ from: 50 }] } })
  assert.equal(fit.kind, 'boundary')
})
