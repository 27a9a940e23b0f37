/** What the council may read: households per kind over whole years, pooled until nobody can be picked out, and rounded. */

import { type RemedyOutcome, remedyOutcomes } from '../measure/words.ts'
import { overrideKinds } from '../vulnerability/words.ts'
import { consequenceKinds, pursuits } from './words.ts'

/**
 * Every figure of an organ stands there each year, also where there is nothing to count: a line that is missing would tell
 * "none" from "too few to say", and so what became of the one household there was.
 */
export const figureCodes: readonly string[] = [
  'measures',
  ...consequenceKinds,
  'used-by-others',
  ...pursuits.map((pursued) => `used-${pursued}`),
  ...overrideKinds.map((kind) => `without-check-${kind}`),
  'urgent-courses',
  ...remedyOutcomes.map((outcome) => `remedies-${outcome}`),
]

/** Of one phenomenon: measures on people found used by others, and of those, whether those who used them are pursued. */
export const ratioFigures = (phenomenon: string) => ({
  used: `used-by-others-in-${phenomenon}`,
  started: `used-started-in-${phenomenon}`,
  'not-started': `used-not-started-in-${phenomenon}`,
  unknown: `used-unknown-in-${phenomenon}`,
})

/** How objections and appeals on one power ended; beside a power when a file is opened, and in no table of figures. */
export const figureOfPower = (power: string, outcome: RemedyOutcome): string => `remedy-${power}-${outcome}`
/** Of the whole years that were written last; too few, and none, are both no number. Null while no year was written. */
export function outcomesOn(
  power: string,
  figures: readonly {
    readonly figure: string
    readonly from_year: number
    readonly to_year: number
    readonly households: number | null
  }[],
): {
  fromYear: number
  toYear: number
  counts: { outcome: RemedyOutcome; many: number | null }[]
} | null {
  const toYear = Math.max(0, ...figures.map(({ to_year }) => to_year))
  if (toYear === 0) return null
  const of = (outcome: RemedyOutcome) =>
    figures.find(({ figure, to_year }) => figure === figureOfPower(power, outcome) && to_year === toYear)
  const told = remedyOutcomes.flatMap((outcome) => {
    const found = of(outcome)
    return found && found.households !== null ? [found.from_year] : []
  })
  return {
    fromYear: Math.min(toYear - longestPooling + 1, ...told),
    toYear,
    counts: remedyOutcomes.map((outcome) => ({ outcome, many: of(outcome)?.households ?? null })),
  }
}

/** Units: years that are added up at most. */
export const longestPooling = 5
/** Fewer households than this are in no figure. */
export const fewestHouseholds = 10
/** Every figure by itself, so that no two of them tell the exact difference. */
export const roundedToFive = (count: number): number => Math.round(count / 5) * 5

export type Yearly = { readonly year: number; readonly households: number }
export type PooledFigure = { readonly fromYear: number; readonly toYear: number; readonly households: number | null }

/** From `toYear` back until there are enough; null when even all years together are too few. At most `longest` years. */
export function pooled(years: readonly Yearly[], toYear: number, longest = longestPooling): PooledFigure {
  for (let fromYear = toYear; fromYear > toYear - longest; fromYear--) {
    const households = years
      .filter(({ year }) => year >= fromYear && year <= toYear)
      .reduce((sum, one) => sum + one.households, 0)
    if (households >= fewestHouseholds) return { fromYear, toYear, households: roundedToFive(households) }
  }
  return { fromYear: toYear - longest + 1, toYear, households: null }
}

/**
 * Figures that are laid beside each other are about the same years: back until each of the first two has enough. Where that never
 * comes, over the longest stretch, and what is too few is null.
 */
export function pooledTogether(
  figures: readonly (readonly Yearly[])[],
  toYear: number,
  longest = longestPooling,
): readonly PooledFigure[] {
  const sumsFrom = (fromYear: number) =>
    figures.map((years) =>
      years.filter(({ year }) => year >= fromYear && year <= toYear).reduce((sum, one) => sum + one.households, 0),
    )
  let fromYear = toYear
  while (
    fromYear > toYear - longest + 1 &&
    sumsFrom(fromYear)
      .slice(0, 2)
      .some((sum) => sum < fewestHouseholds)
  )
    fromYear--
  return sumsFrom(fromYear).map((sum) => ({
    fromYear,
    toYear,
    households: sum >= fewestHouseholds ? roundedToFive(sum) : null,
  }))
}

export type Counts = readonly (Yearly & { readonly organ: string; readonly figure: string })[]
export type Computed = PooledFigure & { readonly organ: string; readonly figure: string }
/**
 * Every figure of every organ over the years up to one, from the counts alone: what is written, and what it is checked against
 * later. `phenomena`: all there are, also those nothing was counted for.
 */
export function computeFigures(counts: Counts, phenomena: readonly string[], toYear: number): Computed[] {
  return [...new Set(counts.map(({ organ }) => organ))].flatMap((organ) => {
    const yearsOf = (figure: string) => counts.filter((one) => one.organ === organ && one.figure === figure)
    const counted = new Set(counts.filter((one) => one.organ === organ).map(({ figure }) => figure))
    const single = [...figureCodes, ...[...counted].filter((figure) => figure.startsWith('remedy-'))]
    const ratios = phenomena.flatMap((phenomenon) => {
      const { used, started, unknown, 'not-started': not } = ratioFigures(phenomenon)
      const names = [used, started, not, unknown]
      return pooledTogether(names.map(yearsOf), toYear).map((one, index) => ({
        ...{ organ, figure: names[index] ?? used },
        ...one,
      }))
    })
    return [...single.map((figure) => ({ organ, figure, ...pooled(yearsOf(figure), toYear) })), ...ratios]
  })
}
