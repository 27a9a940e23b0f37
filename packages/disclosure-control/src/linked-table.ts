import { must } from './disclosure-control-error.ts'

/** One number of a table, and what an attacker is taken to know about it before the table is published. */
export type Cell = {
  readonly name: string
  readonly value: number
  /** What withholding it costs, at least 0; by default its value, so that large cells stay. */
  readonly cost?: number
  /** The attacker knows lowest ≤ value ≤ highest. Defaults: 0 and no upper limit. */
  readonly lowest?: number
  readonly highest?: number
  /** True: published whatever happens (a total that is known anyway, a structural zero). */
  readonly alwaysPublished?: boolean
}
/** `total` is the sum of `parts`. Hierarchies, several hierarchies over the same cells and linked tables are all lists of these. */
export type Relation = { readonly total: string; readonly parts: readonly string[] }

/**
 * A set of numbers and the linear relations between them that everyone knows. Made by `linkedTable` or
 * `hierarchicalTable`, which check it; position i is the same cell in every array.
 */
export type LinkedTable = {
  readonly names: readonly string[]
  readonly position: ReadonlyMap<string, number>
  readonly values: Float64Array
  readonly costs: Float64Array
  readonly lowest: Float64Array
  readonly highest: Float64Array
  readonly alwaysPublished: Uint8Array
  /** True for tables of counts: an attacker knows that every number is whole. */
  readonly whole: boolean
  readonly relations: Relations
}
/** Σ coefficient · value = 0 for every relation; by relation and by cell. */
export type Relations = {
  readonly count: number
  /** Entries of relation r: `start[r]` up to `start[r + 1]` in `cell` and `coefficient`. */
  readonly start: Int32Array
  readonly cell: Int32Array
  readonly coefficient: Float64Array
  /** Entries of cell i: `startOfCell[i]` up to `startOfCell[i + 1]` in `relation` and `coefficientOfCell`. */
  readonly startOfCell: Int32Array
  readonly relation: Int32Array
  readonly coefficientOfCell: Float64Array
}

/**
 * A checked table from cells and relations in any order.
 *
 * Units: any additive unit (persons, euros). `counts: true` asserts that all values are whole numbers.
 * Assumes: (a) every relation adds up (asserted: exactly for counts, to 1e-9 of the total otherwise).
 * Errors: `empty`, `not-a-number`, `negative`, `not-whole`, `duplicate`, `unknown-name`, `outside-bounds`,
 * `margin-does-not-add-up` (names the margin).
 */
export function linkedTable(given: {
  readonly cells: readonly Cell[]
  readonly relations: readonly Relation[]
  readonly counts: boolean
}): LinkedTable {
  const { cells, relations, counts } = given
  must(cells.length > 0, 'empty', () => 'The table has no cells; give at least one.')
  const position = new Map<string, number>()
  cells.forEach((cell, at) => {
    checkCell(cell, counts)
    must(!position.has(cell.name), 'duplicate', () => `Cell ${cell.name} is given twice; keep one of the two.`)
    position.set(cell.name, at)
  })
  const find = (name: string, total: string) => {
    const at = position.get(name)
    must(
      at !== undefined,
      'unknown-name',
      () => `The margin ${total} names ${name}, which is no cell; add it or take it out.`,
    )
    return at
  }
  const rows = relations.map(({ total, parts }) => {
    must(parts.length > 0, 'empty', () => `The margin ${total} has no parts; leave the relation out or name its parts.`)
    const of = [find(total, total), ...parts.map((part) => find(part, total))]
    must(
      new Set(of).size === of.length,
      'duplicate',
      () => `The margin ${total} names a cell twice; name each part once.`,
    )
    return { cells: of, coefficients: of.map((_, k) => (k === 0 ? -1 : 1)) }
  })
  const table = assemble(cells, rows, counts, position)
  relations.forEach(({ total, parts }, r) => {
    const [gap, size] = imbalance(table, r)
    must(Math.abs(gap) <= (counts ? 0 : 1e-9 * size), 'margin-does-not-add-up', () => {
      const value = table.values[position.get(total) as number] as number
      return `The margin ${total} is given as ${value}, but its ${parts.length} parts add up to ${value + gap}; correct the table before protecting it.`
    })
  })
  return table
}

