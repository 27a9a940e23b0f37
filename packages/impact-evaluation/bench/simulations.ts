/** Promises of chance, measured: sizes of tests and coverage of intervals, each with a method that is known to fail. */
import { normalFrom, seededRandom } from '../../testing/chance.ts'
import type { Simulation } from '../../testing/simulation.ts'
import {
  aggregateEffects,
  autoregressiveSeries,
  type FittedSeries,
  groupTimeEffects,
  linearSeries,
  type Panel,
  poissonSeries,
  randomisationTest,
  type SeriesFailure,
  seriesEffect,
} from '../src/index.ts'

const percent = (share: number) => Math.round(share * 1000) / 10
/** Above this share of `runs` a test of 5 % rejects too often (three standard errors). */
const mostRejections = (runs: number) => 0.05 + 3 * Math.sqrt((0.05 * 0.95) / runs)

const sizeWithFewTreated: Simulation = {
  name: 'size-with-few-treated-areas',
  title:
    'without any effect and with one, two or three treated areas of twenty-four, the randomisation test rejects at most five in a hundred',
  run(size) {
    const runs = size === 'full' ? 6_000 : 300
    const random = seededRandom(2025)
    const normal = normalFrom(random)
    const figures: Record<string, number> = {}
    let [passed, found] = [true, true]
    for (const few of [1, 2, 3]) {
      let [rejected, byStandardError] = [0, 0]
      for (let run = 0; run < runs; run++) {
        const before = Array.from({ length: 24 }, () => 20 + 4 * normal())
        const after = before.map((count) => count + 3 * normal())
        const outcomes = after.map((count, area) => count - (before[area] as number))
        const treated = outcomes.map((_, area) => area < few)
        if (randomisationTest({ outcomes, treated }).probability <= 0.05) rejected++
        const units = before.map((count, area) => ({
          name: `${area}`,
          firstTreated: area < few ? 2 : undefined,
          outcomes: [count, after[area] as number],
        }))
        const effects = groupTimeEffects(
          { periods: [1, 2], units },
          { comparison: 'never-treated', estimator: 'doubly-robust' },
        )
        const cell = effects.cells[0]
        if (cell?.kind === 'estimated' && Math.abs(cell.effect) > 1.96 * cell.standardError) byStandardError++
      }
      figures[`rejected by randomisation, ${few} treated, %`] = percent(rejected / runs)
      figures[`rejected by clustered standard errors, ${few} treated, %`] = percent(byStandardError / runs)
      passed &&= rejected / runs <= mostRejections(runs)
      found &&= byStandardError / runs > 0.1
    }
    return {
      passed,
      figures,
      control: found ? 'found' : 'missed',
      planted: 'the same comparison judged by its clustered asymptotic standard error',
    }
  },
}

