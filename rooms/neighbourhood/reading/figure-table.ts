/** Gathers the figures of a table, row by row, into series over areas. Holds numbers, never rows. */
import { areaIn, areaNumber } from './area-code.ts'
import { DecimalSigns } from './decimal-signs.ts'
import { Doubts } from './doubts.ts'
import { figureIn, standing } from './figure-cell.ts'
import { emptySeries, type FigureSeries, growTo, putEnd, putFigure } from './figure-series.ts'
import { headingSign } from './heading-parts.ts'
import { levelIsSaid, namesMargins } from './margin-entries.ts'
import { ReadingFault } from './reading-fault.ts'
import { country } from './sample-columns.ts'
import { sensitiveKindOf } from './sensitive.ts'
import type { SourceRow } from './source-table.ts'
import { stretchIn, stretchOfParts } from './stretch.ts'
import type { CodeTitles } from './table-metadata.ts'
import { isNoArea } from './total-row.ts'
import { keepWholeIntervals } from './whole-intervals.ts'
import type { AreaLevel, Cell, MarginEnd, Recipe, Stretch } from './words.ts'

export type TableArea = { readonly code: string; name: string; readonly level: AreaLevel }
/** Units: figures of one edition, given or not. About 9 bytes each while gathering. */
export const mostFigures = 40_000_000

type Reader = (cells: readonly Cell[]) => string
/** One column that holds figures, and what its heading says beside. */
type FigureColumn = {
  readonly place: number
  readonly figure: number
  readonly area?: string
  readonly stretch?: string
  readonly breakdown?: string
  /** Said by the heading or by what the column is; absent: the row says it, else it is the figure itself. */
  readonly part?: MarginEnd | 'value' | 'other'
}

const text = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell).trim())
const areaSuffixes: readonly (readonly [RegExp, AreaLevel])[] = [
  [/\(PV\)$/, 'province'],
  [/\(LD\)$/, 'country-part'],
  [/\((?:GM|gemeente)\)$/, 'municipality'],
  [/^(?:Nederland|The Netherlands)$/, 'country'],
]

export class FigureTable {
  readonly areas: TableArea[] = []
  readonly stretches = new Map<string, Stretch>()
  readonly series: FigureSeries[] = []
  rows = 0
  rowsWithoutArea = 0
  rowsQuarantined = 0
  readonly doubts = new Doubts()
  /** Codes of breakdowns seen, by column. */
  readonly codes: ReadonlyMap<string, Set<string>>
  private readonly recipe: Recipe
  private readonly places = new Map<string, number>()
  private readonly keyed = new Map<string, FigureSeries>()
  private readonly figureColumns: readonly FigureColumn[]
  private readonly read: {
    readonly [K in 'area' | 'name' | 'period' | 'part' | 'margin' | 'unit' | 'filled' | 'code' | 'sign']: Reader | null
  }
  private readonly breakdowns: readonly { readonly name: string; readonly read: Reader; readonly titles: CodeTitles }[]
  private readonly figures = new Map<string, number>()
  /** Figures that are an end of the interval of another one. */
  private readonly ends = new Map<number, { readonly of: number; readonly end: MarginEnd }>()
  private withEnds = 0
  private readonly fixed: Stretch | null
  private readonly partHeading: string
  private readonly sensitive = new Map<string, boolean>()
  private readonly writtenStretches = new Map<string, Stretch>()
  private readonly headings: readonly string[]
  private readonly signs: DecimalSigns | null

