/**
 * Quasi-Poisson regression ln E(y) = level of the season + slope · time, with prior weights. Each observation has one
 * season, so X'WX is a diagonal with one border and is solved in closed form: no matrix, O(n) per iteration.
 */
export type Regression = {
  readonly y: Float64Array
  readonly time: Float64Array
  /** 0 … seasons − 1. */
  readonly season: Int32Array
  readonly seasons: number
  readonly trend: boolean
}

export type QuasiPoissonFit = {
  readonly kind: 'converged'
  readonly slope: number
  readonly level: Float64Array
  readonly fitted: Float64Array
  /** Pearson dispersion Σ w (y−mu)²/mu / (n − parameters), as estimated: may be below 1. */
  readonly dispersion: number
  readonly degrees: number
  /** Variance of the linear predictor at (season, time), without the factor of dispersion. */
  readonly varianceAt: (season: number, time: number) => number
  /** Variance of the slope, without the factor of dispersion. */
  readonly slopeVariance: number
}

const mostIterations = 100

/** Iteratively reweighted least squares to a relative change of the deviance of 1e-13; null where it does not settle. */
export function fitQuasiPoisson(regression: Regression, prior: Float64Array): QuasiPoissonFit | null {
  const { y, time, season, seasons, trend } = regression
  const n = y.length
  let middle = 0
  for (let i = 0; i < n; i++) middle += (time[i] as number) / n
  const level = new Float64Array(seasons)
  const weight = new Float64Array(seasons)
  const moment = new Float64Array(seasons)
  const target = new Float64Array(seasons)
  const predictor = Float64Array.from(y, (count) => Math.log(count + 0.1))
  const fitted = Float64Array.from(y, (count) => count + 0.1)
  let slope = 0
  let square = 1
  let deviance = Number.POSITIVE_INFINITY
  const normalEquations = () => {
    weight.fill(0)
    moment.fill(0)
    target.fill(0)
    let all = 0
    let product = 0
    for (let i = 0; i < n; i++) {
      const mu = fitted[i] as number
      const w = (prior[i] as number) * mu
      const z = (predictor[i] as number) + ((y[i] as number) - mu) / mu
      const s = season[i] as number
      const t = (time[i] as number) - middle
      weight[s] = (weight[s] as number) + w
      target[s] = (target[s] as number) + w * z
      moment[s] = (moment[s] as number) + w * t
      all += w * t * t
      product += w * t * z
    }
    square = all
    for (let s = 0; s < seasons; s++) {
      const share = (moment[s] as number) / (weight[s] as number)
      square -= share * (moment[s] as number)
      product -= share * (target[s] as number)
    }
    return product
  }
  for (let iteration = 0; iteration < mostIterations; iteration++) {
    const product = normalEquations()
    slope = trend ? product / square : 0
    for (let s = 0; s < seasons; s++)
      level[s] = ((target[s] as number) - slope * (moment[s] as number)) / (weight[s] as number)
    let next = 0
    for (let i = 0; i < n; i++) {
      const eta = (level[season[i] as number] as number) + slope * ((time[i] as number) - middle)
      const mu = Math.exp(eta)
      predictor[i] = eta
      fitted[i] = mu
      next += (prior[i] as number) * (mu - (y[i] as number) * eta)
    }
    if (!Number.isFinite(next)) return null
    const settled = Math.abs(next - deviance) <= 1e-13 * (Math.abs(next) + 1)
    deviance = next
    if (!settled) continue
    normalEquations()
    let pearson = 0
    for (let i = 0; i < n; i++)
      pearson += ((prior[i] as number) * ((y[i] as number) - (fitted[i] as number)) ** 2) / (fitted[i] as number)
    const degrees = n - seasons - (trend ? 1 : 0)
    const slopeVariance = trend ? 1 / square : 0
    const [weights, moments] = [weight.slice(), moment.slice()]
    return {
      kind: 'converged',
      slope,
      level: level.map((each) => each - slope * middle),
      fitted,
      dispersion: pearson / degrees,
      degrees,
      slopeVariance,
      varianceAt: (s, at) => {
        const own = weights[s] as number
        return 1 / own + slopeVariance * (at - middle - (moments[s] as number) / own) ** 2
      },
    }
  }
  return null
}
