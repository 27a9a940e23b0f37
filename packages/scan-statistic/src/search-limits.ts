import { refuse } from './scan-statistic-error.ts'

/** What the caller declares; nothing is searched beyond it, and nothing is published without it. */
export type DeclaredLimits = {
  /** Largest share of the whole a circle may hold, 0 < share ≤ 0.5. */
  readonly maximumShare: number
  /** In the unit of the centres (planar) or kilometres (globe); no limit when left out. */
  readonly maximumRadius?: number
  /** Smallest number of cases that counts as a cluster; 1 when left out (SaTScan since 9.2: 2). */
  readonly minimumCases?: number
  /** Monte-Carlo simulations, 19 to 999,999. With R of them no p can be below 1 / (R + 1). */
  readonly simulations: number
}

/** What was searched: part of every outcome, because the answer depends on it. */
export type SearchLimits = {
  readonly model: 'poisson' | 'space-time permutation'
  readonly search: 'spatial' | 'retrospective' | 'prospective'
  readonly areas: number
  readonly periods: number
  readonly maximumShare: number
  readonly shareOf: 'baseline' | 'population' | 'cases'
  readonly maximumRadius: number | null
  readonly radiusIn: 'unit of the centres' | 'kilometres'
  /** In periods; null for a spatial scan. */
  readonly maximumDuration: number | null
  readonly minimumCases: number
  /** Distinct sets of areas. */
  readonly circles: number
  /** Distinct circles times stretches of time. */
  readonly windows: number
  readonly simulations: number
  /** 1 / (simulations + 1): a smaller Monte-Carlo p cannot come out. */
  readonly smallestMonteCarloP: number
}

export function checkLimits(declared: DeclaredLimits): void {
  const { maximumShare, maximumRadius, minimumCases, simulations } = declared
  if (!(maximumShare > 0 && maximumShare <= 0.5))
    refuse(
      'bad-limit',
      'Declare a maximumShare above 0 and at most 0.5: a larger circle is the rest of the map seen from outside.',
    )
  if (maximumRadius !== undefined && !(maximumRadius >= 0 && Number.isFinite(maximumRadius)))
    refuse('bad-limit', 'Declare a maximumRadius of 0 or more, or leave it out.')
  if (minimumCases !== undefined && !(Number.isInteger(minimumCases) && minimumCases >= 1))
    refuse('bad-limit', 'Declare minimumCases as a whole number of at least 1, or leave it out.')
  if (!(Number.isInteger(simulations) && simulations >= 19 && simulations <= 999_999))
    refuse('bad-limit', 'Declare 19 to 999,999 simulations: with fewer than 19 no p-value can reach 0.05.')
}

/** The limits in one English sentence, to stand under every result. */
export function describeLimits(limits: SearchLimits): string {
  const { search, model, maximumDuration, maximumRadius } = limits
  const number = (x: number) => x.toLocaleString('en', { maximumSignificantDigits: 6 })
  const scan =
    model === 'poisson'
      ? search === 'spatial'
        ? 'Spatial Poisson scan'
        : 'Space-time Poisson scan'
      : 'Space-time permutation scan'
  const reach =
    maximumRadius === null
      ? 'of any radius'
      : `of radius at most ${number(maximumRadius)}${limits.radiusIn === 'kilometres' ? ' km' : ''}`
  const time =
    maximumDuration === null
      ? ''
      : ` over 1 to ${maximumDuration} of ${limits.periods} periods${search === 'prospective' ? ', all ending in the last one' : ''}`
  return (
    `${scan}${search === 'spatial' ? '' : `, ${search}`}, for high rates only: ${number(limits.areas)} areas, circles ${reach} with at most ` +
    `${number(100 * limits.maximumShare)} % of the ${limits.shareOf}${time}; at least ${limits.minimumCases} case${limits.minimumCases === 1 ? '' : 's'}; ` +
    `${number(limits.circles)} distinct circles, ${number(limits.windows)} windows; ${number(limits.simulations)} simulations (smallest p ${number(limits.smallestMonteCarloP)}).`
  )
}