  /** Errors: `column-missing`, `no-period`, `no-measure`. */
  constructor(recipe: Recipe, columns: readonly string[], codes: ReadonlyMap<string, CodeTitles>) {
    this.recipe = recipe
    this.headings = columns
    this.signs = recipe.delimiter === null ? null : new DecimalSigns(recipe.decimal)
    const placeOf = (name: string): number => {
      const place = columns.indexOf(name)
      if (place === -1) throw new ReadingFault('column-missing', { column: name })
      return place
    }
    const reader = (role: Recipe['columns'][number]['role']): Reader | null => {
      const column = recipe.columns.find((one) => one.role === role)
      if (!column) return null
      if (column.name === country) return () => 'NL'
      const place = placeOf(column.name)
      return (cells) => text(cells[place])
    }
    this.read = {
      area: reader('area'),
      name: this.nameReader(reader('area-name')),
      period: reader('period'),
      part: reader('period-part'),
      margin: reader('margin'),
      unit: reader('unit'),
      filled: reader('filled-in'),
      code: reader('figure-code'),
      sign: reader('sign'),
    }
    this.breakdowns = recipe.columns
      .filter(({ role }) => role === 'breakdown')
      .map(({ name }) => {
        const place = placeOf(name)
        return { name, read: (cells: readonly Cell[]) => text(cells[place]), titles: codes.get(name) ?? new Map() }
      })
    this.codes = new Map(this.breakdowns.map(({ name }) => [name, new Set<string>()]))
    recipe.figures.forEach((figure, place) => {
      if (figure.state === 'read') this.figures.set(figure.name, place)
    })
    recipe.figures.forEach(({ marginOf, end }, place) => {
      const of = end ? this.figures.get(marginOf ?? '') : undefined
      if (end && of !== undefined) this.ends.set(place, { of, end })
    })
    this.figureColumns = this.columnsOfFigures(columns, placeOf)
    this.tellLevel(codes)
    if (this.figures.size === 0 || this.figureColumns.length === 0) throw new ReadingFault('no-measure')
    if (!this.read.area && !this.figureColumns.some(({ area }) => area)) throw new ReadingFault('no-area-column')
    const partOfYear = recipe.columns.find(({ role }) => role === 'period-part')
    this.partHeading = partOfYear ? `${partOfYear.name} ${partOfYear.title}` : ''
    this.fixed = recipe.period === null ? null : stretchIn(recipe.period, recipe.dates)
    if (recipe.period !== null && !this.fixed) throw new ReadingFault('not-a-period', { found: recipe.period })
    if (!this.fixed && !this.read.period && !this.figureColumns.some(({ stretch }) => stretch))
      throw new ReadingFault('no-period')
  }

  /** A column with the name of the municipality names municipalities only, not what lies in them. */
  private nameReader(read: Reader | null): Reader | null {
    const column = this.recipe.columns.find(({ role }) => role === 'area-name')
    const area = this.recipe.columns.find(({ role }) => role === 'area')
    if (!read || !column || !/gemeente|municipality/i.test(`${column.name} ${column.title}`)) return read
    return (cells) => (/^(?:WK|BU)/.test(area && this.read.area ? this.read.area(cells) : '') ? '' : read(cells))
  }

  private columnsOfFigures(columns: readonly string[], placeOf: (name: string) => number): FigureColumn[] {
    const { layout, headingParts, figures } = this.recipe
    if (layout === 'observations') {
      const value = this.recipe.columns.find(({ role }) => role === 'figure-value')
      return value ? [{ place: placeOf(value.name), figure: -1 }] : []
    }
    if (layout === 'columns')
      return figures.flatMap(({ name, state, end, marginOf }, figure): FigureColumn[] => {
        // An end of what nobody reads is not read either.
        if (state !== 'read' || (end && !this.figures.has(marginOf ?? ''))) return []
        return [{ place: placeOf(name), ...this.figureOrEnd(figure) }]
      })
    const keys = new Set(this.recipe.columns.map(({ name }) => name))
    return columns.flatMap((heading, place): FigureColumn[] => {
      const parts = heading.split(headingSign)
      if (keys.has(heading) || parts.length !== headingParts.length) return []
      const part = (kind: (typeof headingParts)[number]) => {
        const said = parts.filter((_, at) => headingParts[at] === kind).map((one) => one.replace(/^\|+/, '').trim())
        return said.length === 0 ? undefined : said.join(', ')
      }
      const figure = this.figures.get(parts[headingParts.indexOf('figure')] ?? '*') ?? -1
      const [area, period, breakdown] = [part('area'), part('period'), part('breakdown')]
      const margin = part('margin')
      if (figure === -1) return []
      if (breakdown !== undefined && this.isSensitive('', breakdown, undefined)) return []
      const stretch = period === undefined ? undefined : this.stretchOf(period, 0, heading)
      return [
        {
          place,
          ...this.figureOrEnd(figure),
          ...(margin === undefined ? {} : { part: this.partOf(margin) }),
          ...(area === undefined ? {} : { area }),
          ...(stretch === undefined ? {} : { stretch }),
          ...(breakdown === undefined ? {} : { breakdown }),
        },
      ]
    })
  }

  private figureOrEnd(figure: number): Pick<FigureColumn, 'figure' | 'part'> {
    const end = this.ends.get(figure)
    return end ? { figure: end.of, part: end.end } : { figure }
  }

  /** What an entry of the dimension of margins is. */
  private partOf(written: string): MarginEnd | 'value' | 'other' {
    const { margin } = this.recipe
    if (written === margin?.value) return 'value'
    if (written === margin?.low) return 'low'
    return written === margin?.high ? 'high' : 'other'
  }

