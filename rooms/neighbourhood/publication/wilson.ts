/** How sure a share of answers is. */

/**
 * The score interval for a proportion, 95 %.
 * Units: shares in percent, 0 to 100. Assumes: (a) each answer counts once; (b) answers are drawn independently within the
 * area, without the gain a small area gives. Source: Wilson (1927).
 * Not for weighted answers: those bring their own margins.
 */
export function wilson(count: number, base: number): { readonly low: number; readonly high: number } {
  const z = 1.959964
  const share = count / base
  const middle = (share + (z * z) / (2 * base)) / (1 + (z * z) / base)
  const half = (z / (1 + (z * z) / base)) * Math.sqrt((share * (1 - share)) / base + (z * z) / (4 * base * base))
  return { low: 100 * Math.max(0, middle - half), high: 100 * Math.min(1, middle + half) }
}
