/** Everything between a running PostgreSQL and the first request: tables, locks, keys of the entrances, the queue, an epoch. */
import type { PoolConfig } from 'pg'
import { type Id, systemClock } from '../foundation/clock.ts'
import { openDatabase } from '../foundation/database/as-actor.ts'
import { type Cluster, withClient } from '../foundation/database/launcher/cluster.ts'
import { type Migrated, migrate } from '../foundation/database/migrate.ts'
import { accessTo, installSealKeys } from '../foundation/database/seal-keys.ts'
import { prepareJobs } from '../foundation/jobs/prepare-jobs.ts'
import { queueOf } from '../foundation/jobs/worker.ts'
import { rotateEpoch } from '../foundation/keys/erase.ts'
import type { KeyHolder } from '../foundation/keys/key-holder.ts'
import { keyHolderOf, keyPlaces } from '../foundation/keys/key-holder-of.ts'
import { logSignerIn } from '../foundation/log/log-signer.ts'
import { keepRules } from '../foundation/policy/kept-rules.ts'
import { mustBeHeld } from './holdings.ts'
import { jobs, logQueues, reactions } from './later.ts'

/** Idempotent. Errors: `MigrationError` naming the file, or what PostgreSQL says. */
export async function prepareHouse(
  cluster: Cluster,
  {
    project,
    partnership,
    database = cluster.database,
    keys = keyHolderOf(keyPlaces(cluster.folder, process.env)),
    logFolder = keyPlaces(cluster.folder, process.env).folder,
  }: {
    project: string
    partnership: Id
    database?: string
    keys?: KeyHolder
    /** Where the log's signing key lies. */
    logFolder?: string
  },
): Promise<Migrated> {
  const migrated = await migrate(cluster.admin(database), project)
  await withClient(cluster.admin(database), async (admin) => {
    await installSealKeys(admin, cluster.secrets)
    await mustBeHeld(admin)
  })
  const queues = [...jobs.map(({ name }) => name), ...logQueues, ...new Set(reactions.map(({ on }) => queueOf(on)))]
  await prepareJobs(cluster.admin(database) as PoolConfig, queues)
  await firstEpoch(cluster, database, keys, partnership)
  logSignerIn(logFolder, partnership, process.env.SCHAKEL_LOG_KEY_COMMAND)
  await rulesOnRecord(cluster, database, partnership)
  return migrated
}

async function firstEpoch(cluster: Cluster, database: string, keys: KeyHolder, partnership: Id): Promise<void> {
  const there = await withClient(cluster.admin(database), (admin) =>
    admin.query('select from keys.epochs where partnership = $1 and retired_on is null', [partnership]),
  )
  if (there.rowCount !== 0) return
  // Nothing is sealed yet, so there is nothing to copy; and the holders may still keep the copy of an older house.
  const { copies: _, ...alone } = keys
  const house = { database: openDatabase(accessTo(cluster, { as: ['jobs'], database })), keys: alone }
  try {
    await rotateEpoch(house, { partnership, day: systemClock.today() })
  } finally {
    await house.database.close()
  }
}

/** Before anybody decides anything under them. */
async function rulesOnRecord(cluster: Cluster, name: string, partnership: Id): Promise<void> {
  const database = openDatabase(accessTo(cluster, { as: ['jobs'], database: name }))
  try {
    await keepRules(database, { partnership, day: systemClock.today() })
  } finally {
    await database.close()
  }
}