  private tellLevel(codes: ReadonlyMap<string, CodeTitles>): void {
    const { margin, columns, headingParts, figures } = this.recipe
    const column = columns.find(({ role }) => role === 'margin')
    if (margin && (column || headingParts.includes('margin')) && !levelIsSaid(margin, codes.get(column?.name ?? '')))
      this.doubts.note('level-unsaid', `${margin.low}, ${margin.high}`)
    for (const place of this.ends.keys())
      if (!figures[place]?.level) this.doubts.note('level-unsaid', figures[place]?.title ?? '')
  }

  /** Errors: `not-a-figure`, `not-a-period`, `row-twice`, `sensitive-breakdown`, `too-many-figures`, each with its line. */
  add(rows: readonly SourceRow[]): void {
    for (const row of rows) this.addRow(row)
  }

  private addRow({ line, cells }: SourceRow): void {
    this.rows++
    const area = this.read.area?.(cells)
    if (area === '') {
      this.rowsWithoutArea++
      return
    }
    if (area !== undefined && isNoArea(area)) {
      this.doubts.note('totals', area)
      return
    }
    const breakdown: string[] = []
    for (const { name, read, titles } of this.breakdowns) {
      const code = read(cells).replace(/^\|+/, '').trim()
      if (this.isSensitive(name, code, titles.get(code))) {
        this.rowsQuarantined++
        return
      }
      this.codes.get(name)?.add(code)
      breakdown.push(code)
    }
    const stretch = this.fixed
      ? this.stretchOf(this.recipe.period as string, line)
      : this.read.period
        ? this.stretchOf(this.read.period(cells), line, undefined, this.read.part?.(cells))
        : ''
    const place = area === undefined ? -1 : this.placeOf(area, this.read.name?.(cells) ?? '')
    const part = this.read.margin ? this.partOf(this.read.margin(cells)) : 'value'
    if (part === 'other') {
      this.doubts.note('other-margins', this.read.margin?.(cells) ?? '')
      return
    }
    const unit = this.read.unit?.(cells) ?? ''
    const sign = this.read.sign?.(cells) ?? ''
    const filledIn = this.read.filled?.(cells)
    for (const column of this.figureColumns) {
      let { figure, part: is = part } = column
      if (figure === -1) {
        const found = this.figures.get(this.read.code?.(cells) ?? '')
        if (found === undefined) continue
        const end = this.ends.get(found)
        figure = end?.of ?? found
        is = end?.end ?? part
      }
      if (is === 'other') {
        this.doubts.note('other-margins', this.headings[column.place] ?? '')
        continue
      }
      const cell = figureIn(cells[column.place], this.recipe.decimal)
      if (!cell)
        throw new ReadingFault('not-a-figure', {
          line,
          column: this.headings[column.place] ?? '',
          found: text(cells[column.place]),
        })
      this.signs?.see(cells[column.place])
      const at = column.area === undefined ? place : this.placeOf(column.area, '')
      let as = cell.standing
      let { amount } = cell
      const isDefault = this.recipe.figures[figure]?.whenAbsent === 'zero'
      if (as === standing.notGiven && sign !== '') as = signs[sign] ?? standing.notGiven
      else if (as === standing.notGiven && isDefault && is === 'value') [amount, as] = [0, standing.filledInZero]
      if (as === standing.given && cell.amount === 0 && filledIn !== undefined && /^(?:false|nee|0|)$/i.test(filledIn))
        as = standing.filledInZero
      if (as === standing.given && amount === 0 && isDefault && filledIn === undefined)
        this.doubts.note('default-zeros', this.areas[at]?.code ?? '')
      const series = this.seriesOf(
        figure,
        column.stretch ?? stretch,
        column.breakdown === undefined ? breakdown : [...breakdown, column.breakdown],
        unit,
      )
      if (!(is === 'value' ? putFigure(series, at, amount, as) : this.putEnd(series, at, is, amount)))
        throw new ReadingFault('row-twice', { line, found: this.areas[at]?.code ?? '' })
    }
  }

  /** An end without a number is no end; what it lacks is told when all is read. */
  private putEnd(series: FigureSeries, at: number, end: MarginEnd, amount: number): boolean {
    if (series.lows === null) this.withEnds++
    return putEnd(series, at, end, amount)
  }
  /** Units: numbers held, the ends of intervals among them. */
  private heldOf(series: number, areas: number): number {
    return (series + 2 * this.withEnds) * areas
  }

