import { must } from './disclosure-control-error.ts'
import { type LinkedTable, positionOf } from './linked-table.ts'

/** Which cells are withheld: 1 at their position. */
export type Pattern = Uint8Array

/** Errors: `unknown-name`; `bad-parameter` for a cell that must always be published. */
export function patternOf(table: LinkedTable, withheld: Iterable<string>): Pattern {
  const pattern = new Uint8Array(table.names.length)
  for (const name of withheld) {
    const at = positionOf(table, name)
    must(
      table.alwaysPublished[at] === 0,
      'bad-parameter',
      () => `${name} is always published and cannot be withheld; change one of the two.`,
    )
    pattern[at] = 1
  }
  return pattern
}

/** A pattern of another table would make withheld cells pass for published. Errors: `unequal-lengths`. */
export function checkPattern(table: LinkedTable, pattern: Pattern): void {
  must(
    pattern.length === table.names.length,
    'unequal-lengths',
    () => `The pattern has ${pattern.length} cells and the table ${table.names.length}; make it with patternOf.`,
  )
}

/** What the withheld cells still hang together by, once everything is taken out that one margin alone gives away. */
export type UnknownCells = {
  /** Withheld cells that follow from the published ones by subtracting in one margin after the other. */
  readonly subtracted: Int32Array
  /** The others, in groups that no relation connects: what an attacker learns in one says nothing about another. */
  readonly components: readonly Int32Array[]
}

/** Splits an attack into independent small ones. Cost: linear in the entries of the relations. */
export function unknownCells(table: LinkedTable, pattern: Pattern): UnknownCells {
  checkPattern(table, pattern)
  const { count, start, cell, startOfCell, relation } = table.relations
  const unknown = Uint8Array.from(pattern)
  const unknownIn = new Int32Array(count)
  for (let r = 0; r < count; r++)
    for (let k = start[r] as number; k < (start[r + 1] as number); k++)
      if (unknown[cell[k] as number]) unknownIn[r] = (unknownIn[r] as number) + 1
  const subtracted: number[] = []
  const lonely = [...unknownIn.keys()].filter((r) => unknownIn[r] === 1)
  for (let r = lonely.pop(); r !== undefined; r = lonely.pop()) {
    const i = firstUnknown(table, unknown, r)
    if (i < 0) continue
    unknown[i] = 0
    subtracted.push(i)
    for (let k = startOfCell[i] as number; k < (startOfCell[i + 1] as number); k++) {
      const other = relation[k] as number
      unknownIn[other] = (unknownIn[other] as number) - 1
      if (unknownIn[other] === 1) lonely.push(other)
    }
  }
  return { subtracted: Int32Array.from(subtracted).sort(), components: connected(table, unknown) }
}

function firstUnknown(table: LinkedTable, unknown: Uint8Array, r: number): number {
  const { start, cell } = table.relations
  for (let k = start[r] as number; k < (start[r + 1] as number); k++)
    if (unknown[cell[k] as number]) return cell[k] as number
  return -1
}

function connected(table: LinkedTable, unknown: Uint8Array): Int32Array[] {
  const { start, cell, startOfCell, relation } = table.relations
  const reached = new Uint8Array(unknown.length)
  const components: Int32Array[] = []
  for (let first = 0; first < unknown.length; first++) {
    if (!unknown[first] || reached[first]) continue
    reached[first] = 1
    const members = [first]
    for (let at = 0; at < members.length; at++) {
      const i = members[at] as number
      for (let k = startOfCell[i] as number; k < (startOfCell[i + 1] as number); k++) {
        const r = relation[k] as number
        for (let q = start[r] as number; q < (start[r + 1] as number); q++) {
          const j = cell[q] as number
          if (!unknown[j] || reached[j]) continue
          reached[j] = 1
          members.push(j)
        }
      }
    }
    components.push(Int32Array.from(members).sort())
  }
  return components
}
