/** The goals of this package, one JSON line each; goals whose data is not here are left out, and stderr says so. */

import { seededRandom } from '../../testing/chance.ts'
import { type GoalLine, medianMilliseconds, millisecondsInR, printGoal } from '../../testing/goal.ts'
import { missing, referenceJson } from '../../testing/reference-data.ts'
import * as methods from '../src/index.ts'
import { nearestPointSolver } from '../src/nearest-point.ts'
import { digits, fewestDigits } from '../test/digits.ts'
import { basqueCountry, mpdta, proposition99, proposition99Outcomes, seatbelts } from '../test/published-panels.ts'
import { donorWeightsByGradients } from './straightforward.ts'

const say = (line: Omit<GoalLine, 'package'>) => printGoal({ package: 'impact-evaluation', ...line })
async function withData(paths: readonly string[], print: () => unknown) {
  const absent = missing(...paths)
  if (absent) process.stderr.write(`left out: ${absent}\n`)
  else await print()
}
const eightDigits = { unit: 'digits', bound: { atLeast: 8 } } as const
const range = ({ lower, upper }: { lower: number; upper: number }, theirs: readonly number[]) =>
  [
    [lower, theirs[0] as number],
    [upper, theirs[1] as number],
  ] as const

await withData(['reference/did', 'picture/did'], async () => {
  const { results, timing } = referenceJson('reference/did/mpdta-output.json')
  const estimators = { dr: 'doubly-robust', ipw: 'inverse-probability', reg: 'outcome-regression' } as const
  const pairs: (readonly [number, number])[] = []
  let variants = 0
  for (const [variant, theirs] of Object.entries<(typeof results)[string]>(results)) {
    if (theirs.att === undefined) continue
    variants++
    const [covariates, comparison, estimator] = variant.split('_')
    const effects = methods.groupTimeEffects(mpdta(covariates === 'lpop'), {
      comparison: comparison === 'nevertreated' ? 'never-treated' : 'not-yet-treated',
      estimator: estimators[estimator as keyof typeof estimators],
    })
    effects.cells.forEach((cell, at) => {
      if (cell.kind !== 'estimated') throw new Error(variant)
      pairs.push([cell.effect, theirs.att[at]], [cell.standardError, theirs.se[at]])
    })
    for (const [by, name] of [
      ['simple', 'simple'],
      ['exposure', 'dynamic'],
      ['group', 'group'],
      ['calendar', 'calendar'],
    ] as const) {
      const ours = methods.aggregateEffects(effects, by)
      if (ours.kind !== 'aggregated') throw new Error(by)
      pairs.push([ours.overall.effect, theirs.agg[name].overall_att])
      if (by !== 'group') pairs.push([ours.overall.standardError, theirs.agg[name].overall_se])
      ours.parts.forEach((part, at) => {
        pairs.push([part.effect, theirs.agg[name].att[at]], [part.standardError, theirs.agg[name].se[at]])
      })
    }
  }
  say({
    ...eightDigits,
    goal: 'Callaway–Sant’Anna: effects and standard errors agree with did 2.1.2',
    workload: `mpdta, ${variants} variants × 4 aggregations, ${pairs.length} numbers; left out: 8 standard errors of the average over groups, where did counts the first group for all`,
    figure: fewestDigits(pairs),
  })
  const panel = mpdta(false)
  const milliseconds = await medianMilliseconds(() => {
    const effects = methods.groupTimeEffects(panel, { comparison: 'never-treated', estimator: 'doubly-robust' })
    const cells = effects.cells.flatMap((cell) => (cell.kind === 'estimated' ? [cell] : []))
    methods.uniformBand(cells, effects, { random: seededRandom(1), draws: 1_000 })
  })
  const peer = timing.att_gt_1000_bootstraps.median_s * 1000
  say({
    goal: 'Callaway–Sant’Anna with 1,000 bootstraps is not slower than did',
    workload: 'mpdta, 500 counties, 12 effects',
    figure: peer / milliseconds,
    unit: 'times',
    bound: { atLeast: 1 },
    milliseconds,
    peer: { name: 'did 2.1.2', milliseconds: peer, measured: 'recorded elsewhere' },
  })
})

