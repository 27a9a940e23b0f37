/** What each column is for, told from the source's own description, else from its cells. */
import { areaIn, numbersOfAreas } from './area-code.ts'
import { outlinedArea } from './features-table.ts'
import { figureIn } from './figure-cell.ts'
import { headingSign, isAreaName, type Parts } from './heading-parts.ts'
import { areValuesOnly, marginEntriesIn, namesMargins } from './margin-entries.ts'
import { ReadingFault } from './reading-fault.ts'
import { holdsCitizenNumbers } from './sensitive.ts'
import type { Sample } from './source-table.ts'
import { namesPartOfYear, stretchIn, stretchOfParts } from './stretch.ts'
import type { CodeTitles, TableMetadata } from './table-metadata.ts'
import type { Cell, ColumnRole, MarginEntries, Recipe, RecipeColumn } from './words.ts'

export type FoundColumns = Pick<Recipe, 'columns' | 'areaBy' | 'margin'> & { readonly figures: readonly string[] }
type Known = {
  readonly metadata: TableMetadata | null
  readonly decimal: Recipe['decimal']
  readonly observations: boolean
  readonly parts: Parts | null
  /** Titles of codes by dimension. */
  readonly codes: ReadonlyMap<string, CodeTitles>
  /** Other entries of a column than the first rows show, where somebody looked further. */
  readonly entries: ReadonlyMap<string, ReadonlySet<string>>
}

export const looksLikeFigure = (cell: Cell | undefined): boolean =>
  typeof cell === 'number' || (typeof cell === 'string' && /^\s*-?\d[\d., ]*\s*$/.test(cell))

/** `Gemeentenaam_1`, `BU_NAAM`, `name`; not `Wijze van deelname`. */
const namesSomething = (name: string): boolean =>
  /naam(?![a-z])/i.test(name) || /(?:^|[^a-z]|area|region|place|municipality)name(?![a-z])/i.test(name)

