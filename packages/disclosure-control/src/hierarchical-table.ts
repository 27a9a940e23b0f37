import { must } from './disclosure-control-error.ts'
import { type Cell, type LinkedTable, linkedTable, type Relation } from './linked-table.ts'

/**
 * One way to divide: its codes are all names in `relations`. A nested hierarchy is a list of relations (city = districts,
 * district = neighbourhoods); two hierarchies over the same codes (districts and police areas) are simply more relations.
 */
export type Dimension = { readonly name: string; readonly relations: readonly Relation[] }
export type CodedCell = Omit<Cell, 'name'> & { readonly codes: readonly string[] }

/** The name of the cell with these codes, one per dimension in order. */
export const cellName = (...codes: readonly string[]): string => codes.join(' × ')

/**
 * A table of all combinations of codes of one or more dimensions, with a relation for every total in every dimension.
 *
 * `cells`: the innermost cells are needed; totals that are left out are added up, totals that are given are checked.
 * Cells are named by `cellName(...codes)`.
 * Errors: those of `linkedTable`; `missing-cell` names an innermost combination without a number.
 */
export function hierarchicalTable(given: {
  readonly dimensions: readonly Dimension[]
  readonly cells: readonly CodedCell[]
  readonly counts: boolean
  /** Settings for totals that are added up here. */
  readonly addedTotals?: (codes: readonly string[], value: number) => Omit<Cell, 'name' | 'value'>
}): LinkedTable {
  const { dimensions, counts } = given
  must(dimensions.length > 0, 'empty', () => 'The table has no dimensions; give at least one.')
  const codesOf = dimensions.map(({ name, relations }) => {
    const codes = [...new Set(relations.flatMap(({ total, parts }) => [total, ...parts]))]
    must(
      codes.length > 0,
      'empty',
      () => `Dimension ${name} has no relations; give at least its total and the parts of it.`,
    )
    return codes
  })
  const known = new Map<string, CodedCell>()
  for (const cell of given.cells) {
    const name = cellName(...cell.codes)
    must(
      cell.codes.length === dimensions.length,
      'unequal-lengths',
      () => `Cell ${name} needs ${dimensions.length} codes, one per dimension.`,
    )
    cell.codes.forEach((code, k) => {
      must(
        codesOf[k]?.includes(code) === true,
        'unknown-name',
        () => `Cell ${name} has the code ${code}, which dimension ${dimensions[k]?.name} does not know.`,
      )
    })
    must(!known.has(name), 'duplicate', () => `Cell ${name} is given twice; keep one of the two.`)
    known.set(name, cell)
  }
  const breakdown = dimensions.map(
    ({ relations }) => new Map(relations.map((relation) => [relation.total, relation.parts])),
  )

  const underWay = new Set<string>()
  const cellAt = (codes: readonly string[]): CodedCell => {
    const name = cellName(...codes)
    const found = known.get(name)
    if (found) return found
    must(
      !underWay.has(name),
      'bad-parameter',
      () => `${name} is, through its parts, a part of itself; mend the hierarchy.`,
    )
    underWay.add(name)
    const k = codes.findIndex((code, at) => breakdown[at]?.has(code) === true)
    must(
      k >= 0,
      'missing-cell',
      () => `There is no number for ${name}; give every innermost combination, with 0 where nobody is.`,
    )
    const parts = breakdown[k]?.get(codes[k] as string) ?? []
    const value = parts.reduce((sum, part) => sum + cellAt(codes.with(k, part)).value, 0)
    const added = { codes, value, ...given.addedTotals?.(codes, value) }
    known.set(name, added)
    return added
  }
  const cells = combinations(codesOf).map((codes) => ({ ...cellAt(codes), name: cellName(...codes) }))
  const relations = dimensions.flatMap(({ relations }, k) =>
    relations.flatMap(({ total, parts }) =>
      combinations(codesOf.with(k, [total])).map((codes) => ({
        total: cellName(...codes),
        parts: parts.map((part) => cellName(...codes.with(k, part))),
      })),
    ),
  )
  return linkedTable({ cells, relations, counts })
}

const combinations = (lists: readonly (readonly string[])[]): string[][] =>
  lists.reduce<string[][]>((all, list) => all.flatMap((codes) => list.map((code) => [...codes, code])), [[]])
