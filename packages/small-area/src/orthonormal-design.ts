/**
 * The design matrix in an orthonormal basis of its columns. Every sum over areas is then well conditioned whatever the
 * units of the covariates are (a year, a count of residents), and a design without full rank shows at once.
 */
import { SmallAreaError } from './small-area-error.ts'

export type OrthonormalDesign = {
  readonly columns: number
  /** All areas, row by row: basis coordinates of x_i, so that x_i'b = z_i'c. */
  readonly rows: Float64Array
  /** Coefficients in the columns of the caller from coefficients in the basis. */
  readonly coefficients: (inBasis: Float64Array) => number[]
  /** Variances of the caller's coefficients from the covariance matrix in the basis. */
  readonly variances: (covariance: Float64Array) => number[]
}

/**
 * Shapes: `design[i]` is the row of area i, all of equal length; the basis is taken over the areas in `fitted` only.
 * Errors: `unequal-lengths`, `not-a-number`, `too-few-areas`, `singular-design`.
 * Source: Gram–Schmidt carried out twice, which is orthogonal to rounding (Giraud, Langou & Rozložník 2005).
 */
export function orthonormalDesign(
  design: readonly (readonly number[])[],
  fitted: readonly number[],
): OrthonormalDesign {
  const p = design[0]?.length ?? 0
  if (p === 0)
    throw new SmallAreaError('singular-design', 'Give every area at least one covariate; use [1] for a common mean.')
  for (const [area, row] of design.entries()) {
    if (row.length !== p)
      throw new SmallAreaError('unequal-lengths', `Give area ${area} as many covariates as the first area (${p}).`)
    if (!row.every(Number.isFinite))
      throw new SmallAreaError('not-a-number', `Give a finite number for every covariate of area ${area}.`)
  }
  const m = fitted.length
  if (m <= p)
    throw new SmallAreaError(
      'too-few-areas',
      `Use fewer covariates or more areas: ${m} areas with data cannot carry ${p} coefficients and a variance.`,
    )
  const basis = Array.from({ length: p }, (_, k) => Float64Array.from(fitted, (area) => design[area]?.[k] as number))
  const upper = new Float64Array(p * p)
  for (const [k, column] of basis.entries()) {
    const length = norm(column)
    for (let pass = 0; pass < 2; pass++)
      for (let j = 0; j < k; j++) {
        const before = basis[j] as Float64Array
        let product = 0
        for (let i = 0; i < m; i++) product += (before[i] as number) * (column[i] as number)
        for (let i = 0; i < m; i++) column[i] = (column[i] as number) - product * (before[i] as number)
        upper[j * p + k] = (upper[j * p + k] as number) + product
      }
    const left = norm(column)
    if (!(left > 1e-10 * length))
      throw new SmallAreaError(
        'singular-design',
        `Drop column ${k} of the covariates: among the areas with data it says nothing that the columns before it do not.`,
      )
    upper[k * p + k] = left
    for (let i = 0; i < m; i++) column[i] = (column[i] as number) / left
  }
  // z solves R'z = x, also for the areas without data.
  const rows = new Float64Array(design.length * p)
  for (const [area, row] of design.entries())
    for (let k = 0; k < p; k++) {
      let sum = row[k] as number
      for (let j = 0; j < k; j++) sum -= (upper[j * p + k] as number) * (rows[area * p + j] as number)
      rows[area * p + k] = sum / (upper[k * p + k] as number)
    }
  for (const [i, area] of fitted.entries())
    for (const [k, column] of basis.entries()) rows[area * p + k] = column[i] as number
  const back = (vector: Float64Array) => {
    const solution = new Float64Array(p)
    for (let k = p - 1; k >= 0; k--) {
      let sum = vector[k] as number
      for (let j = k + 1; j < p; j++) sum -= (upper[k * p + j] as number) * (solution[j] as number)
      solution[k] = sum / (upper[k * p + k] as number)
    }
    return solution
  }
  return {
    columns: p,
    rows,
    coefficients: (inBasis) => [...back(inBasis)],
    variances: (covariance) => {
      const half = Array.from({ length: p }, (_, k) => back(covariance.subarray(k * p, (k + 1) * p)))
      return Array.from({ length: p }, (_, k) => back(Float64Array.from(half, (row) => row[k] as number))[k] as number)
    },
  }
}

function norm(vector: Float64Array): number {
  let sum = 0
  for (const x of vector) sum += x * x
  return Math.sqrt(sum)
}
