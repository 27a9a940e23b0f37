/**
 * A running PostgreSQL for this project, found or started: SCHAKEL_DATABASE_URL, else binaries of the system,
 * else the package that npm brought. The one door to the launcher.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg, { type Client, type ClientConfig } from 'pg'
import { type Binaries, findBinaries } from './binaries.ts'
import { acceptsPassword, connectExternal, externalDatabase, mustBeOurs, urlAs } from './external.ts'
import { administrator, initialiseCluster, majorOf } from './initialise.ts'
import { LauncherError } from './launcher-error.ts'
import { waitForLock } from './lock.ts'
import { type Part, type Place, placeFor } from './place.ts'
import { type Running, runningServer, serves, startServer, stopServer } from './postmaster.ts'
import { closeDatabase, createDatabase, databaseExists, hardenDatabase } from './prepare-database.ts'
import { ensureRoles, loginName } from './roles.ts'
import { type Login, type Secrets, secretsIn } from './secrets.ts'

export type { EntranceName, Login, Secrets } from './secrets.ts'

export type Cluster = {
  readonly kind: 'external' | 'system' | 'packaged'
  readonly version: string
  /** What was chosen, in one line for people. */
  readonly description: string
  /** Readable by whoever started Schakel, alone: secrets, lock, log. Keys outside the database may lie here too. */
  readonly folder: string
  /** The server ran already when we came. */
  readonly adopted: boolean
  readonly secrets: Secrets
  /** The application's database. */
  readonly database: string
  /** As administrator: for migrations and for controls in tests, never for the application. */
  admin(database?: string): ClientConfig
  /** As one of the four logins, which have no right but to become their role. */
  login(login: Login, database?: string): ClientConfig
  /** False when the server has ended without us. An external one is not watched. */
  isRunning(): boolean
  /** Ends the server, also one that was adopted. Does nothing to an external one. */
  stop(): Promise<void>
}
export type ClusterWanted = { readonly project: string; readonly part?: Part; readonly env?: NodeJS.ProcessEnv }

/** The application's database inside a cluster of our own. */
export const ownDatabase = 'schakel'

/** Finds or starts the server and prepares roles and database. Throws `LauncherError` with a sentence for the terminal. */
export async function startCluster({ project, part = 'live', env = process.env }: ClusterWanted): Promise<Cluster> {
  const place = placeFor({ project, part, env })
  const lock = await waitForLock(join(place.folder, 'launcher.lock'), 'the database launcher', 60)
  if (!lock.held)
    throw new LauncherError(
      'already-running',
      `Another start (process ${lock.by.pid}) has been busy with ${place.folder} for a minute. Wait for it, or end it.`,
    )
  try {
    const url = part === 'live' ? env.SCHAKEL_DATABASE_URL : undefined
    return url ? await externalCluster(place, url) : await ownCluster(place, project, part, env)
  } finally {
    lock.release()
  }
}

/** Runs `fn` on a connection of its own. */
export async function withClient<T>(config: ClientConfig, fn: (client: Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ application_name: 'schakel', ...config })
  // A connection that breaks rejects the query in hand; without a listener it would end the process as well.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await fn(client)
  } finally {
    await client.end()
  }
}

async function externalCluster(place: Place, url: string): Promise<Cluster> {
  const external = externalDatabase(url)
  const client = await connectExternal(external)
  try {
    const version = await mustBeOurs(client, external)
    await hardenDatabase(client)
    const secrets = secretsIn(join(place.folder, 'secrets.json'))
    const login = (login: Login) => ({ connectionString: urlAs(url, loginName(login), secrets.passwords[login]) })
    await ensureRoles(client, { secrets, takesOurs: (name) => acceptsPassword(login(name), external) })
    await closeDatabase(client, external.name)
    return {
      kind: 'external',
      version,
      description: `PostgreSQL ${version} on ${external.host}, database ${external.name} (SCHAKEL_DATABASE_URL)`,
      folder: place.folder,
      adopted: true,
      secrets,
      database: external.name,
      admin: () => ({ connectionString: url }),
      login,
      isRunning: () => true,
      stop: async () => {},
    }
  } finally {
    await client.end()
  }
}

async function ownCluster(place: Place, project: string, part: Part, env: NodeJS.ProcessEnv): Promise<Cluster> {
  const secretsFile = join(place.folder, 'secrets.json')
  if (majorOf(place.cluster) !== undefined && !existsSync(secretsFile))
    throw new LauncherError(
      'secrets-lost',
      `There is a database in ${place.cluster}, but its passwords are gone: ${secretsFile} is missing. Put it back from a copy, or move the folder away to begin anew.`,
    )
  const secrets = secretsIn(secretsFile)
  const found = majorOf(place.cluster) === undefined ? undefined : await runningServer(place.cluster)
  const binaries = findBinaries(place, project, env, majorOf(place.cluster))
  const running = found ?? (await startOwn(place, binaries, secrets, part))
  const as = (user: string, password: string, database: string): ClientConfig => ({
    host: '127.0.0.1',
    port: running.port,
    user,
    password,
    database,
  })
  const admin = (database = ownDatabase) => as(administrator, secrets.administrator, database)
  await withClient(admin('postgres'), async (client) => {
    await ensureRoles(client, { secrets })
    if (part === 'test' || (await databaseExists(client, ownDatabase))) return
    await client.query('revoke all on database postgres, template1 from public')
    await createDatabase(client, ownDatabase)
    await withClient(admin(), hardenDatabase)
  })
  const origin = binaries.kind === 'system' ? `of this system (${binaries.folder})` : 'from npm'
  return {
    kind: binaries.kind,
    version: binaries.version,
    description: `PostgreSQL ${binaries.version} ${origin}, data in ${place.cluster}${found ? ', already running' : ''}`,
    folder: place.folder,
    adopted: found !== undefined,
    secrets,
    database: ownDatabase,
    admin,
    login: (login, database = ownDatabase) => as(loginName(login), secrets.passwords[login], database),
    isRunning: () => serves(running.pid, place.cluster),
    stop: () => stopServer(running, place.cluster),
  }
}

async function startOwn(place: Place, binaries: Binaries, secrets: Secrets, part: Part): Promise<Running> {
  if (majorOf(place.cluster) === undefined) initialiseCluster(place, binaries, secrets.administrator, part)
  return startServer(place, binaries, part)
}