  private seriesOf(figure: number, stretch: string, breakdown: readonly string[], unit: string): FigureSeries {
    const key = `${figure}\n${stretch}\n${breakdown.join('\n')}`
    const known = this.keyed.get(key)
    if (known) return known
    const room = Math.max(16, this.areas.length)
    if (this.heldOf(this.series.length + 1, room) > mostFigures)
      throw new ReadingFault('too-many-figures', { expected: String(mostFigures) })
    const series = emptySeries({ figure, stretch, breakdown, unit }, room)
    this.keyed.set(key, series)
    this.series.push(series)
    return series
  }

  private placeOf(written: string, name: string): number {
    const known = this.places.get(written)
    if (known !== undefined) return known
    const found = this.areaFrom(written)
    const same = this.places.get(found.code)
    if (same !== undefined) {
      this.places.set(written, same)
      return same
    }
    const place = this.areas.push({ ...found, name: name || found.name }) - 1
    this.places.set(found.code, place)
    this.places.set(written, place)
    return place
  }

  private areaFrom(written: string): { code: string; level: AreaLevel; name: string } {
    const number = this.recipe.areaBy === 'number' ? areaNumber(written) : null
    const coded = areaIn(number ?? written)
    if (coded) return { ...coded, name: coded.code }
    const level = areaSuffixes.find(([form]) => form.test(written))?.[1] ?? 'named'
    return { code: written, level, name: written }
  }

  /** `part`: the month or quarter, where a column of its own says it. */
  private stretchOf(written: string, line: number, column?: string, part?: string): string {
    const whole = part === undefined ? written : `${written} ${part}`
    const found =
      this.writtenStretches.get(whole) ??
      (part === undefined ? stretchIn(written, this.recipe.dates) : stretchOfParts(written, part, this.partHeading))
    if (!found)
      throw new ReadingFault('not-a-period', { line, found: whole, ...(column === undefined ? {} : { column }) })
    this.writtenStretches.set(whole, found)
    this.stretches.set(found.code, found)
    return found.code
  }

  private isSensitive(column: string, code: string, title: string | undefined): boolean {
    const key = `${column}\n${code}`
    const known = this.sensitive.get(key)
    if (known !== undefined) return known
    const is = sensitiveKindOf(code, title) !== null
    this.sensitive.set(key, is)
    return is
  }

  /** Every series has a place for every area; series without any figure are taken out and named. Errors: `too-many-figures`. */
  finish(): { readonly empty: readonly number[] } {
    if (this.heldOf(this.series.length, this.areas.length) > mostFigures)
      throw new ReadingFault('too-many-figures', { expected: String(mostFigures) })
    for (const series of this.series) growTo(series, this.areas.length)
    this.signs?.tell(this.doubts)
    const margins = this.recipe.columns.find(
      ({ name, role }) => role === 'margin' || (role === 'left-out' && namesMargins(name)),
    )
    if (margins && this.withEnds === 0) this.doubts.note('ends-not-there', margins.title)
    keepWholeIntervals(this.series, this.areas, this.doubts)
    noteZeros(this, this.doubts)
    const empty = this.series.filter(({ given, withheld }) => given + withheld === 0)
    const filled = new Set(
      this.series.filter(({ given, withheld }) => given + withheld > 0).map(({ figure }) => figure),
    )
    const kept = this.series.filter(({ given, withheld }) => given + withheld > 0)
    this.series.splice(0, this.series.length, ...kept)
    return {
      empty: [...new Set(empty.map(({ figure }) => figure))]
        .filter((figure) => !filled.has(figure))
        .sort((a, b) => a - b),
    }
  }
}

/** Areas where nothing but zero is given, in two figures or more. A source that marks its own zeros need not be asked. */
function noteZeros({ areas, series }: Pick<FigureTable, 'areas' | 'series'>, doubts: Doubts): void {
  if (series.length < 2) return
  for (const [place, area] of areas.entries()) {
    let zeros = 0
    const only = series.every(({ amounts, standings }) => {
      if (standings[place] !== standing.given) return standings[place] !== standing.filledInZero
      zeros++
      return amounts[place] === 0
    })
    if (only && zeros >= 2) doubts.note('zeros', area.name === area.code ? area.code : `${area.name} (${area.code})`)
  }
}

/** The words of OData v4 for why there is no figure. */
const signs: { readonly [said: string]: number } = {
  Missing: standing.withheld,
  Confidential: standing.withheld,
  Unreliable: standing.withheld,
  Impossible: standing.cannotOccur,
}