/** The same from rows with any coefficients (Σ coefficient · value = 0); the caller has checked the cells. */
export function assemble(
  cells: readonly Cell[],
  rows: readonly { readonly cells: readonly number[]; readonly coefficients: readonly number[] }[],
  whole: boolean,
  position: ReadonlyMap<string, number>,
): LinkedTable {
  return {
    names: cells.map(({ name }) => name),
    position,
    values: Float64Array.from(cells, ({ value }) => value),
    costs: Float64Array.from(cells, ({ value, cost }) => cost ?? Math.abs(value)),
    lowest: Float64Array.from(cells, ({ lowest }) => lowest ?? 0),
    highest: Float64Array.from(cells, ({ highest }) => highest ?? Infinity),
    alwaysPublished: Uint8Array.from(cells, ({ alwaysPublished }) => (alwaysPublished ? 1 : 0)),
    whole,
    relations: bothWays(cells.length, rows),
  }
}

function checkCell({ name, value, cost = 0, lowest = 0, highest = Infinity }: Cell, counts: boolean): void {
  must(
    Number.isFinite(value),
    'not-a-number',
    () => `Cell ${name} has no finite value; leave the cell out or correct it.`,
  )
  must(Number.isFinite(cost), 'not-a-number', () => `Cell ${name} has no finite cost; give a number of at least 0.`)
  must(cost >= 0, 'negative', () => `Cell ${name} has a cost below 0; give a number of at least 0.`)
  must(
    !Number.isNaN(lowest) && !Number.isNaN(highest),
    'not-a-number',
    () => `The bounds of cell ${name} are no numbers.`,
  )
  must(!counts || value >= 0, 'negative', () => `Cell ${name} counts ${value}; a count is at least 0.`)
  must(
    !counts || Number.isSafeInteger(value),
    'not-whole',
    () => `Cell ${name} holds ${value}, which is no whole number; correct it or say counts: false.`,
  )
  must(
    value >= lowest && value <= highest,
    'outside-bounds',
    () => `Cell ${name} lies outside ${lowest} … ${highest}, which the attacker is said to know; widen the bounds.`,
  )
}

function bothWays(
  cells: number,
  rows: readonly { readonly cells: readonly number[]; readonly coefficients: readonly number[] }[],
): Relations {
  const start = new Int32Array(rows.length + 1)
  const startOfCell = new Int32Array(cells + 1)
  rows.forEach((row, r) => {
    start[r + 1] = (start[r] as number) + row.cells.length
    for (const i of row.cells) startOfCell[i + 1] = (startOfCell[i + 1] as number) + 1
  })
  for (let i = 0; i < cells; i++) startOfCell[i + 1] = (startOfCell[i + 1] as number) + (startOfCell[i] as number)
  const entries = start[rows.length] as number
  const [cell, coefficient] = [new Int32Array(entries), new Float64Array(entries)]
  const [relation, coefficientOfCell] = [new Int32Array(entries), new Float64Array(entries)]
  const next = startOfCell.slice()
  rows.forEach((row, r) => {
    row.cells.forEach((i, k) => {
      const at = (start[r] as number) + k
      cell[at] = i
      coefficient[at] = row.coefficients[k] as number
      const place = next[i] as number
      relation[place] = r
      coefficientOfCell[place] = row.coefficients[k] as number
      next[i] = place + 1
    })
  })
  return { count: rows.length, start, cell, coefficient, startOfCell, relation, coefficientOfCell }
}

/** [Σ coefficient · number, Σ |coefficient · number|] of relation r, with the table's own values or with `numbers`. */
export function imbalance(table: LinkedTable, r: number, numbers: ArrayLike<number> = table.values): [number, number] {
  const { start, cell, coefficient } = table.relations
  let [sum, size] = [0, 0]
  for (let k = start[r] as number; k < (start[r + 1] as number); k++) {
    const term = (coefficient[k] as number) * (numbers[cell[k] as number] as number)
    sum += term
    size += Math.abs(term)
  }
  return [sum, size]
}

/** Where a cell stands. Errors: `unknown-name`. */
export function positionOf(table: LinkedTable, name: string): number {
  const at = table.position.get(name)
  must(at !== undefined, 'unknown-name', () => `${name} is no cell of this table; use one of its names.`)
  return at
}
