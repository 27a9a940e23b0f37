/** Repeated sampling from a population whose truth is known: do the intervals cover it as often as they say? */
import { normalFrom, seededRandom } from '../../testing/chance.ts'
import type { Simulation, SimulationOutcome } from '../../testing/simulation.ts'
import { studentHalfWidth } from '../src/beta-distribution.ts'
import {
  type Auxiliary,
  calibrate,
  type Estimate,
  linearisedEstimates,
  proportionInterval,
  type ScaleDefinition,
  scaleMean,
  scaleScores,
  surveyDesign,
} from '../src/index.ts'

/** Strata × neighbourhoods × residents, with age and tenure known; answers are alike within a neighbourhood. */
type Population = {
  readonly strata: number
  readonly neighbourhoods: number
  readonly residents: number
  readonly age: Int8Array
  readonly tenure: Int8Array
  /** Feels unsafe at times. */
  readonly unsafe: Uint8Array
  /** Six answers 1–5 per resident. */
  readonly answers: Int8Array
  readonly items: number
}
function aPopulation(seed: number): Population {
  const [strata, neighbourhoods, residents, items] = [5, 60, 50, 6]
  const random = seededRandom(seed)
  const normal = normalFrom(random)
  const size = strata * neighbourhoods * residents
  const age = new Int8Array(size)
  const tenure = new Int8Array(size)
  const unsafe = new Uint8Array(size)
  const answers = new Int8Array(size * items)
  for (let place = 0, i = 0; place < strata * neighbourhoods; place++) {
    const mood = 0.7 * normal() + 0.15 * Math.floor(place / neighbourhoods)
    for (let k = 0; k < residents; k++, i++) {
      age[i] = Math.floor(3 * random())
      tenure[i] = random() < 0.4 + 0.1 * (age[i] as number) ? 1 : 0
      const leaning = -1.6 + 1.2 * mood + 0.5 * (age[i] as number) - 0.6 * (tenure[i] as number)
      unsafe[i] = random() < 1 / (1 + Math.exp(-leaning)) ? 1 : 0
      // most people are content: the mean lies near the upper end of the scale
      const content = 1.3 - 0.5 * mood + 0.6 * normal()
      for (let item = 0; item < items; item++)
        answers[i * items + item] = Math.max(1, Math.min(5, Math.round(3.4 + content + 0.8 * normal())))
    }
  }
  return { strata, neighbourhoods, residents, age, tenure, unsafe, answers, items }
}

/** Neighbourhoods at random within strata, residents at random within them: who was drawn, and what describes the draw. */
function draw(population: Population, perStratum: number, perNeighbourhood: number, random: () => number) {
  const { strata, neighbourhoods, residents } = population
  const size = strata * perStratum * perNeighbourhood
  const chosen = new Int32Array(size)
  const stratum = new Int32Array(size)
  const unit = new Int32Array(size)
  let at = 0
  for (let s = 0; s < strata; s++)
    for (const place of distinct(perStratum, neighbourhoods, random))
      for (const resident of distinct(perNeighbourhood, residents, random)) {
        stratum[at] = s
        unit[at] = s * neighbourhoods + place
        chosen[at++] = (s * neighbourhoods + place) * residents + resident
      }
  const sample = surveyDesign({
    weights: 'from-population-sizes',
    stages: [
      { strata: stratum, units: unit, populationSizes: new Float64Array(size).fill(neighbourhoods) },
      { populationSizes: new Float64Array(size).fill(residents) },
    ],
  })
  return { sample, chosen }
}
function distinct(count: number, of: number, random: () => number): number[] {
  const pool = Array.from({ length: of }, (_, i) => i)
  for (let i = 0; i < count; i++) {
    const j = i + Math.floor((of - i) * random())
    ;[pool[i], pool[j]] = [pool[j] as number, pool[i] as number]
  }
  return pool.slice(0, count)
}

const counted = (column: Int8Array): Map<number, number> => {
  const counts = new Map<number, number>()
  for (const category of column) counts.set(category, (counts.get(category) ?? 0) + 1)
  return counts
}
const share = (hits: number, rounds: number) => Number((hits / rounds).toFixed(4))
/** Nominal 0.95, give or take three standard errors of the simulation and what a t interval with few clusters may miss. */
const covers = (hits: number, rounds: number, slack: number) => {
  const noise = 3 * Math.sqrt((0.95 * 0.05) / rounds)
  return Math.abs(hits / rounds - 0.95) <= slack + noise
}

