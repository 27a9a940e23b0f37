/** Quantiles of a mixture of normal distributions. */
import { normalCumulative, normalQuantile } from './normal-distribution.ts'

export type NormalMixture = {
  readonly means: Float64Array
  readonly deviations: Float64Array
  /** Sum to 1. */
  readonly shares: Float64Array
}

/** Newton inside a bracket; the bracket is the range of the components' own quantiles. To 1e-10 of the spread. */
export function mixtureQuantile({ means, deviations, shares }: NormalMixture, probability: number): number {
  const z = normalQuantile(probability)
  let [low, high, spread] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0]
  let x = 0
  for (let k = 0; k < means.length; k++) {
    const own = (means[k] as number) + z * (deviations[k] as number)
    low = Math.min(low, own)
    high = Math.max(high, own)
    x += (shares[k] as number) * own
    spread += (shares[k] as number) * (deviations[k] as number)
  }
  for (let step = 0; step < 100 && high - low > 1e-12 * spread; step++) {
    let [below, density] = [-probability, 0]
    for (let k = 0; k < means.length; k++) {
      const deviation = deviations[k] as number
      const u = (x - (means[k] as number)) / deviation
      below += (shares[k] as number) * normalCumulative(u)
      density += ((shares[k] as number) * Math.exp(-0.5 * u * u)) / (deviation * Math.sqrt(2 * Math.PI))
    }
    if (below > 0) high = Math.min(high, x)
    else low = Math.max(low, x)
    const newton = x - below / density
    const next = newton >= low && newton <= high ? newton : (low + high) / 2
    if (Math.abs(next - x) <= 1e-11 * spread) return next
    x = next
  }
  return x
}
