/** The published samples of Californian schools (Lumley), read from the reference data, and a check on digits. */
import assert from 'node:assert/strict'
import { referenceRows } from '../../testing/reference-data.ts'
import { type CalibrationOutcome, calibrate, type SurveySample, surveyDesign } from '../src/index.ts'

export const needed = ['reference/survey/api-output.json', 'reference/survey/apiclus1.csv']

export type ApiSample = {
  readonly rows: { readonly [column: string]: string }[]
  readonly numbers: (column: string) => Float64Array
  readonly labels: (column: string) => string[]
  readonly where: (test: (row: { readonly [column: string]: string }) => boolean) => boolean[]
}
export function apiSample(name: 'apistrat' | 'apiclus1' | 'apiclus2' | 'apisrs'): ApiSample {
  const rows = referenceRows(`reference/survey/${name}.csv`)
  return {
    rows,
    numbers: (column) => Float64Array.from(rows, (row) => Number(row[column])),
    labels: (column) => rows.map((row) => row[column] ?? ''),
    where: (holds) => rows.map(holds),
  }
}

export const designs = {
  strat: (api = apiSample('apistrat')) =>
    surveyDesign({
      weights: api.numbers('pw'),
      stages: [{ strata: api.labels('stype'), populationSizes: api.numbers('fpc') }],
    }),
  clus1: (api = apiSample('apiclus1')) =>
    surveyDesign({
      weights: api.numbers('pw'),
      stages: [{ units: api.labels('dnum'), populationSizes: api.numbers('fpc') }],
    }),
  clus2: (api = apiSample('apiclus2')) =>
    surveyDesign({
      weights: 'from-population-sizes',
      stages: [
        { units: api.labels('dnum'), populationSizes: api.numbers('fpc1') },
        { units: api.labels('snum'), populationSizes: api.numbers('fpc2') },
      ],
    }),
  srs: (api = apiSample('apisrs')) =>
    surveyDesign({ weights: 'from-population-sizes', stages: [{ populationSizes: api.numbers('fpc') }] }),
}

/** Population figures published with the samples. */
export const schoolTypes = { E: 4421, H: 755, M: 1018 }
export const schoolWide = { No: 1072, Yes: 5122 }
export const api99Total = 3914069

export const calibrations = {
  raked: (api: ApiSample) =>
    calibrated(
      calibrate(designs.clus1(api), {
        distance: 'raking',
        auxiliaries: [
          { kind: 'margin', name: 'school type', categories: api.labels('stype'), totals: schoolTypes },
          { kind: 'margin', name: 'school-wide target', categories: api.labels('sch.wide'), totals: schoolWide },
        ],
      }),
    ),
  onType: (api: ApiSample) =>
    calibrated(
      calibrate(designs.clus1(api), {
        distance: 'linear',
        auxiliaries: [{ kind: 'margin', name: 'school type', categories: api.labels('stype'), totals: schoolTypes }],
      }),
    ),
  onTypeAndApi99: (api: ApiSample, distance: Parameters<typeof calibrate>[1]['distance']) =>
    calibrated(
      calibrate(designs.clus1(api), {
        distance,
        auxiliaries: [
          { kind: 'margin', name: 'school type', categories: api.labels('stype'), totals: schoolTypes },
          { kind: 'variable', name: 'api99', values: api.numbers('api99'), total: api99Total },
        ],
      }),
    ),
}
export function calibrated(outcome: CalibrationOutcome): SurveySample {
  assert.equal(outcome.kind, 'calibrated')
  return (outcome as CalibrationOutcome & { kind: 'calibrated' }).sample
}

/** Leading digits two numbers share: −log10 of their relative difference, 16 when equal. */
export function digits(actual: number, expected: number): number {
  if (actual === expected) return 16
  const difference = Math.abs(actual - expected) / (expected === 0 ? 1 : Math.abs(expected))
  return Number.isNaN(difference) ? 0 : Math.min(16, -Math.log10(difference))
}
export function assertDigits(actual: number, expected: number, least: number, what: string): void {
  assert.ok(digits(actual, expected) >= least, `${what}: ${actual} is not ${expected} to ${least} digits`)
}
