/** Loads words and themes from documents. What is there already stays; what changed becomes a newer version. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { z } from 'zod'
import { type Clock, type Id, newId } from '../../foundation/clock.ts'
import type { Database } from '../../foundation/database/as-actor.ts'
import type { Trx } from '../../foundation/database/sql.ts'
import { loadBarriers } from './barriers/load-barriers.ts'
import { loadPowers } from './powers/load-powers.ts'
import * as store from './store.ts'
import { doubledTerm, type TermDocument, themesDocument, vocabularyDocument } from './vocabulary-document.ts'

export class KnowledgeNotLoaded extends Error {}
export type Loaded = { readonly terms: number; readonly meanings: number; readonly themes: number }

/**
 * Answers how many rows are new. Idempotent.
 * Errors: `KnowledgeNotLoaded` naming the file and what is wrong; then nothing is loaded.
 */
export async function loadKnowledge(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  partnership: Id,
  folder: string = import.meta.dirname,
): Promise<Loaded> {
  const terms = readDocuments(join(folder, 'vocabulary'), vocabularyDocument).flatMap((document) => document.terms)
  const doubled = doubledTerm(terms)
  if (doubled) throw new KnowledgeNotLoaded(`the word “${doubled}” is there twice`)
  const editions = readDocuments(join(folder, 'themes'), themesDocument)
  return database.asImporter({ partnership, job: 'load-knowledge' }, async (trx) => {
    const today = clock.today()
    const loading = { trx, partnership, today }
    let added = { terms: 0, meanings: 0, themes: 0 }
    const before = await store.newestTerms(trx)
    for (const document of terms) {
      const known = before.find(({ code }) => code === document.id)
      added = sum(added, await loadTerm(loading, document, known))
    }
    for (const { edition, source, fields, themes } of editions) {
      if (await store.hasEdition(trx, edition)) continue
      for (const entry of [...fields, ...themes]) {
        await store.insertTheme(trx, partnership, {
          id: newId(),
          edition,
          source,
          loadedOn: today,
          ...entry,
          own: entry.own ?? false,
        })
      }
      added = sum(added, { terms: 0, meanings: 0, themes: fields.length + themes.length })
    }
    await loadPowers(trx, partnership)
    await loadBarriers(trx, partnership)
    return added
  })
}

type Loading = { readonly trx: Trx; readonly partnership: Id; readonly today: string }
async function loadTerm(
  { trx, partnership, today }: Loading,
  document: TermDocument,
  known: store.StoredTerm | undefined,
) {
  const { id: code, nl, en, says, source, meanings = [] } = document
  const changed = !known || !sameWords(known, document)
  if (changed) {
    const version = (known?.version ?? 0) + 1
    await store.insertTerm(trx, partnership, {
      id: newId(),
      code,
      version,
      validFrom: today,
      name: { nl, en },
      says,
      source,
    })
  }
  let added = 0
  for (const { organ, confirmed = null, ...words } of meanings) {
    const before = await store.newestMeaning(trx, code, organ)
    if (before && before.nl === words.nl && before.en === words.en && before.confirmedOn === confirmed) continue
    const version = (before?.version ?? 0) + 1
    await store.insertMeaning(trx, partnership, {
      id: newId(),
      term: code,
      organ,
      version,
      validFrom: today,
      confirmedOn: confirmed,
      ...words,
    })
    added++
  }
  return { terms: changed ? 1 : 0, meanings: added, themes: 0 }
}

const sameWords = ({ name, says, source }: store.StoredTerm, document: TermDocument): boolean =>
  [name, says, source].every((known, index) => {
    const asked = [document, document.says, document.source][index]
    return known.nl === asked?.nl && known.en === asked.en
  })

const sum = (one: Loaded, other: Loaded): Loaded => ({
  terms: one.terms + other.terms,
  meanings: one.meanings + other.meanings,
  themes: one.themes + other.themes,
})

function readDocuments<S extends z.ZodType>(folder: string, schema: S): z.output<S>[] {
  if (!existsSync(folder)) throw new KnowledgeNotLoaded(`there is no folder ${folder}`)
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return files.sort().map((file) => {
    const read = schema.safeParse(parse(readFileSync(join(folder, file), 'utf8')))
    if (read.success) return read.data
    const fault = read.error.issues[0]
    throw new KnowledgeNotLoaded(`${file}, ${fault?.path.join('.') || 'top'}: ${fault?.message}`)
  })
}
