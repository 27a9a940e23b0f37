/** Every number of the reference file beside ours, for the test and the benchmark alike. */

import { referenceJson } from '../../testing/reference-data.ts'
import {
  designEffect,
  domainMeans,
  type Estimate,
  jackknifeEstimates,
  linearisedEstimates,
  proportionInterval,
  quantile,
  type Statistic,
  type SurveySample,
} from '../src/index.ts'
import { type ApiSample, apiSample, calibrations, designs } from './api-samples.ts'

export type Compared = { readonly what: string; readonly ours: number; readonly reference: number }

/**
 * The reference draws these four through a spline and straight lines between about twelve profiled points, and so has them
 * to 5–6 digits; profiled finely from a converged fit, the same program gives ours (see the test).
 */
export const interpolatedInTheReference = ['strat', 'clus1'].flatMap((sample) =>
  ['lower', 'upper'].map((end) => `${sample} likelihood ${end}`),
)

export function comparisons(): Compared[] {
  const { results } = referenceJson('reference/survey/api-output.json')
  const found: Compared[] = []
  const compare = (what: string, ours: number, reference: number): void => {
    found.push({ what, ours, reference })
  }
  const compareEach = (what: string, estimates: readonly Estimate[], reference: { est: number[]; se: number[] }) =>
    estimates.forEach((estimate, k) => {
      const est = [reference.est].flat()[k] as number
      const se = [reference.se].flat()[k] as number
      compare(`${what} estimate ${k}`, estimate.kind === 'empty' ? Number.NaN : estimate.estimate, est)
      compare(`${what} standard error ${k}`, estimate.kind === 'estimated' ? estimate.standardError : Number.NaN, se)
    })
  const linear = (sample: SurveySample, ...statistics: Statistic[]) => linearisedEstimates(sample, statistics).estimates
  const meanAndTotal = (api: ApiSample): Statistic[] => [
    { kind: 'mean', of: api.numbers('api00') },
    // one school did not say: a domain, as everywhere
    { kind: 'total', of: api.numbers('enroll'), within: api.where((row) => row.enroll !== 'NA') },
  ]
  const ratio = (api: ApiSample): Statistic => ({
    kind: 'ratio',
    numerator: api.numbers('api.stu'),
    denominator: api.numbers('enroll'),
  })

  const apiOf = {
    strat: apiSample('apistrat'),
    clus1: apiSample('apiclus1'),
    clus2: apiSample('apiclus2'),
    srs: apiSample('apisrs'),
  }
  for (const name of ['strat', 'clus1', 'clus2', 'srs'] as const) {
    const estimates = linear(designs[name](apiOf[name]), ...meanAndTotal(apiOf[name]))
    compareEach(`${name} mean api00`, estimates.slice(0, 1), results[name].mean_api00)
    compareEach(`${name} total enroll`, estimates.slice(1), results[name].total_enroll)
  }

  const strat = designs.strat(apiOf.strat)
  compareEach('strat ratio', linear(strat, ratio(apiOf.strat)), results.strat.ratio_stu_enroll)
  compareEach(
    'strat share of type',
    linear(
      strat,
      ...['E', 'H', 'M'].map(
        (type): Statistic => ({ kind: 'proportion', of: apiOf.strat.where((row) => row.stype === type) }),
      ),
    ),
    results.strat.mean_stype,
  )
  const effect = designEffect(strat, apiOf.strat.numbers('api00'))
  compare(
    'strat design effect',
    effect.kind === 'estimated' ? effect.designEffect : Number.NaN,
    results.strat.deff_api00,
  )
  ;[0.25, 0.5, 0.75].forEach((share, k) => {
    const found = quantile(strat, { of: apiOf.strat.numbers('api00'), share })
    compare(
      `strat quantile ${share}`,
      found.kind === 'interval' ? found.estimate : Number.NaN,
      results.strat.quantile_api00.est[k],
    )
    compare(
      `strat quantile ${share} error`,
      found.kind === 'interval' ? found.standardError : Number.NaN,
      results.strat.quantile_api00.se[k],
    )
  })
  for (const { domain, mean } of domainMeans(strat, apiOf.strat.numbers('api00'), apiOf.strat.labels('stype'))) {
    const row = results.strat.by_stype.find((one: { stype: string }) => one.stype === domain)
    compareEach(`strat mean of type ${domain}`, [mean], { est: [row.api00], se: [row.se] })
  }

  const clus1 = designs.clus1(apiOf.clus1)
  compareEach('clus1 ratio', linear(clus1, ratio(apiOf.clus1)), results.clus1.ratio)
  const schoolWideIs = (answer: string) => apiOf.clus1.where((row) => row['sch.wide'] === answer)
  compareEach(
    'clus1 school-wide',
    linear(clus1, ...['No', 'Yes'].map((answer): Statistic => ({ kind: 'proportion', of: schoolWideIs(answer) }))),
    results.clus1.prop_schwide,
  )
  const [before, after] = [apiOf.clus1.numbers('api99'), apiOf.clus1.numbers('api00')]
  compareEach(
    'clus1 difference',
    linear(clus1, { kind: 'mean', of: after.map((value, i) => value - (before[i] as number)) }),
    results.clus1.diffs,
  )

  const proportions = {
    strat: linear(strat, {
      kind: 'proportion',
      of: apiOf.strat.where((row) => Number(row.api00) > 700),
    })[0] as Estimate,
    clus1: linear(clus1, { kind: 'proportion', of: schoolWideIs('Yes') })[0] as Estimate,
  }
  for (const name of ['strat', 'clus1'] as const)
    for (const method of ['logit', 'likelihood', 'asin', 'beta', 'mean', 'xlogit'] as const) {
      const found = proportionInterval(proportions[name], method)
      const [estimate, lower, upper] = results[name].ci_prop[method]
      const ours = found.kind === 'interval' ? found : { estimate: Number.NaN, lower: Number.NaN, upper: Number.NaN }
      compare(`${name} ${method} estimate`, ours.estimate, estimate)
      compare(`${name} ${method} lower`, ours.lower, lower)
      compare(`${name} ${method} upper`, ours.upper, upper)
    }

  const api = apiOf.clus1
  const raked = calibrations.raked(api)
  const compareCalibrated = (
    what: string,
    sample: SurveySample,
    reference: { [figure: string]: { est: number[]; se: number[] } },
  ) => {
    const estimates = linear(sample, ...meanAndTotal(api))
    compareEach(`${what} mean`, estimates.slice(0, 1), reference.mean_api00 as { est: number[]; se: number[] })
    compareEach(`${what} total`, estimates.slice(1), reference.total_enroll as { est: number[]; se: number[] })
  }
  compareCalibrated('raked, linearised', raked, results.rake_linearised)
  for (const [i, weight] of raked.weights.entries())
    compare(`raked weight ${i}`, weight, results.rake_linearised.weights[i])
  const jackknife = jackknifeEstimates(raked, meanAndTotal(api))
  if (jackknife.kind === 'estimated') {
    compareEach('raked, jackknife mean', jackknife.estimates.slice(0, 1), results.rake_jkn.mean_api00)
    compareEach('raked, jackknife total', jackknife.estimates.slice(1), results.rake_jkn.total_enroll)
  } else compare('raked, jackknife', Number.NaN, 0)

  const greg = {
    calibrate_g1: calibrations.onType(api),
    calibrate_g2: calibrations.onTypeAndApi99(api, 'linear'),
    calibrate_g3: calibrations.onTypeAndApi99(api, 'raking'),
    calibrate_g4: calibrations.onTypeAndApi99(api, { kind: 'logit', lowest: 0.3, highest: 3 }),
    poststrat: calibrations.onType(api),
  }
  for (const [name, sample] of Object.entries(greg)) {
    compareCalibrated(name, sample, results[name])
    const { weight_range: range, weights_first5: first } = results[name] as {
      weight_range?: number[]
      weights_first5?: number[]
    }
    if (range) compare(`${name} smallest weight`, Math.min(...sample.weights), range[0] as number)
    if (range) compare(`${name} largest weight`, Math.max(...sample.weights), range[1] as number)
    for (const [i, weight] of (first ?? []).entries())
      compare(`${name} weight ${i}`, sample.weights[i] as number, weight)
  }
  return found
}