await withData(['reference/its'], () => {
  const { ols, gls_ar1_ml } = referenceJson('reference/its/output.json').results.seatbelts
  const { regression } = seatbelts()
  const compare = (fit: methods.FittedSeries, estimates: readonly number[] | undefined, errors: readonly number[]) =>
    fewestDigits(
      fit.names.flatMap((name, at) => {
        const { estimate, standardError } = methods.seriesEffect(fit, name)
        const error = [standardError, errors[at] as number] as const
        return estimates === undefined ? [error] : [[estimate, estimates[at] as number] as const, error]
      }),
    )
  say({
    ...eightDigits,
    goal: 'interrupted series: least squares and Newey–West agree with R and sandwich',
    workload: 'seat belts, 192 months, 16 columns, lag 12',
    figure: Math.min(
      compare(methods.linearSeries(regression, { kind: 'independent' }), ols.est, ols.se),
      compare(methods.linearSeries(regression, { kind: 'newey-west', lag: 12 }), undefined, ols.nw12_se),
    ),
  })
  const gls = methods.autoregressiveSeries(regression, 'full')
  if (gls.kind !== 'fitted') throw new Error(gls.kind)
  say({
    ...eightDigits,
    goal: 'interrupted series: autoregressive errors agree with maximum likelihood in 40-digit arithmetic',
    workload: 'seat belts: autocorrelation, effect of the law; log likelihood of nlme',
    figure: fewestDigits([
      [gls.autocorrelation, 0.3697734278314523],
      [methods.seriesEffect(gls, 'post').estimate, -0.1528567914836451],
      [gls.logLikelihood, gls_ar1_ml.loglik],
    ]),
  })
  say({
    goal: 'interrupted series: autoregressive errors agree with nlme, whose search stops in the eighth digit',
    workload: 'seat belts: 16 estimates and standard errors',
    figure: compare(gls, gls_ar1_ml.est, gls_ar1_ml.se),
    unit: 'digits',
    bound: { atLeast: 6.9 },
  })
})
{
  // Twelve quarters; figures of R 4.5.0, glm(quasipoisson, epsilon = 1e-15), as in test/bernal-2017.test.ts.
  const fit = methods.poissonSeries(
    {
      counts: [31, 28, 35, 33, 30, 38, 24, 22, 27, 21, 26, 19],
      exposure: [1010, 1012, 1015, 1011, 1008, 1020, 1019, 1022, 1030, 1028, 1026, 1031],
      design: { periods: 12, changes: [{ from: 7, slope: true }] },
    },
    { kind: 'independent' },
  )
  if (fit.kind !== 'fitted') throw new Error(fit.kind)
  const theirs = {
    'change 7': [-0.345016469708946, 0.140325035368129],
    'slope 7': [-0.058735771998845, 0.040198493809759],
  }
  say({
    ...eightDigits,
    goal: 'interrupted series: quasi-Poisson agrees with R once its iteration is converged',
    workload: '12 counts with exposure, change of level and trend',
    figure: fewestDigits(
      Object.entries(theirs).flatMap(([name, [estimate, error]]) => {
        const effect = methods.seriesEffect(fit, name)
        return [
          [effect.estimate, estimate as number],
          [effect.standardError, error as number],
        ] as const
      }),
    ),
  })
}

