/** What each column is for, told from the source's own description, else from its cells. */
import { areaIn, municipalityNumber } from './area-code.ts'
import { figureIn } from './figure-cell.ts'
import { headingSign, isAreaName, type Parts } from './heading-parts.ts'
import { ReadingFault } from './reading-fault.ts'
import { holdsCitizenNumbers } from './sensitive.ts'
import type { Sample } from './source-table.ts'
import { stretchIn } from './stretch.ts'
import type { TableMetadata } from './table-metadata.ts'
import type { Cell, ColumnRole, Recipe, RecipeColumn } from './words.ts'

export type FoundColumns = Pick<Recipe, 'columns' | 'areaBy'> & { readonly figures: readonly string[] }
type Known = {
  readonly metadata: TableMetadata | null
  readonly decimal: Recipe['decimal']
  readonly observations: boolean
  readonly parts: Parts | null
}

export const looksLikeFigure = (cell: Cell | undefined): boolean =>
  typeof cell === 'number' || (typeof cell === 'string' && /^\s*-?\d[\d., ]*\s*$/.test(cell))

/** `Gemeentenaam_1`, `BU_NAAM`, `name`; not `Wijze van deelname`. */
const namesSomething = (name: string): boolean =>
  /naam(?![a-z])/i.test(name) || /(?:^|[^a-z]|area|region|place|municipality)name(?![a-z])/i.test(name)

const text = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell).trim())
const totalForm = /^(?:T\d{6}|totaal\b.*|total\b.*|0\.0\.0|[^-(]*, totaal)$/i

/** Errors: `about-persons` for a column of citizen numbers. Without figures a person says which columns they are. */
export function columnsFromSample(sample: Sample, { metadata, decimal, observations, parts }: Known): FoundColumns {
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
    if (observations && /^(?:Id|Measure|Value|ValueAttribute|StringValue)$/.test(name))
      add(name, observationRoles[name] ?? 'left-out')
    else if (dimension)
      add(name, dimension.kind, dimension.title, dimension.kind === 'breakdown' ? totalIn(cells) : null)
    else if (topic && !topic.numeric) add(name, namesSomething(topic.title) ? 'area-name' : 'left-out', topic.title)
    else if (topic) figures.push(name)
    else {
      const role = roleOf(name, cells, decimal)
      if (role === 'figure') figures.push(name)
      else add(name, role, name, role === 'breakdown' ? totalIn(cells) : null)
    }
  }
  if (!parts?.order.includes('area') && !columns.some(({ role }) => role === 'area')) {
    const byName = columns.find(
      ({ role, name }) =>
        role !== 'period' && (namesSomething(name) || /gemeente|wijk|buurt|regio|area|municipality/i.test(name)),
    )
    const byNumber = sample.columns.find(
      (name, place) =>
        /^(?:nummer|gemeentecode|gemeentenummer|gm|code)$/i.test(name) &&
        sample.rows.every((row) => municipalityNumber(text(row[place]))),
    )
    if (byNumber) {
      areaBy = 'number'
      drop(columns, byNumber)
      figures.splice(0, figures.length, ...figures.filter((name) => name !== byNumber))
      add(byNumber, 'area')
    } else if (byName) {
      areaBy = 'name'
      columns.splice(columns.indexOf(byName), 1, { ...byName, role: 'area', total: null })
    } else add(country, 'area')
  }
  if (parts?.order.includes('area')) areaBy = 'name'
  keepOneArea(columns)
  const named = parts ? partFigures(parts) : observations ? [...topics.keys()] : figures
  return { columns, figures: named, areaBy }
}

/** A table without any area is about the country as a whole; the page says so and it can be changed. */
export const country = '(NL)'

const observationRoles: { readonly [name: string]: ColumnRole } = {
  Measure: 'figure-code',
  Value: 'figure-value',
  ValueAttribute: 'sign',
}

const drop = (columns: RecipeColumn[], name: string) => {
  const place = columns.findIndex((column) => column.name === name)
  if (place !== -1) columns.splice(place, 1)
}

/** A second column of codes (`Codering_3`) repeats the first. */
function keepOneArea(columns: RecipeColumn[]): void {
  let seen = false
  for (const [place, column] of columns.entries()) {
    if (column.role !== 'area') continue
    if (seen) columns[place] = { ...column, role: 'left-out' }
    seen = true
  }
}

const partFigures = ({ order, columns }: Parts): string[] => {
  const place = order.indexOf('figure')
  return place === -1 ? ['*'] : [...new Set(columns.map((name) => name.split(headingSign)[place] ?? ''))]
}

function roleOf(name: string, cells: readonly string[], decimal: Recipe['decimal']): ColumnRole {
  const given = cells.filter((cell) => cell !== '')
  const share = (is: (cell: string) => boolean) => (given.length === 0 ? 0 : given.filter(is).length / given.length)
  if (share((cell) => areaIn(cell) !== null) >= 0.9) return 'area'
  if (
    /^(?:perioden?|(?:(?:meet|peil|verslag|kalender|onderzoeks)[ _-]?)?(?:jaar|maand|datum)|year|period|month)$/i.test(
      name,
    ) &&
    share((cell) => stretchIn(cell) !== null) >= 0.5
  )
    return 'period'
  if (share((cell) => stretchIn(cell) !== null && !/^\d{4}$/.test(cell)) >= 0.9) return 'period'
  if (given.length === 0) return 'figure'
  if (/^(?:id|volgnummer|rownumber)$/i.test(name) && share((cell) => /^\d+$/.test(cell)) === 1) return 'left-out'
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
  if (given.every((cell) => /^(?:%|aantal|number|percent)/i.test(cell))) return 'unit'
  if (/^(?:eenheid|unit)$/i.test(name)) return 'unit'
  if (namesSomething(name) || /gemeente|municipality/i.test(name))
    return share(isAreaName) >= 0.9 ? 'area' : 'area-name'
  return new Set(given).size <= 500 ? 'breakdown' : 'left-out'
}

/** The code that stands for all others together. */
const totalIn = (cells: readonly string[]): string | null =>
  [...new Set(cells)].find((cell) => totalForm.test(cell)) ?? null
