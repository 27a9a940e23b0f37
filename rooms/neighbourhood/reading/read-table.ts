/** Reads all figures of a delivery as its recipe says, telling how far it is. */
import { FigureTable } from './figure-table.ts'
import { headingSign } from './heading-parts.ts'
import type { Delivered } from './open-delivery.ts'
import { tableFor } from './propose-recipe.ts'
import { ReadingFault } from './reading-fault.ts'
import { isAboutPersons } from './sensitive.ts'
import type { CodeTitles } from './table-metadata.ts'
import type { Doubt, Recipe } from './words.ts'

/** Called between handfuls of rows; what it throws ends the reading. */
export type Telling = (told: { readonly rows: number; readonly figures: number }) => Promise<void> | void

/** Errors: whatever the file has wrong, with file and line; `about-persons` when a column came in later that is about persons. */
export async function readTable(
  delivered: Delivered,
  recipe: Recipe,
  tell: Telling = () => undefined,
): Promise<FigureTable & { readonly empty: readonly number[]; readonly told: readonly Doubt[] }> {
  const source = await tableFor(delivered, recipe)
  const about = source.columns.find(isAboutPersons)
  if (about !== undefined) throw new ReadingFault('about-persons', { column: about })
  const table = new FigureTable(recipe, source.columns, delivered.codes)
  for await (const { file, rows } of source.rows()) {
    try {
      table.add(rows)
    } catch (error) {
      throw error instanceof ReadingFault ? error.in(file) : error
    }
    await tell({ rows: table.rows, figures: table.series.length * table.areas.length })
  }
  const { empty } = table.finish()
  nameAreas(table, delivered.codes)
  return Object.assign(table, { empty, told: [...source.doubts(), ...table.doubts.all()] })
}

/** A code list knows the name of each area better than a column with the name of its municipality. */
function nameAreas(table: FigureTable, codes: ReadonlyMap<string, CodeTitles>): void {
  for (const titles of codes.values())
    for (const area of table.areas) {
      const title = titles.get(area.code)
      if (title) area.name = title
    }
}

/** Whether a recipe can read a table with these columns: all that it names are there. */
export const recipeFits = (recipe: Recipe, columns: readonly string[]): boolean => {
  const there = new Set(columns)
  const keys = recipe.columns.every(({ name, role }) => role === 'left-out' || there.has(name) || name.startsWith('('))
  if (!keys) return false
  if (recipe.layout === 'columns') return recipe.figures.every(({ name, state }) => state !== 'read' || there.has(name))
  if (recipe.layout === 'headings')
    return columns.some((name) => name.split(headingSign).length === recipe.headingParts.length)
  return true
}
