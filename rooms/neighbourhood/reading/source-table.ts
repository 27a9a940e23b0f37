/** Figures as rows of cells, whatever they came in. */
import type { Delimiter } from './delimited.ts'
import type { Encoding } from './text.ts'
import type { Cell } from './words.ts'

export type SourceRow = { readonly line: number; readonly cells: readonly Cell[] }
export type SourceTable = {
  readonly columns: readonly string[]
  /** What the source printed above each column as its unit, where it did. */
  readonly units: readonly string[] | null
  readonly rows: () => AsyncIterable<{ readonly file: string; readonly rows: readonly SourceRow[] }>
}

/** The first rows, for telling what a column is for. */
export type Sample = { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] }
export type TextSettings = {
  readonly encoding: Encoding
  readonly delimiter: Delimiter
  /** Counted in rows that hold anything, from 1. */
  readonly headingLine: number
  readonly unitLine: number | null
}
