/** Which category and period of a publication somebody looks at. Counted from 0, so that an address stays the same for good. */
import type { Artefact, CoveredArea, PublicationCell } from '../../publication/words.ts'

export type Chosen = { readonly category: number; readonly period: number }
export type ChosenFigures = Chosen & {
  readonly categoryName: string
  readonly periodCode: string
  readonly cells: readonly PublicationCell[]
}

/** Without a choice: the first category of the last period. Null where there is no such one. */
export function chosenFigures(artefact: Artefact, chosen: Partial<Chosen> = {}): ChosenFigures | null {
  const { category = 0, period = artefact.periods.length - 1 } = chosen
  const [categoryName, periodCode] = [artefact.categories[category], artefact.periods[period]?.code]
  if (categoryName === undefined || periodCode === undefined) return null
  const cells = artefact.cells.filter((cell) => cell.category === categoryName && cell.period === periodCode)
  return { category, period, categoryName, periodCode, cells }
}

/** As it stands in an address: `c3p0`. */
export const chosenPart = ({ category, period }: Chosen): string => `c${category}p${period}`
export const chosenPattern = /^c\d{1,4}p\d{1,4}$/
export function chosenIn(part: string): Chosen {
  const [category = 0, period = 0] = (part.match(/\d+/g) ?? []).map(Number)
  return { category, period }
}

/** About all together and nothing else: then groups stand below each other, where else areas do. */
export const isOfGroups = ({ areas, categories, whole }: Artefact): boolean =>
  areas.length === 1 && areas[0]?.code === whole && categories.length > 1

export type FigureLine =
  | { readonly area: CoveredArea; readonly cell: PublicationCell | undefined }
  | { readonly group: string; readonly cell: PublicationCell | undefined }
/** What stands below each other in one table or drawing: areas of a category, or groups. In the order of the artefact. */
export function linesOf(artefact: Artefact, { cells, periodCode }: ChosenFigures): FigureLine[] {
  if (!isOfGroups(artefact)) {
    const byArea = new Map(cells.map((cell) => [cell.area, cell]))
    return artefact.areas.map((area) => ({ area, cell: byArea.get(area.code) }))
  }
  return artefact.categories.map((group) => ({
    group,
    cell: artefact.cells.find((cell) => cell.category === group && cell.period === periodCode),
  }))
}
