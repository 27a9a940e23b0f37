/** The table as an attacker sees it: which figures, what each is the sum of, and which must stay open. */
import type { Demand, Relation } from '../../../packages/disclosure-control/src/index.ts'
import { codesIn, figureAt, figuresOf, type HeldFigure } from './figure.ts'
import type { Conditions, HeldTable, KnownFigure } from './held-table.ts'

/** Nobody may conclude that 1 to this many persons gave an answer: fewer than five. */
export const protectedUpTo = 4
/** An area where fewer answered says nothing about the area. */
export const fewestAnswers = 10

export type EarlierRelease = { readonly id: string; readonly figures: readonly KnownFigure[] }
/** A figure as the attacker meets it: may it be published, is it out already, and what is known of it before. */
export type AttackedCell = HeldFigure & { readonly candidate: boolean; out: boolean; lowest: number; highest: number }

/** Everything a figure could be made of: what might be published, what is out, and the smallest pieces. By what it is a sum of. */
export function cellsOf(
  table: HeldTable,
  earlier: readonly EarlierRelease[],
  known: readonly KnownFigure[],
): Map<string, AttackedCell> {
  const cells = new Map<string, AttackedCell>()
  const add = (figure: HeldFigure, candidate: boolean, out: boolean) => {
    const same = cells.get(figure.key)
    if (same) {
      same.out ||= out
      return
    }
    cells.set(figure.key, { ...figure, candidate, out, lowest: 0, highest: Infinity })
  }
  for (const figure of figuresOf(table)) add(figure, true, false)
  for (const { of } of [...earlier.flatMap(({ figures }) => figures), ...known]) add(figureAt(table, of), false, true)
  for (const [place, { codes, count }] of table.pieces.entries()) {
    const of = Object.fromEntries(table.columns.map((name, at) => [name, codes[at] ?? '']))
    add({ of, pieces: [place], count, key: String(place) }, false, false)
  }
  return cells
}

function groupOf(table: HeldTable, of: Conditions): HeldFigure {
  const { [table.columns.at(-1) ?? '']: _, ...group } = of
  return figureAt(table, group)
}

const isArea = (table: HeldTable, of: Conditions) =>
  Object.keys(of).some((name) => table.columns.indexOf(name) < table.divisions)
/** Everybody in an area, whatever they answered. */
const isBase = (table: HeldTable, of: Conditions) => isArea(table, of) && Object.keys(of).length === 1

/** That an area has too few answers is said aloud, so an attacker knows it, of these areas and of the others. */
export function markFewAnswers(table: HeldTable, cells: ReadonlyMap<string, AttackedCell>): void {
  const few: HeldFigure[] = []
  for (const figure of figuresOf(table)) {
    if (!isBase(table, figure.of)) continue
    const cell = cells.get(figure.key)
    if (!cell || cell.out) continue
    if (figure.count < fewestAnswers) few.push(figure)
    else cell.lowest = fewestAnswers
  }
  for (const base of few) {
    const inside = new Set(base.pieces)
    for (const cell of cells.values())
      if (!cell.out && cell.pieces.every((place) => inside.has(place))) cell.highest = fewestAnswers - 1
  }
}

/** Every figure as the sum of its parts: by each column it takes whole; by each division for the whole area. */
export function relationsOf(table: HeldTable, cells: ReadonlyMap<string, AttackedCell>): Relation[] {
  const relations = new Map<string, Relation>()
  const say = (whole: HeldFigure, parts: readonly string[]) => {
    if (parts.length < 2 || !parts.every((part) => cells.has(part))) return false
    relations.set(`${whole.key}=${parts.join('+')}`, { total: whole.key, parts })
    return true
  }
  const split = (figure: HeldFigure, column: number) =>
    codesIn(table, column)
      .map((code) => figureAt(table, { ...figure.of, [table.columns[column] as string]: code }))
      .filter(({ pieces }) => pieces.length > 0)
      .map(({ key }) => key)
  for (const figure of cells.values()) {
    if (figure.pieces.length === 1) continue
    const free = table.columns.map((name, at) => ({ name, at })).filter(({ name }) => figure.of[name] === undefined)
    const others = free.filter(({ at }) => at >= table.divisions)
    const divisions = isArea(table, figure.of) ? [] : free.filter(({ at }) => at < table.divisions)
    const said = [...others, ...divisions].map(({ at }) => say(figure, split(figure, at)))
    // An area whose pieces no other figure names, or a sum that somebody else published.
    if (!said.includes(true) || (others.length === 0 && isArea(table, figure.of)))
      say(figure, figure.pieces.map(String))
  }
  return [...relations.values()]
}

export type Sought = Demand & { readonly beyond: number }
/** Small counts, and answers that everybody in a group gave. `beyond`: how far up an attacker may not look. */
export function demandsOn(
  table: HeldTable,
  cells: ReadonlyMap<string, AttackedCell>,
  position: ReadonlyMap<string, number>,
): Sought[] {
  const answers = table.columns.at(-1) ?? ''
  return [...cells.values()].flatMap(({ key, of, count, out, highest }) => {
    const cell = position.get(key) ?? 0
    if (out || count === 0) return []
    if (count <= protectedUpTo)
      return [{ cell, lower: 1, upper: 1, beyond: Math.min(protectedUpTo + 1, highest) - count }]
    if (table.columns.length === table.divisions || of[answers] === undefined || !isArea(table, of)) return []
    return groupOf(table, of).count === count ? [{ cell, lower: 1, upper: 0, beyond: 0 }] : []
  })
}
