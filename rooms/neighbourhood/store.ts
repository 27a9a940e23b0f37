/** All SQL of this room. */
import type { Id } from '../../foundation/clock.ts'
import { sql, type Trx } from '../../foundation/database/sql.ts'
import type { Edition, Figure, Indicator, ThemeCode } from './words.ts'

export type StoredEdition = Edition & { readonly contentSha256: Buffer; readonly loadedOn: string }

export async function allEditions(trx: Trx): Promise<StoredEdition[]> {
  const { rows } = await sql<StoredEdition>`
    select id, code, load, covers_until as "coversUntil", standing, content_sha256 as "contentSha256",
      loaded_on as "loadedOn"
    from neighbourhood.editions order by code, load`.execute(trx)
  return rows
}

export async function allIndicators(trx: Trx): Promise<Indicator[]> {
  const { rows } = await sql<Indicator>`
    select id, theme, area, source, unit, nl, en, own_words as "ownWords", part_of as "partOf"
    from neighbourhood.indicators order by theme, source, nl`.execute(trx)
  return rows
}

export async function indicatorsOf(trx: Trx, themes: readonly ThemeCode[]): Promise<Indicator[]> {
  const { rows } = await sql<Indicator>`
    select id, theme, area, source, unit, nl, en, own_words as "ownWords", part_of as "partOf"
    from neighbourhood.indicators where theme = any (${themes as string[]})`.execute(trx)
  return rows
}

/** Figures of these indicators, in these editions only. */
export async function figuresOf(trx: Trx, indicators: readonly Id[], editions: readonly Id[]): Promise<Figure[]> {
  const { rows } = await sql<Figure>`
    select edition, indicator, year, period, amount::float8 as amount, sample_size as "sampleSize", page
    from neighbourhood.figures
    where indicator = any (${indicators as string[]}::uuid[]) and edition = any (${editions as string[]}::uuid[])`.execute(
    trx,
  )
  return rows
}

/** How many series each theme has of each kind of source. */
export async function countSeries(trx: Trx): Promise<{ theme: ThemeCode; source: string; series: number }[]> {
  const { rows } = await sql<{ theme: ThemeCode; source: string; series: number }>`
    select theme, source, count(*)::int as series from neighbourhood.indicators group by theme, source`.execute(trx)
  return rows
}

export async function insertEdition(
  trx: Trx,
  partnership: Id,
  edition: Edition & { contentSha256: Buffer; loadedOn: string },
): Promise<void> {
  await sql`
    insert into neighbourhood.editions (partnership, id, code, load, covers_until, standing, content_sha256, loaded_on)
    values (${partnership}, ${edition.id}, ${edition.code}, ${edition.load}, ${edition.coversUntil},
      ${edition.standing}, ${edition.contentSha256}, ${edition.loadedOn})`.execute(trx)
}

export async function insertIndicator(trx: Trx, partnership: Id, indicator: Indicator): Promise<void> {
  await sql`
    insert into neighbourhood.indicators (partnership, id, theme, area, source, unit, nl, en, own_words, part_of)
    values (${partnership}, ${indicator.id}, ${indicator.theme}, ${indicator.area}, ${indicator.source},
      ${indicator.unit}, ${indicator.nl}, ${indicator.en}, ${indicator.ownWords as string[]}, ${indicator.partOf})`.execute(
    trx,
  )
}

export async function insertFigures(
  trx: Trx,
  partnership: Id,
  figures: readonly (Figure & { id: Id })[],
): Promise<void> {
  const column = <K extends keyof (Figure & { id: Id })>(name: K) => figures.map((figure) => figure[name])
  await sql`
    insert into neighbourhood.figures (partnership, id, edition, indicator, year, period, amount, sample_size, page)
    select ${partnership}, * from unnest(${column('id')}::uuid[], ${column('edition')}::uuid[],
      ${column('indicator')}::uuid[], ${column('year')}::smallint[], ${column('period')}::text[],
      ${column('amount')}::numeric[], ${column('sampleSize')}::integer[], ${column('page')}::text[])`.execute(trx)
}

export type PublishedRow = Indicator & Omit<Figure, 'indicator' | 'edition'> & { code: string; load: number }
/** Every figure in these editions with all that is published about it, in an order that depends on the content only. */
export async function rowsOf(trx: Trx, editions: readonly Id[]): Promise<PublishedRow[]> {
  const { rows } = await sql<PublishedRow>`
    select i.theme, i.area, i.source, i.unit, i.nl, i.en, i.own_words as "ownWords", i.part_of as "partOf",
      f.year, f.period, f.amount::float8 as amount, f.sample_size as "sampleSize", f.page, e.code, e.load
    from neighbourhood.figures f
    join neighbourhood.indicators i on i.id = f.indicator
    join neighbourhood.editions e on e.id = f.edition
    where f.edition = any (${editions as string[]}::uuid[])`.execute(trx)
  return rows
}
