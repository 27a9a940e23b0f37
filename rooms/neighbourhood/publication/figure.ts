/** Figures of a held table: sums over its smallest pieces, each known by what it is a sum of. */
import { type Conditions, combinations, type HeldTable } from './held-table.ts'

export type HeldFigure = {
  readonly of: Conditions
  /** Places in `pieces`. */
  readonly pieces: readonly number[]
  readonly count: number
  /** Two figures over the same pieces are one figure. */
  readonly key: string
}

type Index = {
  readonly places: readonly ReadonlyMap<string, readonly number[]>[]
  readonly known: Map<string, HeldFigure>
}
const indexes = new WeakMap<HeldTable, Index>()
function indexOf(table: HeldTable): Index {
  const known = indexes.get(table)
  if (known) return known
  const places = table.columns.map((_, at) => {
    const byCode = new Map<string, number[]>()
    for (const [place, { codes }] of table.pieces.entries()) {
      const those = byCode.get(codes[at] ?? '')
      if (those) those.push(place)
      else byCode.set(codes[at] ?? '', [place])
    }
    return byCode
  })
  const index = { places, known: new Map<string, HeldFigure>() }
  indexes.set(table, index)
  return index
}

/** The same conditions give the same figure: it is added up once. */
export function figureAt(table: HeldTable, of: Conditions): HeldFigure {
  const { places, known } = indexOf(table)
  const wanted = table.columns.map((name) => of[name])
  const asked = JSON.stringify(wanted)
  const found = known.get(asked)
  if (found) return found
  const lists = wanted.flatMap((code, at) => (code === undefined ? [] : [places[at]?.get(code) ?? []]))
  const narrowest = lists.reduce<readonly number[] | null>(
    (least, list) => (least === null || list.length < least.length ? list : least),
    null,
  )
  const pieces = (narrowest ?? table.pieces.map((_, place) => place)).filter((place) =>
    wanted.every((code, at) => code === undefined || table.pieces[place]?.codes[at] === code),
  )
  const count = pieces.reduce((sum, place) => sum + (table.pieces[place]?.count ?? 0), 0)
  const figure = { of, pieces, count, key: pieces.join(' ') }
  known.set(asked, figure)
  return figure
}

/** By name: never by how much there is. */
export const codesIn = (table: HeldTable, column: number): string[] =>
  [...(indexOf(table).places[column]?.keys() ?? [])].sort(inOrder)
const { compare: inOrder } = new Intl.Collator('nl', { numeric: true })

/** Every figure a table can show: each area of each division and the whole, by each category and all together. */
export function figuresOf(table: HeldTable): HeldFigure[] {
  const names = table.columns
  const areas: Conditions[] = [
    {},
    ...names.slice(0, table.divisions).flatMap((name, at) => codesIn(table, at).map((code) => ({ [name]: code }))),
  ]
  const others = combinations(
    names.slice(table.divisions).map((_, at) => ['', ...codesIn(table, table.divisions + at)]),
  ).map(
    (codes): Conditions =>
      Object.fromEntries(
        codes.flatMap((code, at) => (code === '' ? [] : [[names[table.divisions + at] as string, code]])),
      ),
  )
  return areas.flatMap((area) => others.map((rest) => figureAt(table, { ...area, ...rest })))
}

/** In the table's own order of columns, `*` for all: `BU09350001 × *`. */
export const nameOf = (table: HeldTable, of: Conditions): string =>
  table.columns.map((name) => of[name] ?? '*').join(' × ')
