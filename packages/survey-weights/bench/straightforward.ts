/**
 * The same domain standard error the way a textbook says it, for comparison: a dense matrix of indicators, normal equations
 * once, then for every domain the residual of every respondent and the sums of squares of every stratum.
 */
import type { RakedSurvey } from './raked-survey.ts'
import { margins } from './raked-survey.ts'

export function straightforwardDomains(
  survey: RakedSurvey,
  calibrated: Float64Array,
): { readonly standardErrorOf: (area: number) => number } {
  const n = calibrated.length
  const widths = Object.values(margins)
  const names = Object.keys(margins) as (keyof typeof margins)[]
  // the first category of every margin but the first is left out, so that the matrix has full rank
  const p = widths.reduce((sum, width, m) => sum + width - (m ? 1 : 0), 0)
  const x = new Float64Array(n * p)
  for (let i = 0; i < n; i++) {
    let offset = 0
    names.forEach((name, m) => {
      const category = (survey.categories[name][i] as number) - (m ? 1 : 0)
      if (category >= 0) x[i * p + offset + category] = 1
      offset += (widths[m] as number) - (m ? 1 : 0)
    })
  }
  const gram = Array.from({ length: p }, () => new Float64Array(p))
  for (let i = 0; i < n; i++)
    for (let k = 0; k < p; k++)
      for (let l = 0; l < p; l++)
        ((gram[k] as Float64Array)[l] as number) +=
          (survey.weights[i] as number) * (x[i * p + k] as number) * (x[i * p + l] as number)
  return {
    standardErrorOf(area) {
      let sum = 0
      let count = 0
      for (let i = 0; i < n; i++)
        if (survey.area[i] === area) {
          sum += (calibrated[i] as number) * (survey.score[i] as number)
          count += calibrated[i] as number
        }
      const z = new Float64Array(n)
      const right = new Float64Array(p)
      for (let i = 0; i < n; i++) {
        if (survey.area[i] === area) z[i] = ((survey.score[i] as number) - sum / count) / count
        for (let k = 0; k < p; k++)
          (right[k] as number) += (survey.weights[i] as number) * (x[i * p + k] as number) * (z[i] as number)
      }
      const b = eliminated(gram, right)
      const strata = new Map<number, { n: number; N: number; sum: number; squares: number }>()
      for (let i = 0; i < n; i++) {
        let fitted = 0
        for (let k = 0; k < p; k++) fitted += (x[i * p + k] as number) * (b[k] as number)
        const u = (calibrated[i] as number) * ((z[i] as number) - fitted)
        const stratum = survey.area[i] as number
        const seen = strata.get(stratum) ?? { n: 0, N: survey.areaResidents[i] as number, sum: 0, squares: 0 }
        strata.set(stratum, { n: seen.n + 1, N: seen.N, sum: seen.sum + u, squares: seen.squares + u * u })
      }
      let variance = 0
      for (const { n: size, N, sum: total, squares } of strata.values())
        variance += ((1 - size / N) * size * (squares - (total * total) / size)) / (size - 1)
      return Math.sqrt(variance)
    },
  }
}

/** Gaussian elimination with row exchange. */
function eliminated(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const rows: Float64Array[] = matrix.map((row, k) => Float64Array.from([...row, right[k] as number]))
  const p = rows.length
  for (let k = 0; k < p; k++) {
    let best = k
    for (let r = k; r < p; r++)
      if (Math.abs((rows[r] as Float64Array)[k] as number) > Math.abs((rows[best] as Float64Array)[k] as number))
        best = r
    ;[rows[k], rows[best]] = [rows[best] as Float64Array, rows[k] as Float64Array]
    const pivot = rows[k] as Float64Array
    for (let r = 0; r < p; r++) {
      if (r === k) continue
      const row = rows[r] as Float64Array
      const factor = (row[k] as number) / (pivot[k] as number)
      for (let c = k; c <= p; c++) (row[c] as number) -= factor * (pivot[c] as number)
    }
  }
  return Float64Array.from(rows, (row, k) => (row[p] as number) / (row[k] as number))
}
