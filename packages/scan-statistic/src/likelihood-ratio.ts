import { refuse } from './scan-statistic-error.ts'

/**
 * Logarithm of Kulldorff's likelihood ratio for one window: how much better the counts fit when the window has its own,
 * higher rate. 0 when the window holds no more than expected.
 *
 * Shapes: `cases` inside, `expected` inside, `total` cases everywhere (expected sums to the same total).
 * Units: natural logarithm.
 * Source: Kulldorff (1997), *A spatial scan statistic*, formula for the Poisson model conditioned on the total; for the
 * permutation model Kulldorff et al. (2005) use the same expression as a ratio of Poisson likelihoods.
 * Errors: `ScanStatisticError` `not-a-quantity`.
 */
export function logLikelihoodRatio(cases: number, expected: number, total: number): number {
  if (!(cases >= 0 && cases <= total && expected >= 0 && Number.isFinite(total)) || (expected === 0 && cases > 0))
    refuse('not-a-quantity', 'Give 0 ≤ cases ≤ total, and an expected count above 0 wherever there are cases.')
  if (!(cases > expected)) return 0
  const outside = total - cases
  const inside = cases * Math.log(cases / expected)
  return outside === 0 ? inside : inside + outside * Math.log(outside / (total - expected))
}

/**
 * The same number without a logarithm per window: with T[c] = c ln(c/C) + (C−c) ln((C−c)/C) and, for each window,
 * slope = ln E − ln(C−E) and offset = C ln(C−E) − C ln C, the ratio is T[c] − c·slope − offset. Logarithms are taken
 * once per window and once per possible count, none inside a simulation. Shares of C keep the terms small: the rounding
 * error stays below 1e-9 up to a million cases.
 */
export function countTerms(total: number): Float64Array {
  const terms = new Float64Array(total + 1)
  for (let cases = 1; cases < total; cases++) {
    const outside = total - cases
    terms[cases] = cases * Math.log(cases / total) + outside * Math.log(outside / total)
  }
  return terms
}
export const windowSlope = (expected: number, total: number): number => Math.log(expected / (total - expected))
export const windowOffset = (expected: number, total: number): number => total * Math.log1p(-expected / total)

/** Slack in comparing two ratios that are mathematically equal but were rounded differently. */
export const equalRatio = 1e-9
