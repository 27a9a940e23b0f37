/** Figures as rows of cells, whatever they came in. */
import type { Delimiter } from './delimited.ts'
import type { Parts } from './heading-parts.ts'
import type { Encoding } from './text.ts'
import type { Cell, Doubt } from './words.ts'

export type SourceRow = { readonly line: number; readonly cells: readonly Cell[] }
export type SourceTable = {
  readonly columns: readonly string[]
  /** What the source printed above each column as its unit, where it did. */
  readonly units: readonly string[] | null
  /** What the lines of a stacked heading are about. */
  readonly parts?: Parts | null
  readonly rows: () => AsyncIterable<{ readonly file: string; readonly rows: readonly SourceRow[] }>
  /** What was passed over while rows were read, up to now. */
  readonly doubts: () => readonly Doubt[]
}

/** The first rows, for telling what a column is for. */
export type Sample = { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] }
export type TextSettings = {
  readonly encoding: Encoding
  readonly delimiter: Delimiter
  /** Counted in rows that hold anything, from 1. */
  readonly headingLine: number
  readonly unitLine: number | null
  readonly headingRows?: number | undefined
  readonly headingKeys?: number | undefined
}
