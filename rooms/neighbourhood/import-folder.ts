/** Imports a folder with the full published series, in one transaction, telling what it does. */
import type { Clock, Id } from '../../foundation/clock.ts'
import type { Database } from '../../foundation/database/as-actor.ts'
import { type Loaded, publishEditions } from './publish-editions.ts'
import { readSeriesFolder } from './read-series-folder.ts'

export type Imported = Loaded & { readonly rowsRead: number; readonly figures: number; readonly themes: number }

/**
 * Errors: `neighbourhood/publication-refused`, each fault with its file and line; nothing is half written.
 * Doing it again says "known already" and changes nothing.
 */
export async function importFolder(
  house: { readonly database: Database; readonly clock: Clock; readonly newId: () => Id },
  partnership: Id,
  folder: string,
  tell: (sentence: string) => void,
): Promise<Imported> {
  tell(`Reading ${folder}`)
  const { publication, faults, rowsRead } = await readSeriesFolder(folder)
  const figures = publication.series.reduce((count, series) => count + series.figures.length, 0)
  const themes = new Set(publication.series.map(({ theme }) => theme)).size
  tell(`${rowsRead} rows read; ${figures} became figures of ${themes} themes, ${rowsRead - figures} did not`)
  const loaded = await house.database.asImporter({ partnership, job: 'import-figures' }, (trx) =>
    publishEditions({ trx, partnership, clock: house.clock, newId: house.newId, tell }, publication, faults),
  )
  tell(`${loaded.totalsChecked} totals are the sum of their parts; ${loaded.newIndicators} series are new here`)
  return { ...loaded, rowsRead, figures, themes }
}
