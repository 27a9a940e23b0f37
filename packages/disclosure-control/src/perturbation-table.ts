import { must } from './disclosure-control-error.ts'

/** What may be added to a count, in rising order, and with which probability. */
export type PerturbationRow = { readonly additions: readonly number[]; readonly probabilities: Float64Array }
/** Row i is for the count i; the last row also for every larger count. */
export type PerturbationTable = { readonly rows: readonly PerturbationRow[]; readonly largest: number }

export type PerturbationSettings = {
  /** D: the largest addition in either direction, at least 1. */
  readonly largest: number
  /** V: the variance of what is added. */
  readonly variance: number
  /** js: results 1 … js never appear; 0 allows all. */
  readonly smallResultsUpTo?: number
  /** Probability that a count stays as it is, for counts that may; left to the distribution when left out. */
  readonly stays?: number
}

/**
 * For every count the distribution of the addition with the largest entropy among those with mean 0 and variance V,
 * within −D … D, never below 0 and never on 1 … js. Zero stays zero.
 *
 * The distribution is p(v) ∝ exp(a v + b v²); a and b by Newton's method on the convex dual, mean and variance to 1e-12.
 * Errors: `bad-parameter`, `not-a-number`; `variance-not-attainable` names the row and the range that is attainable
 * (a smaller variance is never put in its place in silence); `not-converged`.
 * Source: Fraser & Wooton (2005); Marley & Leaver (2011); Giessing (2016). We deviate in not forcing probabilities to fall
 * away from the mode: the forced rows differ by up to 0.24 and may miss the variance asked for.
 */
export function perturbationTable(settings: PerturbationSettings): PerturbationTable {
  const { largest, variance, smallResultsUpTo = 0, stays } = settings
  must(
    Number.isInteger(largest) && largest >= 1 && largest <= 1000,
    'bad-parameter',
    () => `The largest addition is ${largest}; give a whole number of 1 to 1,000.`,
  )
  must(
    Number.isFinite(variance) && variance > 0,
    'bad-parameter',
    () => `The variance is ${variance}; give a number above 0.`,
  )
  must(
    Number.isInteger(smallResultsUpTo) && smallResultsUpTo >= 0 && smallResultsUpTo <= 1000,
    'bad-parameter',
    () => `smallResultsUpTo is ${smallResultsUpTo}; give a whole number of 0 to 1,000.`,
  )
  must(
    stays === undefined || (stays >= 0 && stays < 1),
    'bad-parameter',
    () => `stays is ${stays}; give a probability from 0 up to 1.`,
  )
  const rows: PerturbationRow[] = [{ additions: [0], probabilities: Float64Array.of(1) }]
  // From this count on every addition is allowed, so all further rows are the same.
  const lastCount = smallResultsUpTo === 0 ? largest : largest + smallResultsUpTo + 1
  for (let count = 1; count <= lastCount; count++) {
    const additions: number[] = []
    for (let v = -largest; v <= largest; v++) {
      const result = count + v
      if (result === 0 || result > smallResultsUpTo) additions.push(v)
    }
    rows.push({ additions, probabilities: maximumEntropy(additions, variance, stays, count) })
  }
  return { rows, largest }
}

function maximumEntropy(
  additions: readonly number[],
  variance: number,
  stays: number | undefined,
  count: number,
): Float64Array {
  const fixed = stays !== undefined && additions.includes(0) ? stays : undefined
  const open = fixed === undefined ? additions : additions.filter((v) => v !== 0)
  const needed = variance / (1 - (fixed ?? 0))
  const [least, most] = attainable(open)
  must(
    needed > least && needed < most,
    'variance-not-attainable',
    () =>
      `No distribution for the count ${count} has mean 0 and variance ${variance}: between ${least * (1 - (fixed ?? 0))} and ${most * (1 - (fixed ?? 0))} is attainable. Change the variance, the largest addition or the small results.`,
  )
  const shares = newton(open, needed, count)
  return Float64Array.from(additions, (v) =>
    v === 0 && fixed !== undefined ? fixed : (shares[open.indexOf(v)] as number) * (1 - (fixed ?? 0)),
  )
}

/** The smallest and largest variance of a distribution on `additions` with mean 0: on two neighbours of 0, and on the ends. */
function attainable(additions: readonly number[]): [number, number] {
  const below = additions.filter((v) => v < 0)
  const above = additions.filter((v) => v > 0)
  if (below.length === 0 || above.length === 0) return [0, 0]
  return [
    additions.includes(0) ? 0 : -(below.at(-1) as number) * (above[0] as number),
    -(below[0] as number) * (above.at(-1) as number),
  ]
}

/** Minimises ln Σ exp(a v + b (v² − V)): its gradient is (mean, second moment − V). */
function newton(additions: readonly number[], variance: number, count: number): Float64Array {
  let [a, b] = [0, 0]
  let state = evaluate(additions, variance, a, b)
  for (let step = 0; step < 200; step++) {
    const { probabilities, mean, excess, vv, vw, ww } = state
    if (Math.abs(mean) < 1e-13 && Math.abs(excess) < 1e-13 * Math.max(1, variance)) return probabilities
    const determinant = vv * ww - vw * vw
    const [da, db] = [-(ww * mean - vw * excess) / determinant, -(vv * excess - vw * mean) / determinant]
    // Close to the minimum the value no longer tells better from worse; there the gradient does.
    const better = (next: State, length: number) =>
      next.value <= state.value + 1e-4 * length * (mean * da + excess * db) ||
      Math.hypot(next.mean, next.excess) < 0.5 * Math.hypot(mean, excess)
    let length = 1
    let next = evaluate(additions, variance, a + da, b + db)
    while (!better(next, length) && length > 1e-10) {
      length /= 2
      next = evaluate(additions, variance, a + length * da, b + length * db)
    }
    if (length <= 1e-10 || !Number.isFinite(next.value)) break
    a += length * da
    b += length * db
    state = next
  }
  must(
    Math.abs(state.mean) < 1e-11 && Math.abs(state.excess) < 1e-11 * Math.max(1, variance),
    'not-converged',
    () =>
      `The distribution for the count ${count} did not settle; the variance asked for lies too close to what is just attainable. Change it a little.`,
  )
  return state.probabilities
}

type State = ReturnType<typeof evaluate>
function evaluate(additions: readonly number[], variance: number, a: number, b: number) {
  const exponents = additions.map((v) => a * v + b * (v * v - variance))
  const top = Math.max(...exponents)
  const terms = exponents.map((exponent) => Math.exp(exponent - top))
  const sum = terms.reduce((all, term) => all + term, 0)
  const probabilities = Float64Array.from(terms, (term) => term / sum)
  let [mean, excess, vv, vw, ww] = [0, 0, 0, 0, 0]
  additions.forEach((v, k) => {
    const p = probabilities[k] as number
    mean += p * v
    excess += p * (v * v - variance)
  })
  additions.forEach((v, k) => {
    const p = probabilities[k] as number
    const w = v * v - variance - excess
    vv += p * (v - mean) ** 2
    vw += p * (v - mean) * w
    ww += p * w * w
  })
  return { value: top + Math.log(sum), probabilities, mean, excess, vv, vw, ww }
}