await withData(['reference/intervals-power'], () => {
  const { binomial, poisson, rate_ratio, funnel_binomial, direct_standardised, holm_bh, power } = referenceJson(
    'reference/intervals-power/output.json',
  ).results
  const pairs: (readonly [number, number])[] = []
  for (const { x, n, clopper_pearson, wilson, jeffreys } of binomial)
    for (const [method, theirs] of [
      ['clopper-pearson', clopper_pearson],
      ['wilson', wilson],
      ['jeffreys', jeffreys],
    ] as const)
      pairs.push(...range(methods.proportionInterval(x, n, method), theirs))
  for (const { x, expected, garwood_ratio } of poisson)
    pairs.push(...range(methods.countInterval(x, expected), garwood_ratio))
  const [first, second] = [0, 1].map((at) => ({ count: rate_ratio.x[at], exposure: rate_ratio.t[at] }))
  if (first && second) pairs.push(...range(methods.rateRatioInterval(first, second), rate_ratio.ci))
  for (const { n, lo95, hi95, lo998, hi998 } of funnel_binomial)
    pairs.push(
      ...range(methods.proportionFunnel(n, 0.3, 0.95), [lo95, hi95]),
      ...range(methods.proportionFunnel(n, 0.3, 0.998), [lo998, hi998]),
    )
  const { cases, pop: population, w: weights, fay_feuer } = direct_standardised
  pairs.push(...range(methods.standardisedRate({ cases, population, weights }), fay_feuer))
  for (const [method, theirs] of [
    ['holm', holm_bh.holm],
    ['benjamini-hochberg', holm_bh.bh],
  ] as const)
    methods.adjustedProbabilities(holm_bh.p, method).forEach((one, at) => {
      pairs.push([one, theirs[at]])
    })
  say({
    ...eightDigits,
    goal: 'intervals of small numbers, funnel limits, Holm and Benjamini–Hochberg agree with R',
    workload: `${pairs.length} numbers`,
    figure: fewestDigits(pairs),
  })
  say({
    goal: 'power of two groups agrees with R',
    workload: 'proportions and means, 500 and 100 per group, and the size for 80 %',
    figure: fewestDigits([
      [methods.proportionPower(0.4, 0.34, 500), power.prop.power_n500],
      [methods.proportionSize(0.4, 0.34), power.prop.power80_n],
      [methods.meanPower(0.3, 1, 100, { wrongDirection: 'left-out' }), power.t.n100],
    ]),
    unit: 'digits',
    bound: { atLeast: 6 },
  })
})
{
  // Printed by swCRTdesign 4.0 for its own example 1, and its variants with more kinds of variation.
  const wedge = { areasPerStep: [6, 6, 6, 6], perAreaAndPeriod: 120 }
  const change = { kind: 'proportion', from: 0.05, to: 0.035 } as const
  const table = [
    [{ betweenAreas: 0.01 }, 0.786189592503],
    [{ betweenAreas: 0.01, ofEffect: 0.0045 }, 0.772489426391],
    [{ betweenAreas: 0.01, ofEffect: 0.0045, levelWithEffect: 0.4 }, 0.765155107189],
    [{ betweenAreas: 0.01, ofEffect: 0.0045, levelWithEffect: 0.4, betweenPeriods: 0.1 }, 0.0872371615547],
  ] as const
  say({
    goal: 'power of a stepped wedge agrees with swCRTdesign',
    workload: '24 areas, 4 steps, four kinds of variation',
    figure: fewestDigits(
      table.map(([variation, power]) => [methods.steppedWedgePower({ ...wedge, variation }, change), power]),
    ),
    unit: 'digits',
    bound: { atLeast: 6 },
  })
  const sleep = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2, 1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
  const test = { outcomes: sleep, treated: sleep.map((_, at) => at >= 10) }
  say({
    ...eightDigits,
    goal: 'exact permutation p of the sleep data',
    workload: '184,756 splits',
    figure: digits(methods.randomisationTest(test).probability, 0.0814479638009),
  })
  const inR = millisecondsInR(
    'x<-sleep$extra;t<-system.time({m<-combn(20,10);s<-colSums(matrix(x[m],10));p<-mean(abs(s-(sum(x)-s))>=abs(sum(x[11:20])-sum(x[1:10]))-1e-9)})[3];cat(1000*t)',
    [],
  )
  if (inR !== undefined) {
    const milliseconds = await medianMilliseconds(() => methods.randomisationTest(test))
    say({
      goal: 'exact permutation is faster than the straightforward one in R',
      workload: '184,756 splits',
      figure: inR / milliseconds,
      unit: 'times',
      bound: { atLeast: 10 },
      milliseconds,
      peer: { name: 'R, combn and colSums', milliseconds: inR, measured: 'same run' },
    })
  } else process.stderr.write('left out: permutation in R (R is not installed)\n')
}

