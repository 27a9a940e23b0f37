/** SQL of tables of open data: editions, their areas, their series. */
import type { Id } from '../../../foundation/clock.ts'
import { sql, type Trx } from '../../../foundation/database/sql.ts'
import type { TableArea } from '../reading/figure-table.ts'
import type { AreaLevel, DeliveryReport, FigureKind, IntervalLevel, Recipe, StretchKind } from '../reading/words.ts'

export type EditionRow = {
  readonly id: Id
  readonly table_name: string
  readonly load: number
  readonly title: string
  readonly source: string
  readonly licence: string | null
  readonly published: string | null
  readonly vintage: number | null
  readonly recipe: Id
  readonly recipe_version: number
  readonly files: readonly { readonly name: string; readonly size: number; readonly sha256: string }[]
  readonly content_sha256: Buffer
  readonly areas: number
  readonly figures: number
  readonly report: DeliveryReport
  readonly breaks: Recipe['breaks']
  readonly loaded_on: string
}
const columns = sql.raw(`e.id, e.table_name, e.load, e.title, e.source, e.licence, e.published, e.vintage, e.recipe,
  r.version as recipe_version, e.files, e.content_sha256, e.areas, e.figures, e.report, e.breaks, e.loaded_on`)

/** By table, the newest load first. */
export async function allEditions(trx: Trx): Promise<EditionRow[]> {
  const { rows } = await sql<EditionRow>`select ${columns} from neighbourhood.table_editions e
    join neighbourhood.recipes r on r.id = e.recipe order by e.title, e.table_name, e.load desc`.execute(trx)
  return rows
}
export async function editionWith(trx: Trx, id: Id): Promise<EditionRow | undefined> {
  const { rows } = await sql<EditionRow>`select ${columns} from neighbourhood.table_editions e
    join neighbourhood.recipes r on r.id = e.recipe where e.id = ${id}`.execute(trx)
  return rows[0]
}
/** Newest load first. */
export async function editionsOf(trx: Trx, table: string): Promise<EditionRow[]> {
  const { rows } = await sql<EditionRow>`select ${columns} from neighbourhood.table_editions e
    join neighbourhood.recipes r on r.id = e.recipe where e.table_name = ${table} order by e.load desc`.execute(trx)
  return rows
}

type NewEdition = Omit<EditionRow, 'recipe_version'> & { readonly loadedAt: Date }
export async function addEdition(trx: Trx, partnership: Id, row: NewEdition): Promise<void> {
  await sql`insert into neighbourhood.table_editions (partnership, id, table_name, load, title, source, licence, published,
      vintage, recipe, files, content_sha256, areas, figures, report, breaks, loaded_on, loaded_at)
    values (${partnership}, ${row.id}, ${row.table_name}, ${row.load}, ${row.title}, ${row.source}, ${row.licence},
      ${row.published}, ${row.vintage}, ${row.recipe}, ${JSON.stringify(row.files)}, ${row.content_sha256}, ${row.areas},
      ${row.figures}, ${JSON.stringify(row.report)}, ${JSON.stringify(row.breaks)}, ${row.loaded_on}, ${row.loadedAt})`.execute(
    trx,
  )
}
export async function addAreas(trx: Trx, partnership: Id, edition: Id, areas: readonly TableArea[]): Promise<void> {
  await sql`insert into neighbourhood.table_areas (partnership, edition, place, code, name, level)
    select ${partnership}, ${edition}, ordinality, code, name, level
    from unnest(${areas.map(({ code }) => code)}::text[], ${areas.map(({ name }) => name)}::text[],
      ${areas.map(({ level }) => level)}::text[]) with ordinality as given (code, name, level, ordinality)`.execute(trx)
}

