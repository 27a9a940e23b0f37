/** Loads documents of the law into the register. A municipality loads its own files in the same form. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type Id, newId } from '../../foundation/clock.ts'
import type { Database } from '../../foundation/database/as-actor.ts'
import { demoPartnership } from '../../foundation/production/weakness.ts'
import {
  organsDocument,
  purposesDocument,
  type Regime,
  regimeDocument,
  regimeInUseNeedsARetentionPeriod,
} from './law-document.ts'
import * as store from './store.ts'

export class LawNotLoaded extends Error {}
const lawFolder = join(import.meta.dirname, 'law')

type Shelved = { shelf: store.Shelf; entry: store.Entry }

/**
 * Reads every `*.yaml` of `folder` and adds what is new. Idempotent.
 * Errors: `LawNotLoaded` naming the file and what is wrong, also an example outside the demonstration; then nothing of
 * the folder is loaded.
 */
export async function loadLaw(
  database: Database,
  partnership: Id,
  folder: string = lawFolder,
): Promise<{ added: number }> {
  if (!existsSync(folder)) throw new LawNotLoaded(`there is no folder ${folder}`)
  const shelved = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => entriesOf(name, readFileSync(join(folder, name), 'utf8')))
  for (const { shelf, entry } of shelved)
    if (shelf === 'regimes' && (entry.content as Regime).example && partnership !== demoPartnership)
      throw new LawNotLoaded(`${entry.code}: this is an example, not law; outside the demonstration it is refused`)
  return database.asImporter({ partnership, job: 'load-law' }, async (trx) => {
    let added = 0
    for (const { shelf, entry } of shelved)
      if (await store.addEntry(trx, shelf, partnership, { ...entry, id: newId() })) added++
    return { added }
  })
}

/** What one file brings. Errors: `LawNotLoaded`. */
export function entriesOf(file: string, text: string): Shelved[] {
  try {
    const document = parse(text) as object
    if ('organs' in document) {
      const { organs, version, validFrom } = organsDocument.parse(document)
      return organs.map((organ) => ({
        shelf: 'organs',
        entry: { code: organ.code, version, valid_from: validFrom, content: organ },
      }))
    }
    if ('purposes' in document) {
      const { purposes, version, validFrom } = purposesDocument.parse(document)
      return purposes.map((purpose) => ({
        shelf: 'purposes',
        entry: { code: purpose.code, version, valid_from: validFrom, content: purpose },
      }))
    }
    const regime = regimeDocument.parse(document)
    if (!regimeInUseNeedsARetentionPeriod(regime)) throw new LawNotLoaded('a regime in use needs a retention period')
    return [
      {
        shelf: 'regimes',
        entry: { code: regime.regime, version: regime.version, valid_from: regime.validFrom, content: regime },
      },
    ]
  } catch (error) {
    throw new LawNotLoaded(`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`)
  }
}
