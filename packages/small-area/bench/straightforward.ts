/**
 * The models as the textbook writes them: V as a dense m × m matrix, inverted in every step of Fisher scoring. What the
 * speed of `src/` is measured against in the same run. Typed arrays and plain loops, so that only the
 * method differs; zeros are not looked for, as a general matrix routine does not look for them either.
 */
type Square = { readonly n: number; readonly cells: Float64Array }

const square = (n: number): Square => ({ n, cells: new Float64Array(n * n) })

function product(a: Square, b: Square): Square {
  const { n } = a
  const result = square(n)
  for (let i = 0; i < n; i++)
    for (let k = 0; k < n; k++) {
      const x = a.cells[i * n + k] as number
      for (let j = 0; j < n; j++)
        result.cells[i * n + j] = (result.cells[i * n + j] as number) + x * (b.cells[k * n + j] as number)
    }
  return result
}

/** Gauss–Jordan in place of a copy; V is positive definite, so no pivoting. */
function inverse(a: Square): Square {
  const { n } = a
  const work = Float64Array.from(a.cells)
  for (let k = 0; k < n; k++) {
    const pivot = 1 / (work[k * n + k] as number)
    work[k * n + k] = 1
    for (let j = 0; j < n; j++) work[k * n + j] = (work[k * n + j] as number) * pivot
    for (let i = 0; i < n; i++) {
      const factor = work[i * n + k] as number
      if (i === k) continue
      work[i * n + k] = 0
      for (let j = 0; j < n; j++) work[i * n + j] = (work[i * n + j] as number) - factor * (work[k * n + j] as number)
    }
  }
  return { n, cells: work }
}
const trace = (a: Square, b: Square): number => {
  let sum = 0
  for (let i = 0; i < a.n; i++)
    for (let j = 0; j < a.n; j++) sum += (a.cells[i * a.n + j] as number) * (b.cells[j * a.n + i] as number)
  return sum
}
const through = (a: Square, x: readonly number[]): number[] =>
  Array.from({ length: a.n }, (_, i) => x.reduce((sum, value, j) => sum + (a.cells[i * a.n + j] as number) * value, 0))
const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * (b[i] as number), 0)

export type StraightforwardData = { direct: number[]; variance: number[]; covariates: number[][] }

/** P = V⁻¹ − V⁻¹X(X'V⁻¹X)⁻¹X'V⁻¹ and the pieces on the way. */
function projection(v: Square, covariates: readonly number[][]) {
  const { n } = v
  const p = covariates[0]?.length as number
  const vi = inverse(v)
  const columns = Array.from({ length: p }, (_, k) => covariates.map((row) => row[k] as number))
  const weighted = columns.map((column) => through(vi, column))
  const small = square(p)
  for (let a = 0; a < p; a++)
    for (let b = 0; b < p; b++) small.cells[a * p + b] = dot(columns[a] as number[], weighted[b] as number[])
  const q = inverse(small)
  const projector = { n, cells: Float64Array.from(vi.cells) }
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      for (let a = 0; a < p; a++)
        for (let b = 0; b < p; b++)
          projector.cells[i * n + j] =
            (projector.cells[i * n + j] as number) -
            (weighted[a]?.[i] as number) * (q.cells[a * p + b] as number) * (weighted[b]?.[j] as number)
  return { vi, q, projector, weighted }
}

