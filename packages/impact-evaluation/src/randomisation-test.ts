/**
 * Randomisation inference: how often would chance alone, by the way the areas were chosen, give a difference as large as
 * the one seen? It holds with one treated area, where standard errors of any kind do not; its price is a smallest p-value
 * that no effect, however large, can go below. That price is stated in the result.
 *
 * Source: Fisher (1935), The Design of Experiments; for drawn assignments the (1 + hits)/(1 + draws) of Phipson & Smyth (2010).
 */
import { logChoose } from './gamma-functions.ts'
import { demand, demandFinite, ImpactEvaluationError } from './impact-evaluation-error.ts'

export type RandomisationTest = {
  /** One outcome per unit; for a before-and-after comparison the change. */
  readonly outcomes: readonly number[]
  readonly treated: readonly boolean[]
  /** Units were chosen within these; each stratum keeps its number of treated. None unless told. */
  readonly strata?: readonly string[]
  readonly alternative?: 'two-sided' | 'greater' | 'less'
  /** Another statistic than the difference of means: larger means more effect (two-sided: its absolute value counts). */
  readonly statistic?: (treated: Uint8Array) => number
  /** Uniform on [0, 1). Needed only when there are more assignments than `mostEnumerated`. */
  readonly random?: () => number
  /** Assignments drawn when they are not all gone through; 9,999 unless told. */
  readonly draws?: number
  /** Go through all assignments up to this number; 500,000 unless told. */
  readonly mostEnumerated?: number
}
export type RandomisationResult = {
  /** Of the statistic, signed: treated minus others unless another was given. */
  readonly observed: number
  readonly probability: number
  /**
   * No effect could give less than this. 1/assignments; 2/assignments for a two-sided difference of means where swapping
   * the groups is itself an assignment; 1/(draws + 1) if that is larger.
   */
  readonly smallestAttainableProbability: number
  /** Number of ways the treated could have been chosen; infinite above 2⁵³. */
  readonly assignments: number
  readonly method: 'all-assignments' | 'drawn-assignments'
  /** Gone through or drawn. */
  readonly compared: number
  /** Twice the Monte-Carlo standard error of the p-value; 0 when all assignments were gone through. */
  readonly monteCarloMargin: number
}

/**
 * Errors: `empty`, `unequal-lengths`, `not-finite`, `no-treated`, `no-comparison`, `no-variation` (all outcomes equal),
 * `needs-random`, `out-of-range`.
 * Assumes: (a) the treated were chosen by chance, or as good as (not checked, and seldom true: an area chosen because it
 * peaked will fall back by itself); (b) no area's outcome depends on which others were treated (not checked).
 */
