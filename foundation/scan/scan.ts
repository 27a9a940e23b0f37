/** One search, in the thread that was given for it: it would hold up everybody else for seconds. */
import {
  controlFalseDiscoveries,
  ears,
  farrington,
  flexibleFarrington,
  type SimulationTask,
  simulateMaxima,
  spaceTimePermutationScan,
  upperStudent,
} from '../../packages/scan-statistic/src/index.ts'
import { drawsOf } from './draws-of.ts'
import type { AberrationPlan, FoundCluster, ScanAnswer, ScanPlan, SpaceTimePlan } from './scan-plan.ts'

/** In so many pieces the simulations are done: after each it is told how far it is. */
const pieces = 20

/** Errors: those of the package; a plan that asks the impossible is refused in words. */
export function scan(plan: ScanPlan, told: (share: number) => void): Promise<ScanAnswer> {
  return plan.kind === 'space-time' ? inSpaceAndTime(plan, told) : Promise.resolve(areaByArea(plan))
}

async function inSpaceAndTime(plan: SpaceTimePlan, told: (share: number) => void): Promise<ScanAnswer> {
  const outcome = await spaceTimePermutationScan({
    cases: plan.counts,
    population: plan.residents,
    centres: { kind: 'globe', longitude: plan.longitude, latitude: plan.latitude },
    areasAtOnePoint: 'together',
    search: 'prospective',
    maximumDuration: plan.maximumDuration,
    maximumShare: plan.maximumShare,
    minimumCases: plan.minimumCases,
    simulations: plan.simulations,
    random: drawsOf(plan.seed),
    workers: pieces,
    runInWorkers: async (tasks: readonly SimulationTask[]) =>
      tasks.map((task, at) => {
        const maxima = simulateMaxima(task)
        told((at + 1) / tasks.length)
        return maxima
      }),
  })
  const clusters = outcome.kind === 'scanned' ? outcome.clusters : []
  return {
    kind: 'space-time',
    limits: outcome.limits,
    found: clusters.map(({ areas, periods, cases, expected, monteCarloP }) => ({
      areas,
      first: periods?.first ?? 0,
      last: periods?.last ?? 0,
      observed: cases,
      expected,
      p: monteCarloP,
    })),
  }
}

/** Units: periods that an area is held against where no season is known. */
const handful = 7

function areaByArea({ counts, periodsPerYear, falseDiscoveries, minimumCases }: AberrationPlan): ScanAnswer {
  const periods = counts[0]?.length ?? 0
  const last = periods - 1
  const seasonal = periodsPerYear !== null && periods >= 3 * periodsPerYear + 1
  const judged = counts.map((series) => {
    if ((series[last] ?? 0) < minimumCases) return null
    return seasonal ? bySeason(series, last, periodsPerYear) : byHandful(series, last)
  })
  const control = controlFalseDiscoveries({
    pValues: judged.map((each) => each?.p ?? null),
    areas: Math.max(counts.length, 1),
    rate: falseDiscoveries,
  })
  const found = judged
    .flatMap((each, area): FoundCluster[] =>
      each && control.standing[area] && each.observed > each.expected
        ? [{ areas: [area], first: last, last, ...each, p: control.adjusted[area] ?? 1 }]
        : [],
    )
    .sort((one, other) => one.p - other.p || (one.areas[0] ?? 0) - (other.areas[0] ?? 0))
  return {
    kind: 'aberration',
    found,
    limits: {
      method: seasonal ? 'farrington' : 'ears-c1',
      areas: counts.length,
      judged: judged.filter((each) => each !== null).length,
      periods,
      falseDiscoveries,
    },
  }
}

type Judged = { readonly observed: number; readonly expected: number; readonly p: number }

/** Units: periods of a year from which the windows and seasons of the method itself hold. */
const weeks = 52

function bySeason(series: readonly number[], last: number, periodsPerYear: number): Judged | null {
  const [outcome] = farrington(series, {
    ...flexibleFarrington,
    first: last,
    last,
    calendar: { kind: 'fixed', periodsPerYear },
    years: Math.min(5, Math.floor(last / periodsPerYear)),
    ...(periodsPerYear >= weeks ? {} : { halfWindow: 1, seasons: 4 }),
    // As Noufaily et al.: half a year just before the period judged takes no part.
    weeksLeftOut: Math.floor(periodsPerYear / 2),
    atLeast: { cases: 5, weeks: 4 },
    shortHistory: 'use',
  })
  return outcome?.kind === 'tested'
    ? { observed: outcome.observed, expected: outcome.expected, p: outcome.pValue }
    : null
}

/** The mean and spread of seven periods are themselves uncertain, so the next one is held against Student's t. */
function byHandful(series: readonly number[], last: number): Judged | null {
  const baseline = Math.min(handful, last)
  const sum = series.slice(last - baseline, last).reduce((all, count) => all + count, 0)
  // Counts vary at least as much as chance makes them; seven that are all the same are luck, no measure.
  const minimumStandardDeviation = Math.sqrt(Math.max(1, sum / baseline))
  const [outcome] = ears(series, { method: 'C1', first: last, last, baseline, minimumStandardDeviation })
  if (outcome?.kind !== 'tested') return null
  const { observed, mean, statistic } = outcome
  return { observed, expected: mean, p: upperStudent(statistic / Math.sqrt(1 + 1 / baseline), baseline - 1) }
}