export type SeriesHead = {
  readonly figure: string
  readonly title: string
  readonly figure_group: string
  readonly unit: string
  readonly decimals: number | null
  readonly kind: FigureKind
  readonly stretch: string
  readonly stretch_kind: StretchKind
  readonly stretch_from: string
  readonly provisional: boolean
  readonly breakdown: readonly string[]
  readonly breakdown_titles: readonly string[]
  readonly is_total: boolean
  readonly rounded_to: number | null
  /** Null: no interval stands with these figures. */
  readonly interval_level: IntervalLevel | null
  readonly given: number
  readonly withheld: number
}
const head =
  sql.raw(`figure, title, figure_group, unit, decimals, kind, stretch, stretch_kind, stretch_from, provisional,
  breakdown, breakdown_titles, is_total, rounded_to, interval_level, given, withheld`)

const written = (numbers: Float64Array | null): string | null => numbers && `{${numbers.join(',')}}`

export async function addSeries(
  trx: Trx,
  partnership: Id,
  edition: Id,
  row: SeriesHead & {
    readonly id: Id
    readonly amounts: Float64Array
    readonly standings: Uint8Array
    readonly lows: Float64Array | null
    readonly highs: Float64Array | null
  },
): Promise<void> {
  await sql`insert into neighbourhood.table_series (partnership, id, edition, ${head}, amounts, standings, lows, highs)
    values (${partnership}, ${row.id}, ${edition}, ${row.figure}, ${row.title}, ${row.figure_group}, ${row.unit},
      ${row.decimals}, ${row.kind}, ${row.stretch}, ${row.stretch_kind}, ${row.stretch_from}, ${row.provisional},
      ${row.breakdown as string[]}, ${row.breakdown_titles as string[]}, ${row.is_total}, ${row.rounded_to},
      ${row.interval_level}, ${row.given}, ${row.withheld}, ${written(row.amounts)}::float8[], ${Buffer.from(row.standings)},
      ${written(row.lows)}::float8[], ${written(row.highs)}::float8[])`.execute(trx)
}

export async function headsOf(trx: Trx, edition: Id): Promise<SeriesHead[]> {
  const { rows } = await sql<SeriesHead>`select ${head} from neighbourhood.table_series where edition = ${edition}
    order by figure_group, title, figure, breakdown, stretch_from, stretch`.execute(trx)
  return rows
}
export type AreaRow = {
  readonly place: number
  readonly code: string
  readonly name: string
  readonly level: AreaLevel
}
export async function areasOf(trx: Trx, edition: Id): Promise<AreaRow[]> {
  const { rows } = await sql<AreaRow>`select place, code, name, level from neighbourhood.table_areas
    where edition = ${edition} order by place`.execute(trx)
  return rows
}

export type SeriesRow = SeriesHead & {
  readonly amounts: readonly number[]
  readonly standings: Buffer
  /** NaN where an area has no interval. */
  readonly lows: readonly number[] | null
  readonly highs: readonly number[] | null
}
type Which = { readonly figure: string; readonly breakdown: readonly string[] }
/** Every period of one figure, whole, in order of time. */
export async function seriesOf(trx: Trx, edition: Id, { figure, breakdown }: Which): Promise<SeriesRow[]> {
  const { rows } = await sql<SeriesRow>`select ${head}, amounts, standings, lows, highs from neighbourhood.table_series
    where edition = ${edition} and figure = ${figure} and breakdown = ${breakdown as string[]}
    order by stretch_from, stretch`.execute(trx)
  return rows
}

/** Names by code, as any table gives them; a code that none names is absent. */
export async function municipalityNames(trx: Trx, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ code: string; name: string }>`select code, min(name) as name
    from neighbourhood.table_areas where code = any (${codes as string[]}::text[]) and name <> code
    group by code order by code`.execute(trx)
  return new Map(rows.map(({ code, name }) => [code, name]))
}

/** One period of it. */
export async function seriesIn(
  trx: Trx,
  edition: Id,
  { figure, breakdown }: Which,
  stretch: string,
): Promise<SeriesRow | undefined> {
  const { rows } = await sql<SeriesRow>`select ${head}, amounts, standings, lows, highs from neighbourhood.table_series
    where edition = ${edition} and figure = ${figure} and breakdown = ${breakdown as string[]} and stretch = ${stretch}`.execute(
    trx,
  )
  return rows[0]
}
