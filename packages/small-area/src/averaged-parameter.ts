/** Averages over one uncertain parameter by quadrature: where its density counts, in panels of Gauss–Legendre nodes. */
import { gaussLegendre } from './gauss-quadrature.ts'

export type Averaged<Point> = {
  readonly points: readonly Point[]
  /** Sum to 1. */
  readonly shares: Float64Array
}

/** Beyond this fall of the log density nothing is counted: 2·10⁻⁹ of the peak. */
const negligible = 20

/**
 * `at` computes what is needed at t with its log density (any constant); `middle` is near the peak, `width` about one
 * standard deviation, `lowest` the lower limit of t. Panels are 3 widths; 8 nodes each integrate a normal density to 1e-9.
 */
export function averagedOver<Point>(
  at: (t: number) => { readonly point: Point; readonly logDensity: number } | undefined,
  { middle, width, lowest }: { readonly middle: number; readonly width: number; readonly lowest: number },
): Averaged<Point> {
  let highest = at(middle)?.logDensity ?? Number.NEGATIVE_INFINITY
  const edge = (direction: 1 | -1) => {
    let t = middle
    for (let step = 0; step < 2000; step++) {
      t += direction * width
      if (t <= lowest) return lowest
      const found = at(t)
      if (found === undefined) return t
      highest = Math.max(highest, found.logDensity)
      if (highest - found.logDensity > negligible) return t
    }
    return t
  }
  const [low, high] = [edge(-1), edge(1)]
  const panels = Math.max(1, Math.ceil((high - low) / (3 * width)))
  const rule = gaussLegendre(8)
  const half = (high - low) / panels / 2
  const points: Point[] = []
  const heights: number[] = []
  for (let panel = 0; panel < panels; panel++)
    for (const [k, node] of rule.nodes.entries()) {
      const found = at(low + half * (2 * panel + 1 + node))
      const height = found === undefined ? 0 : Math.exp(found.logDensity - highest) * (rule.weights[k] as number)
      if (found === undefined || height < 1e-11) continue
      points.push(found.point)
      heights.push(height)
    }
  const total = heights.reduce((a, b) => a + b, 0)
  return { points, shares: Float64Array.from(heights, (height) => height / total) }
}
