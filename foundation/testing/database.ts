/**
 * A database of its own for one test file: a clone of a template that is built once per state of the SQL files.
 * The server behind it is started by whoever comes first and ended by whoever leaves last, also across processes.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import pg, { type Client, type ClientConfig, type Pool } from 'pg'
import { newId } from '../clock.ts'
import { type Database, openDatabase } from '../database/as-actor.ts'
import { type Cluster, startCluster, withClient } from '../database/launcher/cluster.ts'
import { LauncherError } from '../database/launcher/launcher-error.ts'
import { type Lock, waitForLock } from '../database/launcher/lock.ts'
import { placeFor } from '../database/launcher/place.ts'
import { closeDatabase, createDatabase, databaseExists, hardenDatabase } from '../database/launcher/prepare-database.ts'
import { isAlive } from '../database/launcher/running-process.ts'
import type { Login } from '../database/launcher/secrets.ts'
import { migrate } from '../database/migrate.ts'
import { fingerprintOf, locksOf, migrationsOf } from '../database/migrations.ts'
import { accessTo, installSealKeys } from '../database/seal-keys.ts'

export const project = join(import.meta.dirname, '../..')

export type TestDatabase = {
  readonly database: Database
  /** Superuser: sees every row. For controls ("it is there") and for arranging what no room can. */
  readonly owner: Pool
  readonly name: string
  readonly cluster: Cluster
  /** To connect past `asActor`, as an attacker with the application's password would. */
  connectionAs(login: Login): ClientConfig
  close(): Promise<void>
}

/** `const house = await testDatabase()` at the top of a file, `after(() => house.close())` below it. */
export async function testDatabase(): Promise<TestDatabase> {
  const held = await holdTestCluster()
  const name = `t_${process.pid}_${newId().slice(0, 8)}`
  const template = await templateIn(held)
  await createDatabase(held.admin, name, template)
  const empty = asEmpty(held, name)
  const database = openDatabase(accessTo(held.cluster, { database: name }))
  return {
    ...empty,
    database,
    connectionAs: (login) => held.cluster.login(login, name),
    close: async () => {
      await database.close()
      await empty.close()
    },
  }
}

export type EmptyDatabase = Pick<TestDatabase, 'name' | 'cluster' | 'owner' | 'close'>

/** A database with nothing in it yet, for tests of what fills it. */
export async function emptyTestDatabase(): Promise<EmptyDatabase> {
  const held = await holdTestCluster()
  const name = `t_${process.pid}_${newId().slice(0, 8)}`
  await createDatabase(held.admin, name)
  return asEmpty(held, name)
}

function asEmpty(held: HeldCluster, name: string): EmptyDatabase {
  const owner = new pg.Pool({ ...held.cluster.admin(name), max: 4, allowExitOnIdle: true })
  owner.on('error', () => undefined)
  return {
    name,
    cluster: held.cluster,
    owner,
    close: async () => {
      await owner.end()
      await held.admin.query(`drop database if exists ${name} with (force)`)
      await held.release()
    },
  }
}

export type HeldCluster = { readonly cluster: Cluster; readonly admin: Client; release(): Promise<void> }

/** Keeps the test server running until released. The test runner holds it during the whole run. */
export async function holdTestCluster(): Promise<HeldCluster> {
  const lock = await doorLock()
  try {
    const cluster = await startOrRenew()
    const admin = new pg.Client({ ...cluster.admin('postgres'), application_name: `schakel test ${process.pid}` })
    admin.on('error', () => undefined)
    await admin.connect()
    await sweep(admin)
    return { cluster, admin, release: () => leave(cluster, admin) }
  } finally {
    lock.release()
  }
}

/** Coming and going happen one at a time, so that nobody adopts a server that is being stopped. */
async function doorLock(): Promise<Lock> {
  const { folder } = placeFor({ project, part: 'test', env: process.env })
  const lock = await waitForLock(join(folder, 'door.lock'), 'a test', 120)
  if (lock.held) return lock
  throw new LauncherError(
    'already-running',
    `The test server is held by process ${lock.by.pid} for two minutes; end it.`,
  )
}

/** The test server does not wait for the disk; after a power cut its data may be damaged, and is not worth repairing. */
async function startOrRenew(): Promise<Cluster> {
  try {
    return await startCluster({ project, part: 'test' })
  } catch (error) {
    if (!(error instanceof LauncherError) || !['server-did-not-start', 'version-differs'].includes(error.code))
      throw error
    rmSync(placeFor({ project, part: 'test', env: process.env }).cluster, { recursive: true, force: true })
    return startCluster({ project, part: 'test' })
  }
}

async function leave(cluster: Cluster, admin: Client): Promise<void> {
  const lock = await doorLock()
  try {
    const { rows } = await admin.query<{ others: number }>(
      `select count(*)::int as others from pg_stat_activity
       where backend_type = 'client backend' and application_name like 'schakel test %' and pid <> pg_backend_pid()`,
    )
    await admin.end()
    if (rows[0]?.others === 0) await cluster.stop()
  } finally {
    lock.release()
  }
}

/** Removes the databases of test processes that died. */
async function sweep(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(
    `select datname from pg_database where datname ~ '^t_[0-9]+_'`,
  )
  for (const { datname } of rows)
    if (!isAlive(Number(datname.split('_')[1]))) await admin.query(`drop database if exists ${datname} with (force)`)
}

const building = 7_241_002

/** The name of the template for the SQL files as they are now; builds it when it is not there. */
async function templateIn({ cluster, admin }: HeldCluster): Promise<string> {
  const name = `template_${fingerprintOf([...migrationsOf(project), ...locksOf(project)]).slice(0, 12)}`
  await admin.query(`select pg_advisory_lock(${building})`)
  try {
    if (await databaseExists(admin, name)) return name
    await dropOldTemplates(admin)
    const draft = `draft_${process.pid}`
    await admin.query(`drop database if exists ${draft} with (force)`)
    await createDatabase(admin, draft)
    await withClient(cluster.admin(draft), hardenDatabase)
    await migrate(cluster.admin(draft), project)
    await withClient(cluster.admin(draft), (inside) => installSealKeys(inside, cluster.secrets))
    await admin.query(`alter database ${draft} rename to ${name}`)
    await closeDatabase(admin, name)
    return name
  } finally {
    await admin.query(`select pg_advisory_unlock(${building})`)
  }
}

/** Keeps the four youngest: others may be working on another state of the files at the same time. */
async function dropOldTemplates(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(
    `select datname from pg_database where datname like 'template\\_%' order by oid desc offset 4`,
  )
  for (const { datname } of rows) await admin.query(`drop database if exists ${datname} with (force)`)
  const { rows: drafts } = await admin.query<{ datname: string }>(
    `select datname from pg_database where datname like 'draft\\_%'`,
  )
  for (const { datname } of drafts) await admin.query(`drop database if exists ${datname} with (force)`)
}