const text = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell).trim())
const totalForm = /^(?:T\d{6}|totaal\b.*|total\b.*|0\.0\.0|[^-(]*, totaal)$/i

/** Errors: `about-persons` for a column of citizen numbers. Without figures a person says which columns they are. */
export function columnsFromSample(sample: Sample, known: Known): FoundColumns {
  const { metadata, decimal, observations, parts } = known
  const described = new Map(metadata?.dimensions.map((dimension) => [dimension.name, dimension]))
  const topics = new Map(metadata?.figures.map((figure) => [figure.name, figure]))
  const columns: RecipeColumn[] = []
  const figures: string[] = []
  let areaBy: Recipe['areaBy'] = 'code'
  const add = (name: string, role: ColumnRole, title = name, total: string | null = null) =>
    columns.push({ name, role, title, total })
  for (const [place, name] of sample.columns.entries()) {
    if (parts?.columns.includes(name)) continue
    const cells = sample.rows.map((row) => text(row[place]))
    if (holdsCitizenNumbers(cells)) throw new ReadingFault('about-persons', { column: name })
    const dimension = described.get(name)
    const topic = topics.get(name)
    if (name === outlinedArea) add(name, 'area')
    else if (observations && /^(?:Id|Measure|Value|ValueAttribute|StringValue)$/.test(name))
      add(name, observationRoles[name] ?? 'left-out')
    else if (dimension)
      add(name, dimension.kind, dimension.title, dimension.kind === 'breakdown' ? totalIn(cells) : null)
    else if (topic && !topic.numeric) add(name, namesSomething(topic.title) ? 'area-name' : 'left-out', topic.title)
    else if (topic) figures.push(name)
    else {
      const role = numbersOfAreas(name, cells) === null ? roleOf(name, cells, decimal) : 'left-out'
      // Where headings hold the period, a column under its name holds what the table puts there: the unit.
      if (role === 'period' && parts?.order.includes('period')) add(name, 'unit')
      else if (role === 'figure') figures.push(name)
      else add(name, role, name, role === 'breakdown' ? totalIn(cells) : null)
    }
  }
  const cellsOf = (name: string) => sample.rows.map((row) => text(row[sample.columns.indexOf(name)]))
  if (!parts?.order.includes('area') && !columns.some(({ role }) => role === 'area'))
    areaBy = areaWithoutCode(columns, figures, cellsOf)
  if (parts?.order.includes('area')) areaBy = 'name'
  keepOneArea(columns, cellsOf, described)
  setApartOfAreas(columns, cellsOf, described)
  pairParts(columns, figures, cellsOf)
  if (columns.some(({ name }) => name === outlinedArea)) leaveOutOfMap(columns, figures, cellsOf)
  const margin = marginIn(columns, cellsOf, known) ?? marginInHeadings(parts)
  const named = parts ? partFigures(parts) : observations ? [...topics.keys()] : figures
  return { columns, figures: named, areaBy, ...(margin && { margin }) }
}

/** The one breakdown whose entries are a figure and the ends of its interval is no breakdown. */
function marginIn(columns: RecipeColumn[], cellsOf: CellsOf, { codes, entries }: Known): MarginEntries | null {
  for (const { name, role } of columns) {
    if (role !== 'breakdown') continue
    const titles = codes.get(name)
    const all = new Set([...cellsOf(name), ...(titles?.keys() ?? []), ...(entries.get(name) ?? [])])
    const margin = marginEntriesIn(all, titles)
    // A download of the figures alone: nothing is broken down by it.
    if (!margin && namesMargins(name) && areValuesOnly(all, titles)) assign(columns, name, 'left-out')
    if (!margin) continue
    assign(columns, name, 'margin')
    return margin
  }
  return null
}

function marginInHeadings(parts: Parts | null): MarginEntries | null {
  const place = parts?.order.indexOf('margin') ?? -1
  if (!parts || place === -1) return null
  return marginEntriesIn(new Set(parts.columns.map((name) => name.split(headingSign)[place] ?? '')), undefined)
}

/** A table without any area is about the country as a whole; the page says so and it can be changed. */
export const country = '(NL)'

const observationRoles: { readonly [name: string]: ColumnRole } = {
  Measure: 'figure-code',
  Value: 'figure-value',
  ValueAttribute: 'sign',
}

type CellsOf = (name: string) => readonly string[]
const assign = (columns: RecipeColumn[], name: string, role: ColumnRole) => {
  const place = columns.findIndex((column) => column.name === name)
  const known = columns[place]
  if (known) columns[place] = { ...known, role, total: null }
  else columns.push({ name, role, title: name, total: null })
}

/** How small the areas are that a heading names: the smallest first. */
const sizes = [/buurt|neighbou?rhood/i, /wijk|district/i, /gemeente|municipality|gm_naam/i] as const
const sizeOf = (name: string): number => {
  const place = sizes.findIndex((form) => form.test(name))
  return place === -1 ? sizes.length : place
}

/** No column holds codes: bare numbers, else names, else postcodes of four digits, else the country. The smallest areas win. */
function areaWithoutCode(columns: RecipeColumn[], figures: string[], cellsOf: CellsOf): Recipe['areaBy'] {
  const [number] = columns
    .flatMap(({ name }) => ({ name, place: numbersOfAreas(name, cellsOf(name)) }))
    .filter((one): one is { name: string; place: number } => one.place !== null)
    .sort((one, other) => one.place - other.place)
  if (number) {
    assign(columns, number.name, 'area')
    return 'number'
  }
  const byName = columns
    .filter(
      ({ role, name }) =>
        role !== 'period' && (namesSomething(name) || /gemeente|wijk|buurt|regio|gebied|area|municipality/i.test(name)),
    )
    .sort((one, other) => sizeOf(one.name) - sizeOf(other.name))
  const [named, ...larger] = byName
  if (named) {
    assign(columns, named.name, 'area')
    for (const { name, role } of larger) if (role === 'breakdown') assign(columns, name, 'left-out')
    return 'name'
  }
  const postcode = columns.find(
    ({ name }) =>
      /^(?:pc4|postcode4?|postal ?code)$/i.test(name) && cellsOf(name).every((cell) => /^[1-9]\d{3}$/.test(cell)),
  )
  if (postcode) {
    assign(columns, postcode.name, 'area')
    drop(figures, postcode.name)
    return 'name'
  }
  assign(columns, country, 'area')
  return 'code'
}

const drop = (names: string[], name: string) => {
  const place = names.indexOf(name)
  if (place !== -1) names.splice(place, 1)
}

/**
 * What says the same of an area in every line (its kind, its municipality) breaks nothing down. Told by several lines for each
 * area, or by its heading.
 */
function setApartOfAreas(columns: RecipeColumn[], cellsOf: CellsOf, described: { has(name: string): boolean }): void {
  const area = columns.find(({ role, name }) => role === 'area' && name !== country)
  if (!area) return
  const areas = cellsOf(area.name)
  const distinct = new Set(areas).size
  if (distinct < 2) return
  for (const { name, role } of [...columns]) {
    if (role !== 'breakdown' || described.has(name)) continue
    const cells = cellsOf(name)
    const said = new Map<string, string>()
    const alike = areas.every((code, place) => {
      const cell = cells[place] ?? ''
      const known = said.get(code) ?? cell
      said.set(code, known)
      return known === cell
    })
    if (!alike || new Set(said.values()).size < 2) continue
    const named =
      /^(?:recs|regio'?s?|gebied|naam|buurt|wijk|gemeente|stadsdeel|plaats|woonplaats|niveau|type ?gebied)$/i.test(name)
    const several = areas.length >= distinct * 2 && distinct >= 3
    if (!named && !several) continue
    const isName = /^(?:regio'?s?|gebied|naam|buurt|wijk|gemeente)$/i.test(name)
    assign(columns, name, isName && !columns.some((one) => one.role === 'area-name') ? 'area-name' : 'left-out')
  }
}

/** What a map says beside its areas is a figure where numbers stand; nothing breaks it down where each area stands there once. */
function leaveOutOfMap(columns: RecipeColumn[], figures: string[], cellsOf: CellsOf): void {
  const areas = cellsOf(outlinedArea)
  const isOnce = new Set(areas).size === areas.length
  for (const { name, role } of [...columns]) if (role === 'breakdown' && isOnce) assign(columns, name, 'left-out')
  for (const name of [...figures]) {
    if (cellsOf(name).some(looksLikeFigure)) continue
    drop(figures, name)
    assign(columns, name, 'left-out')
  }
}

/** A column with the year and one with the month, quarter or week: together they are the period. */
function pairParts(columns: RecipeColumn[], figures: string[], cellsOf: CellsOf): void {
  const period = columns.find(({ role }) => role === 'period')
  if (!period) return
  const years = cellsOf(period.name)
  const names = [
    ...columns.filter(({ role }) => role === 'breakdown' || role === 'left-out').map(({ name }) => name),
    ...figures,
  ]
  const part = names.find(
    (name) =>
      namesPartOfYear(name) &&
      cellsOf(name).every((cell, place) => stretchOfParts(years[place] ?? '', cell, name) !== null),
  )
  if (part === undefined) return
  drop(figures, part)
  assign(columns, part, 'period-part')
}

/**
 * A second column of codes repeats the first (`Codering_3`), or says in what larger area it lies: the one with most areas is kept,
 * of equals the first, before all what the source itself calls its areas.
 */
function keepOneArea(columns: RecipeColumn[], cellsOf: CellsOf, described: { has(name: string): boolean }): void {
  const areas = columns.filter(({ role }) => role === 'area')
  if (areas.length < 2) return
  const own = (name: string) => described.has(name) || name === outlinedArea
  const kept = [...areas].sort(
    (one, other) =>
      Number(own(other.name)) - Number(own(one.name)) ||
      new Set(cellsOf(other.name)).size - new Set(cellsOf(one.name)).size,
  )[0]
  for (const [place, column] of columns.entries())
    if (column.role === 'area' && column !== kept) columns[place] = { ...column, role: 'left-out' }
}

const partFigures = ({ order, columns }: Parts): string[] => {
  const place = order.indexOf('figure')
  return place === -1 ? ['*'] : [...new Set(columns.map((name) => name.split(headingSign)[place] ?? ''))]
}

function roleOf(name: string, cells: readonly string[], decimal: Recipe['decimal']): ColumnRole {
  const given = cells.filter((cell) => cell !== '')
  const share = (is: (cell: string) => boolean) => (given.length === 0 ? 0 : given.filter(is).length / given.length)
  if (share((cell) => areaIn(cell) !== null) >= 0.9) return 'area'
  const areUnits = given.length > 0 && given.every((cell) => isUnit.test(cell))
  // A heading that says so is believed, so that a period nobody knows is named and no other one is guessed.
  if (
    /^(?:perioden?|(?:(?:meet|peil|verslag|kalender|onderzoeks)[ _-]?)?(?:jaar|datum)|year|period|date)$/i.test(name) &&
    given.length > 0 &&
    !areUnits
  )
    return 'period'
  if (/^(?:maand|kwartaal|month|quarter)$/i.test(name) && share((cell) => stretchIn(cell) !== null) >= 0.5)
    return 'period'
  if (share((cell) => stretchIn(cell) !== null && !/^\d{4}$/.test(cell)) >= 0.9) return 'period'
  if (given.length === 0) return 'figure'
  if (/^(?:lat(?:itude)?|lon(?:gitude)?|lng|[xy]|(?:rd|x|y)[ _-]?(?:x|y|co(?:o|ö)rdina\w*))$/i.test(name))
    return 'left-out'
  const areNumbers = share((cell) => /^\d+$/.test(cell)) === 1
  if (/^(?:id|volgnummer|rownumber)$/i.test(name) && areNumbers) return 'left-out'
  // What programs of maps write beside the properties.
  if (
    /^(?:objectid(?:_\d+)?|fid|gid|ogc_fid|shape[ _.]?(?:area|leng(?:th)?|le_\d)|(?:st_)?(?:area|length|perimeter)\(.*\))$/i.test(
      name,
    )
  )
    return 'left-out'
  if (/^(?:\w+_id|\w+(?:nummer|_nr))$/i.test(name) && areNumbers && new Set(given).size === given.length)
    return 'left-out'
  if (/^(?:opmerking(?:en)?|toelichting|noot|remarks?|comments?|notes?)$/i.test(name)) return 'left-out'
  if (given.every((cell) => /^(?:true|false|ja|nee)$/i.test(cell)))
    return /feed|rij|row|present|aanwezig/i.test(name) ? 'filled-in' : 'left-out'
  if (
    /postcode|postal|codering|soort ?_?regio|stedelijkheid|urbanity|indelingswijziging|provinc|omschrijving|source_page/i.test(
      name,
    )
  )
    return 'left-out'
  if (/^(?:code|key|nummer|leeftijd|geslacht|soort\w*)$/i.test(name))
    return given.some(looksLikeFigure) && /^nummer$/i.test(name) ? 'figure' : 'breakdown'
  // A column numbered as the service numbers its figures is one, also where a cell is spoiled.
  const enough = /^[A-Za-z]\w*_\d+$/.test(name) ? 0.5 : 0.95
  if (share((cell) => figureIn(cell, decimal) !== null) >= enough) return 'figure'
  if (areUnits) return 'unit'
  if (/^(?:eenheid|unit)$/i.test(name)) return 'unit'
  if (namesSomething(name) || /gemeente|municipality/i.test(name))
    return share(isAreaName) >= 0.9 ? 'area' : 'area-name'
  return new Set(given).size <= 500 ? 'breakdown' : 'left-out'
}

const isUnit = /^(?:%|aantal|number|percent|per (?:1|10|100)|x 1|euro|km|ha$|m[²2]$|jaar$|years?$)/i

/** The code that stands for all others together. */
const totalIn = (cells: readonly string[]): string | null =>
  [...new Set(cells)].find((cell) => totalForm.test(cell)) ?? null
