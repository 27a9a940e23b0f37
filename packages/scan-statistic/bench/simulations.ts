/** What the p-values and alarms promise, measured; each with a control that must be found out. */
import { seededRandom } from '../../testing/chance.ts'
import type { Simulation } from '../../testing/simulation.ts'
import { upperTail } from '../src/count-distribution.ts'
import {
  controlFalseDiscoveries,
  farrington,
  type fitGumbel,
  flexibleFarrington,
  gumbelP,
  type RunInWorkers,
  simulateMaxima,
  spaceTimePermutationScan,
  spatialScan,
} from '../src/index.ts'
import { exchanged, logRatio, scattered, sum, zonesOf } from './straightforward.ts'

/** Largest share that a true `share` shows in `n` tries, 99.9 % of the time. */
const withinError = (share: number, n: number) => share + 3.1 * Math.sqrt((share * (1 - share)) / n)

/** Six areas, nine cases: small enough to lay out all 2,002 possible maps, with probability, for the exact p-value. */
const small = {
  x: [0, 1, 2.5, 4, 4.5, 7],
  y: [0, 0.5, 0, 1, -1, 0],
  baseline: [4, 2, 3, 5, 1, 3],
  cases: [1, 3, 2, 1, 1, 1],
}
function exactP(): number {
  const { baseline, cases } = small
  const [total, whole] = [sum(cases), sum(baseline)]
  const zones = zonesOf(small, baseline, 0.5)
  const expected = zones.map((zone) => (total / whole) * sum(zone.map((area) => baseline[area] as number)))
  const largest = (counts: readonly number[]) =>
    Math.max(
      ...zones.map((zone, at) =>
        logRatio(sum(zone.map((area) => counts[area] as number)), expected[at] as number, total),
      ),
    )
  const observed = largest(cases)
  const share = baseline.map((each) => each / whole)
  let p = 0
  const lay = (area: number, left: number, counts: number[], probability: number) => {
    if (area === share.length - 1) {
      const all = [...counts, left]
      if (largest(all) >= observed - 1e-9) p += probability * (share[area] as number) ** left
      return
    }
    // `ways` runs through left choose n times share^n
    let ways = 1
    for (let n = 0; n <= left; n++) {
      lay(area + 1, left - n, [...counts, n], probability * ways)
      ways *= ((left - n) / (n + 1)) * (share[area] as number)
    }
  }
  lay(0, total, [], 1)
  return p
}

const exact: Simulation = {
  name: 'p-values-beside-the-exact-one',
  title: 'Over ten seeds the Monte-Carlo p-value lies around the exact one, found by laying out every possible map',
  async run(size) {
    const simulations = size === 'full' ? 49_999 : 1999
    const truth = exactP()
    const { cases, baseline, x, y } = small
    const run = async (weights: readonly number[], seed: number, runInWorkers?: RunInWorkers) => {
      const outcome = await spatialScan({
        cases,
        baseline: weights,
        centres: { kind: 'planar', x, y },
        maximumShare: 0.5,
        simulations,
        random: seededRandom(seed),
        ...(runInWorkers && { runInWorkers }),
      })
      return outcome.kind === 'scanned' ? (outcome.clusters[0]?.monteCarloP ?? 1) : 1
    }
    // the fault: cases fall evenly over the areas, whatever the baseline
    const evenly: RunInWorkers = async (tasks) =>
      tasks.map((task) => {
        const keep = new Float64Array(task.areas).fill(4294967296)
        const alias = new Int32Array(task.areas)
        return simulateMaxima({ ...task, chance: { kind: 'multinomial', total: sum(cases), table: { keep, alias } } })
      })
    const seeds = Array.from({ length: 10 }, (_, each) => each + 1)
    const error = Math.sqrt((truth * (1 - truth)) / (simulations + 1))
    let outside = 0
    let furthest = 0
    let outsideBroken = 0
    let mean = 0
    for (const seed of seeds) {
      const p = await run(baseline, seed)
      mean += p / 10
      furthest = Math.max(furthest, Math.abs(p - truth) / error)
      if (Math.abs(p - truth) > 2 * error) outside++
      if (Math.abs((await run(baseline, seed, evenly)) - truth) > 2 * error) outsideBroken++
    }
    return {
      passed: outside <= 2 && furthest < 4 && Math.abs(mean - truth) < (3 * error) / Math.sqrt(10),
      figures: { exact: truth, mean, furthest, outside, outsideBroken },
      control: outsideBroken >= 6 ? 'found' : 'missed',
      planted: 'simulations that scatter cases evenly over areas instead of in proportion to the baseline',
    }
  },
}

