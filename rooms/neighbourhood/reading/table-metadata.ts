/** What a source says about its own table: dimensions, figures, units, licence. From either form of Statistics Netherlands. */
import type { Envelope } from './json-items.ts'
import { ReadingFault } from './reading-fault.ts'

export type DimensionKind = 'area' | 'period' | 'breakdown'
export type MetadataDimension = { readonly name: string; readonly title: string; readonly kind: DimensionKind }
export type MetadataFigure = {
  readonly name: string
  readonly title: string
  /** Titles of the groups around it, the widest first. */
  readonly group: readonly string[]
  readonly unit: string
  readonly decimals: number | null
  readonly numeric: boolean
  /**
   * What the source's own pages show for a cell that it does not hold: `Missing`, `Impossible` or `Zero`. Of a typed null it does not
   * tell which of these it is: 84799NED says `Impossible` of figures that it withholds for small areas or has yet to fill in.
   */
  readonly whenAbsent: string | null
}
export type TableMetadata = {
  readonly table: string | null
  readonly title: string | null
  readonly source: string | null
  readonly licence: string | null
  readonly published: string | null
  readonly period: string | null
  readonly vintage: number | null
  readonly dimensions: readonly MetadataDimension[]
  readonly figures: readonly MetadataFigure[]
}
export type CodeTitles = ReadonlyMap<string, string>

const text = (held: unknown): string | null => (typeof held === 'string' && held.trim() !== '' ? held.trim() : null)
const number = (held: unknown): number | null => {
  const read =
    typeof held === 'number' ? held : typeof held === 'string' && held.trim() !== '' ? Number(held) : Number.NaN
  return Number.isFinite(read) ? read : null
}
const dayIn = (held: unknown): string | null => /^\d{4}-\d{2}-\d{2}/.exec(text(held) ?? '')?.[0] ?? null
const yearIn = (held: unknown): string | null => /\b(?:19|20)\d{2}\b/.exec(text(held) ?? '')?.[0] ?? null
/** One year, not the span of a series. */
const oneYear = (held: unknown): string | null =>
  /^\s*(?:19|20)\d{2}\s*$/.test(text(held) ?? '') ? yearIn(held) : null

/** The form of OData v3: `DataProperties` and `TableInfos`. */
export function metadataFromProperties(properties: readonly Envelope[], info: Envelope | undefined): TableMetadata {
  const groups = new Map(
    properties.map((one) => [String(one.ID), { title: text(one.Title) ?? '', parent: one.ParentID }]),
  )
  const above = (parent: unknown): string[] => {
    const titles: string[] = []
    for (let at = groups.get(String(parent ?? '')); at && titles.length < 10; at = groups.get(String(at.parent ?? '')))
      titles.unshift(at.title)
    return titles
  }
  const typeOf = (one: Envelope) => text(one.Type) ?? text(one['odata.type'])?.replace(/^.*\./, '') ?? ''
  const keyOf = (one: Envelope) => text(one.Key) ?? ''
  const kinds: { readonly [type: string]: DimensionKind } = {
    Dimension: 'breakdown',
    GeoDimension: 'area',
    GeoDetail: 'area',
    TimeDimension: 'period',
  }
  const area = properties.find((one) => kinds[typeOf(one)] === 'area')
  return {
    table: text(info?.Identifier),
    title: text(info?.Title) ?? text(info?.ShortTitle),
    source: text(info?.Source) ? sourceNamed(text(info?.Source) ?? '') : publisherOf(info?.Catalog),
    licence: text(info?.License) ?? null,
    published: dayIn(info?.Modified),
    period: oneYear(info?.Period) ?? yearIn(/\b(?:19|20)\d{2}$/.exec(text(info?.Title) ?? '')?.[0]),
    vintage: number(area?.MapYear) ?? null,
    dimensions: properties.flatMap((one) => {
      const kind = kinds[typeOf(one)]
      return kind ? [{ name: keyOf(one), title: text(one.Title) ?? keyOf(one), kind }] : []
    }),
    figures: properties
      .filter((one) => typeOf(one) === 'Topic')
      .map((one) => ({
        name: keyOf(one),
        title: text(one.Title) ?? keyOf(one),
        group: above(one.ParentID),
        unit: text(one.Unit) ?? '',
        decimals: number(one.Decimals),
        numeric: text(one.Datatype) !== 'String',
        whenAbsent: text(one.Default),
      })),
  }
}

/** The form of OData v4: `Properties`, `Dimensions`, `MeasureCodes`, `MeasureGroups`. */
export function metadataFromMeasures(given: {
  readonly properties: Envelope | undefined
  readonly dimensions: readonly Envelope[]
  readonly measures: readonly Envelope[]
  readonly groups: readonly Envelope[]
}): TableMetadata {
  const groups = new Map(
    given.groups.map((one) => [String(one.Id), { title: text(one.Title) ?? '', parent: one.ParentId }]),
  )
  const above = (parent: unknown): string[] => {
    const titles: string[] = []
    for (let at = groups.get(String(parent ?? '')); at && titles.length < 10; at = groups.get(String(at.parent ?? '')))
      titles.unshift(at.title)
    return titles
  }
  const kindOf = (kind: string | null): DimensionKind =>
    kind?.startsWith('Geo') ? 'area' : kind?.startsWith('Time') ? 'period' : 'breakdown'
  const { properties } = given
  const geography = given.dimensions.find(({ Kind }) => kindOf(text(Kind)) === 'area')
  return {
    table: text(properties?.Identifier),
    title: text(properties?.Title),
    source: text(properties?.Source) ? sourceNamed(text(properties?.Source) ?? '') : publisherOf(properties?.Catalog),
    licence: text(properties?.License),
    published: dayIn(properties?.Modified),
    period: oneYear(properties?.TemporalCoverage),
    vintage: number(geography?.MapYear),
    dimensions: given.dimensions.map((one) => ({
      name: text(one.Identifier) ?? '',
      title: text(one.Title) ?? text(one.Identifier) ?? '',
      kind: kindOf(text(one.Kind)),
    })),
    figures: given.measures.map((one) => ({
      name: text(one.Identifier) ?? '',
      title: text(one.Title) ?? text(one.Identifier) ?? '',
      group: above(one.MeasureGroupId),
      unit: text(one.Unit) ?? '',
      decimals: number(one.Decimals),
      numeric: text(one.DataType) !== 'String',
      whenAbsent: null,
    })),
  }
}

/** `Bron: CBS` as `CBS`. */
const sourceNamed = (said: string): string =>
  said
    .replace(/<[^>]*>/g, '')
    .replace(/&copy;|©/g, '')
    .trim()
    .replace(/^(?:bron|source)\s*:\s*/i, '')
    .replace(/[\s.,;]+$/, '')
    .slice(0, 200)
const publisherOf = (catalogue: unknown): string | null => text(catalogue)

/** Codes of one dimension with their titles; blanks after a code are padding. Errors: `not-json` where rows are no codes. */
export function codeTitlesIn(rows: readonly Envelope[]): CodeTitles {
  const titles = new Map<string, string>()
  for (const row of rows) {
    const code = text(row.Key) ?? text(row.Identifier)
    if (code === null) throw new ReadingFault('not-json', { found: JSON.stringify(row) })
    titles.set(code, text(row.Title) ?? code)
  }
  return titles
}
