/** How a figure looks on a map: the less sure it is, the fewer colours it may have; three kinds of nothing look apart. */
import type { CellState, PublicationCell } from '../../publication/words.ts'

export type AreaLook = {
  readonly fill: string
  readonly kind: 'sure' | 'fair' | 'unsure' | Exclude<CellState, 'given'>
}

/** Rows: four shades, two, one. They melt into one another, from pale to deep, and mean more or less, not good or bad. */
export const shades = [['#dbe9f6', '#9ac1e3', '#4f8fc7', '#1f5a96'], ['#c3d3e2', '#6d93b8'], ['#b9bec4']] as const

type Range = { readonly lowest: number; readonly highest: number }
export function rangeOf(cells: readonly PublicationCell[]): Range {
  const amounts = cells.flatMap(({ amount }) => (amount === null ? [] : [amount]))
  return { lowest: Math.min(...amounts), highest: Math.max(...amounts) }
}

/** `hatch`, `dots`: what to fill with where a figure is protected, or too few answered. Source: value-suppressing palettes (Correll, 2018). */
export function lookOf(
  cell: PublicationCell | undefined,
  { lowest, highest }: Range,
  patterns: { readonly hatch: string; readonly dots: string },
): AreaLook {
  if (cell?.state === 'protected') return { fill: patterns.hatch, kind: 'protected' }
  if (cell?.state === 'too-few') return { fill: patterns.dots, kind: 'too-few' }
  if (cell?.state !== 'given' || cell.amount === null) return { fill: '#ffffff', kind: 'no-data' }
  const span = Math.max(highest - lowest, 1e-9)
  const width = cell.low === null || cell.high === null ? span / 2 : cell.high - cell.low
  const row = width <= span / 4 ? 0 : width <= span ? 1 : 2
  const colours = shades[row] ?? shades[2]
  const place = Math.min(colours.length - 1, Math.floor(((cell.amount - lowest) / span) * colours.length))
  return { fill: colours[place] ?? shades[2][0], kind: row === 0 ? 'sure' : row === 1 ? 'fair' : 'unsure' }
}
