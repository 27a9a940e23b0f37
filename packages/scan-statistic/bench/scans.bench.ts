/** The scans: digits and areas against SaTScan and smerc, p-values over ten seeds, and how fast. */
import { seededRandom } from '../../testing/chance.ts'
import { median, medianMilliseconds, type Peer, printGoal } from '../../testing/goal.ts'
import { missing, referenceJson, referenceRows, referenceText } from '../../testing/reference-data.ts'
import { stopwatch } from '../../testing/stopwatch.ts'
import {
  type Cluster,
  gumbelP,
  type ScanOutcome,
  spaceTimePermutationScan,
  spaceTimeScan,
  spatialScan,
} from '../src/index.ts'
import { newMexico, newYorkFever, withoutCommonTrend } from './published-maps.ts'
import { exchanged, scattered, strongest, sum, type Window, windowsOf, zonesOf } from './straightforward.ts'

const name = 'scan-statistic'
const absent = missing(
  'reference/spatial-scan',
  'picture/spatial-scan',
  'reference/space-time-scan',
  'picture/space-time-scan',
)
const clustersOf = (outcome: ScanOutcome): readonly Cluster[] => (outcome.kind === 'scanned' ? outcome.clusters : [])
const digits = (ours: number, theirs: number) => Math.min(15, -Math.log10(Math.abs(ours / theirs - 1) || 1e-15))

function newYork() {
  const rows = referenceRows('picture/spatial-scan/ny-leukemia.csv')
  const column = (heading: string) => rows.map((row) => Number(row[heading]))
  return { cases: column('cases_floor'), baseline: column('population'), x: column('longitude'), y: column('latitude') }
}
/** A map of the same size, where the published one is not there. */
function likeNewYork() {
  const random = seededRandom(281)
  const baseline = Array.from({ length: 281 }, () => Math.round(1000 + 6000 * random() ** 2))
  const cases = scattered(
    baseline.map((each) => [each]),
    552,
    random,
  ).map(([count]) => count as number)
  return { cases, baseline, x: baseline.map(() => random()), y: baseline.map(() => random()) }
}

if (absent) process.stderr.write(`accuracy of the scans skipped: ${absent}\n`)
else await accuracy()
await speedInSpace()
await speedInSpaceAndTime()