await withData(['reference/synthetic-control', 'picture/synthetic-control'], async () => {
  const synth = referenceJson('reference/synthetic-control/prop99-output-Synth.json')
  const problem = proposition99()
  const fitted = (options: methods.SyntheticControlOptions, of = problem) => {
    const outcome = methods.syntheticControl(of, options)
    if (outcome.kind !== 'fitted') throw new Error(outcome.kind)
    return outcome
  }
  const same = fitted({ predictorWeights: synth.V })
  say({
    goal: 'donor weights are those of an exact quadratic program',
    workload: "Prop 99 at Synth's predictor weights: largest difference of 38 weights",
    figure: Math.max(
      ...synth.weights_exactQP_sameV.map(({ state, w }: { state: string; w: number }) =>
        Math.abs((same.weights.find(({ name }) => name === state)?.weight as number) - w),
      ),
    ),
    unit: 'weight',
    bound: { atMost: 1e-8 },
  })
  const literal = fitted({ predictorWeights: 'nonnegative' })
  say({
    goal: 'Prop 99 error before, predictor weights of 0 allowed (the definition taken literally)',
    workload: `certified: no weights whatever reach below ${literal.lowestPossibleError.toFixed(6)}`,
    figure: literal.errorBefore,
    unit: 'mean squared packs',
    bound: { atMost: 3.0618 },
  })
  say({
    goal: "Prop 99 error before, every predictor counting: better than Synth's predictor weights solved exactly",
    workload: "3.193286 is Synth's; the 3.0608 on record is no exact inner solution, see README",
    figure: fitted({}).errorBefore,
    unit: 'mean squared packs',
    bound: { atMost: 3.1932 },
  })
  say({
    goal: 'the Basque Country is fitted at least as well as by Synth',
    workload: '16 donors, 13 predictors, every predictor counting',
    figure: fitted({}, basqueCountry()).errorBefore,
    unit: 'mean squared thousand dollars',
    bound: { atMost: 0.0088647 },
  })
  let complete = 0
  const milliseconds = await medianMilliseconds(() => {
    const ranked = methods.placeboTest(problem)
    complete = ranked.kind === 'ranked' ? ranked.placebos.length + 1 : 0
  })
  say({
    goal: 'all placebos complete',
    workload: 'Prop 99, 39 states',
    figure: complete,
    unit: 'units',
    bound: { atLeast: 39 },
  })
  const peer = synth.elapsed_s.placebo39 * 1000
  say({
    goal: '39 placebos at least 10 × faster than Synth',
    workload: 'Prop 99, full search for every state, one thread',
    figure: peer / milliseconds,
    unit: 'times',
    bound: { atLeast: 10 },
    milliseconds,
    peer: { name: 'Synth 1.1-8', milliseconds: peer, measured: 'recorded elsewhere' },
  })
  const sdid = referenceJson('reference/synthetic-control/prop99-output-synthdid.json')
  const [early, exact] = [
    methods.syntheticDid({ ...proposition99Outcomes(), weights: 'early-stopped' }),
    methods.syntheticDid(proposition99Outcomes()),
  ]
  if (early.kind !== 'fitted' || exact.kind !== 'fitted') throw new Error('synthetic did')
  say({
    goal: "synthetic DiD of Prop 99, stopped where the authors' program stops: distance from −15.6038",
    workload: `solved exactly the effect is ${exact.effect.toFixed(4)}; ${digits(early.effect, sdid.sdid).toFixed(1)} digits of synthdid 0.0.9`,
    figure: Math.abs(early.effect + 15.6038),
    unit: 'packs',
    bound: { atMost: 1e-3 },
  })
})
{
  // Generated, so that it runs everywhere: 38 donors, 7 predictors, 40 predictor weights.
  const random = seededRandom(99)
  const [count, dimension] = [38, 7]
  const base = Array.from({ length: count * dimension }, () => random() * 4 - 0.2)
  const problems = Array.from({ length: 40 }, () => {
    const roots = Array.from({ length: dimension }, () => Math.exp(-3 * random()))
    return Float64Array.from(base, (value, at) => value * (roots[at % dimension] as number))
  })
  const solve = nearestPointSolver(count, dimension)
  const milliseconds = await medianMilliseconds(() => problems.forEach((points) => void solve(points, true)))
  const peer = await medianMilliseconds(() =>
    problems.forEach((points) => void donorWeightsByGradients(points, count, dimension, 1e-6)),
  )
  say({
    goal: 'exact donor weights at least 10 × faster than projected gradients',
    workload: '40 problems of 38 donors and 7 predictors; gradients stop at a gap of 1e-6',
    figure: peer / milliseconds,
    unit: 'times',
    bound: { atLeast: 10 },
    milliseconds,
    peer: { name: 'straightforward implementation', milliseconds: peer, measured: 'same run' },
  })
}