function rakedShare(size: 'smoke' | 'full'): SimulationOutcome {
  const rounds = size === 'smoke' ? 250 : 8000
  const population = aPopulation(41)
  const { age, tenure, unsafe } = population
  const domainHas = (i: number) => tenure[i] === 1
  let [members, holds] = [0, 0]
  for (let i = 0; i < age.length; i++)
    if (domainHas(i)) {
      members++
      holds += unsafe[i] as number
    }
  const truth = holds / members
  const [ages, tenures] = [counted(age), counted(tenure)]
  const random = seededRandom(42)
  let [ours, ignoringDesign, failed, sum] = [0, 0, 0, 0]
  for (let round = 0; round < rounds; round++) {
    const { sample, chosen } = draw(population, 8, 20, random)
    const auxiliaries: Auxiliary[] = [
      { kind: 'margin', name: 'age', categories: Array.from(chosen, (i) => age[i] as number), totals: ages },
      { kind: 'margin', name: 'tenure', categories: Array.from(chosen, (i) => tenure[i] as number), totals: tenures },
    ]
    const raked = calibrate(sample, { distance: 'raking', auxiliaries })
    if (raked.kind !== 'calibrated') {
      failed++
      continue
    }
    const of = Uint8Array.from(chosen, (i) => unsafe[i] as number)
    const within = Array.from(chosen, domainHas)
    const [estimate] = linearisedEstimates(raked.sample, [{ kind: 'proportion', of, within }]).estimates as [Estimate]
    const interval = proportionInterval(estimate, 'logit')
    if (estimate.kind !== 'estimated' || interval.kind === 'no-interval') {
      failed++
      continue
    }
    sum += estimate.estimate
    if (interval.lower <= truth && truth <= interval.upper) ours++
    // the fault: the subset as if its members had been drawn one by one, weights and all
    const naive = proportionInterval(
      { ...estimate, ...simple(estimate.estimate, of, within, raked.sample.weights) },
      'logit',
    )
    if (naive.kind === 'interval' && naive.lower <= truth && truth <= naive.upper) ignoringDesign++
  }
  const done = rounds - failed
  return {
    passed: failed === 0 && covers(ours, done, 0.01),
    figures: {
      rounds,
      truth: share(truth, 1),
      'mean estimate': share(sum, done),
      'coverage, nominal 0.95': share(ours, done),
      'coverage of the subset analysis': share(ignoringDesign, done),
      failed,
    },
    control: ignoringDesign / done < 0.9 ? 'found' : 'missed',
    planted: 'the domain analysed as a subset whose members were drawn one by one (weighted, without clusters)',
  }
}

/** Σ w² (y − p)² / (Σ w)² over the members: right for independent draws, wrong for clusters. */
function simple(p: number, of: Uint8Array, within: readonly boolean[], weights: Float64Array) {
  let [total, squares, respondents] = [0, 0, 0]
  within.forEach((member, i) => {
    if (!member) return
    respondents++
    total += weights[i] as number
    squares += (weights[i] as number) ** 2 * ((of[i] as number) - p) ** 2
  })
  const variance = ((squares / total ** 2) * respondents) / (respondents - 1)
  return { variance, standardError: Math.sqrt(variance), degreesOfFreedom: respondents - 1 }
}

const contentment: ScaleDefinition = {
  id: 'contentment',
  version: 'simulation',
  source: 'drawn for this simulation',
  items: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, points: { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 }, noAnswer: [9] })),
  minimumAnswered: 4,
  formula: { kind: 'mean-of-answered', lowest: 0, highest: 10 },
}
function scaleScore(size: 'smoke' | 'full'): SimulationOutcome {
  const rounds = size === 'smoke' ? 250 : 8000
  const population = aPopulation(43)
  const { answers, items } = population
  const scoresOf = (chosen: ArrayLike<number>) =>
    scaleScores(
      contentment,
      Object.fromEntries(
        contentment.items.map(({ id }, item) => [id, Array.from(chosen, (i) => answers[i * items + item] as number)]),
      ),
    )
  const everyone = scoresOf(Array.from({ length: population.age.length }, (_, i) => i))
  const truth = everyone.scores.reduce((sum, score) => sum + score, 0) / everyone.scores.length
  const random = seededRandom(44)
  let [ours, ignoringDesign, outside, failed] = [0, 0, 0, 0]
  for (let round = 0; round < rounds; round++) {
    const { sample, chosen } = draw(population, 4, 8, random)
    const scored = scoresOf(chosen)
    const { mean, interval } = scaleMean(sample, scored)
    if (mean.kind !== 'estimated' || interval.kind === 'no-interval') {
      failed++
      continue
    }
    if (interval.lower < 0 || interval.upper > 10) outside++
    if (interval.lower <= truth && truth <= interval.upper) ours++
    const n = chosen.length
    const spread = scored.scores.reduce((sum, score) => sum + (score - mean.estimate) ** 2, 0) / (n - 1)
    const half = studentHalfWidth(0.95, n - 1) * Math.sqrt(spread / n)
    if (Math.abs(mean.estimate - truth) <= half) ignoringDesign++
  }
  const done = rounds - failed
  return {
    passed: failed === 0 && outside === 0 && covers(ours, done, 0.01),
    figures: {
      rounds,
      truth: share(truth, 1),
      'coverage, nominal 0.95': share(ours, done),
      'intervals outside 0–10': outside,
      'coverage ignoring the design': share(ignoringDesign, done),
      failed,
    },
    control: ignoringDesign / done < 0.9 ? 'found' : 'missed',
    planted: 'the error of the mean as if respondents had been drawn one by one, without neighbourhoods',
  }
}

export const simulations: Simulation[] = [
  {
    name: 'raked-share-covered',
    title: 'the interval of a raked domain’s share covers the truth as often as it says',
    run: rakedShare,
  },
  {
    name: 'scale-score-covered',
    title: 'the interval of a mean scale score covers the truth as often as it says and never leaves the scale',
    run: scaleScore,
  },
]
