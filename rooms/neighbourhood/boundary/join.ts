/** How areas of a table and areas of a map meet: by their codes, and by what became of a code in another division. */
import { areaIn, municipalityOf } from '../reading/area-code.ts'
import type { AreaLevel, JoinReport } from '../reading/words.ts'

export type RecodePair = { readonly from: string; readonly to: string }
export type Recodes = { readonly fromYear: number; readonly toYear: number; readonly pairs: readonly RecodePair[] }
export type DrawnAreas = {
  readonly boundarySet: string
  readonly name: string
  readonly vintage: number | null
  readonly level: AreaLevel
  readonly codes: readonly string[]
  /** Beside the codes, in their order. */
  readonly names: readonly string[]
  /** Whether it has outlines; a set of middles only is drawn as boxes. */
  readonly outlined: boolean
}

/** Units: codes listed; all are counted. */
const listed = 60

/**
 * Of which area of the table each drawn area shows the figure. A recode is followed from the division of the map to that
 * of the table, and only where one area became one: a split or a merger is another area, and stays apart.
 */
export function pairsOf(
  drawn: Pick<DrawnAreas, 'codes' | 'names' | 'vintage'>,
  inTable: ReadonlySet<string>,
  tableVintage: number | null,
  recodes: readonly Recodes[],
) {
  const recode = recodeBetween(drawn.vintage, tableVintage, recodes)
  const byName = namesOnly(inTable)
  const pairs = new Map<string, string>()
  let recoded = 0
  for (const [place, code] of drawn.codes.entries()) {
    const named = byName.get(plainName(drawn.names[place] ?? ''))
    if (inTable.has(code)) pairs.set(code, code)
    else if (named !== undefined) pairs.set(code, named)
    else {
      const other = recode.get(code)
      if (other !== undefined && inTable.has(other)) {
        pairs.set(code, other)
        recoded++
      }
    }
  }
  return { pairs, recoded }
}

/** The set that shows most of these areas; of equals the one nearest in time, then one that has outlines, then the smaller. */
export function bestFitting(
  sets: readonly DrawnAreas[],
  inTable: ReadonlySet<string>,
  tableVintage: number | null,
  recodes: readonly Recodes[],
) {
  const away = ({ vintage }: DrawnAreas) =>
    vintage === null || tableVintage === null ? 100 : Math.abs(vintage - tableVintage)
  const [best] = sets
    .map((set) => ({ set, found: pairsOf(set, inTable, tableVintage, recodes) }))
    .filter(({ found }) => found.pairs.size > 0)
    .sort(
      (one, other) =>
        other.found.pairs.size - one.found.pairs.size ||
        away(one.set) - away(other.set) ||
        Number(other.set.outlined) - Number(one.set.outlined) ||
        one.set.codes.length - other.set.codes.length,
    )
  return best
}

/** `Hengelo (O.)`, `'s-Gravenhage (gemeente)`: the same place under its plain name. */
const plainName = (name: string): string =>
  name
    .replace(/\s*\([^()]*\)\s*$/, '')
    .trim()
    .toLowerCase()
const isCode = (code: string): boolean => areaIn(code) !== null

/** Areas that the table knows by name only, each name once: of two with one name neither is guessed. */
function namesOnly(inTable: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>()
  for (const code of inTable) {
    if (isCode(code)) continue
    const name = plainName(code)
    found.set(name, found.has(name) ? null : code)
  }
  return new Map([...found].filter((entry): entry is [string, string] => entry[1] !== null))
}

/** Areas of this level; where the table has names only, those of municipalities. */
export const areasToDraw = <A extends { readonly code: string; readonly level: AreaLevel }>(
  drawn: Pick<DrawnAreas, 'level'>,
  table: readonly A[],
): readonly A[] => {
  const ofLevel = table.filter(({ level }) => level === drawn.level)
  const named =
    drawn.level === 'municipality' ? table.filter(({ level, code }) => level === 'named' && !isCode(code)) : []
  return [...ofLevel, ...named]
}

function recodeBetween(
  map: number | null,
  table: number | null,
  recodes: readonly Recodes[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  if (map === null || table === null || map === table) return found
  const forward = map < table
  for (const { fromYear, toYear, pairs } of recodes) {
    const [earliest, latest] = forward ? [map, table] : [table, map]
    if (fromYear < earliest || toYear > latest) continue
    const alone = pairs.filter(
      (pair) =>
        pairs.filter(({ from }) => from === pair.from).length === 1 &&
        pairs.filter(({ to }) => to === pair.to).length === 1,
    )
    for (const { from, to } of alone) found.set(forward ? from : to, forward ? to : from)
  }
  return found
}

/** Null when the table has no area of this level. What lies in municipalities that the set does not draw is not missing. */
export function joinOf(
  drawn: DrawnAreas,
  table: readonly { readonly code: string; readonly level: AreaLevel }[],
  tableVintage: number | null,
  recodes: readonly Recodes[],
): JoinReport | null {
  const ofLevel = areasToDraw(drawn, table)
  if (ofLevel.length === 0) return null
  const codes = new Set(ofLevel.map(({ code }) => code))
  const { pairs, recoded } = pairsOf(drawn, codes, tableVintage, recodes)
  const drawnIn = new Set(drawn.codes.map(municipalityOf))
  const shown = new Set(pairs.values())
  for (const code of shown) drawnIn.add(municipalityOf(code))
  const within =
    drawn.level === 'municipality' ? [...codes] : [...codes].filter((code) => drawnIn.has(municipalityOf(code)))
  const onlyInTable = within.filter((code) => !shown.has(code)).sort()
  const onlyInBoundaries = drawn.codes.filter((code) => !pairs.has(code)).sort()
  return {
    boundarySet: drawn.boundarySet,
    name: drawn.name,
    vintage: drawn.vintage,
    level: drawn.level,
    inTable: within.length,
    inBoundaries: drawn.codes.length,
    joined: pairs.size,
    recoded,
    onlyInTable: onlyInTable.slice(0, listed),
    onlyInBoundaries: onlyInBoundaries.slice(0, listed),
  }
}

/** A recode table from rows of two codes; a heading is passed over. Null where a row holds no two codes. */
export function recodePairsIn(rows: readonly (readonly string[])[]): RecodePair[] | null {
  const pairs: RecodePair[] = []
  for (const [place, cells] of rows.entries()) {
    const [from, to] = cells.map((cell) => areaIn(cell)?.code)
    if (from && to) pairs.push({ from, to })
    else if (place > 0) return null
  }
  return pairs.length > 0 ? pairs : null
}