export function randomisationTest(test: RandomisationTest): RandomisationResult {
  const { outcomes, treated, alternative = 'two-sided', draws = 9_999, mostEnumerated = 500_000 } = test
  const n = outcomes.length
  demand(n > 0, 'empty', 'There are no units to compare: give one outcome per area.')
  demand(
    treated.length === n && (test.strata === undefined || test.strata.length === n),
    'unequal-lengths',
    'Outcomes, treated and strata differ in length: give one entry per unit in each.',
  )
  demandFinite(outcomes, 'The list of outcomes')
  demand(Number.isInteger(draws) && draws >= 99, 'out-of-range', 'Draw at least 99 assignments.')
  const chosen = treated.filter(Boolean).length
  demand(chosen > 0, 'no-treated', 'No unit is treated: mark those that received the measure.')
  demand(chosen < n, 'no-comparison', 'Every unit is treated: there is nothing to compare with.')
  const [lowest, highest] = [Math.min(...outcomes), Math.max(...outcomes)]
  demand(
    highest > lowest || test.statistic !== undefined,
    'no-variation',
    'All outcomes are equal: there is nothing chance could shuffle.',
  )
  const names = test.strata ?? outcomes.map(() => '')
  const strata = [...new Set(names)].map((name) => {
    const members = names.flatMap((other, unit) => (other === name ? [unit] : []))
    return { members, chosen: members.filter((unit) => treated[unit]).length }
  })
  const assignments = strata.reduce((product, { members, chosen }) => product * choose(members.length, chosen), 1)
  demand(assignments > 1, 'no-comparison', 'No other choice was possible within the strata: merge strata.')

  const mark = Uint8Array.from(treated, Number)
  const mean = outcomes.reduce((sum, outcome) => sum + outcome, 0) / n
  const centred = Float64Array.from(outcomes, (outcome) => outcome - mean)
  // With sums to zero, difference of means = sum of the treated × (1/treated + 1/others).
  const factor = 1 / chosen + 1 / (n - chosen)
  const differenceOfMeans = () => {
    let sum = 0
    for (let unit = 0; unit < n; unit++) if (mark[unit] === 1) sum += centred[unit] as number
    return sum * factor
  }
  const statistic =
    test.statistic === undefined ? differenceOfMeans : () => (test.statistic as (m: Uint8Array) => number)(mark)
  const observed = statistic()
  demand(
    Number.isFinite(observed),
    'not-finite',
    'The statistic of the assignment that took place is no finite number: let it return one for every assignment.',
  )
  const towards = (value: number) =>
    alternative === 'two-sided' ? Math.abs(value) : alternative === 'less' ? -value : value
  // Equal up to rounding counts as equal: sums in another order differ in the last digits.
  const reached = towards(observed) - 1e-10 * Math.max(Math.abs(observed), (highest - lowest) * 1e-3)

  let hits = 0
  const enumerate = assignments <= mostEnumerated
  if (enumerate && test.statistic === undefined && strata.length === 1) {
    hits = countSums(centred, chosen, (sum) => towards(sum * factor) >= reached)
  } else if (enumerate) {
    everyAssignment(strata, mark, () => {
      if (towards(statistic()) >= reached) hits++
    })
  } else {
    const { random } = test
    if (random === undefined)
      throw new ImpactEvaluationError(
        'needs-random',
        `There are ${assignments} possible assignments, too many to go through: pass a seeded random, and state the seed.`,
      )
    for (let draw = 0; draw < draws; draw++) {
      drawAssignment(strata, mark, random)
      if (towards(statistic()) >= reached) hits++
    }
  }
  const mirrored =
    test.statistic === undefined &&
    alternative === 'two-sided' &&
    strata.every(({ members, chosen }) => members.length === 2 * chosen)
  const floor = (mirrored ? 2 : 1) / assignments
  const probability = enumerate ? hits / assignments : (1 + hits) / (1 + draws)
  return {
    observed,
    probability,
    smallestAttainableProbability: enumerate ? floor : Math.max(floor, 1 / (1 + draws)),
    assignments,
    method: enumerate ? 'all-assignments' : 'drawn-assignments',
    compared: enumerate ? assignments : draws,
    monteCarloMargin: enumerate ? 0 : 2 * Math.sqrt((probability * (1 - probability)) / draws),
  }
}

function choose(n: number, k: number): number {
  if (logChoose(n, k) > 36.7) return Number.POSITIVE_INFINITY
  let ways = 1
  for (let step = 1; step <= Math.min(k, n - k); step++) ways = (ways * (n - Math.min(k, n - k) + step)) / step
  return Math.round(ways)
}

/** In how many ways can `chosen` numbers be picked so that their sum satisfies `counts`? No drift: sums are built afresh. */
function countSums(numbers: Float64Array, chosen: number, counts: (sum: number) => boolean): number {
  let hits = 0
  const pick = (from: number, left: number, sum: number) => {
    const last = numbers.length - left
    if (left === 1) {
      for (let at = from; at <= last; at++) if (counts(sum + (numbers[at] as number))) hits++
      return
    }
    for (let at = from; at <= last; at++) pick(at + 1, left - 1, sum + (numbers[at] as number))
  }
  pick(0, chosen, 0)
  return hits
}

type Stratum = { readonly members: readonly number[]; readonly chosen: number }
function everyAssignment(strata: readonly Stratum[], mark: Uint8Array, visit: () => void) {
  const inStratum = (stratum: number) => {
    const here = strata[stratum]
    if (here === undefined) {
      visit()
      return
    }
    for (const unit of here.members) mark[unit] = 0
    const pick = (from: number, left: number) => {
      if (left === 0) {
        inStratum(stratum + 1)
        return
      }
      for (let at = from; at <= here.members.length - left; at++) {
        mark[here.members[at] as number] = 1
        pick(at + 1, left - 1)
        mark[here.members[at] as number] = 0
      }
    }
    pick(0, here.chosen)
  }
  inStratum(0)
}
/** Selection sampling within each stratum: every choice equally probable. */
function drawAssignment(strata: readonly Stratum[], mark: Uint8Array, random: () => number) {
  for (const { members, chosen } of strata) {
    let left = chosen
    members.forEach((unit, seen) => {
      const take = random() * (members.length - seen) < left
      mark[unit] = take ? 1 : 0
      if (take) left--
    })
  }
}
