/** Reading words and themes, the same for residents and for people at the workbench. */
import type { Id } from '../../foundation/clock.ts'
import type { Trx } from '../../foundation/database/sql.ts'
import * as store from './store.ts'
import type { Field, Term, Theme } from './words.ts'

export type Reading = { readonly trx: Trx; note(...objects: Id[]): void }

/** Every word in its newest version, in the order of the Dutch alphabet. */
export async function readTerms({ trx, note }: Reading): Promise<readonly Term[]> {
  const [terms, meanings] = [await store.newestTerms(trx), await store.newestMeanings(trx)]
  note(...terms.map(({ id }) => id))
  return terms
    .map((term) => ({
      ...term,
      meanings: meanings
        .filter((meaning) => meaning.term === term.code)
        .map(({ id, organ, nl, en, confirmedOn }) => ({ id, organ, says: { nl, en }, confirmedOn })),
    }))
    .sort((one, other) => one.name.nl.localeCompare(other.name.nl, 'nl'))
}

export type Division = {
  readonly edition: string
  readonly source: { readonly nl: string; readonly en: string }
  readonly fields: readonly Field[]
}

/** Fields with their themes in the edition loaded last; nothing when none was. */
export async function readThemes({ trx, note }: Reading): Promise<Division | undefined> {
  const rows = await store.newestThemes(trx)
  const [first] = rows
  if (!first) return undefined
  note(...rows.map(({ id }) => id))
  const plain = ({ code, nl, en, own, page }: store.StoredTheme): Theme => ({ code, name: { nl, en }, own, page })
  const fields = rows
    .filter(({ code }) => code.length === 1)
    .map((field) => ({
      ...plain(field),
      themes: rows.filter(({ code }) => code.startsWith(`${field.code}.`)).map(plain),
    }))
  return { edition: first.edition, source: first.source, fields }
}
