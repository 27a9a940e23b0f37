/** Lays out the areas that officers may code a signal to. Smaller ones than allowed are left out, and counted. */
import type { Id } from '../../../foundation/clock.ts'
import type { Database } from '../../../foundation/database/as-actor.ts'
import { type AreaRow, replaceAreas } from './store.ts'
import { fewestResidents } from './words.ts'

/** Idempotent: the list given is the list that holds. */
export async function layOutAreas(
  { database, newId, partnership }: { database: Database; newId: () => Id; partnership: Id },
  areas: readonly AreaRow[],
): Promise<{ readonly onList: number; readonly tooSmall: number }> {
  const large = areas.filter(({ residents }) => residents >= fewestResidents)
  await database.asImporter({ partnership, job: 'lay-out-areas' }, (trx) =>
    replaceAreas(
      trx,
      partnership,
      large.map((area) => ({ ...area, id: newId() })),
    ),
  )
  return { onList: large.length, tooSmall: areas.length - large.length }
}