const coverageOfSeries: Simulation = {
  name: 'coverage-of-interrupted-series',
  title:
    'when monthly errors follow each other, the autoregressive interval of a fall of ten per cent holds the truth in at least 92 of 100 series, the Newey–West interval of counts in at least 85',
  run(size) {
    const runs = size === 'full' ? 2_000 : 100
    const [months, start, effect, phi] = [120, 61, Math.log(0.9), 0.5]
    const random = seededRandom(31)
    const normal = normalFrom(random)
    const design = { periods: months, changes: [{ from: start }], season: { length: 12, harmonics: 1 } }
    const covered = {
      'autoregressive, log rates': 0,
      'least squares, log rates': 0,
      'Newey–West, counts': 0,
      'plain Poisson, counts': 0,
    }
    let failures = 0
    const count = (kind: keyof typeof covered, fit: FittedSeries | SeriesFailure) => {
      if (fit.kind !== 'fitted') {
        failures++
        return
      }
      const { lower, upper } = seriesEffect(fit, `change ${start}`, { quantiles: 'student' })
      if (lower <= effect && effect <= upper) covered[kind]++
    }
    for (let run = 0; run < runs; run++) {
      let error = (0.1 * normal()) / Math.sqrt(1 - phi * phi)
      const outcomes = Array.from({ length: months }, (_, at) => {
        error = phi * error + 0.1 * normal()
        const level = Math.log(150) - 0.002 * at + 0.15 * Math.sin((2 * Math.PI * (at + 1)) / 12)
        return level + error + (at + 1 >= start ? effect : 0)
      })
      const counts = outcomes.map((log) => poissonDraw(Math.exp(log), random, normal))
      count('autoregressive, log rates', autoregressiveSeries({ outcomes, design }))
      count('least squares, log rates', linearSeries({ outcomes, design }, { kind: 'independent' }))
      count('Newey–West, counts', poissonSeries({ counts, design }, { kind: 'newey-west', lag: 6 }))
      count('plain Poisson, counts', poissonSeries({ counts, design }, { kind: 'poisson' }))
    }
    const share = (kind: keyof typeof covered) => covered[kind] / runs
    const margin = 3 * Math.sqrt((0.9 * 0.1) / runs)
    return {
      passed:
        failures === 0 &&
        share('autoregressive, log rates') >= 0.92 - margin &&
        share('Newey–West, counts') >= 0.85 - margin,
      figures: Object.fromEntries(
        (Object.keys(covered) as (keyof typeof covered)[]).map((kind) => [`covered, ${kind}, %`, percent(share(kind))]),
      ),
      control: share('plain Poisson, counts') < 0.75 ? 'found' : 'missed',
      planted: 'plain Poisson errors, which know neither extra scatter nor autocorrelation',
    }
  },
}

const coverageOfGroupTime: Simulation = {
  name: 'coverage-of-staggered-effects',
  title:
    'with eighty clusters of three areas and two starting moments, the interval of the average effect holds the truth about as often as it says',
  run(size) {
    const runs = size === 'full' ? 1_500 : 100
    const normal = normalFrom(seededRandom(77))
    let [covered, withoutClusters] = [0, 0]
    for (let run = 0; run < runs; run++) {
      const panel = clusteredPanel(normal)
      for (const clustered of [true, false]) {
        const units = clustered
          ? panel.units
          : panel.units.map(({ name, firstTreated, outcomes }) => ({ name, firstTreated, outcomes }))
        const effects = groupTimeEffects(
          { ...panel, units },
          { comparison: 'not-yet-treated', estimator: 'doubly-robust' },
        )
        const average = aggregateEffects(effects, 'simple')
        if (average.kind !== 'aggregated') continue
        const holds = Math.abs(average.overall.effect - 2) <= 1.96 * average.overall.standardError
        if (holds && clustered) covered++
        if (holds && !clustered) withoutClusters++
      }
    }
    const margin = 3 * Math.sqrt((0.93 * 0.07) / runs)
    return {
      passed: covered / runs >= 0.93 - margin,
      figures: {
        'covered, %': percent(covered / runs),
        'covered without clusters, %': percent(withoutClusters / runs),
      },
      control: withoutClusters / runs < 0.88 ? 'found' : 'missed',
      planted: 'areas of one cluster counted as if they were independent',
    }
  },
}
function clusteredPanel(normal: () => number): Panel {
  const units = Array.from({ length: 80 }, (_, cluster) => {
    const firstTreated = cluster < 25 ? 3 : cluster < 50 ? 4 : undefined
    const luck = [1, 2, 3, 4].map(() => 2 * normal())
    return Array.from({ length: 3 }, (_, area) => ({
      name: `${cluster}-${area}`,
      cluster: `${cluster}`,
      firstTreated,
      outcomes: [1, 2, 3, 4].map(
        (period, at) =>
          period + (luck[at] as number) + normal() + (firstTreated !== undefined && period >= firstTreated ? 2 : 0),
      ),
    }))
  }).flat()
  return { periods: [1, 2, 3, 4], units }
}
/** Poisson of a large mean, by its normal approximation above 500 and by waiting times below. */
function poissonDraw(mean: number, random: () => number, normal: () => number): number {
  if (mean > 500) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()))
  let [count, waited] = [-1, 0]
  while (waited < mean) {
    waited -= Math.log(1 - random())
    count++
  }
  return count
}

export const simulations: Simulation[] = [sizeWithFewTreated, coverageOfSeries, coverageOfGroupTime]