function drawMap(seed: number, areas: number) {
  const random = seededRandom(seed)
  const x = Array.from({ length: areas }, random)
  const y = Array.from({ length: areas }, random)
  return { random, x, y, baseline: x.map(() => 20 + 400 * random() ** 3) }
}

const calmMap: Simulation = {
  name: 'calm-map-seldom-alarms',
  title:
    'On maps without a cluster at most 5 % show one at p ≤ 0.05; the strongest circle judged alone shows one far too often',
  async run(size) {
    const maps = size === 'full' ? 8000 : 300
    let alarms = 0
    let gumbelAlarms = 0
    let unadjusted = 0
    const { random, x, y, baseline } = drawMap(5, 44)
    for (let map = 0; map < maps; map++) {
      const cases = scattered(
        baseline.map((each) => [each]),
        150,
        random,
      ).map(([count]) => count as number)
      const outcome = await spatialScan({
        cases,
        baseline,
        centres: { kind: 'planar', x, y },
        maximumShare: 0.5,
        simulations: 99,
        random,
      })
      const strongest = outcome.kind === 'scanned' ? outcome.clusters[0] : undefined
      if (!strongest) continue
      if (strongest.monteCarloP <= 0.05) alarms++
      if ((strongest.gumbelP ?? 1) <= 0.05) gumbelAlarms++
      if (upperTail({ mean: strongest.expected, dispersion: 1 }, strongest.cases) <= 0.05) unadjusted++
    }
    return {
      passed: alarms / maps <= withinError(0.05, maps) && alarms / maps >= 0.05 - 4 * Math.sqrt(0.0475 / maps),
      figures: { maps, monteCarlo: alarms / maps, gumbel: gumbelAlarms / maps, unadjusted: unadjusted / maps },
      control: unadjusted / maps > 0.3 ? 'found' : 'missed',
      planted: "the strongest circle's own Poisson p-value, as if it had been the only one looked at",
    }
  },
}

const calmWeeks: Simulation = {
  name: 'calm-weeks-seldom-alarm',
  title:
    'The permutation scan seldom alarms when one area is always busier and one week busier everywhere; a scan that takes areas as equal alarms always',
  async run(size) {
    const studies = size === 'full' ? 2500 : 100
    const { random, x, y } = drawMap(6, 30)
    const periods = 12
    const shape = x.map((_, area) =>
      Array.from({ length: periods }, (_, t) => (area % 7 === 0 ? 6 : 1) * (t % 5 === 0 ? 2 : 1)),
    )
    const start = scattered(shape, 260, random)
    let alarms = 0
    let naive = 0
    const flat = x.map(() => 1)
    for (let study = 0; study < studies; study++) {
      const cases = exchanged(start, random)
      const shared = { centres: { kind: 'planar', x, y }, maximumShare: 0.5, simulations: 99, random } as const
      const outcome = await spaceTimePermutationScan({ ...shared, cases, search: 'prospective', maximumDuration: 4 })
      if (outcome.kind === 'scanned' && (outcome.clusters[0]?.monteCarloP ?? 1) <= 0.05) alarms++
      if (study % 10 !== 0) continue
      const inSpace = await spatialScan({ ...shared, cases: cases.map(sum), baseline: flat })
      if (inSpace.kind === 'scanned' && (inSpace.clusters[0]?.monteCarloP ?? 1) <= 0.05) naive++
    }
    return {
      passed: alarms / studies <= withinError(0.05, studies),
      figures: { studies, permutation: alarms / studies, areasTakenAsEqual: naive / Math.ceil(studies / 10) },
      control: naive / Math.ceil(studies / 10) > 0.9 ? 'found' : 'missed',
      planted: 'a scan that takes all areas as equally busy',
    }
  },
}

/** Negative binomial with variance dispersion · mean. */
function overdispersed(random: () => number, mean: number, dispersion: number): number {
  // a Poisson number of clusters, each of a logarithmic size, is negative binomial with variance dispersion · mean
  const q = 1 - 1 / dispersion
  const clusters = poisson(random, (-mean * Math.log(1 - q)) / (dispersion - 1))
  let count = 0
  for (let cluster = 0; cluster < clusters; cluster++) {
    let at = random()
    let probability = -q / Math.log(1 - q)
    let grown = 1
    while (at > probability && grown < 200) {
      at -= probability
      probability *= (q * grown) / (grown + 1)
      grown++
    }
    count += grown
  }
  return count
}
function poisson(random: () => number, mean: number): number {
  let draws = 0
  for (let product = random(), limit = Math.exp(-mean); product > limit; draws++) product *= random()
  return draws
}

