/** Makes a database of ours, and takes away what PostgreSQL gives to everybody (foundations: large objects, TEMP, public). */
import pg, { type Client } from 'pg'
import { loginName, owner } from './roles.ts'
import { logins } from './secrets.ts'

/** Who may enter. Not copied to a database that is cloned from another, so it is said again for each. */
export async function closeDatabase(admin: Client, database: string): Promise<void> {
  const name = pg.escapeIdentifier(database)
  await admin.query(
    `revoke all on database ${name} from public; grant connect on database ${name} to ${logins.map(loginName).join(', ')}`,
  )
}

/** What everybody may do inside. Copied to clones. */
export async function hardenDatabase(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ routine: string }>(
    `select oid::regprocedure::text as routine from pg_proc
     where pronamespace = 'pg_catalog'::regnamespace and (proname like 'lo\\_%' or proname in ('loread', 'lowrite'))`,
  )
  await admin.query(
    `revoke all on schema public from public; revoke execute on function ${rows.map((row) => row.routine).join(', ')} from public`,
  )
}

export async function databaseExists(admin: Client, database: string): Promise<boolean> {
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [database])
  return rowCount === 1
}

export async function createDatabase(admin: Client, database: string, template?: string): Promise<void> {
  const from = template ? ` template ${pg.escapeIdentifier(template)}` : ''
  await admin.query(`create database ${pg.escapeIdentifier(database)} owner ${owner}${from}`)
  await closeDatabase(admin, database)
}
