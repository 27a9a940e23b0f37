/** Looks further down a column of margins than the first rows show. */
import { marginEntriesIn, namesMargins } from './margin-entries.ts'
import type { Delivered } from './open-delivery.ts'
import { ReadingFault } from './reading-fault.ts'
import type { Sample, SourceTable } from './source-table.ts'
import type { Recipe } from './words.ts'

/** Units: entries of one column that are looked at; a dimension of margins has a handful. */
const mostEntries = 50
type Entries = ReadonlyMap<string, ReadonlySet<string>>

/**
 * What stands below a heading of margins, where the first rows hold figures only and nothing else says what follows. The file is read
 * through for that column alone.
 *
 * `isWhole`: the sample holds all there is.
 */
export async function entriesOfMargins(
  table: SourceTable,
  sample: Sample,
  { codes }: Delivered,
  isWhole: boolean,
): Promise<Entries> {
  const wanted = table.columns.filter((name, place) => {
    const seen = new Set(sample.rows.map((row) => String(row[place] ?? '').trim()))
    const titles = codes.get(name)
    return namesMargins(name) && seen.size <= 3 && !marginEntriesIn([...seen, ...(titles?.keys() ?? [])], titles)
  })
  return isWhole ? new Map() : entriesIn(table, wanted)
}

async function entriesIn(table: SourceTable, names: readonly string[]): Promise<Entries> {
  const found = new Map(names.map((name) => [name, new Set<string>()]))
  if (found.size === 0) return found
  const wanted = [...found].map(([name, seen]) => ({ place: table.columns.indexOf(name), seen }))
  for await (const { rows } of table.rows())
    for (const { cells } of rows)
      for (const { place, seen } of wanted) if (seen.size < mostEntries) seen.add(String(cells[place] ?? '').trim())
  return found
}

/**
 * The recipe with its entries, where somebody said that a column holds margins and not what stands for what.
 *
 * Errors: `margin-entries`, naming what stands there, where the words do not tell.
 */
export async function withMarginEntries(table: SourceTable, recipe: Recipe, { codes }: Delivered): Promise<Recipe> {
  const column = recipe.columns.find(({ role }) => role === 'margin')
  const { margin } = recipe
  if (!column || (margin && [margin.value, margin.low, margin.high].every((entry) => entry.trim() !== '')))
    return recipe
  const seen = (await entriesIn(table, [column.name])).get(column.name) ?? new Set<string>()
  const found = marginEntriesIn(seen, codes.get(column.name))
  if (!found)
    throw new ReadingFault('margin-entries', { column: column.title, found: [...seen].slice(0, 8).join(', ') })
  return { ...recipe, margin: found }
}
