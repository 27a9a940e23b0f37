/** All SQL of this room. */
import type { Id } from '../../foundation/clock.ts'
import { sql, type Trx } from '../../foundation/database/sql.ts'

type Both = { readonly nl: string; readonly en: string }
export type StoredTerm = {
  readonly id: Id
  readonly code: string
  readonly version: number
  readonly validFrom: string
  readonly name: Both
  readonly says: Both
  readonly source: Both
}
export type StoredMeaning = {
  readonly id: Id
  readonly term: string
  readonly organ: string
  readonly version: number
  readonly validFrom: string
  readonly nl: string
  readonly en: string
  readonly confirmedOn: string | null
}
export type StoredTheme = {
  readonly id: Id
  readonly edition: string
  readonly code: string
  readonly nl: string
  readonly en: string
  readonly own: boolean
  readonly page: string
  readonly source: Both
  readonly loadedOn: string
}

/** One row per word: its highest version. */
export async function newestTerms(trx: Trx): Promise<StoredTerm[]> {
  const { rows } = await sql<StoredTerm>`
    select distinct on (code) id, code, version, valid_from as "validFrom",
      jsonb_build_object('nl', name_nl, 'en', name_en) as name,
      jsonb_build_object('nl', says_nl, 'en', says_en) as says,
      jsonb_build_object('nl', source_nl, 'en', source_en) as source
    from knowledge.terms order by code, version desc`.execute(trx)
  return rows
}

/** One row per word and organ: its highest version. */
export async function newestMeanings(trx: Trx): Promise<StoredMeaning[]> {
  const { rows } = await sql<StoredMeaning>`
    select distinct on (term, organ) id, term, organ, version, valid_from as "validFrom", nl, en,
      confirmed_on as "confirmedOn"
    from knowledge.meanings order by term, organ, version desc`.execute(trx)
  return rows
}

export async function newestMeaning(trx: Trx, term: string, organ: string): Promise<StoredMeaning | undefined> {
  const { rows } = await sql<StoredMeaning>`
    select id, term, organ, version, valid_from as "validFrom", nl, en, confirmed_on as "confirmedOn"
    from knowledge.meanings where term = ${term} and organ = ${organ} order by version desc limit 1`.execute(trx)
  return rows[0]
}

/** Fields and themes of the edition that was loaded last. */
export async function newestThemes(trx: Trx): Promise<StoredTheme[]> {
  const { rows } = await sql<StoredTheme>`
    select id, edition, code, nl, en, own, page, jsonb_build_object('nl', source_nl, 'en', source_en) as source,
      loaded_on as "loadedOn"
    from knowledge.themes
    where edition = (select edition from knowledge.themes order by loaded_on desc, edition desc limit 1)
    order by code`.execute(trx)
  return rows
}

export async function hasEdition(trx: Trx, edition: string): Promise<boolean> {
  const { rows } = await sql`select from knowledge.themes where edition = ${edition} limit 1`.execute(trx)
  return rows.length > 0
}

export async function insertTerm(trx: Trx, partnership: Id, term: StoredTerm): Promise<void> {
  const { id, code, version, validFrom, name, says, source } = term
  await sql`
    insert into knowledge.terms
      (partnership, id, code, version, valid_from, name_nl, name_en, says_nl, says_en, source_nl, source_en)
    values (${partnership}, ${id}, ${code}, ${version}, ${validFrom}, ${name.nl}, ${name.en}, ${says.nl}, ${says.en},
      ${source.nl}, ${source.en})`.execute(trx)
}

export async function insertMeaning(trx: Trx, partnership: Id, meaning: StoredMeaning): Promise<void> {
  const { id, term, organ, version, validFrom, nl, en, confirmedOn } = meaning
  await sql`
    insert into knowledge.meanings (partnership, id, term, organ, version, valid_from, nl, en, confirmed_on)
    values (${partnership}, ${id}, ${term}, ${organ}, ${version}, ${validFrom}, ${nl}, ${en}, ${confirmedOn})`.execute(
    trx,
  )
}

export async function insertTheme(trx: Trx, partnership: Id, theme: StoredTheme): Promise<void> {
  const { id, edition, code, nl, en, own, page, source, loadedOn } = theme
  await sql`
    insert into knowledge.themes
      (partnership, id, edition, code, nl, en, own, page, source_nl, source_en, loaded_on)
    values (${partnership}, ${id}, ${edition}, ${code}, ${nl}, ${en}, ${own}, ${page}, ${source.nl}, ${source.en},
      ${loadedOn})`.execute(trx)
}