async function accuracy() {
  const { cases, baseline, x, y } = newYork()
  const scan = (kind: 'planar' | 'globe', maximumShare: number) =>
    spatialScan({
      cases,
      baseline,
      centres: kind === 'planar' ? { kind, x, y } : { kind, longitude: x, latitude: y },
      maximumShare,
      simulations: 19,
      random: seededRandom(1),
    })
  const runs = [
    ['cartesian_ub50', 'scan_test_ny_poisson_circular_cartesian.txt', await scan('planar', 0.5)],
    ['cartesian_ub10', 'satscan_ny_out.txt', await scan('planar', 0.1)],
    ['longlat_ub50', 'scan_test_ny_poisson_circular_longlat.txt', await scan('globe', 0.5)],
  ] as const
  let worst = 15
  let compared = 0
  let printedClusters = 0
  let otherAreas = 0
  for (const [reference, file, outcome] of runs) {
    for (const { llr } of referenceJson('reference/spatial-scan/ny-output-smerc.json')[reference]) {
      if (llr < 1) continue
      compared++
      worst = Math.min(worst, Math.max(...clustersOf(outcome).map((ours) => digits(ours.logLikelihoodRatio, llr))))
    }
    for (const block of (referenceText(`picture/spatial-scan/${file}`).split('PARAMETER')[0] ?? '')
      .split(/\d+\.Location IDs included\.: /)
      .slice(1)) {
      const ids = (block.split(/Overlap|Coordinates/)[0] ?? '').split(/[\s,]+/).filter(Boolean)
      const ratio = /Log likelihood ratio\.*: (.*)/.exec(block)?.[1]
      const ours = clustersOf(outcome).find(({ logLikelihoodRatio }) => logLikelihoodRatio.toFixed(6) === ratio)
      printedClusters++
      if (
        ours?.areas
          .map((area) => String(area + 1))
          .sort()
          .join() !== ids.sort().join()
      )
        otherAreas++
    }
  }
  const nm = newMexico()
  const inTime = (maximumShare: number, adjust: boolean, seed: number, simulations: number) =>
    spaceTimeScan({
      ...nm,
      baseline: adjust ? withoutCommonTrend(nm.cases, nm.baseline) : nm.baseline,
      search: 'retrospective',
      maximumDuration: 9,
      maximumShare,
      simulations,
      random: seededRandom(seed),
    })
  const fever = newYorkFever()
  const permuted = (seed: number, simulations: number) =>
    spaceTimePermutationScan({
      ...fever,
      search: 'prospective',
      maximumDuration: 7,
      maximumShare: 0.5,
      maximumRadius: 3,
      simulations,
      random: seededRandom(seed),
    })
  type Recorded = { llr: number; p_mc: number; p_gumbel: number }
  type Result = { clusters: Recorded[]; gumbel: { mu: number; beta: number } }
  const sensitivity = referenceJson('reference/space-time-scan/nm-sensitivity.json').results as {
    [limits: string]: Result
  }
  const feverRecorded = referenceJson('reference/space-time-scan/output.json').results
    .NYC_fever_space_time_permutation_prospective as Result
  const maps = [
    ...Object.entries(sensitivity).map(([limits, recorded]) => {
      const [share, adjust] = [limits.endsWith('0.1') ? 0.1 : 0.5, limits.includes('trend')]
      return { recorded, run: (seed: number, simulations: number) => inTime(share, adjust, seed, simulations) }
    }),
    { recorded: feverRecorded, run: permuted },
  ]
  let furthest = 0
  let pValues = 0
  let gumbelDigits = 15
  for (const { recorded, run } of maps) {
    const outcomes: ScanOutcome[] = []
    for (let seed = 1; seed <= 10; seed++) outcomes.push(await run(seed, 999))
    for (const [at, theirs] of recorded.clusters.slice(0, 3).entries()) {
      compared++
      worst = Math.min(worst, digits(clustersOf(outcomes[0] as ScanOutcome)[at]?.logLikelihoodRatio ?? 0, theirs.llr))
      gumbelDigits = Math.min(
        gumbelDigits,
        digits(
          gumbelP(theirs.llr, { kind: 'fitted', mode: recorded.gumbel.mu, scale: recorded.gumbel.beta }) ?? 0,
          theirs.p_gumbel,
        ),
      )
      if (theirs.p_mc > 0.98) continue
      const mean = sum(outcomes.map((outcome) => clustersOf(outcome)[at]?.monteCarloP ?? 0)) / 10
      const error = Math.sqrt(theirs.p_mc * (1 - theirs.p_mc) * (1 / 1000 + 1 / 10_000))
      pValues++
      furthest = Math.max(furthest, Math.abs(mean - theirs.p_mc) / error)
    }
  }
  const line = { package: name }
  printGoal({
    ...line,
    goal: 'log likelihood ratios as smerc and an independent program give them',
    workload: `${compared} clusters: New York in three searches, New Mexico in four, New York fever`,
    figure: worst,
    unit: 'digits',
    bound: { atLeast: 9 },
  })
  printGoal({
    ...line,
    goal: 'clusters printed by SaTScan whose areas are not the same',
    workload: `${printedClusters} clusters in three result files`,
    figure: otherAreas,
    unit: 'clusters',
    bound: { atMost: 0 },
  })
  printGoal({
    ...line,
    goal: 'Monte-Carlo p over ten seeds beside the recorded p, the furthest of all',
    workload: `${pValues} clusters, 10 × 999 simulations against 999`,
    figure: furthest,
    unit: 'standard errors',
    bound: { atMost: 3 },
  })
  printGoal({
    ...line,
    goal: 'Gumbel p-values on recorded mode and scale',
    workload: `${maps.length} maps, three clusters each`,
    figure: gumbelDigits,
    unit: 'digits',
    bound: { atLeast: 12 },
  })
}

async function speedInSpace() {
  const { cases, baseline, x, y } = absent ? likeNewYork() : newYork()
  const random = seededRandom(9)
  const ours = await medianMilliseconds(
    () =>
      spatialScan({ cases, baseline, centres: { kind: 'planar', x, y }, maximumShare: 0.5, simulations: 999, random }),
    7,
  )
  const scale = sum(cases) / sum(baseline)
  const [begin, simulate] = [
    () =>
      windowsOf(
        zonesOf({ x, y }, baseline, 0.5),
        1,
        { longest: 1, onlyNow: false },
        (areas) => scale * sum(areas.map((area) => baseline[area] as number)),
      ),
    () =>
      scattered(
        baseline.map((each) => [each]),
        sum(cases),
        random,
      ),
  ]
  const straightforward = timeStraightforward(begin, simulate, 10, 999)
  const workload = `${cases.length} areas, ${sum(cases)} cases, circles to 50 %, 999 simulations${absent ? ' (map of the same size)' : ''}`
  compare('New York scan beside smerc', workload, ours, 5, {
    name: 'R smerc 1.8.4',
    milliseconds: 1763,
    measured: 'recorded elsewhere',
  })
  compare(
    'New York scan beside a straightforward implementation',
    `${workload}; the peer does 10 simulations, scaled up`,
    ours,
    5,
    { name: 'straightforward implementation', milliseconds: straightforward, measured: 'same run' },
  )
}

