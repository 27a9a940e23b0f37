/**
 * The root of a monotone function between two points of opposite sign, to the last bit: halving, which cannot fail and
 * needs no derivative. One of the ends is returned when the function has no sign change (the root lies at that end).
 */
export function rootOf(value: (x: number) => number, from: number, to: number): number {
  let [low, high] = from < to ? [from, to] : [to, from]
  const rising = value(high) >= value(low)
  for (let step = 0; step < 2000; step++) {
    const middle = low / 2 + high / 2
    if (middle <= low || middle >= high) break
    const above = value(middle) > 0
    if (above === rising) high = middle
    else low = middle
    if (high - low <= 2e-16 * Math.abs(high)) break
  }
  return low / 2 + high / 2
}
