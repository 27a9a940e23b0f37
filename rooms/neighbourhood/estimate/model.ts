/** Areas as the model needs them, and its answer as people may read it. */
import { fayHerriotPosterior, SmallAreaError } from '../../../packages/small-area/src/index.ts'
import { type Measured, standardErrorOf } from '../edition/margin.ts'

export type AreaToEstimate = {
  readonly code: string
  readonly name: string
  /** Null: no figure of its own. */
  readonly own: Measured | null
  readonly context: readonly number[]
}
export type AreaEstimated = {
  readonly code: string
  readonly name: string
  readonly direct: Measured | null
  readonly estimate: number
  readonly interval: { readonly low: number; readonly high: number }
  readonly shareOfOwnData: number
  readonly modelledOnly: boolean
}
export type Estimation =
  | { readonly kind: 'estimated'; readonly areas: readonly AreaEstimated[] }
  | { readonly kind: 'too-few-areas' }

/**
 * Each area from its own figure and from what areas like it say, weighed by how sure each is.
 *
 * Assumes: (a) a published interval is a normal one of its level, so that the sampling variance is the square of its half width
 * in spreads (1.96 for 95 %); of an uneven one half of the whole width; (b) it is
 * known: where margins are estimates themselves, the interval is somewhat too short.
 * A share is not let out of 0–100. An area without a margin of its own counts as one without a sample.
 * Errors: throws what the package throws for a fault of ours; too few areas, or context that says one thing twice, is an
 * outcome.
 */
export function estimateOf(areas: readonly AreaToEstimate[]): Estimation {
  const own = areas.map(({ own: measured }) => {
    const standardError = measured && standardErrorOf(measured)
    return measured && standardError ? { measured, standardError } : null
  })
  try {
    const { estimates } = fayHerriotPosterior({
      direct: own.map((one) => one?.measured.amount ?? null),
      variance: own.map((one) => (one ? one.standardError ** 2 : null)),
      covariates: standardised(areas.map(({ context }) => context)).map((row) => [1, ...row]),
    })
    return {
      kind: 'estimated',
      areas: areas.map(({ code, name }, place) => {
        const found = estimates[place]
        const mine = own[place]
        if (!found) throw new Error('an area without its estimate')
        const within = (amount: number) => (isShare(areas) ? Math.min(100, Math.max(0, amount)) : amount)
        return {
          code,
          name,
          direct: mine?.measured ?? null,
          estimate: within(found.estimate),
          interval: { low: within(found.lower), high: within(found.upper) },
          shareOfOwnData: found.shareOfOwnData,
          modelledOnly: !mine,
        }
      }),
    }
  } catch (error) {
    if (error instanceof SmallAreaError && ['too-few-areas', 'singular-design', 'no-areas'].includes(error.code))
      return { kind: 'too-few-areas' }
    throw error
  }
}

const isShare = (areas: readonly AreaToEstimate[]): boolean => areas.some(({ own }) => own?.kind === 'share')

/** Each characteristic around its mean in its own spread: a year or a population as context costs no digits. */
function standardised(rows: readonly (readonly number[])[]): number[][] {
  const columns = rows[0]?.length ?? 0
  const moments = Array.from({ length: columns }, (_, column) => {
    const all = rows.map((row) => row[column] ?? 0)
    const mean = all.reduce((sum, one) => sum + one, 0) / all.length
    const spread = Math.sqrt(all.reduce((sum, one) => sum + (one - mean) ** 2, 0) / all.length)
    return { mean, spread: spread || 1 }
  })
  return rows.map((row) =>
    row.map((one, column) => (one - (moments[column]?.mean ?? 0)) / (moments[column]?.spread ?? 1)),
  )
}
