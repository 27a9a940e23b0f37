/** Exact upper limit of a proportion (Clopper and Pearson 1934), one-sided 95 %. */

/** P(X ≤ events) for X binomial(trials, p), term by term from P(X = 0); in logarithms, since that may be e⁻²⁰⁰⁰. */
function atMost(events: number, trials: number, p: number): number {
  const odds = Math.log(p) - Math.log1p(-p)
  let term = trials * Math.log1p(-p)
  let sum = Math.exp(term)
  for (let k = 1; k <= events; k++) {
    term += Math.log((trials - k + 1) / k) + odds
    sum += Math.exp(term)
  }
  return sum
}

/**
 * The largest proportion under which so few `events` in `trials` would still happen once in twenty.
 *
 * Units: a proportion, 0 … 1; with no events it is 1 − 0.05^(1/trials). Assumes whole counts, 0 ≤ events ≤ trials ≥ 1.
 */
export function upperLimit(events: number, trials: number): number {
  if (events >= trials) return 1
  if (events === 0) return -Math.expm1(Math.log(0.05) / trials)
  let [low, high] = [events / trials, 1]
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2
    if (atMost(events, trials, middle) > 0.05) low = middle
    else high = middle
  }
  return high
}
