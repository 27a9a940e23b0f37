/**
 * Small published tables and anchors, typed over as figures, so that the core checks run everywhere.
 *
 * Milk: fresh-milk expenditure of 43 areas, direct estimate, standard error, major area (Arora & Lahiri 1997; You &
 * Chapman 2006, table 1). Anchors: R package sae 1.3, precision 1e-14.
 * Seeds: germinated seeds r of n on 21 plates, seed type x1, root extract x2 (Crowder 1978, table 3). Anchors: Breslow &
 * Clayton 1993, and lme4 1.1-37 with 25 nodes.
 */
export const milkFigures: readonly (readonly [estimate: number, standardError: number, majorArea: number])[] = [
  [1.099, 0.163, 1],
  [1.075, 0.08, 1],
  [1.105, 0.083, 1],
  [0.628, 0.109, 1],
  [0.753, 0.119, 1],
  [0.981, 0.141, 1],
  [1.257, 0.202, 1],
  [1.095, 0.127, 2],
  [1.405, 0.168, 2],
  [1.356, 0.178, 2],
  [0.615, 0.1, 2],
  [1.46, 0.201, 2],
  [1.338, 0.148, 2],
  [0.854, 0.143, 2],
  [1.176, 0.149, 3],
  [1.111, 0.145, 3],
  [1.257, 0.135, 3],
  [1.43, 0.172, 3],
  [1.278, 0.137, 3],
  [1.292, 0.163, 3],
  [1.002, 0.125, 3],
  [1.183, 0.247, 3],
  [1.044, 0.14, 3],
  [1.267, 0.171, 3],
  [1.193, 0.106, 3],
  [0.791, 0.121, 4],
  [0.795, 0.121, 4],
  [0.759, 0.259, 4],
  [0.796, 0.106, 4],
  [0.565, 0.089, 4],
  [0.886, 0.225, 4],
  [0.952, 0.205, 4],
  [0.807, 0.119, 4],
  [0.582, 0.067, 4],
  [0.684, 0.106, 4],
  [0.787, 0.126, 4],
  [0.44, 0.092, 4],
  [0.759, 0.132, 4],
  [0.77, 0.1, 4],
  [0.8, 0.113, 4],
  [0.756, 0.083, 4],
  [0.865, 0.121, 4],
  [0.64, 0.129, 4],
]
export const milk = {
  direct: milkFigures.map(([estimate]) => estimate),
  variance: milkFigures.map(([, standardError]) => standardError ** 2),
  covariates: milkFigures.map(([, , area]) => [1, ...[2, 3, 4].map((other) => (area === other ? 1 : 0))]),
}
export const milkAnchors = {
  REML: {
    modelVariance: 0.0185503347628,
    coefficients: [0.968188986975, 0.132780305457, 0.226946224521, -0.241301039945],
    firstEstimate: 1.02197054415,
    firstError: 0.0134602564596,
  },
  ML: {
    modelVariance: 0.0155175087124,
    coefficients: [0.967798625551, 0.127875517564, 0.226690886799, -0.242580426339],
    firstEstimate: 1.01617323617,
    firstError: 0.0135799384232,
  },
  moment: {
    modelVariance: 0.0164202636541,
    coefficients: [0.967901149598, 0.129450184753, 0.226791025352, -0.242151786861],
    firstEstimate: 1.01797592421,
    firstError: 0.0127570138808,
  },
} as const

export const seedsFigures: readonly (readonly [germinated: number, seeds: number, x1: number, x2: number])[] = [
  [10, 39, 0, 0],
  [23, 62, 0, 0],
  [23, 81, 0, 0],
  [26, 51, 0, 0],
  [17, 39, 0, 0],
  [5, 6, 0, 1],
  [53, 74, 0, 1],
  [55, 72, 0, 1],
  [32, 51, 0, 1],
  [46, 79, 0, 1],
  [10, 13, 0, 1],
  [8, 16, 1, 0],
  [10, 30, 1, 0],
  [8, 28, 1, 0],
  [23, 45, 1, 0],
  [0, 4, 1, 0],
  [3, 12, 1, 1],
  [22, 41, 1, 1],
  [15, 30, 1, 1],
  [32, 51, 1, 1],
  [3, 7, 1, 1],
]
export const seeds = {
  successes: seedsFigures.map(([germinated]) => germinated),
  trials: seedsFigures.map(([, sown]) => sown),
  covariates: seedsFigures.map(([, , x1, x2]) => [1, x1, x2, x1 * x2]),
}
export const seedsAnchors = {
  published: { coefficients: [-0.548, 0.097, 1.337, -0.81], effectDeviation: 0.236 },
  lme4: {
    coefficients: [-0.548431689385, 0.0969888294536, 1.33703919087, -0.810456350394],
    effectDeviation: 0.236242164188,
  },
}
