/** A database that somebody else runs, named by SCHAKEL_DATABASE_URL. Ours when it is empty or already Schakel's. */
import pg, { type Client, type ClientConfig } from 'pg'
import { oldestVersion } from './binaries.ts'
import { LauncherError } from './launcher-error.ts'

export type ExternalDatabase = { readonly url: string; readonly name: string; readonly host: string }

export function externalDatabase(url: string): ExternalDatabase {
  let parsed: URL
  try {
    parsed = new URL(url)
  } catch {
    throw new LauncherError(
      'database-unreachable',
      'SCHAKEL_DATABASE_URL is not a URL; it looks like postgres://user:password@host:5432/database',
    )
  }
  const name = decodeURIComponent(parsed.pathname.slice(1))
  if (!/^postgres(ql)?:$/.test(parsed.protocol) || name === '')
    throw new LauncherError(
      'database-unreachable',
      'SCHAKEL_DATABASE_URL must begin with postgres:// and name a database: postgres://user:password@host:5432/database',
    )
  return { url, name, host: parsed.host }
}

/** The same place under another name. */
export function urlAs(url: string, user: string, password: string): string {
  const parsed = new URL(url)
  parsed.username = encodeURIComponent(user)
  parsed.password = encodeURIComponent(password)
  return parsed.href
}

export async function connectExternal({ url, name, host }: ExternalDatabase): Promise<Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'schakel' })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    throw new LauncherError(
      'database-unreachable',
      `The database ${name} on ${host} does not answer: ${(error as Error).message || (error as NodeJS.ErrnoException).code}`,
    )
  }
}

/** PostgreSQL's codes: the password is wrong; it is right, but this database is closed to the user as yet. */
const wrongPassword = '28P01'
const closedDatabase = '42501'

/** Whether the server takes this user with this password. */
export async function acceptsPassword(config: ClientConfig, { name, host }: ExternalDatabase): Promise<boolean> {
  const client = new pg.Client({ ...config, connectionTimeoutMillis: 10_000, application_name: 'schakel' })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch (error) {
    const { code, message } = error as Error & { code?: string }
    if (code === wrongPassword) return false
    if (code === closedDatabase) return true
    throw new LauncherError(
      'database-unreachable',
      `The database ${name} on ${host} refuses Schakel's own log-in: ${message}`,
    )
  } finally {
    await client.end()
  }
}

/** Refuses a server that is too old and a database with somebody else's things in it. Returns the version. */
export async function mustBeOurs(client: Client, { name, host }: ExternalDatabase): Promise<string> {
  const { rows: versions } = await client.query<{ number: number; version: string }>(
    `select current_setting('server_version_num')::int as number, split_part(current_setting('server_version'), ' ', 1) as version`,
  )
  const { number = 0, version = 'unknown' } = versions[0] ?? {}
  if (number < oldestVersion * 10_000)
    throw new LauncherError(
      'version-too-old',
      `The server on ${host} runs PostgreSQL ${version}; Schakel needs ${oldestVersion} or newer.`,
    )
  const { rows: ours } = await client.query<{ ours: boolean }>(
    `select to_regclass('house.migrations') is not null as ours`,
  )
  if (ours[0]?.ours) return version
  const { rows: strangers } = await client.query<{ what: string }>(
    `select format('%I.%I', nspname, relname) as what
     from pg_class join pg_namespace on pg_namespace.oid = relnamespace
     where nspname !~ '^pg_' and nspname <> 'information_schema'
       and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = pg_class.oid and deptype = 'e')
     union all
     select nspname from pg_namespace
     where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
       and not exists (select from pg_depend where classid = 'pg_namespace'::regclass and objid = pg_namespace.oid and deptype = 'e')
     order by what limit 1`,
  )
  const stranger = strangers[0]
  if (stranger)
    throw new LauncherError(
      'database-not-ours',
      `The database ${name} on ${host} is not empty and not Schakel's: it holds ${stranger.what}. Name an empty database in SCHAKEL_DATABASE_URL.`,
    )
  return version
}
