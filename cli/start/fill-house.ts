/** Tables, and what stands in them before anybody comes: the law and the words; in a demonstration also people and stories. */
import { seedDemo } from '../../demo/seed.ts'
import { type Id, newId, systemClock } from '../../foundation/clock.ts'
import { openDatabase } from '../../foundation/database/as-actor.ts'
import type { Cluster } from '../../foundation/database/launcher/cluster.ts'
import { once } from '../../foundation/database/once.ts'
import { accessTo } from '../../foundation/database/seal-keys.ts'
import { keyHolderOf, keyPlaces } from '../../foundation/keys/key-holder-of.ts'
import { isProduction } from '../../foundation/production/refuse-weak-production.ts'
import { loadKnowledge } from '../../rooms/knowledge/door.ts'
import { importPreparedFolder } from '../../rooms/neighbourhood/door.ts'
import { loadLaw } from '../../rooms/sharing/door.ts'
import { prepareHouse } from '../../server/prepare.ts'

type Filling = {
  readonly project: string
  readonly env: NodeJS.ProcessEnv
  readonly say: (line: string) => void
  /** A folder of open data, loaded before the doors open. */
  readonly openData?: string
}

/** Twice is as good as once: a newer version of Schakel adds the law and the words that are new. */
export async function fillHouse(
  cluster: Cluster,
  { project, env, say, openData }: Filling,
  { partnership, port }: { readonly partnership: Id; readonly port: number },
): Promise<void> {
  const { applied } = await prepareHouse(cluster, { project, partnership })
  if (applied.length > 0) say(`${applied.length} migrations applied`)
  const database = openDatabase(accessTo(cluster))
  const house = { database, keys: keyHolderOf(keyPlaces(cluster.folder, env)), clock: systemClock, partnership }
  try {
    if (isProduction(env)) {
      await loadLaw(database, partnership)
      await loadKnowledge(house, partnership)
    } else {
      const planted = await seedDemo({ ...house, issuer: `http://localhost:${port + 2}` }, (name, work) =>
        once(cluster.admin(), name, work),
      )
      if (planted.length > 0) say(`The demonstration is filled: ${planted.join(', ')}`)
    }
    if (openData !== undefined) await importPreparedFolder({ ...house, newId }, partnership, openData, say)
  } finally {
    await database.close()
  }
}