/** REML by scoring to a relative step of 1e-10, with estimates and Prasad–Rao errors. */
export function straightforwardFayHerriot({ direct, variance, covariates }: StraightforwardData) {
  const n = direct.length
  let a = [...variance].sort((x, y) => x - y)[n >> 1] as number
  for (let iteration = 0; iteration < 100; iteration++) {
    const v = square(n)
    for (let i = 0; i < n; i++) v.cells[i * n + i] = a + (variance[i] as number)
    const { projector } = projection(v, covariates)
    const py = through(projector, direct)
    let diagonal = 0
    for (let i = 0; i < n; i++) diagonal += projector.cells[i * n + i] as number
    const step = (dot(py, py) - diagonal) / trace(projector, projector)
    a = Math.max(0, a + step)
    if (Math.abs(step) < 1e-10 * a) break
  }
  const v = square(n)
  for (let i = 0; i < n; i++) v.cells[i * n + i] = a + (variance[i] as number)
  const { q, projector, weighted } = projection(v, covariates)
  const effects = through(projector, direct).map((x) => a * x)
  const p = covariates[0]?.length as number
  const b = Array.from({ length: p }, (_, k) =>
    weighted.reduce((sum, column, l) => sum + (q.cells[k * p + l] as number) * dot(column, direct), 0),
  )
  const information = variance.reduce((sum, d) => sum + (a + d) ** -2, 0)
  return {
    modelVariance: a,
    estimates: covariates.map((row, i) => dot(row, b) + (effects[i] as number)),
    errors: variance.map((d, i) => {
      const share = d / (a + d)
      const row = covariates[i] as number[]
      let leverage = 0
      for (let k = 0; k < p; k++)
        for (let l = 0; l < p; l++) leverage += (row[k] as number) * (q.cells[k * p + l] as number) * (row[l] as number)
      return d * (1 - share) + share * share * leverage + (4 * share * share) / ((a + d) * information)
    }),
  }
}

/** Spatial REML by two-parameter scoring to 1e-8; W dense. Only A and r: no errors, so what it saves is on its side. */
export function straightforwardSpatial({ direct, variance, covariates }: StraightforwardData, w: Square) {
  const { n } = w
  let [a, r] = [[...variance].sort((x, y) => x - y)[n >> 1] as number, 0.5]
  for (let iteration = 0; iteration < 100; iteration++) {
    const c = square(n)
    const slope = square(n)
    const s = square(n)
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) s.cells[i * n + j] = (i === j ? 1 : 0) - r * (w.cells[i * n + j] as number)
    for (let k = 0; k < n; k++)
      for (let i = 0; i < n; i++) {
        const [x, y] = [s.cells[k * n + i] as number, w.cells[k * n + i] as number]
        if (x === 0 && y === 0) continue
        for (let j = 0; j < n; j++) {
          const at = i * n + j
          c.cells[at] = (c.cells[at] as number) + x * (s.cells[k * n + j] as number)
          slope.cells[at] =
            (slope.cells[at] as number) - y * (s.cells[k * n + j] as number) - x * (w.cells[k * n + j] as number)
        }
      }
    const ci = inverse(c)
    const byCorrelation = product(product(ci, slope), ci)
    const v = square(n)
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        v.cells[i * n + j] = a * (ci.cells[i * n + j] as number) + (i === j ? (variance[i] as number) : 0)
        byCorrelation.cells[i * n + j] = -a * (byCorrelation.cells[i * n + j] as number)
      }
    const { projector } = projection(v, covariates)
    const py = through(projector, direct)
    const [pa, pr] = [product(projector, ci), product(projector, byCorrelation)]
    const diagonal = (of: Square) => Array.from({ length: n }, (_, i) => of.cells[i * n + i] as number)
    const scores = [
      0.5 * (dot(py, through(ci, py)) - diagonal(pa).reduce((x, y) => x + y, 0)),
      0.5 * (dot(py, through(byCorrelation, py)) - diagonal(pr).reduce((x, y) => x + y, 0)),
    ] as const
    const [aa, ar, rr] = [0.5 * trace(pa, pa), 0.5 * trace(pa, pr), 0.5 * trace(pr, pr)]
    const determinant = aa * rr - ar * ar
    const [da, dr] = [(rr * scores[0] - ar * scores[1]) / determinant, (aa * scores[1] - ar * scores[0]) / determinant]
    a = Math.max(1e-6, a + da)
    r = Math.max(-0.99, Math.min(0.99, r + dr))
    if (Math.abs(da) < 1e-8 * a && Math.abs(dr) < 1e-8) break
  }
  return { modelVariance: a, correlation: r }
}