const manyAreas: Simulation = {
  name: 'many-areas-few-false-alarms',
  title:
    'Over 44 quiet areas at most one week in ten brings an alarm that stands at a false-discovery rate of 5 % (Farrington takes the expected count as known); judged one by one most weeks bring one',
  run(size) {
    const weeks = size === 'full' ? 1000 : 40
    const random = seededRandom(44)
    const calendar = { kind: 'dated', firstWeekStarts: '2019-01-07' } as const
    let standing = 0
    let single = 0
    let tested = 0
    let alarms = 0
    for (let week = 0; week < weeks; week++) {
      const pValues = Array.from({ length: 44 }, (_, area) => {
        const level = 2 + (area % 11)
        const counts = Array.from({ length: 270 }, (_, t) =>
          overdispersed(random, level * (1 + 0.4 * Math.sin((2 * Math.PI * t) / 52.18)), 1.4),
        )
        const [now] = farrington(counts, { ...flexibleFarrington, first: 269, last: 269, calendar })
        return now?.kind === 'tested' ? now.pValue : null
      })
      const known = pValues.filter((p) => p !== null)
      tested += known.length
      alarms += known.filter((p) => p <= 0.01).length
      if (known.some((p) => p <= 0.05)) single++
      if (controlFalseDiscoveries({ pValues, areas: 44, rate: 0.05 }).standing.some(Boolean)) standing++
    }
    return {
      passed: standing / weeks <= withinError(0.1, weeks),
      figures: {
        weeks,
        weeksWithAStandingAlarm: standing / weeks,
        weeksWithASingleAlarm: single / weeks,
        pBelow1Percent: alarms / tested,
      },
      control: single / weeks > 0.5 ? 'found' : 'missed',
      planted: 'every area judged alone at p ≤ 0.05',
    }
  },
}

const gumbel: Simulation = {
  name: 'gumbel-beside-many-simulations',
  title: 'The Gumbel p-value from 999 simulations is near the Monte-Carlo one from very many',
  async run(size) {
    const { random, x, y, baseline } = drawMap(9, 44)
    const many = size === 'full' ? 199_999 : 9999
    const cases = scattered(
      baseline.map((each) => [each]),
      150,
      random,
    ).map(([count]) => count as number)
    const scan = (simulations: number) =>
      spatialScan({ cases, baseline, centres: { kind: 'planar', x, y }, maximumShare: 0.5, simulations, random })
    const [long, short] = [await scan(many), await scan(999)]
    if (long.kind !== 'scanned' || short.kind !== 'scanned') throw new Error('nothing scanned')
    const sorted = long.maxima.toSorted()
    const at = (p: number) => sorted[Math.floor((1 - p) * sorted.length)] as number
    const ratio = (fit: ReturnType<typeof fitGumbel>, p: number) => (gumbelP(at(p), fit) ?? 0) / p
    // the fault: a normal distribution in place of the Gumbel
    const mean = sum(Array.from(short.maxima)) / 999
    const sd = Math.sqrt(sum(Array.from(short.maxima, (each) => (each - mean) ** 2)) / 998)
    const normal = (p: number) => upperNormal((at(p) - mean) / sd) / p
    const levels = size === 'full' ? [0.05, 0.01, 0.001] : [0.05, 0.01]
    const found = levels.map((p) => ratio(short.gumbel, p))
    const broken = levels.map(normal)
    const far = (ratios: readonly number[]) => ratios.some((each) => each < 0.5 || each > 2)
    return {
      passed: !far(found),
      figures: Object.fromEntries(levels.map((p, level) => [`gumbel over true at ${p}`, found[level] as number])),
      control: far(broken) ? 'found' : 'missed',
      planted: 'a normal distribution fitted to the maxima',
    }
  },
}
function upperNormal(z: number): number {
  let area = 0
  const step = 1e-3
  for (let x = z + step / 2; x < z + 12; x += step) area += (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * step
  return area
}

export const simulations: Simulation[] = [exact, calmMap, calmWeeks, manyAreas, gumbel]