async function speedInSpaceAndTime() {
  const random = seededRandom(300)
  const [areas, periods] = [300, 30]
  const x = Array.from({ length: areas }, random)
  const y = Array.from({ length: areas }, random)
  const baseline = x.map(() => new Array<number>(periods).fill(5))
  const cases = scattered(baseline, 5 * areas * periods, random)
  const total = sum(cases.map(sum))
  const shared = {
    cases,
    centres: { kind: 'planar', x, y },
    population: x.map(() => 1),
    maximumShare: 0.1,
    search: 'prospective',
    maximumDuration: periods,
    simulations: 99,
    random,
  } as const
  let circles = 0
  const poisson = await medianMilliseconds(async () => {
    circles = (await spaceTimeScan({ ...shared, baseline })).limits.circles
  })
  const permutation = await medianMilliseconds(() => spaceTimePermutationScan(shared))
  const workload = `300 areas × 30 days, ${circles} circles of up to 30 areas, windows of 1–30 days ending now, ${total} cases, 99 simulations`
  const zones = () => zonesOf({ x, y }, shared.population, 0.1)
  const durations = { longest: periods, onlyNow: true }
  const inside = (rows: number[][], chosen: readonly number[], from: number) =>
    sum(chosen.map((area) => sum((rows[area] as number[]).slice(from))))
  const allAreas = x.map((_, area) => area)
  const later = Array.from({ length: periods }, (_, from) => inside(cases, allAreas, from))
  const plainPoisson = timeStraightforward(
    () => windowsOf(zones(), periods, durations, (chosen, from) => inside(baseline, chosen, from)),
    () => scattered(baseline, total, random),
    1,
    99,
  )
  const plainPermutation = timeStraightforward(
    () =>
      windowsOf(
        zones(),
        periods,
        durations,
        (chosen, from) => (inside(cases, chosen, 0) * (later[from] as number)) / total,
      ),
    () => exchanged(cases, random),
    1,
    99,
  )
  const scaled = `${workload}; the peer does 1 simulation, scaled up`
  compare('space-time Poisson scan beside scanstatistics', workload, poisson, 10, {
    name: 'R scanstatistics 1.1.2',
    milliseconds: 2781,
    measured: 'recorded elsewhere',
  })
  compare('space-time permutation scan beside scanstatistics', workload, permutation, 10, {
    name: 'R scanstatistics 1.1.2',
    milliseconds: 2630,
    measured: 'recorded elsewhere',
  })
  compare('space-time Poisson scan beside a straightforward implementation', scaled, poisson, 10, {
    name: 'straightforward implementation',
    milliseconds: plainPoisson,
    measured: 'same run',
  })
  compare('space-time permutation scan beside a straightforward implementation', scaled, permutation, 10, {
    name: 'straightforward implementation',
    milliseconds: plainPermutation,
    measured: 'same run',
  })
}

/** Milliseconds for windows once and `simulations`, from `measured` simulations, median of five. */
function timeStraightforward(
  begin: () => Window[],
  simulate: () => number[][],
  measured: number,
  simulations: number,
): number {
  const whole = stopwatch()
  const windows = begin()
  const preparing = whole()
  const times: number[] = []
  for (let run = 0; run < 5; run++) {
    const elapsed = stopwatch()
    for (let simulation = 0; simulation < measured; simulation++) strongest(windows, simulate())
    times.push(elapsed())
  }
  return preparing + (median(times) * simulations) / measured
}

function compare(goal: string, workload: string, milliseconds: number, atLeast: number, peer: Peer) {
  printGoal({
    package: name,
    goal,
    workload,
    figure: peer.milliseconds / milliseconds,
    unit: '× as fast',
    bound: { atLeast },
    milliseconds,
    peer,
  })
}
