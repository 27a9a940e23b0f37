/** Agreeing digits of two numbers: 8 means equal to a relative 10⁻⁸; at most 16. */
export function digits(ours: number, theirs: number): number {
  if (ours === theirs) return 16
  return Math.min(16, -Math.log10(Math.abs(ours - theirs) / Math.max(Math.abs(theirs), 1e-300)))
}
export const fewestDigits = (pairs: Iterable<readonly [number, number]>): number => {
  let fewest = 16
  for (const [ours, theirs] of pairs) fewest = Math.min(fewest, digits(ours, theirs))
  return fewest
}
