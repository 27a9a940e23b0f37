/**
 * `./schakel desk-areas`: lays out the areas that the signal desk may code a signal to: the neighbourhoods whose residents
 * and place are known from the open data that were loaded. Smaller ones than 500 residents are left out. Doing it again
 * after newer figures came renews the list. Works beside a running Schakel.
 */
import { join } from 'node:path'
import { newId } from '../foundation/clock.ts'
import { openDatabase } from '../foundation/database/as-actor.ts'
import { startCluster } from '../foundation/database/launcher/cluster.ts'
import { LauncherError } from '../foundation/database/launcher/launcher-error.ts'
import { accessTo } from '../foundation/database/seal-keys.ts'
import { neighbourhoodsKnown } from '../rooms/neighbourhood/door.ts'
import { layOutAreas } from '../rooms/signals/door.ts'
import { partnershipIn } from './start/partnership.ts'

export const summary = 'lay out the areas that the signal desk codes signals to, from the open data that were loaded'

const refuse = (sentence: string) => {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}

try {
  const partnership = partnershipIn(process.env)
  const cluster = await startCluster({ project: join(import.meta.dirname, '..') })
  const database = openDatabase(accessTo(cluster, { as: ['importer'] }))
  try {
    const areas = await database.asImporter({ partnership, job: 'import-open-data' }, (trx) =>
      neighbourhoodsKnown({ trx }),
    )
    if (areas.length === 0)
      refuse('No neighbourhood is known with its residents and its place. Load key figures and boundaries first.')
    else {
      const { onList, tooSmall } = await layOutAreas({ database, newId, partnership }, areas)
      process.stdout.write(`${onList} areas laid out; ${tooSmall} have fewer than 500 residents and were left out.\n`)
    }
  } finally {
    await database.close()
    if (!cluster.adopted) await cluster.stop()
  }
} catch (error) {
  if (error instanceof LauncherError) refuse(error.message)
  else throw error
}
